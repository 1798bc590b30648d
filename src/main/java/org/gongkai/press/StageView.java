package org.gongkai.press;

import java.util.List;

/**
 * A stage of the project that this document belongs to (项目的阶段).
 *
 * @param name {@code 公告}, {@code 合同} …
 * @param rows what is published of it; empty where it is still to come
 */
public record StageView(String name, List<RowView> rows) {
    /** Copies the list. */
    public StageView {
        rows = List.copyOf(rows);
    }
}
