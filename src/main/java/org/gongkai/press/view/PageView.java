package org.gongkai.press.view;

import java.util.List;

/**
 * The page as such (页面): {@code page}, given to every template.
 *
 * @param kind name of the template: {@code home}, {@code column}, {@code entry} …
 * @param title what stands in {@code <title>}: heading, column and organ
 * @param description one sentence about the page (Description), or ""; not repeated in {@code meta}
 * @param root the way to the site's root: "", {@code ../}, {@code ../../}; on 404.html the root's own path
 * @param address address of this page below the root, {@code fdzdgknr/gfxwj/2021/15.html}
 * @param file the last part of the address, {@code 15.html}
 * @param canonical the one absolute address of this page, or ""
 * @param home address of the home page (首页)
 * @param catalogue address of the catalogue (政府信息公开目录)
 * @param search address of the search page (检索)
 * @param sitemap address of the map of the site (站点地图)
 * @param feed address of the Atom feed (订阅), or ""
 * @param nav the left navigation
 * @param navKey the same for all pages whose navigation is the same, so that it need be filled only once; "" for the others
 * @param breadcrumb the way from the home page to here; the last one is this page, without address; not shown on the home page
 * @param meta the tags of the head, sorted as they are to stand
 * @param asOf the day as of which the site was built (截至); only home page and catalogue show it, so that other pages stay the same from build to build
 */
public record PageView(
        String kind,
        String title,
        String description,
        String root,
        String address,
        String file,
        String canonical,
        String home,
        String catalogue,
        String search,
        String sitemap,
        String feed,
        List<Nav> nav,
        String navKey,
        List<LinkView> breadcrumb,
        List<Meta> meta,
        DateView asOf) {
    /** Copies the lists. */
    public PageView {
        nav = List.copyOf(nav);
        breadcrumb = List.copyOf(breadcrumb);
        meta = List.copyOf(meta);
    }

    /**
     * A tag of the page's head (网站标签、栏目标签、内容页标签; 政府网站发展指引).
     *
     * @param name {@code SiteName}, {@code ColumnType}, {@code PubDate} …
     * @param content its value, never ""
     */
    public record Meta(String name, String content) {}

    /**
     * A line of the left navigation (导航).
     *
     * @param text the name of the block or column
     * @param href its address
     * @param current whether this very page is shown
     * @param open whether the page shown is this one or lies below it; only then are the children given
     * @param children the lines below it; empty unless open
     */
    public record Nav(String text, String href, boolean current, boolean open, List<Nav> children) {
        /** Copies the lists. */
        public Nav {
            children = List.copyOf(children);
        }
    }
}
