package org.gongkai.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What a visitor sees of a published site (外部所见), beside what an audit finds wrong with it.
 *
 * @param report what was found wrong
 * @param pages path ▸ what is seen of the page
 * @param catalogue {@code catalogue.json} as it stands; empty where there is none that could be read
 * @param hashes path ▸ SHA-256 in hex of every file that could be read
 * @param reports year ▸ the day of release that {@code annual/YEAR.json} tells, as it is written there
 */
public record Sighting(
        Report report,
        SortedMap<String, Page> pages,
        Map<?, ?> catalogue,
        SortedMap<Integer, String> reports,
        SortedMap<String, String> hashes) {

    private static final Pattern ANNUAL = Pattern.compile("annual/([0-9]{4})[.]json");

    /** Kinds of pages whose words tell something of the whole site. */
    private static final Set<String> TELLING = Set.of("home", "guide", "apply", "search", "catalogue", "sitemap");

    public Sighting {
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        catalogue = Collections.unmodifiableMap(new LinkedHashMap<>(catalogue));
        reports = Collections.unmodifiableSortedMap(new TreeMap<>(reports));
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    /**
     * One page.
     *
     * @param kind its {@code data-kind}; may be empty
     * @param total its {@code data-total}, how many entries its list has; may be empty
     * @param tags content of its {@code <meta name=…>} by name
     * @param words what it says, where it tells of the whole site or is a column without entries; else empty
     * @param statement what a column without entries says in their place; else empty
     */
    public record Page(String kind, String total, Map<String, String> tags, String words, String statement) {
        public Page {
            tags = Map.copyOf(tags);
        }
    }

    /** A folder in which nothing is seen. */
    static Sighting nothing(Report report) {
        return new Sighting(report, new TreeMap<>(), Map.of(), new TreeMap<>(), new TreeMap<>());
    }

    static Sighting of(AuditedSite site, Report report) {
        SortedMap<String, Page> pages = site.pages().values().stream()
                .collect(Collectors.toMap(
                        PageRecord::path, page -> seen(site, page), (one, other) -> one, TreeMap::new));
        return new Sighting(report, pages, site.catalogue().root(), reports(site), hashes(site));
    }

    private static SortedMap<String, String> hashes(AuditedSite site) {
        SortedMap<String, String> hashes = new TreeMap<>();
        site.stored().forEach((path, stored) -> hashes.put(path, stored.sha256()));
        return hashes;
    }

    private static Page seen(AuditedSite site, PageRecord page) {
        boolean blank = page.total().equals("0");
        if (!blank && !TELLING.contains(page.kind())) {
            return new Page(page.kind(), page.total(), page.tags(), "", "");
        }
        Document document = Jsoup.parse(FileTexts.read(site.folder(), page.path(), Rule.BROKEN_LINK)
                .value()
                .orElse(""));
        return new Page(
                page.kind(),
                page.total(),
                page.tags(),
                document.body().text(),
                blank ? document.select("main .statement").text() : "");
    }

    private static SortedMap<Integer, String> reports(AuditedSite site) {
        SortedMap<Integer, String> reports = new TreeMap<>();
        for (String path : site.files().keySet()) {
            var year = ANNUAL.matcher(path);
            if (year.matches()) {
                FileTexts.read(site.folder(), path, Rule.REPORT_PARTS)
                        .value()
                        .flatMap(text -> FileTexts.json(path, text, Rule.REPORT_PARTS, Wording.NONE)
                                .value())
                        .filter(one -> one instanceof Map<?, ?> map && map.get("released") instanceof String)
                        .ifPresent(one -> reports.put(
                                Integer.valueOf(year.group(1)), String.valueOf(((Map<?, ?>) one).get("released"))));
            }
        }
        return reports;
    }

    /** The entries of the catalogue, each with its keys and values; none where there is no catalogue. */
    public List<Map<?, ?>> entries() {
        return catalogue.get("entries") instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(one -> (Map<?, ?>) one)
                        .toList()
                : List.of();
    }
}
