package org.gongkai.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.review.Closure;
import org.gongkai.review.Entry;
import org.gongkai.review.Tombstone;

/**
 * A part of the catalogue that a browser can read at once (分年目录): what was released, or closed, in a year.
 *
 * @param year the year of release
 * @param part from 1; a year with many entries has several
 * @param entries newest first, at most {@value #MOST}
 * @param tombstones those of the year, as many
 * @param closed those whose public period ended in the year, as many
 */
public record YearFile(int year, int part, List<Entry> entries, List<Tombstone> tombstones, List<Closure> closed) {

    /** Entries of a part: with six signed steps and two attachments each, their records are some 200 KB in gzip. */
    public static final int MOST = 250;

    public YearFile {
        entries = List.copyOf(entries);
        tombstones = List.copyOf(tombstones);
        closed = List.copyOf(closed);
    }

    /** Where it lies. */
    public Address address() {
        return Addresses.catalogueOf(year, part);
    }

    /** The parts of a catalogue, the newest year first; each entry, tombstone and closure stands in exactly one. */
    public static List<YearFile> of(Catalogue catalogue) {
        SortedMap<Integer, List<Entry>> entries = new TreeMap<>(Comparator.reverseOrder());
        SortedMap<Integer, List<Tombstone>> tombstones = new TreeMap<>(Comparator.reverseOrder());
        for (Entry entry : catalogue.entries()) {
            entries.computeIfAbsent(entry.released().getYear(), year -> new ArrayList<>())
                    .add(entry);
        }
        for (Tombstone stone : catalogue.tombstones()) {
            int year = stone.released().getYear();
            entries.computeIfAbsent(year, none -> new ArrayList<>());
            tombstones.computeIfAbsent(year, none -> new ArrayList<>()).add(stone);
        }
        SortedMap<Integer, List<Closure>> closed = new TreeMap<>();
        for (Closure closure : catalogue.closed()) {
            int year = closure.on().getYear();
            entries.computeIfAbsent(year, none -> new ArrayList<>());
            closed.computeIfAbsent(year, none -> new ArrayList<>()).add(closure);
        }
        List<YearFile> parts = new ArrayList<>();
        entries.forEach((year, some) -> {
            List<Tombstone> stones = tombstones.getOrDefault(year, List.of());
            List<Closure> ended = closed.getOrDefault(year, List.of());
            int most = Math.max(some.size(), Math.max(stones.size(), ended.size()));
            for (int from = 0; from == 0 || from < most; from += MOST) {
                parts.add(new YearFile(year, from / MOST + 1, part(some, from), part(stones, from), part(ended, from)));
            }
        });
        return parts;
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(Math.min(all.size(), from), Math.min(all.size(), from + MOST));
    }
}
