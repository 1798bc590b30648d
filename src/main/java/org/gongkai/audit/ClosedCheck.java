package org.gongkai.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Of an entry whose public period is over (公开期满) there are index number, column, closing date and a page at an address made
 * of the index number, and nothing else: R-17.
 */
final class ClosedCheck extends SiteCheck {

    /** The keys of its record; any other would tell more. */
    private static final Set<String> KEYS = Set.of("index", "category", "on", "address");

    /** Tags of a page with content (内容页标签). */
    private static final Set<String> ARTICLE =
            Set.of("ArticleTitle", "PubDate", "ContentSource", "Keywords", "Author", "Image", "Url", "description");

    private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9]+");

    ClosedCheck(AuditedSite site) {
        super(site, Rule.CATALOGUE_PAGES, Wording.NONE);
    }

    @Override
    void run() {
        Map<String, PublishedCatalogue.Closed> listed = new HashMap<>();
        catalogue.closed().forEach(closed -> listed.putIfAbsent(closed.index(), closed));
        listed.values().forEach(this::listed);
        if (catalogue.root().get("closed") instanceof Iterable<?> records) {
            records.forEach(this::keys);
        }
        for (PageRecord page : site.pages().values()) {
            if (page.isClosed()) {
                if (!listed.containsKey(page.index())) {
                    note(
                            Place.of(page.path()),
                            "目录没有此期满记录 " + page.index(),
                            "the catalogue does not have this closed entry " + page.index());
                }
                shows(page);
            }
        }
    }

    private void listed(PublishedCatalogue.Closed closed) {
        Optional<PageRecord> told = site.page(closed.address())
                .filter(one -> one.isClosed() && one.index().equals(closed.index()));
        if (told.isEmpty()) {
            note(
                    closed.place(),
                    closed.index() + " 公开期已满，没有说明此事的页面",
                    closed.index() + " is closed, and there is no page that says so");
            return;
        }
        PageRecord page = told.get();
        String name = page.path().substring(page.path().lastIndexOf('/') + 1).replaceFirst("\\.html$", "");
        if (!page.path().startsWith("closed/")
                || WORD.splitAsStream(name).anyMatch(part -> !closed.index().contains(part))) {
            note(
                    closed.place(),
                    closed.index() + " 的地址不只由索引号组成：" + page.path(),
                    "the address of " + closed.index() + " is not made of its index number alone: " + page.path());
        }
    }

    private void keys(Object record) {
        if (record instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                if (!KEYS.contains(String.valueOf(key))) {
                    note(
                            Place.of(PublishedCatalogue.PATH),
                            map.get("index") + " 公开期已满，目录还有它的 " + key,
                            map.get("index") + " is closed, and the catalogue still has its " + key);
                }
            }
        }
    }

    private void shows(PageRecord page) {
        boolean tagged = page.tags().keySet().stream().anyMatch(ARTICLE::contains);
        boolean files = page.leadsTo().stream().anyMatch(path -> path.contains(".files/") || path.contains(".review/"));
        if (tagged || files || !page.tags().getOrDefault("robots", "").contains("noindex")) {
            note(
                    Place.of(page.path()),
                    page.index() + " 公开期已满，页面还有内容页标签、附件或者可以被收录",
                    page.index() + " is closed, and its page has tags of an article, files, or no noindex");
        }
    }
}
