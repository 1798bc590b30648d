package org.gongkai.press.view;

import java.util.List;

/**
 * The map of the site (站点地图): {@code sitemap}.
 *
 * @param tree blocks, columns and pages
 */
public record SitemapView(List<TreeView> tree) {
    /** Copies the lists. */
    public SitemapView {
        tree = List.copyOf(tree);
    }
}
