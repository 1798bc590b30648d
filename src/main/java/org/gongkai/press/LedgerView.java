package org.gongkai.press;

import java.util.List;

/**
 * The list that an entry carries (台账): {@code ledger}.
 *
 * @param caption what it lists, for example {@code 公众来信和答复}
 * @param lead its figures in a sentence, or ""
 * @param tables tables: an overview where there is one, then the list itself; empty where its rows are read one by one
 * @param items its rows, each with a heading, where they are read one by one
 */
public record LedgerView(String caption, String lead, List<LedgerTableView> tables, List<LedgerItemView> items) {
    /** Copies the lists. */
    public LedgerView {
        tables = List.copyOf(tables);
        items = List.copyOf(items);
    }
}
