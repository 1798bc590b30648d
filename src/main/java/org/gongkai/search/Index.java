package org.gongkai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The index of all entries in shards (分片索引). An entry is known by its place in the list. A shard's file is
 *
 * <pre>
 * shard  = "GKS1" count key*          all numbers are varints: seven bits each, the lowest first (LEB128)
 * key    = delta postings             delta to the key before; key = gram · 4 + kind
 * kind   = 0 text · 1 title · 2 a whole title or number, in the place of a gram
 * postings = 2·n delta{n}             entries, deltas to the entry before
 *          | 2·n+1 bitmap             one bit an entry, the lowest first, where that is shorter
 * </pre>
 *
 * How many shards there are depends on the number of entries only, in which shard a gram lies on the gram only.
 */
public final class Index {

    private static final byte[] MAGIC = {'G', 'K', 'S', '1'};
    private static final int ENTRIES_A_SHARD = 8;
    private static final int MOST_BITS = 10;
    private static final int MOST_GROUP_BITS = 2; // each reads all grams once more, and takes a quarter of the memory
    private static final int KINDS = 3;
    private static final int ENTRY_BITS = 24;
    private static final int KIND_BITS = 2;

    private final List<Words> entries;
    private final int bits;

    /** Of these entries, the first of which is shown first. */
    public Index(List<Words> entries) {
        if (entries.size() >= 1 << ENTRY_BITS) {
            throw new IllegalArgumentException("too many entries: " + entries.size());
        }
        this.entries = List.copyOf(entries);
        this.bits = bits(entries.size());
    }

    private static int bits(int entries) {
        int shards = Math.max(1, entries / ENTRIES_A_SHARD);
        return Math.min(MOST_BITS, 32 - Integer.numberOfLeadingZeros(shards) - 1);
    }

    /** How many entries it is of. */
    public int entries() {
        return entries.size();
    }

    /** Two to the power of this is the number of shards. */
    public int bits() {
        return bits;
    }

    /** How many groups of shards there are; each can be made by itself. */
    public int groups() {
        return 1 << Math.min(bits, MOST_GROUP_BITS);
    }

    /** The shards of one group, in their order; the first one's number is the group's times the size of a group. */
    public List<byte[]> group(int group) {
        int size = (1 << bits) / groups();
        int first = group * size;
        long[][] postings = postings(first, size);
        List<byte[]> shards = new ArrayList<>(size);
        for (long[] some : postings) {
            Arrays.sort(some);
            shards.add(shard(some));
        }
        return shards;
    }

    /** gram, kind, entry in one number each, by shard. */
    private long[][] postings(int first, int size) {
        int[] counts = new int[size];
        for (Words words : entries) {
            for (int kind = 0; kind < KINDS; kind++) {
                for (int gram : of(words, kind)) {
                    int shard = Grams.shard(gram, bits) - first;
                    if (shard >= 0 && shard < size) {
                        counts[shard]++;
                    }
                }
            }
        }
        long[][] postings = new long[size][];
        for (int i = 0; i < size; i++) {
            postings[i] = new long[counts[i]];
        }
        for (int entry = 0; entry < entries.size(); entry++) {
            for (int kind = 0; kind < KINDS; kind++) {
                for (int gram : of(entries.get(entry), kind)) {
                    int shard = Grams.shard(gram, bits) - first;
                    if (shard >= 0 && shard < size) {
                        counts[shard]--;
                        postings[shard][counts[shard]] = key(gram, kind) << ENTRY_BITS | entry;
                    }
                }
            }
        }
        return postings;
    }

    private static long key(int gram, int kind) {
        return Integer.toUnsignedLong(gram) << KIND_BITS | kind;
    }

    private static int[] of(Words words, int kind) {
        return kind == 0 ? words.text() : kind == 1 ? words.title() : words.whole();
    }

    private byte[] shard(long[] postings) {
        Bytes out = new Bytes(MAGIC.length + 5 + postings.length * 2);
        for (byte one : MAGIC) {
            out.put(one);
        }
        int keys = 0;
        for (int i = 0; i < postings.length; i++) {
            keys += i == 0 || postings[i] >> ENTRY_BITS != postings[i - 1] >> ENTRY_BITS ? 1 : 0;
        }
        out.number(keys);
        long before = 0;
        int start = 0;
        while (start < postings.length) {
            long key = postings[start] >> ENTRY_BITS;
            int end = start;
            while (end < postings.length && postings[end] >> ENTRY_BITS == key) {
                end++;
            }
            out.number(key - before);
            list(postings, start, end, out);
            before = key;
            start = end;
        }
        return out.take();
    }

    /** Whole numbers of one entry may be equal: then one entry stands twice, and is written once. */
    private void list(long[] postings, int start, int end, Bytes out) {
        int map = (entries.size() + 7) / 8;
        int count = 0;
        for (int i = start; i < end; i++) {
            count += i == start || postings[i] != postings[i - 1] ? 1 : 0;
        }
        if (count > map) { // each delta takes a byte or more
            byte[] bitmap = new byte[map];
            for (int i = start; i < end; i++) {
                int entry = entry(postings[i]);
                bitmap[entry >> 3] |= (byte) (1 << (entry & 7));
            }
            out.number(2L * count + 1);
            for (byte one : bitmap) {
                out.put(one);
            }
            return;
        }
        out.number(2L * count);
        int before = 0;
        for (int i = start; i < end; i++) {
            if (i == start || postings[i] != postings[i - 1]) {
                out.number(entry(postings[i]) - before);
                before = entry(postings[i]);
            }
        }
    }

    private static int entry(long posting) {
        return (int) (posting & (1 << ENTRY_BITS) - 1);
    }
}
