package org.gongkai.content;

import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.yaml.Field;

/** The kinds of ledgers and their columns as the handbook shows them. */
public final class Ledgers {

    private Ledgers() {}

    /** A heading and a table for every kind. */
    public static String markdown() {
        StringBuilder text = new StringBuilder();
        for (LedgerKind kind : LedgerKind.values()) {
            text.append(text.isEmpty() ? "" : "\n").append("### `ledger: ").append(kind.word());
            text.append("` ").append(kind.caption()).append("\n\n| 列 | 英文名 | 必填 | 内容 |\n|---|---|---|---|\n");
            for (Field<?> column : kind.columns()) {
                text.append("| ")
                        .append(column.chinese())
                        .append(" | `")
                        .append(column.english())
                        .append("` | ");
                text.append(column.needed() ? "必填" : "").append(" | ");
                text.append(column.meaning().zh()).append(" |\n");
            }
        }
        return text.toString();
    }
}
