package org.gongkai.press;

import java.util.List;

/**
 * A box of a chart.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width its width
 * @param height its height
 * @param side whether only some go through it
 * @param texts its lines of text
 */
public record FlowBoxView(int x, int y, int width, int height, boolean side, List<FlowTextView> texts) {
    /** Copies the list. */
    public FlowBoxView {
        texts = List.copyOf(texts);
    }
}
