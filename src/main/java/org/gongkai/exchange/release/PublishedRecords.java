package org.gongkai.exchange.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The records of a release, one after the other (逐条读出的记录): of the catalogue, part by part, so that no more than one part
 * is in memory, or of the list of changes.
 */
public final class PublishedRecords {

    /** Takes the records in their order. */
    @FunctionalInterface
    public interface Taker {
        void take(PublishedRecord record) throws IOException;
    }

    private static final String INDEX = "catalogue/index.json";
    private static final String WHOLE = "catalogue.json";
    private static final String CHANGES = "changes.json";
    private static final String ROBOTS = "robots.txt";
    private static final Pattern SITEMAP = Pattern.compile("(?m)^Sitemap: (https?://\\S+/)sitemap\\.xml\\s*$");

    private final Verified files;
    private final String organ;
    private final String asOf;
    private final String site;
    private final List<Part> parts;

    /** A file with records, and how many it says to have of each kind. */
    private record Part(String path, Map<RecordKind, Long> counts) {}

    private PublishedRecords(Verified files, PublishedFile first, String site, List<Part> parts) {
        this.files = files;
        this.organ = first.text("organ");
        this.asOf = first.text("as-of");
        this.site = site;
        this.parts = parts;
    }

    /** The records of the catalogue; nothing, with findings, where the release cannot be believed. */
    public static Found<Optional<PublishedRecords>> catalogue(Release release) throws IOException {
        return open(release, false);
    }

    /** The records of changes.json: of each entry that changed one. */
    public static Found<Optional<PublishedRecords>> changes(Release release) throws IOException {
        return open(release, true);
    }

