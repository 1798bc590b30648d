package org.gongkai.press.view;

import java.util.List;
import java.util.Optional;
import org.gongkai.catalogue.BudgetMatrix;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.page.Page;

/** Which budgets and final accounts are published, as the column's template sees it (预决算公开情况). */
final class BudgetViews {

    private static final BudgetView NONE = new BudgetView(List.of(), List.of());

    private BudgetViews() {}

    /** Shown on the first page of a column that has units, and nowhere else. */
    public static BudgetView of(Page.Column page, Catalogue catalogue, Rows rows) {
        if (page.number() > 1
                || page.year().isPresent()
                || page.category().units().isEmpty()) {
            return NONE;
        }
        BudgetMatrix matrix = catalogue.budgets(page.category());
        return new BudgetView(
                matrix.years().stream().map(year -> year + "年").toList(),
                matrix.lines().stream()
                        .map(line -> new BudgetView.Line(
                                line.unit().name(),
                                matrix.years().stream()
                                        .map(year -> new BudgetView.Year(
                                                year + "年",
                                                line.of(year).stream()
                                                        .filter(cell -> cell.state() != BudgetMatrix.State.NONE)
                                                        .map(cell -> budget(cell, rows))
                                                        .toList()))
                                        .toList()))
                        .toList());
    }

    private static BudgetView.Cell budget(BudgetMatrix.Cell cell, Rows rows) {
        boolean missing = cell.state() == BudgetMatrix.State.MISSING;
        String state = missing ? "尚未公开" : "未到公开时间";
        List<LinkView> links = cell.entries().stream()
                .map(entry -> rows.link(Optional.of(entry)))
                .toList();
        return new BudgetView.Cell(cell.kind(), links, links.isEmpty() ? state : "", missing);
    }
}
