package org.gongkai.harvest.share;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What several organs give together (汇总): the share of each, and which numbers occur in several catalogues. With
 * {@link #merge} and {@link #NONE} it is a commutative monoid: whoever does the work, in whatever order and grouping, has
 * the same whole in the end.
 */
public final class Crop implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Nothing gathered. */
    public static final Crop NONE = new Crop(new TreeMap<>(), Numbers.NONE);

    private final TreeMap<String, Share> shares;
    private final Numbers numbers;

    private Crop(SortedMap<String, Share> shares, Numbers numbers) {
        this.shares = new TreeMap<>(shares);
        this.numbers = numbers;
    }

    /** What one organ gives. */
    public static Crop of(Share share, List<Gleaning> gleanings) {
        List<Long> keys = gleanings.stream()
                .flatMap(one -> Stream.concat(
                        one.index().isEmpty() ? Stream.empty() : Stream.of(Numbers.index(one.index())),
                        one.number().isEmpty() ? Stream.empty() : Stream.of(Numbers.document(one.number()))))
                .toList();
        return new Crop(new TreeMap<>(Map.of(share.organ().code(), share)), Numbers.of(keys));
    }

    /**
     * Both together.
     *
     * @throws IllegalStateException where they have an organ in common: the list has each code once
     */
    public Crop merge(Crop other) {
        TreeMap<String, Share> all = new TreeMap<>(shares);
        other.shares.forEach((code, share) -> {
            if (all.put(code, share) != null) {
                throw new IllegalStateException("an organ twice: " + code);
            }
        });
        return new Crop(all, numbers.plus(other.numbers));
    }

    /**
     * The same in parts that can be merged apart: merged, the parts are the whole; the parts of a merged whole are its
     * merged parts.
     *
     * @param parts how many; a power of two
     */
    public SortedMap<Integer, Crop> split(int parts) {
        SortedMap<Integer, Crop> split = new TreeMap<>();
        for (int i = 0; i < parts; i++) {
            int part = i;
            TreeMap<String, Share> some = new TreeMap<>(shares);
            some.keySet().removeIf(code -> Numbers.partOf(Numbers.index(code), parts) != part);
            Crop one = new Crop(some, numbers.part(part, parts));
            if (!one.isEmpty()) {
                split.put(part, one);
            }
        }
        return split;
    }

    private boolean isEmpty() {
        return shares.isEmpty() && numbers.once().length + numbers.often().length == 0;
    }

    /** Once all is merged, or all of a part: numbers that one organ alone has are forgotten. */
    public Crop settled() {
        return new Crop(shares, numbers.settled());
    }

    /** The shares by the codes of their organs. */
    public SortedMap<String, Share> shares() {
        return Collections.unmodifiableSortedMap(shares);
    }

    /** Keys of numbers that several catalogues seem to have, sorted. */
    public long[] often() {
        return numbers.often().clone();
    }

    /** Two gatherings of the same organs and numbers are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Crop crop
                && shares.equals(crop.shares)
                && Arrays.equals(numbers.once(), crop.numbers.once())
                && Arrays.equals(numbers.often(), crop.numbers.often());
    }

    @Override
    public int hashCode() {
        return shares.hashCode();
    }

    @Override
    public String toString() {
        return shares.keySet() + " " + numbers.once().length + " " + numbers.often().length;
    }
}
