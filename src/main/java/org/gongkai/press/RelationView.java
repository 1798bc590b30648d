package org.gongkai.press;

import java.util.List;

/**
 * How this document is connected with others (关联信息).
 *
 * @param label {@code 解读}, {@code 原文}, {@code 废止}, {@code 被修改} …
 * @param rows the other documents
 */
public record RelationView(String label, List<RowView> rows) {
    /** Copies the lists. */
    public RelationView {
        rows = List.copyOf(rows);
    }
}
