package org.gongkai.press.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.view.SitemapView;

/**
 * sitemap.xml (站点地图文件): every page that has something to read, with the day of its last change where it has one. More
 * pages than one file may list stand in parts, of which sitemap.xml is then the index: the entries by their year of
 * release, a year with too many in the order of their release, so that a new entry changes the last part of its year
 * alone; all other pages by themselves.
 */
public final class SiteMapFiles {

    private static final String ONE = "sitemap-xml";
    private static final String INDEX = "sitemap-index-xml";

    private final String site;
    private final Map<Address, List<SitemapView.Page>> parts = new LinkedHashMap<>();

    /** The files of an edition whose site has an address. */
    public SiteMapFiles(Edition edition) {
        this.site = edition.site().address();
        int most = edition.limits().siteMap();
        List<Page> all = edition.plan().pages().stream().filter(Page::listed).toList();
        if (all.size() <= most) {
            put(Addresses.SITEMAP_XML, all);
            return;
        }
        SortedMap<Integer, List<Page>> years = new TreeMap<>(Comparator.reverseOrder());
        List<Page> lists = new ArrayList<>();
        for (Page page : all) {
            (page instanceof Page.Document document
                            ? years.computeIfAbsent(document.entry().released().getYear(), none -> new ArrayList<>())
                            : lists)
                    .add(page);
        }
        lists.sort(Comparator.comparing(Page::address));
        for (int from = 0; from < lists.size(); from += most) {
            put(Addresses.siteMapOfLists(from / most + 1), part(lists, from, most));
        }
        years.forEach((year, entries) -> {
            Collections.reverse(entries); // now the oldest first
            for (int from = 0; from < entries.size(); from += most) {
                put(Addresses.siteMapOf(year, from / most + 1), part(entries, from, most));
            }
        });
    }

    private static List<Page> part(List<Page> all, int from, int most) {
        return all.subList(from, Math.min(all.size(), from + most));
    }

    private void put(Address address, List<Page> pages) {
        parts.put(
                address,
                pages.stream()
                        .map(page -> new SitemapView.Page(site + path(page.address()), changed(page)))
                        .sorted(Comparator.comparing(SitemapView.Page::address))
                        .toList());
    }

    private static String path(Address address) {
        return address.equals(Addresses.HOME) ? "" : address.path();
    }

    private static String changed(Page page) {
        return page instanceof Page.Document document
                ? document.entry()
                        .day(HeaderKey.CHANGED)
                        .orElse(document.entry().released().toLocalDate())
                        .toString()
                : "";
    }

    /**
     * A file to be made by a template.
     *
     * @param template its name
     * @param model what it is given
     */
    public record Sheet(String template, Map<String, Object> model) {}

    /** All files, sitemap.xml first. */
    public Map<Address, Sheet> sheets() {
        Map<Address, Sheet> sheets = new LinkedHashMap<>();
        if (!parts.containsKey(Addresses.SITEMAP_XML)) {
            List<SitemapView.Part> index = new ArrayList<>();
            parts.forEach((address, pages) -> index.add(new SitemapView.Part(
                    site + address.path(),
                    pages.stream()
                            .map(SitemapView.Page::changed)
                            .max(Comparator.naturalOrder())
                            .orElse(""))));
            sheets.put(Addresses.SITEMAP_XML, new Sheet(INDEX, Map.of("parts", index)));
        }
        parts.forEach((address, pages) -> sheets.put(address, new Sheet(ONE, Map.of("pages", pages))));
        return sheets;
    }
}
