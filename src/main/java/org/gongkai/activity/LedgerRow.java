package org.gongkai.activity;

import org.gongkai.content.register.Ledger;

/**
 * A row with the file in which it stands (台账的一行).
 *
 * @param ledger the file
 * @param row of it
 */
record LedgerRow(Ledger ledger, Ledger.Row row) {

    String text(String head) {
        return row.text(head);
    }

    long number(String head) {
        return row.number(head);
    }
}
