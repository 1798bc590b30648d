package org.gongkai.press.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.json.Json;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.release.Output;
import org.gongkai.review.Closure;
import org.gongkai.review.Entry;
import org.gongkai.review.Tombstone;

/**
 * changes.json (交换文件): what became other since an earlier release, for the platform that harvests the site. Made from
 * two published catalogues only: whatever else happened between them leaves no trace here.
 */
public final class Changes {

    /** Keys that may become other while what readers are told stays the same: the page has the day and the theme. */
    private static final Set<String> NO_CHANGE = Set.of("sha256", "statements", "validity");

    private final Edition edition;
    private final EarlierRelease earlier;
    private final CatalogueRecords records;

    /** @param out where the pages are written */
    public Changes(Edition edition, EarlierRelease earlier, Output out) {
        this.edition = edition;
        this.earlier = earlier;
        this.records = new CatalogueRecords(edition, out);
    }

    /**
     * As much of the earlier catalogue as is told here (改动的依据), for whoever makes this file again: what is the same now, and
     * of all else that it was there and other, never what it said.
     */
    public EarlierRelease basis() {
        Map<String, Map<?, ?>> entries = new TreeMap<>();
        earlier.entries().forEach((index, before) -> entries.put(index, Map.of("index", index)));
        for (Entry entry : edition.catalogue().entries()) {
            String index = entry.index().text();
            Map<?, ?> before = earlier.entries().get(index);
            if (before != null) {
                entries.put(index, same(before, records.of(entry)));
            }
        }
        Map<String, Map<?, ?>> withdrawn = new TreeMap<>();
        edition.catalogue()
                .tombstones()
                .forEach(stone ->
                        same(stone.index().text(), CatalogueRecords.of(stone), earlier.withdrawn(), withdrawn));
        Map<String, Map<?, ?>> closed = new TreeMap<>();
        edition.catalogue()
                .closed()
                .forEach(one -> same(one.index().text(), CatalogueRecords.of(one), earlier.closed(), closed));
        return new EarlierRelease(earlier.asOf(), earlier.sha256(), entries, withdrawn, closed);
    }

    private static void same(
            String index, Map<String, Object> now, Map<String, Map<?, ?>> before, Map<String, Map<?, ?>> same) {
        if (now.equals(before.get(index))) {
            same.put(index, now);
        }
    }

    private static Map<String, Object> same(Map<?, ?> before, Map<String, Object> now) {
        Map<String, Object> same = new TreeMap<>();
        before.forEach((key, value) -> {
            String name = String.valueOf(key);
            boolean told = name.equals("validity") || Objects.equals(value, now.get(name));
            if (!NO_CHANGE.contains(name) || name.equals("validity")) {
                same.put(name, told ? value : false); // which no record of the catalogue says
            }
        });
        return same;
    }

    /** The file; its records are sorted by index number. */
    String json() {
        SortedMap<String, List<Map<String, Object>>> changes = new TreeMap<>();
        Set<String> gone = new TreeSet<>(earlier.entries().keySet());
        for (Entry entry : edition.catalogue().entries()) {
            String index = entry.index().text();
            gone.remove(index);
            changes.put(index, of(entry));
        }
        for (Tombstone stone : edition.catalogue().tombstones()) {
            String index = stone.index().text();
            gone.remove(index);
            Map<String, Object> record = CatalogueRecords.of(stone);
            if (!record.equals(earlier.withdrawn().get(index))) {
                changes.put(index, List.of(change("withdrawn", index, "withdrawn", record)));
            }
        }
        for (Closure closure : edition.catalogue().closed()) {
            String index = closure.index().text();
            gone.remove(index);
            Map<String, Object> record = CatalogueRecords.of(closure);
            if (!record.equals(earlier.closed().get(index))) {
                changes.put(index, List.of(change("closed", index, "closed", record)));
            }
        }
        // neither title nor text of what is gone: it may be gone for secrecy
        gone.forEach(index -> changes.put(index, List.of(change("removed", index))));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("organ", edition.site().organ());
        root.put("since", earlier.asOf());
        root.put("since-sha256", earlier.sha256());
        root.put("as-of", CatalogueExport.instant(edition));
        root.put("changes", changes.values().stream().flatMap(List::stream).toList());
        return Json.pretty(root) + "\n";
    }

    private List<Map<String, Object>> of(Entry entry) {
        Map<String, Object> now = records.of(entry);
        String index = entry.index().text();
        Map<?, ?> before = earlier.entries().get(index);
        if (before == null) {
            return List.of(change("new", index, "entry", now));
        }
        List<Map<String, Object>> changes = new ArrayList<>();
        List<String> keys = others(before, now);
        if (!keys.isEmpty()) {
            Map<String, Object> change = change("changed", index);
            change.put("keys", keys);
            change.put("entry", now);
            changes.add(change);
        }
        if (!Objects.equals(before.get("validity"), now.get("validity"))) {
            Map<String, Object> change = change("validity", index);
            change.put("from", before.get("validity") instanceof String word ? word : "");
            change.put("to", edition.catalogue().standing(entry).word());
            change.put("entry", now);
            changes.add(change);
        }
        return changes;
    }

    /** The keys whose values are other ones; a catalogue of an older program has no digests to compare. */
    private static List<String> others(Map<?, ?> before, Map<String, Object> now) {
        Set<String> keys = new TreeSet<>(now.keySet());
        before.keySet().forEach(key -> keys.add(String.valueOf(key)));
        keys.removeAll(NO_CHANGE);
        if (!before.containsKey("digest")) {
            keys.remove("digest");
        }
        keys.removeIf(key -> Objects.equals(before.get(key), now.get(key)));
        return new ArrayList<>(keys); // sorted
    }

    private static Map<String, Object> change(String kind, String index, String key, Object value) {
        Map<String, Object> change = change(kind, index);
        change.put(key, value);
        return change;
    }

    private static Map<String, Object> change(String kind, String index) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("change", kind);
        change.put("index", index);
        return change;
    }
}