    private static Found<Optional<PublishedRecords>> open(Release release, boolean changes) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Optional<Verified> files = Verified.open(release).into(findings);
        if (files.isEmpty()) {
            return Found.<PublishedRecords>nothing().with(findings);
        }
        Verified verified = files.get();
        if (changes && !verified.lists(CHANGES)) {
            return Found.nothing(Finding.of(
                    Rule.MANIFEST,
                    Place.of(CHANGES),
                    new Wording("这一次发布没有 changes.json", "this release has no changes.json"),
                    new Wording("用 gongkai build --since 构建", "build it with gongkai build --since")));
        }
        String site = verified.lists(ROBOTS)
                ? verified.text(ROBOTS)
                        .into(findings)
                        .map(PublishedRecords::site)
                        .orElse("")
                : "";
        String first = changes ? CHANGES : verified.lists(INDEX) ? INDEX : WHOLE;
        Optional<PublishedFile> file = verified.json(first).into(findings);
        Optional<List<Part>> parts =
                file.flatMap(one -> (first.equals(INDEX) ? parts(one) : Found.of(whole(one))).into(findings));
        if (file.isPresent()
                && (file.get().text("organ").isEmpty()
                        || file.get().text("as-of").isEmpty())) {
            findings.add(file.get().wrong("organ, as-of"));
        }
        return findings.isEmpty()
                ? Found.of(Optional.of(new PublishedRecords(verified, file.orElseThrow(), site, parts.orElseThrow())))
                : Found.<PublishedRecords>nothing().with(findings);
    }

    private static String site(String robots) {
        Matcher sitemap = SITEMAP.matcher(robots);
        return sitemap.find() ? sitemap.group(1) : "";
    }

    private static Optional<List<Part>> whole(PublishedFile file) {
        return Optional.of(List.of(new Part(file.path(), Map.of())));
    }

    private static Found<Optional<List<Part>>> parts(PublishedFile index) {
        return Found.onward(index.objects("files", false), files -> {
            List<Part> parts = new ArrayList<>();
            Map<RecordKind, Long> sums = new EnumMap<>(RecordKind.class);
            for (Map<?, ?> file : files) {
                Map<RecordKind, Long> counts = new EnumMap<>(RecordKind.class);
                for (RecordKind kind : Set.of(RecordKind.ENTRY, RecordKind.WITHDRAWN, RecordKind.CLOSED)) {
                    long count = PublishedFile.number(file, kind.key());
                    counts.put(kind, count);
                    sums.merge(kind, count, Long::sum);
                    if (count < 0) {
                        return Found.nothing(index.wrong("files." + kind.key()));
                    }
                }
                if (!(file.get("address") instanceof String address)) {
                    return Found.nothing(index.wrong("files.address"));
                }
                parts.add(new Part(address, counts));
            }
            for (Map.Entry<RecordKind, Long> sum : sums.entrySet()) {
                if (PublishedFile.number(index.root(), sum.getKey().key()) != sum.getValue()) {
                    return Found.nothing(index.wrong(sum.getKey().key()));
                }
            }
            return Found.of(Optional.of(parts));
        });
    }

    /** Whether they are those of changes.json. */
    public boolean ofChanges() {
        return parts.size() == 1 && parts.get(0).path().equals(CHANGES);
    }

    /** Whose catalogue it is. */
    public String organ() {
        return organ;
    }

    /** As of when it was released, with zone. */
    public String asOf() {
        return asOf;
    }

    /** The address of the site with a slash at its end; empty where the release does not tell it. */
    public String site() {
        return site;
    }

    /**
     * Hands over every record of these kinds once: the entries from the newest on, then the withdrawn, then the closed ones; of
     * changes in the order of their file.
     *
     * @return what is wrong with the release; then not all records were there
     */
    public List<Finding> each(Set<RecordKind> kinds, Taker taker) throws IOException {
        List<Finding> findings = new ArrayList<>();
        boolean changes = ofChanges();
        for (RecordKind kind : changes
                ? List.of(RecordKind.ENTRY)
                : List.copyOf(kinds.stream().sorted().toList())) {
            for (Part part : parts) {
                long count = part.counts().getOrDefault(kind, -1L);
                if (count == 0 || kind == RecordKind.REMOVED) {
                    continue;
                }
                Optional<PublishedFile> file = files.json(part.path()).into(findings);
                if (file.isPresent() && !file.get().text("as-of").equals(asOf)) {
                    findings.add(file.get().wrong("as-of"));
                } else if (file.isPresent() && changes) {
                    changes(file.get(), kinds, taker, findings);
                } else if (file.isPresent()) {
                    list(file.get(), kind, count, taker, findings);
                }
            }
        }
        return findings;
    }

    private static void list(PublishedFile file, RecordKind kind, long count, Taker taker, List<Finding> findings)
            throws IOException {
        List<Map<?, ?>> records = file.objects(kind.key(), true).into(findings).orElse(List.of());
        if (count >= 0 && records.size() != count) {
            findings.add(file.wrong(kind.key()));
        }
        for (Map<?, ?> values : records) {
            taker.take(new PublishedRecord(kind, String.valueOf(values.get("index")), "", values, file));
        }
    }

    private static void changes(PublishedFile file, Set<RecordKind> kinds, Taker taker, List<Finding> findings)
            throws IOException {
        Map<String, PublishedRecord> records = new LinkedHashMap<>();
        for (Map<?, ?> change : file.objects("changes", true).into(findings).orElse(List.of())) {
            String index = String.valueOf(change.get("index"));
            String word = change.get("change") instanceof String text ? text : "";
            RecordKind kind = switch (word) {
                case "withdrawn" -> RecordKind.WITHDRAWN;
                case "closed" -> RecordKind.CLOSED;
                case "removed" -> RecordKind.REMOVED;
                default -> RecordKind.ENTRY;
            };
            Object values = kind == RecordKind.REMOVED
                    ? Map.of("index", index)
                    : change.get(kind == RecordKind.ENTRY ? "entry" : kind.key());
            if (!(values instanceof Map<?, ?> map) || !index.equals(map.get("index"))) {
                findings.add(file.wrong("changes"));
            } else {
                // an entry that changed and has another validity besides is one record
                records.putIfAbsent(index, new PublishedRecord(kind, index, word, map, file));
            }
        }
        for (PublishedRecord record : records.values()) {
            if (kinds.contains(record.kind())) {
                taker.take(record);
            }
        }
    }
}
