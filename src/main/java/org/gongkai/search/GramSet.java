package org.gongkai.search;

import java.util.Arrays;

/** Different grams of many entries (去重): open addressing, the bare minimum that millions of them need. */
final class GramSet {

    private static final int GOLDEN = 0x9E3779B1; // 2^32 divided by the golden ratio (Fibonacci hashing)

    private int[] table = new int[1 << 16];
    private int shift = 16;
    private int count;
    private boolean zero;

    void add(int[] grams) {
        for (int gram : grams) {
            add(gram);
        }
    }

    private void add(int gram) {
        if (gram == 0) { // which marks an empty place
            zero = true;
            return;
        }
        int at = place(gram);
        if (table[at] == 0) {
            table[at] = gram;
            count++;
            if (count > table.length / 2) {
                grow();
            }
        }
    }

    private int place(int gram) {
        int at = (gram * GOLDEN) >>> shift;
        while (table[at] != 0 && table[at] != gram) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private void grow() {
        int[] all = table;
        table = new int[2 * all.length];
        shift--;
        for (int gram : all) {
            if (gram != 0) {
                table[place(gram)] = gram;
            }
        }
    }

    int[] take() {
        int[] all = Arrays.stream(table).filter(gram -> gram != 0).toArray();
        return zero ? Arrays.copyOf(all, all.length + 1) : all;
    }
}
