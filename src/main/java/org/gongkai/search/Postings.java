package org.gongkai.search;

import java.util.Arrays;

/**
 * Which entries have which key (倒排表): a table that is filled entry by entry and keeps, for each key, the deltas of its
 * entries as they will be written.
 */
final class Postings {

    private static final int FIRST_SIZE = 1 << 14;
    private static final int FIRST_BYTES = 4;
    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio

    private int[] table = new int[FIRST_SIZE]; // the number of the key, from 1
    private int shift = 64 - 14;
    private long[] keys = new long[FIRST_SIZE / 2];
    private byte[][] deltas = new byte[FIRST_SIZE / 2][];
    private int[] lengths = new int[FIRST_SIZE / 2];
    private int[] counts = new int[FIRST_SIZE / 2];
    private int[] last = new int[FIRST_SIZE / 2];
    private int size;

    /** Adds an entry that is none of those before the last one; the same once more counts once. */
    void add(long key, int entry) {
        int at = number(key);
        if (counts[at] > 0 && last[at] == entry) {
            return;
        }
        int delta = counts[at] == 0 ? entry : entry - last[at];
        counts[at]++;
        last[at] = entry;
        byte[] bytes = deltas[at];
        int length = lengths[at];
        if (length + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + FIRST_BYTES);
            deltas[at] = bytes;
        }
        while (delta >= 0x80) {
            bytes[length++] = (byte) (delta | 0x80);
            delta >>>= 7;
        }
        bytes[length++] = (byte) delta;
        lengths[at] = length;
    }

    private int number(long key) {
        int mask = table.length - 1;
        int at = (int) ((key * MIX) >>> shift);
        while (table[at] != 0) {
            int number = table[at] - 1;
            if (keys[number] == key) {
                return number;
            }
            at = (at + 1) & mask;
        }
        if (size == keys.length) {
            grow();
            return number(key);
        }
        keys[size] = key;
        deltas[size] = new byte[FIRST_BYTES];
        table[at] = size + 1;
        return size++;
    }

    private void grow() {
        int room = keys.length * 2;
        keys = Arrays.copyOf(keys, room);
        deltas = Arrays.copyOf(deltas, room);
        lengths = Arrays.copyOf(lengths, room);
        counts = Arrays.copyOf(counts, room);
        last = Arrays.copyOf(last, room);
        table = new int[room * 2];
        shift--;
        int mask = table.length - 1;
        for (int i = 0; i < size; i++) {
            int at = (int) ((keys[i] * MIX) >>> shift);
            while (table[at] != 0) {
                at = (at + 1) & mask;
            }
            table[at] = i + 1;
        }
    }

    /** The keys in their order. */
    long[] keys() {
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Writes how many entries a key has and which, of {@code entries} entries; the shorter way is taken. */
    void write(long key, int entries, Bytes out) {
        int at = number(key);
        int map = (entries + 7) / 8;
        if (counts[at] <= map) { // each delta takes a byte or more
            out.number(2L * counts[at]);
            out.put(deltas[at], lengths[at]);
            return;
        }
        out.number(2L * counts[at] + 1);
        out.put(bitmap(deltas[at], lengths[at], map), map);
    }

    /** The same of these entries, ascending. */
    static void write(int[] ids, int entries, Bytes out) {
        int size = (entries + 7) / 8;
        if (ids.length <= size) {
            out.number(2L * ids.length);
            int before = 0;
            for (int id : ids) {
                out.number(id - before);
                before = id;
            }
            return;
        }
        byte[] map = new byte[size];
        for (int id : ids) {
            map[id >> 3] |= (byte) (1 << (id & 7));
        }
        out.number(2L * ids.length + 1);
        out.put(map, size);
    }

    private static byte[] bitmap(byte[] deltas, int length, int size) {
        byte[] map = new byte[size];
        int entry = 0;
        int delta = 0;
        int shift = 0;
        for (int i = 0; i < length; i++) {
            delta |= (deltas[i] & 0x7F) << shift;
            shift += 7;
            if (deltas[i] >= 0) {
                entry += delta;
                map[entry >> 3] |= (byte) (1 << (entry & 7));
                delta = 0;
                shift = 0;
            }
        }
        return map;
    }
}
