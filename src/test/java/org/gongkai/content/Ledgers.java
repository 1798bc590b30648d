package org.gongkai.content;

import java.util.List;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.yaml.Field;

/** The kinds of ledgers and their columns as the handbook shows them. */
public final class Ledgers {

    private Ledgers() {}

    /** A heading and a table for every kind that lies beside entries alone. */
    public static String markdown() {
        return tables(LedgerKind.Stand.ENTRY);
    }

    /** The same for every kind that an office may keep for itself. */
    public static String registers() {
        return tables(LedgerKind.Stand.BOTH, LedgerKind.Stand.OFFICE);
    }

    private static String tables(LedgerKind.Stand... stands) {
        StringBuilder text = new StringBuilder();
        for (LedgerKind kind : LedgerKind.values()) {
            if (!List.of(stands).contains(kind.stand())) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n").append(heading(kind));
            text.append("\n\n| 列 | 英文名 | 必填 | 内容 |\n|---|---|---|---|\n");
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

    private static String heading(LedgerKind kind) {
        String file = "### 热线 `hotline` ".replace("热线", kind.word()).replace("hotline", kind.key());
        return switch (kind.stand()) {
            case ENTRY -> "### `ledger: " + kind.word() + "` " + kind.caption();
            case OFFICE -> file + kind.caption() + "（只放在 `content/registers/`）";
            case BOTH -> file + kind.caption();
        };
    }
}
