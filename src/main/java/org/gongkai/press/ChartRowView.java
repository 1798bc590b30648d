package org.gongkai.press;

import java.util.List;

/**
 * A line of a chart as a row of its table.
 *
 * @param label what is counted
 * @param cells its numbers, and its share where there is one
 */
public record ChartRowView(String label, List<String> cells) {
    /** Copies the list. */
    public ChartRowView {
        cells = List.copyOf(cells);
    }
}
