package org.gongkai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The index of all entries in shards (分片索引). An entry is known by its place in the list. A shard's file is
 *
 * <pre>
 * shard  = "GKS1" count key*          all numbers are varints: seven bits each, the lowest first (LEB128)
 * key    = delta postings             delta to the key before; key = gram · 4 + kind
 * kind   = 0 text · 1 title · 2 a whole title or number, in the place of a gram · 3 what a title begins with
 * postings = 2·n delta{n}             entries, deltas to the entry before
 *          | 2·n+1 bitmap             one bit an entry, the lowest first, where that is shorter
 * </pre>
 *
 * How many shards there are depends on the number of entries only, in which shard a gram lies on the gram only.
 *
 * <p>Of very many entries there are several volumes (分卷), each an index by itself, and one index more, the entries of which
 * are the volumes: what it knows of a volume is all that its entries have.
 */
public final class Index {

    static final byte[] MAGIC = {'G', 'K', 'S', '1'};
    private static final int ENTRIES_A_SHARD = 4;
    private static final int MOST_BITS = 10;
    private static final int ENTRIES_A_SHARD_OF_VOLUMES = 64;
    private static final int MOST_BITS_OF_VOLUMES = 16;
    private static final int MOST_GROUP_BITS = 2; // each reads all grams once more, and takes a quarter of the memory
    private static final int KINDS = 4;
    private static final int MOST_ENTRIES = 1 << 24;
    static final int KIND_BITS = 2;
    private static final int FIRST_BYTES = 1 << 12;

    private final List<EntryGrams> entries;
    private final int bits;

    /** Of these entries, in this order. */
    public Index(List<EntryGrams> entries) {
        this(entries, bits(entries.size()));
    }

    private Index(List<EntryGrams> entries, int bits) {
        if (entries.size() >= MOST_ENTRIES) {
            throw new IllegalArgumentException("too many entries: " + entries.size());
        }
        this.entries = List.copyOf(entries);
        this.bits = bits;
    }

    /** Two to the power of this is the number of shards of so many entries. */
    public static int bits(int entries) {
        return Math.min(MOST_BITS, log(entries / ENTRIES_A_SHARD));
    }

    /** Two to the power of this is the number of shards of the index of volumes of so many entries in all. */
    public static int bitsOfVolumes(int entries) {
        return Math.min(MOST_BITS_OF_VOLUMES, log(entries / ENTRIES_A_SHARD_OF_VOLUMES));
    }

    private static int log(int shards) {
        return 31 - Integer.numberOfLeadingZeros(Math.max(1, shards));
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
    public static int groups(int bits) {
        return 1 << Math.min(bits, MOST_GROUP_BITS);
    }

    /** The shards of one group, in their order; the first one's number is the group's times the size of a group. */
    public List<byte[]> group(int group) {
        int size = (1 << bits) / groups(bits);
        int first = group * size;
        Postings postings = new Postings();
        for (int entry = 0; entry < entries.size(); entry++) {
            for (int kind = 0; kind < KINDS; kind++) {
                for (int gram : of(entries.get(entry), kind)) {
                    int shard = Grams.shard(gram, bits) - first;
                    if (shard >= 0 && shard < size) {
                        postings.add(Integer.toUnsignedLong(gram) << KIND_BITS | kind, entry);
                    }
                }
            }
        }
        return shards(postings, first, size);
    }

    /** The shards of one group of so many bits, of entries or volumes. */
    public static List<byte[]> group(List<EntryGrams> entries, int bits, int group) {
        return new Index(entries, bits).group(group);
    }

    /** All that the entries of an index have, as its shards tell it. */
    public static EntryGrams union(List<byte[]> shards, int entries) {
        List<IntStream.Builder> kinds =
                Stream.generate(IntStream::builder).limit(KINDS).toList();
        for (byte[] shard : shards) {
            for (IndexShard.Line line : new IndexShard(shard, entries).lines()) {
                kinds.get((int) line.key() & (KINDS - 1)).add((int) (line.key() >> KIND_BITS));
            }
        }
        List<int[]> all = kinds.stream().map(one -> one.build().toArray()).toList();
        return new EntryGrams(all.get(0), all.get(1), all.get(2), all.get(3));
    }

    /**
     * The shards after a change, from those before it.
     *
     * @param before the number of a shard ▸ its bytes, as they were before
     * @param entries how many entries there were
     * @param bits two to the power of this is the number of shards, as before
     * @param group of shards, see {@link #group}
     * @param fresh the words of the entries that are new, in the order of their numbers
     */
    public static List<byte[]> updated(
            List<byte[]> before, int entries, int bits, int group, IndexChange change, List<EntryGrams> fresh) {
        int first = group * before.size();
        List<SortedMap<Long, List<Integer>>> added = before.stream()
                .<SortedMap<Long, List<Integer>>>map(shard -> new TreeMap<>())
                .toList();
        for (int i = 0; i < fresh.size(); i++) {
            int entry = change.fresh().get(i);
            for (int kind = 0; kind < KINDS; kind++) {
                for (int gram : of(fresh.get(i), kind)) {
                    int shard = Grams.shard(gram, bits) - first;
                    if (shard >= 0 && shard < before.size()) {
                        add(Integer.toUnsignedLong(gram) << KIND_BITS | kind, entry, added.get(shard));
                    }
                }
            }
        }
        List<byte[]> now = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            now.add(new IndexShard(before.get(i), entries).after(change, added.get(i)));
        }
        return now;
    }

    private static void add(long key, int entry, SortedMap<Long, List<Integer>> added) {
        List<Integer> entries = added.computeIfAbsent(key, unused -> new ArrayList<>());
        if (entries.isEmpty() || entries.get(entries.size() - 1) != entry) {
            entries.add(entry);
        }
    }

    private static int[] of(EntryGrams words, int kind) {
        return switch (kind) {
            case 0 -> words.text();
            case 1 -> words.title();
            case 2 -> words.whole();
            default -> words.starts();
        };
    }

    private List<byte[]> shards(Postings postings, int first, int size) {
        long[] keys = postings.keys();
        int[] counts = new int[size];
        for (long key : keys) {
            counts[Grams.shard((int) (key >> KIND_BITS), bits) - first]++;
        }
        Bytes[] shards = new Bytes[size];
        long[] before = new long[size];
        for (int i = 0; i < size; i++) {
            shards[i] = new Bytes(FIRST_BYTES);
            shards[i].put(MAGIC, MAGIC.length);
            shards[i].number(counts[i]);
        }
        for (long key : keys) {
            int shard = Grams.shard((int) (key >> KIND_BITS), bits) - first;
            shards[shard].number(key - before[shard]);
            before[shard] = key;
            postings.write(key, entries.size(), shards[shard]);
        }
        return Arrays.stream(shards).map(Bytes::take).toList();
    }
}
