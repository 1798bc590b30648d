package org.gongkai.press;

import java.util.List;

/**
 * The home page of the column (政府信息公开专栏首页): {@code home}.
 *
 * @param blocks the blocks in the prescribed order
 * @param latest what was released last, over all columns
 */
public record HomeView(List<BlockView> blocks, List<RowView> latest) {
    /** Copies the lists. */
    public HomeView {
        blocks = List.copyOf(blocks);
        latest = List.copyOf(latest);
    }
}
