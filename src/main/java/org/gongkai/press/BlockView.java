package org.gongkai.press;

import java.util.List;

/**
 * A block of the home page (首页板块).
 *
 * @param title its official name: {@code 政府信息公开指南}, {@code 法定主动公开内容} …
 * @param href its address
 * @param description what it holds, one sentence, or ""
 * @param count number of entries; 0 for blocks that hold none
 * @param branches the columns in it, may be empty
 * @param rows its newest entries, may be empty
 * @param statement why it is empty, or ""
 */
public record BlockView(
        String title,
        String href,
        String description,
        int count,
        List<BranchView> branches,
        List<RowView> rows,
        String statement) {
    /** Copies the lists. */
    public BlockView {
        branches = List.copyOf(branches);
        rows = List.copyOf(rows);
    }
}
