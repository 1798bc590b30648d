package org.gongkai.search;

import java.util.Arrays;

/** Bytes that grow, and numbers of seven bits a byte in them, the lowest first (LEB128). */
final class Bytes {

    private byte[] bytes;
    private int length;

    Bytes(int size) {
        bytes = new byte[size];
    }

    void put(byte one) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        bytes[length] = one;
        length++;
    }

    void put(byte[] some, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        System.arraycopy(some, 0, bytes, length, count);
        length += count;
    }

    void number(long number) {
        long rest = number;
        while (rest >= 0x80) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    byte[] take() {
        return Arrays.copyOf(bytes, length);
    }
}
