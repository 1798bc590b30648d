package org.gongkai.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;

/**
 * The catalogue's other files for programs (目录数据文件) say what {@code catalogue.json} says: the parts by year, the
 * linked data, what has changed. Each is looked into where it is published; that none was taken away is the manifest's
 * affair.
 */
final class DataFiles {

    static final String LINKED = "catalogue.jsonld";
    static final String PARTS = "catalogue/index.json";
    static final String CHANGES = "changes.json";

    /** A part that a browser can read at once has no more entries. */
    static final int MOST = 250;

    private final Folder folder;
    private final Contents contents;
    private final Catalogue catalogue;
    private final List<Finding> found = new ArrayList<>();

    /** catalogue.json as it stands: index number ▸ record. */
    private final Map<String, Map<?, ?>> entries = new HashMap<>();

    private final Map<String, Map<?, ?>> withdrawn = new HashMap<>();
    private final Map<String, Map<?, ?>> closed = new HashMap<>();

    private DataFiles(Folder folder, Contents contents, Catalogue catalogue) {
        this.folder = folder;
        this.contents = contents;
        this.catalogue = catalogue;
    }

    static List<Finding> check(Published site) {
        Catalogue catalogue = site.catalogue();
        DataFiles files = new DataFiles(site.folder(), site.contents(), catalogue);
        if (!catalogue.present()) {
            return List.of();
        }
        objects(catalogue.root(), "entries").forEach(record -> files.entries.put(text(record, "index"), record));
        objects(catalogue.root(), "withdrawn").forEach(record -> files.withdrawn.put(text(record, "index"), record));
        objects(catalogue.root(), "closed").forEach(record -> files.closed.put(text(record, "index"), record));
        files.read(LINKED, files::linked);
        files.read(PARTS, files::parts);
        files.read(CHANGES, files::changes);
        return files.found;
    }

    private void read(String path, BiConsumer<Map<?, ?>, String> then) {
        if (!folder.files().containsKey(path)) {
            return;
        }
        Texts.read(folder, path, Rule.CATALOGUE_FILES).into(found).ifPresent(text -> {
            try {
                if (Json.parse(text) instanceof Map<?, ?> root) {
                    then.accept(root, path);
                } else {
                    note(path, "此处应为对象", "expected an object");
                }
            } catch (JsonException e) {
                found.add(Finding.of(
                        Rule.CATALOGUE_FILES,
                        new Place(path, e.line(), e.column()),
                        new Wording("不是合格的 JSON：" + e.getMessage(), "not JSON: " + e.getMessage()),
                        Wording.NONE));
            }
        });
    }

    /** Of each entry its address, title and day of release; none missing, none besides; the stated size. */
    private void linked(Map<?, ?> root, String path) {
        List<Map<?, ?>> resources = objects(root, "dcat:resource");
        Map<String, Map<?, ?>> known = new HashMap<>();
        resources.forEach(one -> known.put(text(one, "dct:identifier"), one));
        same(path, known.keySet(), entries.keySet());
        if (known.size() != resources.size()) {
            note(path, "索引号重复", "an index number stands twice");
        }
        for (Catalogue.Row row : catalogue.rows()) {
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
        Set<String> seen = new HashSet<>();
        Set<String> gone = new HashSet<>();
        Set<String> over = new HashSet<>();
        boolean knows = catalogue.root().containsKey("closed"); // a site of an older program does not
        total(path, root, "entries", entries.size());
        total(path, root, "withdrawn", withdrawn.size());
        if (knows) {
            total(path, root, "closed", closed.size());
        }
        for (Map<?, ?> file : objects(root, "files")) {
            String address = text(file, "address");
            if (!folder.files().containsKey(address)) {
                note(path, "站点没有 " + address, "the site has no " + address);
                continue;
            }
            Contents.Stored stored = contents.stored().get(address);
            if (stored != null && !stored.sha256().equals(text(file, "sha256"))) {
                note(path, address + " 的摘要不符", "the digest of " + address + " is another");
            }
            read(address, (part, at) -> {
                part(at, part, "entries", entries, seen);
                part(at, part, "withdrawn", withdrawn, gone);
                total(path, file, "entries", objects(part, "entries").size());
                total(path, file, "withdrawn", objects(part, "withdrawn").size());
                part(at, part, "closed", closed, over);
                if (knows) {
                    total(path, file, "closed", objects(part, "closed").size());
                }
                if (objects(part, "entries").size() > MOST) {
                    note(at, "多于 " + MOST + " 条", "more than " + MOST + " entries");
                }
            });
        }
        same(path, seen, entries.keySet());
        same(path, gone, withdrawn.keySet());
        same(path, over, closed.keySet());
    }

    private void part(String path, Map<?, ?> part, String list, Map<String, Map<?, ?>> whole, Set<String> seen) {
        for (Map<?, ?> record : objects(part, list)) {
            String index = text(record, "index");
            if (!seen.add(index)) {
                note(path, "索引号重复：" + index, "the index number stands twice: " + index);
            } else if (whole.containsKey(index) && !record.equals(whole.get(index))) {
                differs(path, index);
            }
        }
    }

    /** What is said to be new, changed, withdrawn or closed stands so in the catalogue; what is said to be gone does not. */
    private void changes(Map<?, ?> root, String path) {
        for (Map<?, ?> change : objects(root, "changes")) {
            String index = text(change, "index");
            boolean sound = switch (text(change, "change")) {
                case "removed" ->
                    !entries.containsKey(index) && !withdrawn.containsKey(index) && !closed.containsKey(index);
                case "closed" ->
                    closed.containsKey(index)
                            && closed.getOrDefault(index, Map.of()).equals(change.get("closed"));
                case "withdrawn" ->
                    withdrawn.containsKey(index)
                            && withdrawn.getOrDefault(index, Map.of()).equals(change.get("withdrawn"));
                default ->
                    entries.containsKey(index)
                            && entries.getOrDefault(index, Map.of()).equals(change.get("entry"));
            };
            if (!sound) {
                differs(path, index);
            }
        }
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
        found.add(Finding.of(Rule.CATALOGUE_FILES, Place.of(path), new Wording(zh, en), Wording.NONE));
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
