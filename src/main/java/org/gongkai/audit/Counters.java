package org.gongkai.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jsoup.nodes.Element;

/**
 * The numbers that pages state (页面上的条数) are those of {@code catalogue.json}: {@code data-total} of a list's pages, and
 * {@code 12条} behind a link to a column.
 */
final class Counters extends SiteCheck {

    private static final Pattern COUNT = Pattern.compile("共?([0-9]{1,7})条");
    private static final int TOTAL_LENGTH = 7;

    Counters(AuditedSite site) {
        super(site, Rule.CATALOGUE_FILES, new Wording("重新构建，不手工改动页面", "build again; never edit a page by hand"));
    }

    /** The file that a link leads to ▸ the number behind it. */
    static Map<String, Integer> of(HtmlPage sheet, AddressResolver addresses) {
        Map<String, Integer> counters = new HashMap<>();
        for (Element element : sheet.elements()) {
            Element before = element.normalName().equals("span") ? element.previousElementSibling() : null;
            if (before != null && before.normalName().equals("a") && before.hasAttr("href")) {
                Matcher count = COUNT.matcher(element.text());
                if (count.matches()
                        && addresses.resolve(sheet.path(), before.attr("href")) instanceof Target.Inside in) {
                    counters.put(in.path(), Integer.parseInt(count.group(1)));
                }
            }
        }
        return counters;
    }

    @Override
    void run() {
        Map<String, Integer> below = below();
        for (PageRecord page : site.pages().values()) {
            if (!page.total().isEmpty()) {
                int known = page.kind().equals("catalogue")
                        ? catalogue.rows().size()
                        : below.getOrDefault(folder(page.path()), 0);
                if (page.total().length() > TOTAL_LENGTH || !page.total().equals(Integer.toString(known))) {
                    note(
                            Place.of(page.path()),
                            "页面说有 " + page.total() + " 条，catalogue.json 有 " + known + " 条",
                            "the page speaks of " + page.total() + " entries, catalogue.json has " + known);
                }
            }
            page.counters().forEach((target, count) -> {
                PageRecord column = site.pages().get(target);
                int known = below.getOrDefault(folder(target), 0);
                if (column != null && column.kind().equals("column") && count != known) {
                    note(
                            Place.of(page.path()),
                            "说 " + target + " 有 " + count + " 条，catalogue.json 有 " + known + " 条",
                            "speaks of " + count + " entries in " + target + ", catalogue.json has " + known);
                }
            });
        }
    }

    /** A folder ▸ how many entries lie in it and below. */
    private Map<String, Integer> below() {
        Map<String, Integer> below = new HashMap<>();
        for (PublishedCatalogue.Row row : catalogue.rows()) {
            for (String folder = folder(row.address()); !folder.isEmpty(); folder = folder(folder)) {
                below.merge(folder, 1, Integer::sum);
            }
        }
        return below;
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
