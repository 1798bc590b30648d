package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Category;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;

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
 * @param items the items that its part of article 20 is about, on its first page; empty for others
 * @param feed address of the column's Atom feed (订阅), or "" where there is none
 */
public record ColumnView(
        String name,
        String description,
        String basis,
        String statement,
        List<RowView.Branch> branches,
        List<PagerView.Choice> years,
        String year,
        int total,
        List<RowView> rows,
        PagerView pager,
        List<LinkView> lists,
        BudgetView budgets,
        ItemsView items,
        String feed) {

    public static ColumnView of(Page.Column page, Context here) {
        Category category = page.category();
        Article20 item = category.item();
        return new ColumnView(
                category.name(),
                category.description(),
                item == null ? "" : "《中华人民共和国政府信息公开条例》第二十条" + item.cited(),
                category.none(),
                here.branches(category.children()),
                years(page, here),
                page.year().map(year -> year + "年").orElse(""),
                page.total(),
                here.rows(page.entries()),
                PagerView.of(page.number(), page.count(), page::address, here),
                item == Article20.RULES ? CatalogueView.validityLists(here) : List.of(),
                BudgetView.of(page, here),
                ItemsView.of(page, here),
                page.total() == 0 || here.site().address().isEmpty() ? "" : here.href(Addresses.feed(category)));
    }

    private static List<PagerView.Choice> years(Page.Column page, Context here) {
        List<Integer> years = here.catalogue().years(page.category());
        List<PagerView.Choice> choices = new ArrayList<>();
        if (years.size() < 2) {
            return choices;
        }
        choices.add(new PagerView.Choice(
                "全部", here.href(page.category()), page.year().isEmpty()));
        years.forEach(year -> choices.add(new PagerView.Choice(
                year + "年",
                here.href(Addresses.year(page.category(), year, 1)),
                page.year().equals(Optional.of(year)))));
        return choices;
    }
}
