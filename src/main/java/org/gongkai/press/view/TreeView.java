package org.gongkai.press.view;

import java.util.List;

/**
 * A line of the map of the site (站点地图).
 *
 * @param text name of the page or column
 * @param href its address
 * @param count number of entries in it
 * @param children what lies below it, may be empty
 */
public record TreeView(String text, String href, int count, List<TreeView> children) {
    /** Copies the lists. */
    public TreeView {
        children = List.copyOf(children);
    }
}
