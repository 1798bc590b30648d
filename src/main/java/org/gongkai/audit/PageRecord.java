package org.gongkai.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.Place;

/**
 * What the audit remembers of one HTML page (页面).
 *
 * @param kind {@code data-kind} of its {@code <html>}: entry, tombstone, closed, moved, column or another; may be empty
 * @param index {@code data-index} of its {@code <html>}, the index number of an entry, a tombstone or what is closed; may be empty
 * @param total {@code data-total} of its {@code <html>}, how many entries its list has on all its pages; may be empty
 * @param tags content of its {@code <meta name=…>} by name
 * @param ids what a fragment may name
 * @param leadsTo files of the site that a reader sees on it or reaches from it with one click
 * @param anchors fragments that other checks must look up
 * @param counters file that a link leads to ▸ the number of entries that is said to be there
 * @param links addresses of any kind in it
 */
record PageRecord(
        String path,
        String kind,
        String index,
        String total,
        Map<String, String> tags,
        Set<String> ids,
        Set<String> leadsTo,
        List<Anchor> anchors,
        Map<String, Integer> counters,
        int links) {

    /** The kind of what stands at an old address. */
    static final String MOVED = "moved";

    /** A link to a fragment of a page, to be looked up when all pages are read. */
    record Anchor(String page, String fragment, Place place, String source) {}

    /** Whether an entry is published here: it says so, or it has an article's tags and says nothing. */
    boolean isEntry() {
        return kind.equals("entry") || (kind.isEmpty() && tags.containsKey("ArticleTitle"));
    }

    /** Whether a withdrawn entry was published here. */
    boolean isTombstone() {
        return kind.equals("tombstone");
    }

    /** Whether it stands for an entry whose public period is over. */
    boolean isClosed() {
        return kind.equals("closed");
    }

    /** Whether it only leads on from an old address. */
    boolean isMoved() {
        return kind.equals(MOVED);
    }

    /** Whether readers and search engines are to find this page. */
    boolean isListed() {
        return !isTombstone()
                && !isClosed()
                && !path.equals(AddressResolver.NOT_FOUND)
                && !tags.getOrDefault("robots", "").contains("noindex");
    }
}
