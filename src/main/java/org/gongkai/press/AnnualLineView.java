package org.gongkai.press;

import java.util.List;

/**
 * A line of an official table.
 *
 * @param cells the cells that begin on it
 */
public record AnnualLineView(List<AnnualCellView> cells) {
    /** Copies the list. */
    public AnnualLineView {
        cells = List.copyOf(cells);
    }
}
