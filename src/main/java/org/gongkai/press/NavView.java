package org.gongkai.press;

import java.util.List;

/**
 * A line of the left navigation (导航).
 *
 * @param text the name of the block or column
 * @param href its address
 * @param current whether this very page is shown
 * @param open whether the page shown is this one or lies below it; only then are the children given
 * @param children the lines below it; empty unless open
 */
public record NavView(String text, String href, boolean current, boolean open, List<NavView> children) {
    /** Copies the lists. */
    public NavView {
        children = List.copyOf(children);
    }
}
