package org.gongkai.press;

import java.util.List;

/**
 * A unit's budget and final account of one year (年度).
 *
 * @param year {@code 2026年}
 * @param cells the budget, then the final account; empty where the unit publishes none of that year
 */
public record BudgetYearView(String year, List<BudgetCellView> cells) {
    /** Copies the list. */
    public BudgetYearView {
        cells = List.copyOf(cells);
    }
}
