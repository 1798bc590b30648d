package org.gongkai.press;

import java.util.List;

/**
 * A row of a chart.
 *
 * @param label what is counted
 * @param cells its numbers, and its share where there is one
 * @param bars how long the bar of each number is, in percent of the longest of the chart
 */
public record ChartRowView(String label, List<String> cells, List<String> bars) {
    /** Copies the lists. */
    public ChartRowView {
        cells = List.copyOf(cells);
        bars = List.copyOf(bars);
    }
}
