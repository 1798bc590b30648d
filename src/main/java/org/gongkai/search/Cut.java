package org.gongkai.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A shard cut finer (分片的细分): shards of an index with more of them, so small that a browser takes those of every gram of a
 * query out of one file, in one request. Which is which follows from the gram as ever: a shard's parts are those that
 * its number begins.
 */
public final class Cut {

    private static final int FINER = 3;
    private static final int MOST_BITS = 12; // more would make the list of their sizes longer than what they save

    private Cut() {}

    /** Two to the power of this is the number of parts of all shards, of which there are two to the power of {@code bits}. */
    public static int bits(int bits) {
        return Math.max(bits, Math.min(bits + FINER, MOST_BITS));
    }

    /**
     * The parts of one shard, in their order, each a shard by itself.
     *
     * @param shard as {@link Index} wrote it
     * @param entries of how many entries
     */
    public static List<byte[]> parts(byte[] shard, int entries, int bits) {
        int fine = bits(bits);
        List<List<IndexShard.Line>> parts = new ArrayList<>();
        for (int i = 0; i < 1 << (fine - bits); i++) {
            parts.add(new ArrayList<>());
        }
        for (IndexShard.Line line : new IndexShard(shard, entries).lines()) {
            int part = Grams.shard((int) (line.key() >> Index.KIND_BITS), fine) & (parts.size() - 1);
            parts.get(part).add(line);
        }
        return parts.stream().map(lines -> IndexShard.of(lines, entries)).toList();
    }
}
