package org.gongkai.press.view;

import java.util.List;
import org.gongkai.catalogue.BudgetMatrix;
import org.gongkai.page.Page;

/**
 * Which units' budgets and final accounts are published (预决算公开情况): {@code column.budgets}.
 *
 * @param years the years, {@code 2026年}, newest first
 * @param lines one for each unit; empty in other columns
 */
public record BudgetView(List<String> years, List<Line> lines) {

    /**
     * A budget or a final account (预算、决算).
     *
     * @param kind {@code 预算} or {@code 决算}
     * @param links to what is published of it, newest first
     * @param state said where nothing is published, {@code 尚未公开} or {@code 未到公开时间}
     * @param missing whether it should be public by now
     */
    public record Cell(String kind, List<LinkView> links, String state, boolean missing) {

        private static Cell of(BudgetMatrix.Cell cell, Context here) {
            boolean missing = cell.state() == BudgetMatrix.State.MISSING;
            String state = missing ? "尚未公开" : "未到公开时间";
            List<LinkView> links = cell.entries().stream().map(here::link).toList();
            return new Cell(cell.kind(), links, links.isEmpty() ? state : "", missing);
        }
    }

    /**
     * A unit's budget and final account of one year (年度).
     *
     * @param year {@code 2026年}
     * @param cells the budget, then the final account; empty where the unit publishes none of that year
     */
    public record Year(String year, List<Cell> cells) {

        private static Year of(int year, BudgetMatrix.Line line, Context here) {
            return new Year(
                    year + "年",
                    line.of(year).stream()
                            .filter(cell -> cell.state() != BudgetMatrix.State.NONE)
                            .map(cell -> Cell.of(cell, here))
                            .toList());
        }
    }

    /**
     * A unit's line (单位).
     *
     * @param unit its name
     * @param years what there is of each year
     */
    public record Line(String unit, List<Year> years) {}

    private static final BudgetView NONE = new BudgetView(List.of(), List.of());

    /** Shown on the first page of a column that has units, and nowhere else. */
    static BudgetView of(Page.Column page, Context here) {
        if (page.number() > 1
                || page.year().isPresent()
                || page.category().units().isEmpty()) {
            return NONE;
        }
        BudgetMatrix matrix = here.catalogue().budgets(page.category());
        return new BudgetView(
                matrix.years().stream().map(year -> year + "年").toList(),
                matrix.lines().stream()
                        .map(line -> new Line(
                                line.unit().name(),
                                matrix.years().stream()
                                        .map(year -> Year.of(year, line, here))
                                        .toList()))
                        .toList());
    }
}
