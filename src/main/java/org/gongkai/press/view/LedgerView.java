package org.gongkai.press.view;

import java.util.List;

/**
 * The list that an entry carries (台账): {@code ledger}.
 *
 * @param caption what it lists, for example {@code 公众来信和答复}
 * @param lead its figures in a sentence, or ""
 * @param tables tables: an overview where there is one, then the list itself; empty where its rows are read one by one
 * @param items its rows, each with a heading, where they are read one by one
 */
public record LedgerView(String caption, String lead, List<Table> tables, List<Item> items) {
    /** Copies the lists. */
    public LedgerView {
        tables = List.copyOf(tables);
        items = List.copyOf(items);
    }

    /**
     * A cell of a ledger (台账的一格).
     *
     * @param label head of its column
     * @param text what stands in it, may have several lines, may be ""
     * @param day whether it is a date, which does not break
     */
    public record Field(String label, String text, boolean day) {}

    /**
     * A row of a ledger that is read by itself (台账的一件), for example a letter and its answer.
     *
     * @param title heading
     * @param fields what it says, empty fields left out
     */
    public record Item(String title, List<Field> fields) {
        /** Copies the list. */
        public Item {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A table of a ledger (台账的表).
     *
     * @param caption caption
     * @param heads heads of its columns
     * @param rows its rows, each with as many fields as there are heads
     */
    public record Table(String caption, List<String> heads, List<List<Field>> rows) {
        /** Copies the lists. */
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
