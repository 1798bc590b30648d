package org.gongkai.audit;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a shard of the search (检索分片) as the description of its format has it; anything else is {@link Damaged}. */
final class Shard {

    private static final byte[] MAGIC = "GKS1".getBytes(StandardCharsets.US_ASCII);
    private static final int GOLDEN = 0x9E3779B1;
    private static final int LONGEST = 5 * 7;

    private final ByteBuffer in;
    private final int entries;

    private Shard(byte[] bytes, int entries) {
        this.in = ByteBuffer.wrap(bytes);
        this.entries = entries;
    }

    /** Is told of every posting. */
    interface Reader {
        void posting(int gram, int kind, int entry);
    }

    /** What is wrong with a shard. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        private final String zh;
        private final String en;

        Damaged(String zh, String en) {
            super(en);
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    /**
     * Reads one shard.
     *
     * @param number its own
     * @param bits two to the power of this is the number of shards
     * @param entries how many entries the index has
     */
    static void read(byte[] bytes, int number, int bits, int entries, Reader reader) throws Damaged {
        try {
            new Shard(bytes, entries).keys(number, bits, reader);
        } catch (BufferUnderflowException e) {
            throw new Damaged("没有读完就结束", "it ends too early");
        }
    }

    private void keys(int number, int bits, Reader reader) throws Damaged {
        byte[] magic = new byte[MAGIC.length];
        in.get(magic);
        check(Arrays.equals(magic, MAGIC), "开头不是分片", "it does not begin like a shard");
        long count = number();
        long key = -1;
        for (long i = 0; i < count; i++) {
            long delta = number();
            check(i == 0 || delta > 0, "键的次序不对", "keys out of order");
            key = i == 0 ? delta : key + delta;
            int gram = (int) (key >> 2);
            int kind = (int) (key & 3);
            check(key >> 34 == 0, "没有这样的键", "no such key");
            check((bits == 0 ? 0 : (gram * GOLDEN) >>> (32 - bits)) == number, "键属于别的分片", "a key of another shard");
            postings(gram, kind, reader);
        }
        check(!in.hasRemaining(), "最后一个键之后还有内容", "bytes after the last key");
    }

    private void postings(int gram, int kind, Reader reader) throws Damaged {
        long head = number();
        long found = 0;
        if ((head & 1) == 1) {
            byte[] map = new byte[(entries + 7) / 8];
            in.get(map);
            for (int i = 0; i < map.length * 8; i++) {
                if ((map[i >> 3] >> (i & 7) & 1) == 1) {
                    entry(i, gram, kind, reader);
                    found++;
                }
            }
        } else {
            long entry = 0;
            for (; found < head >> 1; found++) {
                long delta = number();
                check(found == 0 || delta > 0, "条目的次序不对", "entries out of order");
                entry += delta;
                entry(entry, gram, kind, reader);
            }
        }
        check(found == head >> 1, "条目数不对", "another number of entries than it says");
    }

    private void entry(long entry, int gram, int kind, Reader reader) throws Damaged {
        check(entry < entries, "没有这个条目", "an entry that is not there");
        reader.posting(gram, kind, (int) entry);
    }

    private long number() throws Damaged {
        long number = 0;
        for (int shift = 0; shift < LONGEST; shift += 7) {
            byte one = in.get();
            number |= (long) (one & 0x7F) << shift;
            if (one >= 0) {
                return number;
            }
        }
        throw new Damaged("数字没有结尾", "a number without an end");
    }

    private static void check(boolean holds, String zh, String en) throws Damaged {
        if (!holds) {
            throw new Damaged(zh, en);
        }
    }
}
