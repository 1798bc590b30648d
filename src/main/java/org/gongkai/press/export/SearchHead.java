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
import org.gongkai.review.Entry;
import org.gongkai.search.ShortTitle;

/**
 * What the script of the search reads first (检索索引的首部): how many entries and shards there are, and by what each entry
 * can be chosen.
 *
 * @param entries in the order of the index
 * @param bits two to the power of this is the number of shards
 */
record SearchHead(Catalogue catalogue, List<Entry> entries, int bits) {

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
        head.put("column", facet(entry -> columns(entry.category())));
        head.put(
                "year", facet(entry -> List.of(Integer.toString(entry.released().getYear()))));
        head.put("validity", facet(entry -> List.of(catalogue.standing(entry).word())));
        head.put("issuer", facet(Entry::issuers));
        head.put("length", lengths());
        return head;
    }

    /** The keys of a column and of those above it: who chooses one of these finds what is below. */
    private List<String> columns(Category category) {
        return catalogue.categories().line(category).stream().map(Category::key).toList();
    }

    /** The lists of values in the order in which they first occur, and which of them each entry has: one character each. */
    private Map<String, Object> facet(Function<Entry, List<String>> values) {
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        StringBuilder of = new StringBuilder(entries.size());
        for (Entry entry : entries) {
            of.append(mark(numbers.computeIfAbsent(values.apply(entry), any -> numbers.size())));
        }
        return Map.of("values", new ArrayList<>(numbers.keySet()), "of", of.toString());
    }

    /** How long the title of each entry is, as people call it: one character each. */
    private String lengths() {
        StringBuilder of = new StringBuilder(entries.size());
        entries.forEach(entry -> of.append(mark(ShortTitle.length(entry.title(), entry.issuers()))));
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
