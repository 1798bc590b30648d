package org.gongkai.press.view;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Site;
import org.gongkai.page.Addresses;
import org.gongkai.review.Entry;

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
 * @param downloads the text of this page as files to take away (下载); empty of lists and of pages without a text
 * @param asOf the day as of which the site was built (截至); none on the pages of columns and entries, which stay the same from build to build
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
        List<AttachmentView> downloads,
        DateView asOf) {

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
    public record Nav(String text, String href, boolean current, boolean open, List<Nav> children) {}

    private static final DateTimeFormatter PUB_DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** What frames a page (页面框架). */
    public static PageView of(String kind, Subject subject, Context here, Navigation navigation) {
        Site site = here.site();
        Entry entry = subject.entry();
        String path = here.page().path();
        String own = here.page().equals(Addresses.HOME) ? "" : path;
        return new PageView(
                kind,
                title(subject, site),
                subject.description(),
                here.root(),
                path,
                here.page().file(),
                site.address().isEmpty() || here.lost() ? "" : site.address() + own,
                here.href(Addresses.HOME),
                here.href(Addresses.catalogue(1)),
                here.href(Addresses.SEARCH),
                here.href(Addresses.SITEMAP),
                site.address().isEmpty() ? "" : here.href(Addresses.FEED),
                navigation.of(subject, here),
                entry == null ? "" : entry.category().key(),
                breadcrumb(subject, here),
                meta(subject, here),
                List.of(),
                entry == null && subject.column() == null ? DateView.of(here.today()) : DateView.NONE);
    }

    /** The same with another navigation. */
    public PageView with(List<Nav> others) {
        return with(others, downloads);
    }

    /** The same with files to take away. */
    public PageView offering(List<AttachmentView> files) {
        return with(nav, files);
    }

    private PageView with(List<Nav> others, List<AttachmentView> files) {
        return new PageView(
                kind,
                title,
                description,
                root,
                address,
                file,
                canonical,
                home,
                catalogue,
                search,
                sitemap,
                feed,
                others,
                navKey,
                breadcrumb,
                meta,
                files,
                asOf);
    }

    private static String title(Subject subject, Site site) {
        Entry entry = subject.entry();
        return Stream.of(subject.name(), entry == null ? "" : entry.category().name(), site.organ() + "政府信息公开")
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" - "));
    }

    private static List<LinkView> breadcrumb(Subject subject, Context here) {
        List<LinkView> way = new ArrayList<>();
        if (here.page().equals(Addresses.HOME)) {
            return way;
        }
        way.add(here.link("首页", Addresses.HOME));
        Category column = subject.column();
        if (column != null) {
            here.catalogue().categories().line(column).stream()
                    .filter(one -> !(subject.whole() && one.equals(column)))
                    .forEach(one -> way.add(here.link(one)));
        }
        if (subject.above() != null) {
            way.add(here.link(subject.above()));
        }
        way.add(new LinkView(subject.name(), ""));
        return way;
    }

    /** The tags of 《政府网站发展指引》: 网站标签 always, 栏目标签 and 内容页标签 by kind. */
    private static List<Meta> meta(Subject subject, Context here) {
        Map<String, String> tags = new LinkedHashMap<>();
        Site site = here.site();
        tags.put("SiteName", site.name());
        tags.put("SiteDomain", site.domain());
        tags.put("SiteIDCode", site.idCode());
        Category column = subject.column();
        if (column != null) {
            tags.put("ColumnName", column.name());
            tags.put("ColumnDescription", column.description().isEmpty() ? column.name() : column.description());
            tags.put("ColumnKeywords", column.keywords().isEmpty() ? column.name() : column.keywords());
            tags.put("ColumnType", column.type().isEmpty() ? "信息公开目录" : column.type());
        }
        Fixed block = subject.block();
        if (block != null && block.isColumn()) {
            tags.put("ColumnName", block.title());
            tags.put("ColumnDescription", block.description());
            tags.put("ColumnKeywords", block.keywords());
            tags.put("ColumnType", block.type());
        }
        Entry entry = subject.entry();
        if (entry != null) {
            tags.put("ArticleTitle", entry.title());
            tags.put("PubDate", PUB_DATE.format(entry.released()));
            tags.put("ContentSource", entry.text(HeaderKey.SOURCE).orElse(site.organ()));
            tags.put("Keywords", String.join(",", entry.texts(HeaderKey.KEYWORDS)));
            tags.put("Author", entry.text(HeaderKey.AUTHOR).orElse(""));
            tags.put("Image", entry.text(HeaderKey.IMAGE).orElse(""));
            tags.put(
                    "Url",
                    site.address().isEmpty() ? "" : site.address() + here.page().path());
        }
        return tags.entrySet().stream()
                .filter(tag -> !tag.getValue().isEmpty())
                .map(tag -> new Meta(tag.getKey(), tag.getValue()))
                .toList();
    }
}
