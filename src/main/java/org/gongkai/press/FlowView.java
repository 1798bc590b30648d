package org.gongkai.press;

import java.util.List;

/**
 * A chart of steps (流程图), as a picture of boxes and lines and as the same steps in words.
 *
 * @param width of the picture, in its own units
 * @param height of the picture
 * @param boxes its boxes
 * @param lines its lines, as the path of SVG
 * @param tips the tips of its arrows, as the path of SVG
 * @param steps the steps in words
 */
public record FlowView(
        int width, int height, List<FlowBoxView> boxes, String lines, String tips, List<FlowStepView> steps) {
    /** Copies the lists. */
    public FlowView {
        boxes = List.copyOf(boxes);
        steps = List.copyOf(steps);
    }
}
