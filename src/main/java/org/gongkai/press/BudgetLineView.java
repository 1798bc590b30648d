package org.gongkai.press;

import java.util.List;

/**
 * A unit's line (单位).
 *
 * @param unit its name
 * @param years what there is of each year
 */
public record BudgetLineView(String unit, List<BudgetYearView> years) {
    /** Copies the list. */
    public BudgetLineView {
        years = List.copyOf(years);
    }
}
