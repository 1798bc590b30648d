package org.gongkai.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The index of the search has every entry of the catalogue, with the words of its page, and nothing else (检索与目录、页面
 * 一致): R-08.
 */
final class SearchCheck extends SiteCheck {

    static final String FOLDER = "search/";
    static final String HEAD = FOLDER + "index.json";

    private static final int MOST_BITS = 16;

    private final Set<String> parts = new TreeSet<>(Set.of(HEAD));

    SearchCheck(AuditedSite site) {
        super(site, Rule.SEARCH, Wording.NONE);
    }

    /** Whether a file is one of the index; a column may have the name of the folder. */
    private static boolean isPart(String path) {
        return path.equals(HEAD) || path.startsWith(FOLDER + "shards/") || path.startsWith(FOLDER + "entries/");
    }

    /** A site without a search page and without an index has no search to be checked. */
    @Override
    void run() {
        boolean wanted = site.pages().values().stream().anyMatch(PageRecord::isSearch)
                || site.files().keySet().stream().anyMatch(SearchCheck::isPart);
        Optional<Object> read = wanted ? json(HEAD) : Optional.empty();
        if (read.isEmpty()) {
            return; // said by the reading of it
        }
        if (!(read.get() instanceof Map<?, ?> head)) {
            note(Place.of(HEAD), "不是 JSON 对象", "no JSON object");
            return;
        }
        int entries = catalogue.rows().size();
        int bits = number(head, "bits");
        int list = number(head, "list");
        if (number(head, "version") != 1 || bits < 0 || bits > MOST_BITS || list < 1) {
            note(Place.of(HEAD), "版本、分片数或者分组不对", "version, bits or list are not as they should be");
            return;
        }
        if (number(head, "entries") != entries) {
            note(Place.of(HEAD), "条目数不是目录的 " + entries, "not the " + entries + " entries of the catalogue");
            return;
        }
        facets(head);
        lists(entries, list);
        for (int i = 0; i < 1 << bits; i++) {
            parts.add(shard(i));
        }
        boolean ranked = head.containsKey("length"); // sites of earlier versions have none
        if (ranked) {
            lengths(head);
        }
        found.addAll(new SearchWords(site, ranked).check(bits));
        site.files().keySet().stream()
                .filter(path -> isPart(path) && !parts.contains(path))
                .forEach(path -> note(Place.of(path), "不属于检索索引的文件", "a file that the index does not have"));
    }

    static String shard(int number) {
        return FOLDER + "shards/" + number + ".bin";
    }

    private void facets(Map<?, ?> head) {
        for (int i = 0; i < catalogue.rows().size(); i++) {
            PublishedCatalogue.Row row = catalogue.counted(i);
            facet(head, "validity", i, row.validity());
            facet(head, "column", i, row.category());
            facet(head, "year", i, start(row.released(), 4));
        }
    }

    /** What the reader can choose an entry by is what the catalogue says of it. */
    private void facet(Map<?, ?> head, String key, int entry, String value) {
        boolean there = head.get(key) instanceof Map<?, ?> facet
                && facet.get("of") instanceof String of
                && of.length() == catalogue.rows().size()
                && facet.get("values") instanceof List<?> values
                && place(of.charAt(entry)) >= 0
                && place(of.charAt(entry)) < values.size()
                && values.get(place(of.charAt(entry))) instanceof List<?> chosen
                && (value.isEmpty() || chosen.contains(value));
        if (!there) {
            note(
                    catalogue.counted(entry),
                    "检索中的“" + key + "”与目录不同",
                    "its " + key + " in the search is not the catalogue's");
        }
    }

    /** Titles are ranked by the length of what they are called, which is no longer than they are. */
    private void lengths(Map<?, ?> head) {
        String of = head.get("length") instanceof String text ? text : "";
        for (int i = 0; i < catalogue.rows().size(); i++) {
            PublishedCatalogue.Row row = catalogue.counted(i);
            int longest = SearchText.fold(row.title()).length();
            int length = i < of.length() ? place(of.charAt(i)) : -1;
            if (length < Math.min(1, longest) || length > longest) {
                note(row, "检索中的标题长度不对", "its length in the search is not that of its title");
            }
        }
    }

    private static int place(char mark) {
        return mark
                - '0'
                - (mark > Character.MAX_SURROGATE ? Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1 : 0);
    }

    /** Title, address, numbers and day of each entry, in small files. */
    private void lists(int entries, int list) {
        for (int from = 0; from < entries; from += list) {
            String path = FOLDER + "entries/" + from / list + ".json";
            parts.add(path);
            int size = Math.min(list, entries - from);
            if (!(json(path).orElse("") instanceof List<?> lines) || lines.size() != size) {
                note(Place.of(path), "不是 " + size + " 个条目的列表", "not a list of " + size + " entries");
                continue;
            }
            for (int i = 0; i < size; i++) {
                PublishedCatalogue.Row row = catalogue.counted(from + i);
                List<String> right =
                        List.of(row.title(), row.address(), row.number(), row.index(), start(row.released(), 10));
                if (!right.equals(lines.get(i))) {
                    note(row, "在 " + path + " 中与目录不同", "not in " + path + " as in the catalogue");
                }
            }
        }
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static int number(Map<?, ?> object, String key) {
        return object.get(key) instanceof Long value && value == value.intValue() ? value.intValue() : -1;
    }
}
