package org.gongkai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A shard of an index as it was written, and the same after some entries became others (分片的更新). */
final class IndexShard {

    private final byte[] bytes;
    private final int entries;
    private int at;

    /**
     * @param bytes as {@link Index} wrote them
     * @param entries of how many entries
     */
    IndexShard(byte[] bytes, int entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    /**
     * What a key has.
     *
     * @param ids its entries, ascending
     */
    @SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
    record Line(long key, int[] ids) {}

    /** The lines of the keys, ascending. */
    List<Line> lines() {
        at = Index.MAGIC.length;
        int count = (int) number();
        List<Line> lines = new ArrayList<>(count);
        long key = 0;
        for (int i = 0; i < count; i++) {
            key += number();
            lines.add(new Line(key, postings()));
        }
        return lines;
    }

    private int[] postings() {
        long head = number();
        int[] ids = new int[(int) (head >> 1)];
        if ((head & 1) == 0) {
            int id = 0;
            for (int i = 0; i < ids.length; i++) {
                id += (int) number();
                ids[i] = id;
            }
            return ids;
        }
        int next = 0;
        for (int id = 0; id < entries; id++) {
            if ((bytes[at + (id >> 3)] >> (id & 7) & 1) != 0) {
                ids[next++] = id;
            }
        }
        at += (entries + 7) / 8;
        return ids;
    }

    private long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte one = bytes[at++];
            number |= (long) (one & 0x7F) << shift;
            if (one >= 0) {
                return number;
            }
        }
    }

    /**
     * The shard after a change.
     *
     * @param change which entry is which now
     * @param fresh what the entries that are new have in this shard: key ▸ their numbers, ascending
     */
    byte[] after(IndexChange change, SortedMap<Long, List<Integer>> fresh) {
        Bytes lines = new Bytes(bytes.length + 64);
        Iterator<Map.Entry<Long, List<Integer>>> added = fresh.entrySet().iterator();
        Map.Entry<Long, List<Integer>> next = added.hasNext() ? added.next() : null;
        int count = 0;
        long before = 0;
        for (Line line : lines()) {
            while (next != null && next.getKey() < line.key()) {
                before = write(next.getKey(), before, numbers(next.getValue()), change.entries(), lines);
                count++;
                next = added.hasNext() ? added.next() : null;
            }
            int[] ids = change.now(line.ids());
            if (next != null && next.getKey() == line.key()) {
                ids = merged(ids, numbers(next.getValue()));
                next = added.hasNext() ? added.next() : null;
            }
            if (ids.length > 0) {
                before = write(line.key(), before, ids, change.entries(), lines);
                count++;
            }
        }
        for (; next != null; next = added.hasNext() ? added.next() : null) {
            before = write(next.getKey(), before, numbers(next.getValue()), change.entries(), lines);
            count++;
        }
        return shard(count, lines);
    }

    /** A shard of these lines, of so many entries. */
    static byte[] of(List<Line> lines, int entries) {
        Bytes out = new Bytes(1 << 10);
        long before = 0;
        for (Line line : lines) {
            before = write(line.key(), before, line.ids(), entries, out);
        }
        return shard(lines.size(), out);
    }

    private static byte[] shard(int count, Bytes lines) {
        byte[] all = lines.take();
        Bytes shard = new Bytes(all.length + 16);
        shard.put(Index.MAGIC, Index.MAGIC.length);
        shard.number(count);
        shard.put(all, all.length);
        return shard.take();
    }

    private static long write(long key, long before, int[] ids, int entries, Bytes out) {
        out.number(key - before);
        Postings.write(ids, entries, out);
        return key;
    }

    private static int[] numbers(List<Integer> some) {
        return some.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] merged(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        Arrays.sort(all);
        return all;
    }
}
