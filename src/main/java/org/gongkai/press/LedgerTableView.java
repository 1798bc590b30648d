package org.gongkai.press;

import java.util.List;

/**
 * A table of a ledger (台账的表).
 *
 * @param caption caption
 * @param heads heads of its columns
 * @param rows its rows, each with as many fields as there are heads
 */
public record LedgerTableView(String caption, List<String> heads, List<List<LedgerFieldView>> rows) {
    /** Copies the lists. */
    public LedgerTableView {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
