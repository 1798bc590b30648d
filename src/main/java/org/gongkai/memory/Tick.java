package org.gongkai.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An instant by the clock of a file system (文件系统的时刻), as a file made there tells it: what is written to a file of that
 * system later has a later time of change.
 *
 * @param device number of the file system
 * @param at nanoseconds since 1970
 */
record Tick(long device, long at) {

    /** The clock of a file system that is not asked may be this coarse and this far away. */
    private static final long COARSE = 2_000_000_000L;

    private static final long MOST_WAITED = 50_000_000;

    /** That of a folder, now; where no file can be made there, nothing is later than it for two seconds. */
    static Tick in(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "tick", "");
            try {
                return Stamp.of(file)
                        .map(stamp -> new Tick(stamp.device(), stamp.changed()))
                        .orElseGet(Tick::unknown);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return unknown();
        }
    }

    private static Tick unknown() {
        return new Tick(-1, System.currentTimeMillis() * 1_000_000 - COARSE);
    }

    /** The first of a folder that is later than this stamp, or one after some waiting. */
    static Tick after(Stamp stamp, Path folder) {
        long began = System.nanoTime();
        Tick now = in(folder);
        while (!now.after(stamp) && System.nanoTime() - began < MOST_WAITED) {
            Thread.onSpinWait();
            now = in(folder);
        }
        return now;
    }

    /** Whether a file with this stamp would have another if it were written to from now on. */
    boolean after(Stamp stamp) {
        return stamp.latest() < (stamp.device() == device ? at : System.currentTimeMillis() * 1_000_000 - COARSE);
    }
}
