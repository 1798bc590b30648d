package org.gongkai.harvest.reading;

/** How much is taken from one organ (上限): more than any catalogue needs, less than what harms the machine. */
final class ReadingLimits {

    /** Bytes of one file. */
    static final int FILE = 64 << 20;

    /** Bytes of all its files. */
    static final long ALL = 512L << 20;

    /** Members of an archive that are looked at. */
    static final int MEMBERS = 2_000_000;

    /** Bytes that an archive may unpack to, those that are passed over included. */
    static final long UNPACKED = 16L << 30;

    private ReadingLimits() {}
}
