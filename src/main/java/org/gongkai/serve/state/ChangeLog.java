package org.gongkai.serve.state;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What changed in the project's files, one change after the other (变动); safe for several threads. */
final class ChangeLog {

    private static final int MOST = 4096;

    private final SortedMap<Long, Set<String>> log = new TreeMap<>();
    private long count;
    private long forgotten;

    /** How many there were. */
    synchronized long count() {
        return count;
    }

    /**
     * Notes one.
     *
     * @param paths relative to the project folder, with {@code /}; none where it may be anything
     */
    synchronized void note(Collection<String> paths) {
        count++;
        log.put(count, Set.copyOf(paths));
        if (log.size() > MOST) {
            forgotten = log.firstKey();
            log.remove(forgotten);
        }
    }

    /** The paths that changed after the first so many changes; nothing where it may be anything. */
    synchronized Optional<SortedSet<String>> since(long known) {
        SortedSet<String> paths = new TreeSet<>();
        for (Set<String> some : log.tailMap(known + 1).values()) {
            if (some.isEmpty()) {
                return Optional.empty();
            }
            paths.addAll(some);
        }
        return known < forgotten ? Optional.empty() : Optional.of(paths);
    }
}
