package org.gongkai.harvest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.audit.PublishedData;
import org.gongkai.harvest.share.Gleaning;
import org.gongkai.harvest.share.Organ;
import org.jspecify.annotations.Nullable;

/**
 * What is taken over of an organ's data (采集): words cleaned and cut, days that exist, addresses on its own site, entries
 * with what looks like a resident identity number left out.
 */
public final class Gleaner {

    private static final int INDEX = 100;
    private static final int TITLE = 300;
    private static final int SUMMARY = 300;
    private static final int SHORT = 100;
    private static final Pattern ITEM = Pattern.compile("20-(?:0[1-9]|1[0-5])");
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern REPORT = Pattern.compile("annual/([0-9]{4})[.]json");
    private static final Pattern PATH =
            Pattern.compile("(?!.*(?:^|/)[.]{1,2}(?:/|$))[A-Za-z0-9._~-][A-Za-z0-9._~/%-]{0,400}");
    private static final List<String> KINDS = List.of("new", "changed", "validity", "withdrawn", "closed", "removed");

    private final String base;
    private final Published published;

    public Gleaner(Organ organ, Published published) {
        String where = organ.remote() ? organ.where() : "";
        String slashed = where.isEmpty() || where.endsWith("/") ? where : where + "/";
        this.base = organ.address().isEmpty() ? slashed : organ.address();
        this.published = published;
    }

    /** Its entries, the newest first. */
    public List<Gleaning> gleanings() {
        return objects("entries")
                .map(this::gleaning)
                .flatMap(Optional::stream)
                .sorted(Gleaning.ORDER)
                .toList();
    }

    /** How many records are in a list of the catalogue: {@code withdrawn}, {@code closed}. */
    public int count(String list) {
        return (int) objects(list).count();
    }

    /** The day as of which the catalogue speaks, or "". */
    public String asOf() {
        return published.catalogue().isEmpty()
                ? ""
                : CleanText.day(published.catalogue().get(0).get("as-of"));
    }

    /** Year of an annual report ▸ day of its release. */
    public SortedMap<Integer, String> reports() {
        SortedMap<Integer, String> reports = new TreeMap<>();
        published.data().forEach((path, report) -> {
            Matcher matcher = REPORT.matcher(path);
            String day = CleanText.day(report.get("released"));
            if (matcher.matches() && !day.isEmpty()) {
                reports.put(Integer.valueOf(matcher.group(1)), day);
            }
        });
        return reports;
    }

    /** Kind of change ▸ how many, of {@code changes.json}; empty where there is none. */
    public SortedMap<String, Integer> changes() {
        SortedMap<String, Integer> changes = new TreeMap<>();
        Map<?, ?> file = published.data().getOrDefault("changes.json", Map.of());
        objects(file, "changes")
                .map(one -> one.get("change"))
                .filter(KINDS::contains)
                .forEach(kind -> changes.merge((String) kind, 1, Integer::sum));
        return changes;
    }

    private Stream<Map<?, ?>> objects(String list) {
        return published.catalogue().stream().flatMap(document -> objects(document, list));
    }

    private static Stream<Map<?, ?>> objects(Map<?, ?> document, String list) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (document.get(list) instanceof List<?> all) {
            all.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    objects.add(map);
                }
            });
        }
        return objects.stream();
    }

    /** An entry; nothing where it has neither number nor title. */
    private Optional<Gleaning> gleaning(Map<?, ?> entry) {
        String index = CleanText.text(entry.get("index"), INDEX);
        String title = CleanText.text(entry.get("title"), TITLE);
        if (index.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        Gleaning gleaning = new Gleaning(
                index,
                title,
                matching(entry.get("item"), ITEM),
                issuers(entry.get("issuer")),
                CleanText.text(entry.get("number"), SHORT),
                CleanText.day(entry.get("formed")),
                CleanText.day(entry.get("released")),
                CleanText.text(entry.get("validity"), SHORT),
                CleanText.text(entry.get("summary"), SUMMARY),
                address(entry.get("address")),
                matching(entry.get("sha256"), SHA));
        boolean withheld = published.personal() && PublishedData.personal(String.join("\n", gleaning.cells()));
        return withheld ? Optional.empty() : Optional.of(gleaning);
    }

    private static String issuers(@Nullable Object value) {
        Stream<?> all = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return CleanText.text(all.map(one -> CleanText.text(one, SHORT)).collect(Collectors.joining("、")), TITLE);
    }

    private static String matching(@Nullable Object value, Pattern pattern) {
        return value instanceof String text && pattern.matcher(text).matches() ? text : "";
    }

    private String address(@Nullable Object value) {
        String path = matching(value, PATH);
        return base.isEmpty() || path.isEmpty() ? "" : base + path;
    }
}
