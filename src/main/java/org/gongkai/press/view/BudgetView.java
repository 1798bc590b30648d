package org.gongkai.press.view;

import java.util.List;

/**
 * Which units' budgets and final accounts are published (预决算公开情况): {@code column.budgets}.
 *
 * @param years the years, {@code 2026年}, newest first
 * @param lines one for each unit; empty in other columns
 */
public record BudgetView(List<String> years, List<Line> lines) {
    /** Copies the lists. */
    public BudgetView {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }

    /**
     * A budget or a final account (预算、决算).
     *
     * @param kind {@code 预算} or {@code 决算}
     * @param links to what is published of it, newest first
     * @param state said where nothing is published, {@code 尚未公开} or {@code 未到公开时间}
     * @param missing whether it should be public by now
     */
    public record Cell(String kind, List<LinkView> links, String state, boolean missing) {
        /** Copies the list. */
        public Cell {
            links = List.copyOf(links);
        }
    }

    /**
     * A unit's budget and final account of one year (年度).
     *
     * @param year {@code 2026年}
     * @param cells the budget, then the final account; empty where the unit publishes none of that year
     */
    public record Year(String year, List<Cell> cells) {
        /** Copies the list. */
        public Year {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A unit's line (单位).
     *
     * @param unit its name
     * @param years what there is of each year
     */
    public record Line(String unit, List<Year> years) {
        /** Copies the list. */
        public Line {
            years = List.copyOf(years);
        }
    }
}
