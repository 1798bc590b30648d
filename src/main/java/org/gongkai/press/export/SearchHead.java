package org.gongkai.press.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Standing;
import org.gongkai.content.site.Category;
import org.gongkai.press.view.SearchView;
import org.gongkai.review.Entry;
import org.gongkai.search.ShortTitle;

/**
 * What the script of the search reads first (检索索引的首部): how many entries and shards there are, and by what each entry
 * can be chosen.
 *
 * @param entries in the order of the index
 * @param bits two to the power of this is the number of shards
 * @param bytes of the line of each entry in the file of all lines
 * @param parts bytes of each of the finer shards in the file of all of them
 */
record SearchHead(Catalogue catalogue, List<Entry> entries, int bits, List<Integer> bytes, List<Integer> parts) {

    private static final char FIRST = '0';
    private static final int SURROGATES = 0x800;

    Map<String, Object> json() {
        TreeSet<String> ended = new TreeSet<>();
        entries.stream()
                .map(catalogue::standing)
                .filter(Standing::ended)
                .map(Standing::word)
                .forEach(ended::add);
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("version", 1);
        head.put("entries", entries.size());
        head.put("bits", bits);
        head.put("list", SearchIndex.LIST);
        head.put("ended", List.copyOf(ended));
        head.put("column", facet(entries, entry -> columns(catalogue, entry)));
        head.put("year", facet(entries, SearchHead::years));
        head.put("validity", facet(entries, entry -> validities(catalogue, entry)));
        head.put("issuer", facet(entries, Entry::issuers));
        head.put("length", lengths());
        head.put("bytes", marks(bytes));
        head.put("grams", marks(parts));
        return head;
    }

    /**
     * What the script reads first of an index in volumes: which of them have entries of a column, a year and a validity.
     *
     * @param volumes their entries, in the order of the index
     * @param volume entries of a volume, but for the last
     * @param bits two to the power of this is the number of shards of the index of volumes
     */
    static Map<String, Object> ofVolumes(Catalogue catalogue, List<List<Entry>> volumes, int volume, int bits) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("version", 2);
        head.put("entries", catalogue.entries().size());
        head.put("volume", volume);
        head.put("bits", bits);
        head.put("organs", SearchView.issuers(catalogue));
        head.put("column", facet(volumes, each(entry -> columns(catalogue, entry))));
        head.put("year", facet(volumes, each(SearchHead::years)));
        head.put("validity", facet(volumes, each(entry -> validities(catalogue, entry))));
        return head;
    }

    private static Function<List<Entry>, List<String>> each(Function<Entry, List<String>> values) {
        return volume -> volume.stream()
                .flatMap(entry -> values.apply(entry).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The keys of a column and of those above it: who chooses one of these finds what is below. */
    private static List<String> columns(Catalogue catalogue, Entry entry) {
        return catalogue.categories().line(entry.category()).stream()
                .map(Category::key)
                .toList();
    }

    private static List<String> years(Entry entry) {
        return List.of(Integer.toString(entry.released().getYear()));
    }

    private static List<String> validities(Catalogue catalogue, Entry entry) {
        return List.of(catalogue.standing(entry).word());
    }

    /** The lists of values in the order in which they first occur, and which of them each has: one character each. */
    private static <T> Map<String, Object> facet(List<T> all, Function<T, List<String>> values) {
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        StringBuilder of = new StringBuilder(all.size());
        for (T one : all) {
            of.append(mark(numbers.computeIfAbsent(values.apply(one), any -> numbers.size())));
        }
        return Map.of("values", new ArrayList<>(numbers.keySet()), "of", of.toString());
    }

    /** How long the title of each entry is, as people call it: one character each. */
    private String lengths() {
        return marks(entries.stream()
                .map(entry -> ShortTitle.length(entry.title(), entry.issuers()))
                .toList());
    }

    private static String marks(List<Integer> numbers) {
        StringBuilder of = new StringBuilder(numbers.size());
        numbers.forEach(number -> of.append(mark(number)));
        return of.toString();
    }

    /** The characters from 0 on, without the halves of pairs, which UTF-8 cannot carry. */
    private static char mark(int number) {
        int c = FIRST + number;
        int mark = c < Character.MIN_SURROGATE ? c : c + SURROGATES;
        if (mark > Character.MAX_VALUE) {
            throw new IllegalArgumentException("too many values to choose from: " + number);
        }
        return (char) mark;
    }
}
