package org.gongkai.fetch;

import java.time.Duration;

/**
 * How much is taken from a server and how fast (上限): more than any column needs, less than what harms either side.
 *
 * @param parallel requests at a time
 * @param connect how long a connection may take
 * @param idle how long nothing may come
 * @param whole how long one answer may take
 * @param bytes of one answer
 * @param all bytes of all that is kept
 * @param files that are asked for
 * @param tries of one address while the server says that it is busy
 * @param firstPause between two requests once the server has said so; it doubles
 * @param longestPause that is waited, whatever the server asks for
 * @param patience busy answers in a row, whatever the address, before nothing more is asked
 */
public record FetchLimits(
        int parallel,
        Duration connect,
        Duration idle,
        Duration whole,
        long bytes,
        long all,
        int files,
        int tries,
        Duration firstPause,
        Duration longestPause,
        int patience) {

    /** For whole sites. */
    public static final FetchLimits USUAL = new FetchLimits(
            4,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            512L << 20,
            32L << 30,
            1_000_000,
            4,
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            24);

    /** These with less time: {@code whole} for an answer, {@code pause} between tries. */
    public FetchLimits hasty(Duration answer, Duration pause) {
        return new FetchLimits(
                parallel, connect, answer, answer, bytes, all, files, tries, pause, pause.multipliedBy(8), patience);
    }

    /** These with other amounts. */
    public FetchLimits atMost(long longest, long together, int number) {
        return new FetchLimits(
                parallel, connect, idle, whole, longest, together, number, tries, firstPause, longestPause, patience);
    }
}
