package org.gongkai.press.export;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.catalogue.Standing;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Site;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.view.FeedView;
import org.gongkai.review.Entry;

/** Feed, sitemap.xml, robots.txt, security.txt: what other programs read besides the catalogue. */
public final class Exports {

    private static final int FEED_ROWS = 50;
    private static final Duration SECURITY_TERM = Duration.ofDays(300);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+08:00'");

    private final Edition edition;

    public Exports(Edition edition) {
        this.edition = edition;
    }

    /**
     * The Atom feeds (RFC 4287): that of the site, and one for each column that has entries, there or below; none where
     * the site's own address is unknown.
     */
    public Map<Address, FeedView> feeds() {
        Map<Address, FeedView> feeds = new LinkedHashMap<>();
        Site site = edition.site();
        if (site.address().isEmpty()) {
            return feeds;
        }
        feeds.put(
                Addresses.FEED,
                feed(
                        site.organ() + "政府信息公开",
                        Addresses.FEED,
                        "",
                        edition.catalogue().entries()));
        columns().forEach(column -> {
            Category category = column.category();
            feeds.put(
                    Addresses.feed(category),
                    feed(
                            site.organ() + "：" + category.name(),
                            Addresses.feed(category),
                            column.address().path(),
                            edition.catalogue().below(category)));
        });
        return feeds;
    }

    /** The first pages of the columns that have a feed. */
    private Stream<Page.Column> columns() {
        return edition.plan().pages().stream()
                .filter(Page.Column.class::isInstance)
                .map(Page.Column.class::cast)
                .filter(column -> column.first() && column.total() > 0);
    }

    /**
     * @param home the page that the feed belongs to, relative to the site
     * @param all what it is about, newest first
     */
    private FeedView feed(String title, Address self, String home, List<Entry> all) {
        Site site = edition.site();
        List<FeedView.Entry> entries =
                all.stream().limit(FEED_ROWS).map(this::feedEntry).toList();
        String updated = entries.stream()
                .map(FeedView.Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(INSTANT.format(edition.catalogue().asOf().truncatedTo(ChronoUnit.DAYS)));
        return new FeedView(
                site.address() + home,
                title,
                site.address() + self.path(),
                site.address() + home,
                updated,
                site.organ(),
                entries);
    }

    private FeedView.Entry feedEntry(Entry entry) {
        String address =
                edition.site().address() + edition.plan().address(entry).path();
        LocalDateTime changed = entry.day(HeaderKey.CHANGED)
                .map(day -> day.atTime(LocalTime.MIDNIGHT))
                .filter(entry.released()::isBefore)
                .orElse(entry.released());
        return new FeedView.Entry(
                "urn:gongkai:" + entry.index().text(),
                entry.title() + mark(entry),
                address,
                INSTANT.format(changed),
                INSTANT.format(entry.released()),
                entry.summary(),
                entry.category().name(),
                entry.issuers().get(0));
    }

    private String mark(Entry entry) {
        Standing standing = edition.catalogue().standing(entry);
        return standing.inForce() ? "" : "（" + standing.word() + "）";
    }

    /** sitemap.xml and its parts; none where the site's own address is unknown. */
    public Map<Address, SiteMapFiles.Sheet> siteMap() {
        return edition.site().address().isEmpty() ? Map.of() : new SiteMapFiles(edition).sheets();
    }

    /** What {@link #feeds}, {@link #siteMap} and {@link #texts} lie at. */
    public Stream<Address> addresses() {
        Stream<Address> absolute = edition.site().address().isEmpty()
                ? Stream.empty()
                : Stream.of(
                                Stream.of(Addresses.FEED),
                                siteMap().keySet().stream(),
                                columns().map(column -> Addresses.feed(column.category())))
                        .flatMap(some -> some);
        return Stream.concat(absolute, texts().keySet().stream());
    }

    /** robots.txt (RFC 9309): everything may be read; security.txt (RFC 9116), unless nobody can be reached. */
    public Map<Address, byte[]> texts() {
        Map<Address, byte[]> texts = new LinkedHashMap<>();
        String sitemap = edition.site().address().isEmpty()
                ? ""
                : "Sitemap: " + edition.site().address() + Addresses.SITEMAP_XML.path() + "\n";
        texts.put(Addresses.ROBOTS, ("User-agent: *\nAllow: /\n" + sitemap).getBytes(StandardCharsets.UTF_8));
        Site.Office office = edition.site().office();
        String contact = !office.email().isEmpty()
                ? "mailto:" + office.email()
                : office.web().startsWith("https://") ? office.web() : "";
        if (!contact.isEmpty()) {
            Instant expires = edition.catalogue().asOf().plus(SECURITY_TERM).toInstant(ZoneOffset.ofHours(8));
            String text = "Contact: " + contact + "\nExpires: " + expires.truncatedTo(ChronoUnit.SECONDS)
                    + "\nPreferred-Languages: zh\n";
            texts.put(Addresses.SECURITY, text.getBytes(StandardCharsets.UTF_8));
        }
        if (!RedirectMap.of(edition).isEmpty()) {
            texts.put(Addresses.REDIRECTS, RedirectMap.of(edition).getBytes(StandardCharsets.UTF_8));
        }
        return texts;
    }
}
