package org.gongkai.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a shard by the description of its format. */
public record ShardReader(List<Key> keys) {

    /** A key and the entries that have it. */
    public record Key(int gram, int kind, List<Integer> entries) {}

    /** Whether a file begins like a shard. */
    public static boolean isShard(byte[] bytes) {
        return bytes.length > 4 && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("GKS1");
    }

    /** Reads a whole shard of an index of so many entries. */
    public static ShardReader of(byte[] bytes, int entries) {
        if (!isShard(bytes)) {
            throw new IllegalArgumentException("no shard");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        ShardReader shard = next(in, entries);
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("bytes after the last key");
        }
        return shard;
    }

    /** Reads shards that stand one after another, to the last byte. */
    public static List<ShardReader> all(byte[] bytes, int entries) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<ShardReader> all = new ArrayList<>();
        while (in.hasRemaining()) {
            all.add(next(in, entries));
        }
        return all;
    }

    private static ShardReader next(ByteBuffer in, int entries) {
        byte[] magic = new byte[4];
        in.get(magic);
        if (!new String(magic, StandardCharsets.ISO_8859_1).equals("GKS1")) {
            throw new IllegalArgumentException("no shard");
        }
        long count = number(in);
        List<Key> keys = new ArrayList<>();
        long key = 0;
        for (long i = 0; i < count; i++) {
            key += number(in);
            keys.add(new Key((int) (key >>> 2), (int) (key & 3), postings(in, entries)));
        }
        return new ShardReader(keys);
    }

    private static List<Integer> postings(ByteBuffer in, int entries) {
        long head = number(in);
        List<Integer> found = new ArrayList<>();
        if (head % 2 == 1) {
            byte[] bitmap = new byte[(entries + 7) / 8];
            in.get(bitmap);
            for (int i = 0; i < entries; i++) {
                if ((bitmap[i / 8] >> (i % 8) & 1) == 1) {
                    found.add(i);
                }
            }
        } else {
            int entry = 0;
            for (long i = 0; i < head / 2; i++) {
                entry += (int) number(in);
                found.add(entry);
            }
        }
        if (found.size() != head / 2) {
            throw new IllegalArgumentException("another number of entries");
        }
        return found;
    }

    private static long number(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte one = in.get();
            number |= (long) (one & 0x7F) << shift;
            if (one >= 0) {
                return number;
            }
        }
    }

    List<Integer> entries(int gram, int kind) {
        return keys.stream()
                .filter(key -> key.gram() == gram && key.kind() == kind)
                .findFirst()
                .map(Key::entries)
                .orElse(List.of());
    }
}
