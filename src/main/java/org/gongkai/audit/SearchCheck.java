package org.gongkai.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The index of the search has every entry of the catalogue, with the words of its page, and nothing else (检索与目录、页面
 * 一致): R-08. It is one index, or an index of volumes that are each one.
 */
final class SearchCheck extends SiteCheck {

    private static final String FOLDER = "search/";
    private static final int MOST_BITS = 16;

    /** A column may have the name of the folder. */
    private static final Pattern PART = Pattern.compile("search/([0-9]+/)?(index\\.json|(shards|entries)/.*)");

    private final Set<String> parts = new TreeSet<>();

    SearchCheck(AuditedSite site) {
        super(site, Rule.SEARCH, Wording.NONE);
    }

    private static boolean isPart(String path) {
        return PART.matcher(path).matches();
    }

    /** A site without a search page and without an index has no search to be checked. */
    @Override
    void run() {
        boolean wanted = site.pages().values().stream().anyMatch(PageRecord::isSearch)
                || site.files().keySet().stream().anyMatch(SearchCheck::isPart);
        SearchPart whole = new SearchPart(FOLDER, 0, catalogue.rows().size());
        Optional<Map<?, ?>> head = wanted ? head(whole) : Optional.empty();
        if (head.isEmpty()) {
            return; // said by the reading of it
        }
        boolean sound = number(head.get(), "version") == 2
                ? volumes(whole, head.get())
                : one(whole, head.get()).isPresent();
        if (sound) {
            site.files().keySet().stream()
                    .filter(path -> isPart(path) && !parts.contains(path) && !CompressedCopies.isCopy(site, path))
                    .forEach(path -> note(Place.of(path), "不属于检索索引的文件", "a file that the index does not have"));
        }
    }

    private Optional<Map<?, ?>> head(SearchPart part) {
        parts.add(part.head());
        Optional<Object> read = json(part.head());
        if (read.isPresent() && !(read.get() instanceof Map<?, ?>)) {
            note(Place.of(part.head()), "不是 JSON 对象", "no JSON object");
        }
        return read.filter(Map.class::isInstance).map(value -> (Map<?, ?>) value);
    }

    /** Looks into one index, and gives its keys; nothing where its head is not as it should be. */
    private Optional<SearchWords.Keys> one(SearchPart part, Map<?, ?> head) {
        Place place = Place.of(part.head());
        int bits = number(head, "bits");
        int list = number(head, "list");
        if (number(head, "version") != 1 || bits < 0 || bits > MOST_BITS || list < 1) {
            note(place, "版本、分片数或者分组不对", "version, bits or list are not as they should be");
            return Optional.empty();
        }
        if (number(head, "entries") != part.entries()) {
            note(place, "条目数不是目录的 " + part.entries(), "not the " + part.entries() + " entries of the catalogue");
            return Optional.empty();
        }
        SearchHeads.facets(head, catalogue, part).forEach(row -> note(row.row(), row.zh(), row.en()));
        lists(part, list);
        for (int i = 0; i < 1 << bits; i++) {
            parts.add(part.shard(i));
        }
        SearchWords words = new SearchWords(site, part, SearchHeads.isRanked(head));
        found.addAll(words.check(bits));
        return Optional.of(words.keys());
    }

    /** The volumes one by one; the index above them knows of each what its entries have. */
    private boolean volumes(SearchPart whole, Map<?, ?> head) {
        int volume = number(head, "volume");
        int bits = number(head, "bits");
        if (volume < 1 || bits < 0 || bits > MOST_BITS || number(head, "entries") != whole.entries()) {
            note(Place.of(whole.head()), "条目数、分卷或者分片数不对", "entries, volume or bits are not as they should be");
            return false;
        }
        int count = (whole.entries() + volume - 1) / volume;
        SearchWords.Keys[] known = new SearchWords.Keys[count];
        for (int i = 0; i < count; i++) {
            known[i] = new SearchWords.Keys();
        }
        for (int i = 0; i < 1 << bits; i++) {
            parts.add(whole.shard(i));
            SearchWords.read(site, whole.shard(i), i, bits, count, (gram, kind, entry) -> known[entry].add(gram, kind))
                    .ifPresent(found::add);
        }
        for (int i = 0; i < count; i++) {
            int first = i * volume;
            int entries = Math.min(volume, whole.entries() - first);
            SearchPart part = new SearchPart(FOLDER + i + "/", first, entries);
            SearchHeads.volume(head, catalogue, part, i)
                    .forEach(name -> note(
                            Place.of(whole.head()),
                            "分卷 " + part.folder() + " 的“" + name + "”与目录不同",
                            "the " + name + " of " + part.folder() + " is not the catalogue's"));
            SearchWords.Keys keys = head(part).flatMap(own -> one(part, own)).orElse(null);
            if (keys != null && !Arrays.equals(keys.sorted(), known[i].sorted())) {
                note(
                        Place.of(whole.head()),
                        "分卷 " + part.folder() + " 的字与索引不同",
                        "the words of " + part.folder() + " are not those that the index of volumes has");
            }
        }
        return true;
    }

    /** Title, address, numbers and day of each entry, in small files. */
    private void lists(SearchPart part, int list) {
        for (int from = 0; from < part.entries(); from += list) {
            String path = part.list(from / list);
            parts.add(path);
            int size = Math.min(list, part.entries() - from);
            if (!(json(path).orElse("") instanceof List<?> lines) || lines.size() != size) {
                note(Place.of(path), "不是 " + size + " 个条目的列表", "not a list of " + size + " entries");
                continue;
            }
            for (int i = 0; i < size; i++) {
                PublishedCatalogue.Row row = catalogue.counted(part.first() + from + i);
                List<String> right = List.of(
                        row.title(), row.address(), row.number(), row.index(), SearchHeads.start(row.released(), 10));
                if (!right.equals(lines.get(i))) {
                    note(row, "在 " + path + " 中与目录不同", "not in " + path + " as in the catalogue");
                }
            }
        }
    }

    private static int number(Map<?, ?> object, String key) {
        return object.get(key) instanceof Long value && value == value.intValue() ? value.intValue() : -1;
    }
}
