package org.gongkai.harvest.share;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.search.Folding;

/**
 * Which organs have the same index number or document number (重复的索引号、文号). Merging is the union of sets: associative,
 * commutative, and the same twice is the same.
 */
public final class Twins implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many entries of one organ are told under one number. */
    private static final int MOST = 3;

    /** None. */
    public static final Twins NONE = new Twins(new TreeMap<>());

    private final TreeMap<Shared, SortedSet<Holder>> holders;

    private Twins(SortedMap<Shared, SortedSet<Holder>> holders) {
        this.holders = new TreeMap<>(holders);
    }

    /**
     * A number.
     *
     * @param document whether it is a document number, and no index number
     * @param text as it is compared
     */
    public record Shared(boolean document, String text) implements Comparable<Shared>, Serializable {
        private static final Comparator<Shared> ORDER =
                Comparator.comparing(Shared::document).thenComparing(Shared::text);

        @Override
        public int compareTo(Shared other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * An entry that has the number.
     *
     * @param code of its organ
     * @param written the number as it is written there
     * @param address absolute, or ""
     */
    public record Holder(String code, String index, String title, String written, String address)
            implements Comparable<Holder>, Serializable {
        private static final Comparator<Holder> ORDER = Comparator.comparing(Holder::code)
                .thenComparing(Holder::index)
                .thenComparing(Holder::title)
                .thenComparing(Holder::written)
                .thenComparing(Holder::address);

        @Override
        public int compareTo(Holder other) {
            return ORDER.compare(this, other);
        }
    }

    /** The entries of one organ whose numbers are among those that seem to occur in several catalogues, sorted. */
    public static Twins of(String code, List<Gleaning> gleanings, long[] often) {
        TreeMap<Shared, SortedSet<Holder>> holders = new TreeMap<>();
        for (Gleaning one : gleanings) {
            if (!one.index().isEmpty() && Arrays.binarySearch(often, Numbers.index(one.index())) >= 0) {
                add(holders, new Shared(false, one.index()), holder(code, one, one.index()));
            }
            if (!one.number().isEmpty() && Arrays.binarySearch(often, Numbers.document(one.number())) >= 0) {
                add(holders, new Shared(true, Folding.fold(one.number())), holder(code, one, one.number()));
            }
        }
        return new Twins(holders);
    }

    private static Holder holder(String code, Gleaning one, String written) {
        return new Holder(code, one.index(), one.title(), written, one.address());
    }

    private static void add(SortedMap<Shared, SortedSet<Holder>> holders, Shared number, Holder holder) {
        SortedSet<Holder> all = holders.computeIfAbsent(number, any -> new TreeSet<>());
        all.add(holder);
        if (all.size() > MOST) {
            all.remove(all.last()); // all of one organ
        }
    }

    /** Both together. */
    public Twins merge(Twins other) {
        TreeMap<Shared, SortedSet<Holder>> all = new TreeMap<>();
        for (Twins some : List.of(this, other)) {
            some.holders.forEach((number, set) ->
                    all.computeIfAbsent(number, any -> new TreeSet<>()).addAll(set));
        }
        return new Twins(all);
    }

    /** Once all is merged: what one organ alone has, after all, falls away. */
    public SortedMap<Shared, SortedSet<Holder>> settled() {
        SortedMap<Shared, SortedSet<Holder>> several = new TreeMap<>();
        holders.forEach((number, set) -> {
            if (!set.first().code().equals(set.last().code())) {
                several.put(number, Collections.unmodifiableSortedSet(set));
            }
        });
        return several;
    }

    /** Whether entries that share a number are the same document, as one that several organs issued together. */
    public static boolean same(SortedSet<Holder> holders) {
        return new ArrayList<>(holders)
                        .stream()
                                .map(one -> Folding.fold(one.title()))
                                .distinct()
                                .count()
                == 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Twins twins && holders.equals(twins.holders);
    }

    @Override
    public int hashCode() {
        return holders.hashCode();
    }
}
