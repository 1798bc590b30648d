package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.content.site.Category;
import org.gongkai.page.Addresses;

/**
 * The map of the site (站点地图): {@code sitemap}.
 *
 * @param tree blocks, columns and pages
 */
public record SitemapView(List<Line> tree) {

    public static SitemapView of(Context here) {
        List<Line> tree = new ArrayList<>();
        tree.add(new Line(Fixed.HOME.title() + "首页", here.href(Addresses.HOME), 0, List.of()));
        List.of(Fixed.GUIDE, Fixed.CATALOGUE, Fixed.SEARCH, Fixed.IN_FORCE, Fixed.ENDED)
                .forEach(page -> tree.add(leaf(page, here)));
        here.blocks().forEach(one -> tree.add(branch(one, here)));
        List<Line> reports = here.reports(
                (year, report) -> new Line(report.title(), here.href(Addresses.annual(year)), 0, List.of()));
        tree.add(new Line(Fixed.ANNUAL.title(), here.href(Addresses.ANNUAL_INDEX), reports.size(), reports));
        tree.add(leaf(Fixed.APPLY, here));
        tree.add(leaf(Fixed.APPLY_FORM, here));
        here.others().forEach(one -> tree.add(branch(one, here)));
        topics(tree, "专题", false, here);
        topics(tree, "已结束的专题", true, here);
        return new SitemapView(tree);
    }

    /** The topics, each a line: there is no page of all. */
    private static void topics(List<Line> tree, String name, boolean ended, Context here) {
        TopicView.lines(ended, here)
                .forEach(
                        topic -> tree.add(new Line(name + "：" + topic.text(), topic.href(), topic.count(), List.of())));
    }

    private static Line leaf(Fixed page, Context here) {
        return new Line(page.title(), here.href(page.address()), 0, List.of());
    }

    private static Line branch(Category category, Context here) {
        return new Line(
                category.name(),
                here.href(category),
                here.catalogue().count(category),
                category.children().stream().map(child -> branch(child, here)).toList());
    }

    /**
     * A line of the map of the site (站点地图).
     *
     * @param text name of the page or column
     * @param href its address
     * @param count number of entries in it
     * @param children what lies below it, may be empty
     */
    public record Line(String text, String href, int count, List<Line> children) {}

    /**
     * A page in sitemap.xml (站点地图文件); the template {@code sitemap-xml} gets the list of them as {@code pages}.
     *
     * @param address absolute address
     * @param changed day of the last change, {@code 2021-07-08}, or ""
     */
    public record Page(String address, String changed) {}

    /**
     * A part of sitemap.xml where that has too many pages for one file (站点地图索引); the template {@code sitemap-index-xml}
     * gets the list of them as {@code parts}.
     *
     * @param address absolute address
     * @param changed day of the last change of a page in it, {@code 2021-07-08}, or ""
     */
    public record Part(String address, String changed) {}
}
