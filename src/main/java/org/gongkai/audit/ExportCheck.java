package org.gongkai.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's other files for programs (目录数据文件) say what {@code catalogue.json} says: the parts by year, the
 * linked data, what has changed. Each is looked into where it is published; that none was taken away is the manifest's
 * affair.
 */
final class ExportCheck extends SiteCheck {

    static final String LINKED = "catalogue.jsonld";
    static final String PARTS = "catalogue/index.json";
    static final String CHANGES = "changes.json";

    /** A part that a browser can read at once has no more entries. */
    static final int MOST = 250;

    /** The lists of catalogue.json; a site of an older program does not know what is closed. */
    private static final List<String> LISTS = List.of("entries", "withdrawn", "closed");

    /** catalogue.json as it stands: list ▸ index number ▸ record. */
    private final Map<String, Map<String, Map<?, ?>>> whole = new HashMap<>();

    ExportCheck(AuditedSite site) {
        super(site, Rule.CATALOGUE_FILES, Wording.NONE);
        for (String list : LISTS) {
            Map<String, Map<?, ?>> records = new HashMap<>();
            objects(catalogue.root(), list).forEach(record -> records.put(text(record, "index"), record));
            whole.put(list, records);
        }
    }

    private Map<String, Map<?, ?>> known(String list) {
        return whole.getOrDefault(list, Map.of());
    }

    @Override
    void run() {
        read(LINKED, this::linked);
        read(PARTS, this::parts);
        read(CHANGES, this::changes);
    }

    private void read(String path, BiConsumer<Map<?, ?>, String> then) {
        if (site.files().containsKey(path)) {
            json(path).ifPresent(value -> {
                if (value instanceof Map<?, ?> root) {
                    then.accept(root, path);
                } else {
                    note(path, "此处应为对象", "expected an object");
                }
            });
        }
    }

    /** Of each entry its address, title and day of release; none missing, none besides; the stated size. */
    private void linked(Map<?, ?> root, String path) {
        List<Map<?, ?>> resources = objects(root, "dcat:resource");
        Map<String, Map<?, ?>> known = new HashMap<>();
        resources.forEach(one -> known.put(text(one, "dct:identifier"), one));
        Map<String, Map<?, ?>> entries = known("entries");
        same(path, known.keySet(), entries.keySet());
        if (known.size() != resources.size()) {
            note(path, "索引号重复", "an index number stands twice");
        }
        for (PublishedCatalogue.Row row : catalogue.rows()) {
            Map<?, ?> one = known.getOrDefault(row.index(), Map.of());
            String day = row.released().substring(0, Math.min(10, row.released().length()));
            if (!one.isEmpty()
                    && !List.of(text(one, "@id"), text(one, "dct:title"), text(one, "dct:issued"))
                            .equals(List.of(row.address(), row.title(), day))) {
                differs(path, row.index());
            }
        }
        if (root.get("dcat:dataset") instanceof Map<?, ?> set
                && !text(set, "schema:size").isEmpty()
                && !text(set, "schema:size").equals(entries.size() + "条")) {
            note(
                    path,
                    "说有 " + text(set, "schema:size") + "，catalogue.json 有 " + entries.size() + "条",
                    "speaks of " + text(set, "schema:size") + ", catalogue.json has " + entries.size());
        }
    }

    /** The parts hold every record once, as it stands in the whole; their list states their sizes and digests. */
    private void parts(Map<?, ?> root, String path) {
        Map<String, Set<String>> seen = new HashMap<>();
        LISTS.forEach(list -> seen.put(list, new HashSet<>()));
        List<String> counted = catalogue.root().containsKey("closed") ? LISTS : LISTS.subList(0, 2);
        counted.forEach(list -> total(path, root, list, known(list).size()));
        for (Map<?, ?> file : objects(root, "files")) {
            String address = text(file, "address");
            if (!site.files().containsKey(address)) {
                note(path, "站点没有 " + address, "the site has no " + address);
                continue;
            }
            Contents.Stored stored = site.stored().get(address);
            if (stored != null && !stored.sha256().equals(text(file, "sha256"))) {
                note(path, address + " 的摘要不符", "the digest of " + address + " is another");
            }
            read(address, (part, at) -> {
                seen.forEach((list, indexes) -> part(at, part, list, indexes));
                counted.forEach(
                        list -> total(path, file, list, objects(part, list).size()));
                if (objects(part, "entries").size() > MOST) {
                    note(at, "多于 " + MOST + " 条", "more than " + MOST + " entries");
                }
            });
        }
        seen.forEach((list, indexes) -> same(path, indexes, known(list).keySet()));
    }

    private void part(String path, Map<?, ?> part, String list, Set<String> seen) {
        for (Map<?, ?> record : objects(part, list)) {
            String index = text(record, "index");
            if (!seen.add(index)) {
                note(path, "索引号重复：" + index, "the index number stands twice: " + index);
            } else if (known(list).containsKey(index)
                    && !record.equals(known(list).get(index))) {
                differs(path, index);
            }
        }
    }

    /** What is said to be new, changed, withdrawn or closed stands so in the catalogue; what is said to be gone does not. */
    private void changes(Map<?, ?> root, String path) {
        for (Map<?, ?> change : objects(root, "changes")) {
            String index = text(change, "index");
            boolean sound = switch (text(change, "change")) {
                case "removed" -> LISTS.stream().noneMatch(list -> known(list).containsKey(index));
                case "closed" -> stands("closed", index, change.get("closed"));
                case "withdrawn" -> stands("withdrawn", index, change.get("withdrawn"));
                default -> stands("entries", index, change.get("entry"));
            };
            if (!sound) {
                differs(path, index);
            }
        }
    }

    private boolean stands(String list, String index, @Nullable Object record) {
        Map<?, ?> known = known(list).get(index);
        return known != null && known.equals(record);
    }

    private void total(String path, Map<?, ?> object, String key, int known) {
        if (!(object.get(key) instanceof Long stated) || stated != known) {
            note(
                    path,
                    key + " 写 " + object.get(key) + "，实有 " + known,
                    key + " says " + object.get(key) + " where there are " + known);
        }
    }

    private void same(String path, Set<String> there, Set<String> expected) {
        expected.stream()
                .filter(index -> !there.contains(index))
                .sorted()
                .forEach(index -> note(path, "缺少 " + index, index + " is missing"));
        there.stream()
                .filter(index -> !expected.contains(index))
                .sorted()
                .forEach(index -> note(path, "catalogue.json 没有 " + index, "catalogue.json does not have " + index));
    }

    private void differs(String path, String index) {
        note(path, index + " 与 catalogue.json 不同", index + " is not as in catalogue.json");
    }

    private void note(String path, String zh, String en) {
        note(Place.of(path), zh, en);
    }

    private static List<Map<?, ?>> objects(Map<?, ?> object, String key) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (object.get(key) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    objects.add(map);
                }
            }
        }
        return objects;
    }

    private static String text(Map<?, ?> object, String key) {
        return object.get(key) instanceof String value ? value : "";
    }
}
