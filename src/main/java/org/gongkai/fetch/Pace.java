package org.gongkai.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/**
 * How fast a server is asked (节奏): as fast as it answers until it says that it is busy; then the pause between two
 * requests doubles with every such answer, and shrinks with every good one.
 */
final class Pace {

    private final FetchLimits limits;
    private long pause;
    private long next = System.nanoTime();
    private int busy;

    Pace(FetchLimits limits) {
        this.limits = limits;
    }

    /** Waits for its turn. */
    void turn() throws IOException {
        long wait;
        synchronized (this) {
            long now = System.nanoTime();
            next = Math.max(next, now) + pause;
            wait = next - now - pause;
        }
        try {
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** The server answered. */
    synchronized void served() {
        busy = 0;
        pause -= pause / 8;
        pause = pause < limits.firstPause().toNanos() / 16 ? 0 : pause;
    }

    /** It is busy, or does not answer. */
    synchronized void refused(Duration asked) {
        busy++;
        long longest = limits.longestPause().toNanos();
        pause = Math.min(longest, Math.max(limits.firstPause().toNanos(), pause * 2));
        long wait = Math.max(pause, Math.min(longest, asked.toNanos()));
        next = Math.max(next, System.nanoTime() + wait);
    }

    /** Whether nothing has been answered for so long that nothing more should be asked. */
    synchronized boolean hopeless() {
        return busy >= limits.patience();
    }
}
