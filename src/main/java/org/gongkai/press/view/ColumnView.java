package org.gongkai.press.view;

import java.util.List;

/**
 * A column (栏目): {@code column}.
 *
 * @param name its name (ColumnName)
 * @param description what it is for (ColumnDescription), or ""
 * @param basis what obliges to it, {@code 《中华人民共和国政府信息公开条例》第二十条第（一）项}, or ""
 * @param statement said instead of an empty list, or ""
 * @param branches the columns below it, may be empty
 * @param years the years by which the list can be narrowed, newest first, {@code 全部} before them; empty with fewer than two
 * @param year the year shown, {@code 2021年}, or "" for all
 * @param total number of entries in the list, over all its pages
 * @param rows the entries of this page
 * @param pager the pages of the list
 * @param lists lists by validity, for the column of normative documents; empty for others
 * @param budgets which budgets and final accounts are published, on the first page of a column that has units
 * @param feed address of the column's Atom feed (订阅), or "" where there is none
 */
public record ColumnView(
        String name,
        String description,
        String basis,
        String statement,
        List<BranchView> branches,
        List<ChoiceView> years,
        String year,
        int total,
        List<RowView> rows,
        PagerView pager,
        List<LinkView> lists,
        BudgetView budgets,
        String feed) {
    /** Copies the lists. */
    public ColumnView {
        branches = List.copyOf(branches);
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        lists = List.copyOf(lists);
    }
}
