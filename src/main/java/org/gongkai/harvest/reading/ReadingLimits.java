package org.gongkai.harvest.reading;

/** How much is taken from one organ (上限): more than any catalogue needs, less than what harms the machine. */
final class ReadingLimits {

    /** Bytes of one file. */
    static final int FILE = 64 << 20;

    /** Bytes of all its files. */
    static final long ALL = 512L << 20;

    private ReadingLimits() {}
}
