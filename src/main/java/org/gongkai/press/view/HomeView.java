package org.gongkai.press.view;

import java.util.List;

/**
 * The home page of the column (政府信息公开专栏首页): {@code home}.
 *
 * @param blocks the blocks in the prescribed order
 * @param latest what was released last, over all columns
 */
public record HomeView(List<Block> blocks, List<RowView> latest) {
    /** Copies the lists. */
    public HomeView {
        blocks = List.copyOf(blocks);
        latest = List.copyOf(latest);
    }

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
    public record Block(
            String title,
            String href,
            String description,
            int count,
            List<BranchView> branches,
            List<RowView> rows,
            String statement) {
        /** Copies the lists. */
        public Block {
            branches = List.copyOf(branches);
            rows = List.copyOf(rows);
        }
    }
}
