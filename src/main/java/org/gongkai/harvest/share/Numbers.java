package org.gongkai.harvest.share;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.gongkai.hash.Hashes;
import org.gongkai.search.Folding;

/**
 * Which numbers occur in one organ's catalogue and which in several (索引号、文号): eight bytes for each, the beginning of its
 * SHA-256. A number that two organs have is always told; that two numbers share their eight bytes is found out where the
 * few are looked at again ({@link Twins}). Both arrays are sorted, no number stands in both.
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of millions of them; never given away nor changed
record Numbers(long[] once, long[] often) implements Serializable {

    static final Numbers NONE = new Numbers(new long[0], new long[0]);

    /** The key of an index number, compared as it is written. */
    static long index(String number) {
        return key("i" + number);
    }

    /** The key of a document number, however its brackets are written. */
    static long document(String number) {
        return key("d" + Folding.fold(number));
    }

    private static long key(String text) {
        return ByteBuffer.wrap(Hashes.of("SHA-256", text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Those of one organ, each once however often it has it. */
    static Numbers of(Collection<Long> keys) {
        return new Numbers(
                keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray(), new long[0]);
    }

    /** Counts 0, 1, many for each number: associative, commutative, {@link #NONE} changes nothing. */
    Numbers plus(Numbers other) {
        long[] both = common(once, other.once);
        long[] many = union(union(often, other.often), both);
        return new Numbers(without(union(once, other.once), many), many);
    }

    /** Those in the part {@code part} of {@code parts}, which is a power of two. */
    Numbers part(int part, int parts) {
        return new Numbers(part(once, part, parts), part(often, part, parts));
    }

    /** The part of a key: its first bits. */
    static int partOf(long key, int parts) {
        int bits = Integer.numberOfTrailingZeros(parts);
        return bits == 0 ? 0 : (int) (key >>> (Long.SIZE - bits));
    }

    /** What no other organ can have any more is forgotten. */
    Numbers settled() {
        return new Numbers(new long[0], often);
    }

    private static long[] part(long[] keys, int part, int parts) {
        return Arrays.stream(keys).filter(key -> partOf(key, parts) == part).toArray();
    }

    private static long[] common(long[] some, long[] others) {
        long[] all = new long[Math.min(some.length, others.length)];
        int count = 0;
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            int order = Long.compare(some[i], others[j]);
            if (order == 0) {
                all[count++] = some[i];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return Arrays.copyOf(all, count);
    }

    private static long[] union(long[] some, long[] others) {
        if (some.length == 0 || others.length == 0) {
            return some.length == 0 ? others : some;
        }
        long[] all = new long[some.length + others.length];
        int count = 0;
        for (int i = 0, j = 0; i < some.length || j < others.length; ) {
            boolean first = j == others.length || (i < some.length && some[i] <= others[j]);
            boolean second = i == some.length || (j < others.length && others[j] <= some[i]);
            all[count++] = first ? some[i] : others[j];
            i += first ? 1 : 0;
            j += second ? 1 : 0;
        }
        return count == all.length ? all : Arrays.copyOf(all, count);
    }

    private static long[] without(long[] all, long[] some) {
        return some.length == 0
                ? all
                : Arrays.stream(all)
                        .filter(key -> Arrays.binarySearch(some, key) < 0)
                        .toArray();
    }
}
