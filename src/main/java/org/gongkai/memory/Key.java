package org.gongkai.memory;

import java.util.Arrays;
import java.util.HexFormat;

/** What tells a question from all others (键): the SHA-256 of all that the answer depends on. */
public final class Key implements Comparable<Key> {

    static final int LENGTH = 32;

    private final byte[] hash;

    Key(byte[] hash) {
        this.hash = hash.clone();
    }

    byte[] hash() {
        return hash.clone();
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(hash, other.hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(hash, key.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    /** In lower-case hex. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(hash);
    }
}
