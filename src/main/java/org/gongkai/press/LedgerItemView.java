package org.gongkai.press;

import java.util.List;

/**
 * A row of a ledger that is read by itself (台账的一件), for example a letter and its answer.
 *
 * @param title heading
 * @param fields what it says, empty fields left out
 */
public record LedgerItemView(String title, List<LedgerFieldView> fields) {
    /** Copies the list. */
    public LedgerItemView {
        fields = List.copyOf(fields);
    }
}
