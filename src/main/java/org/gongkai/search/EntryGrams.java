package org.gongkai.search;

import java.util.List;
import java.util.function.Function;

/**
 * What is found of one entry (条目的检索词).
 *
 * @param text the grams of all its text
 * @param title the grams of its title
 * @param whole the numbers ({@link Grams#whole}) of its title, its {@link ShortTitle}, document number and index number
 * @param starts the grams that its title and its short title begin with ({@link Grams#starts})
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them: neither compared nor changed
public record EntryGrams(int[] text, int[] title, int[] whole, int[] starts) {

    /** What is found of any of some entries, each once. */
    public static EntryGrams union(List<EntryGrams> entries) {
        return new EntryGrams(
                union(entries, EntryGrams::text),
                union(entries, EntryGrams::title),
                union(entries, EntryGrams::whole),
                union(entries, EntryGrams::starts));
    }

    private static int[] union(List<EntryGrams> entries, Function<EntryGrams, int[]> kind) {
        GramSet set = new GramSet();
        entries.forEach(entry -> set.add(kind.apply(entry)));
        return set.take();
    }
}
