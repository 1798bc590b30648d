package org.gongkai.serve.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.gongkai.bake.Bake;
import org.gongkai.content.Project;
import org.gongkai.finding.Baseline;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;
import org.gongkai.history.AwaitedHistory;
import org.gongkai.journey.Moment;
import org.gongkai.json.Json;
import org.gongkai.office.SourceLines;
import org.gongkai.serve.door.Hub;
import org.jspecify.annotations.Nullable;

/**
 * The project that lies on the desk (桌上的项目); everybody asks it how things stand. What it says is never older than the last
 * change that it was told of, unless one asks for what was known before.
 */
public final class OpenProject {

    /** Told when files changed: their paths in a JSON array, none where it may be any. */
    public static final String CHANGED = "changed";

    /** Told when the project was judged anew: as of when. */
    public static final String JUDGED = "judged";

    /** A file may be written while it is read: so often it is tried again. */
    private static final int TRIES = 5;

    private final Path folder;
    private final Supplier<Instant> clock;
    private final Hub hub;
    private final ChangeLog changes = new ChangeLog();
    private final Object journeying = new Object();
    private volatile @Nullable State known;
    private volatile @Nullable State whole;
    private volatile @Nullable Wording blind;

    /**
     * @param folder of the project
     * @param clock tells what time it is
     * @param hub tells the open pages
     */
    public OpenProject(Path folder, Supplier<Instant> clock, Hub hub) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
        this.hub = hub;
    }

    public Path folder() {
        return folder;
    }

    /** Whether there is a project in the folder yet. */
    public boolean founded() {
        return Project.at(folder);
    }

    /** Now. */
    public Moment moment() {
        return Moment.of(clock.get());
    }

    /** Tells the open pages. */
    public Hub hub() {
        return hub;
    }

    /** How the project stands now: judged again where a file changed since, or its day is over. */
    public State state() throws IOException {
        synchronized (journeying) {
            State last = known;
            Moment moment = moment();
            return last != null && last.changes() == changes.count() && last.holds(moment) ? last : journey(moment);
        }
    }

    private State journey(Moment moment) throws IOException {
        if (!founded()) { // moved away: nothing of ours is to be written in its place
            throw new NoSuchFileException(folder.resolve("content").toString());
        }
        for (int tries = 1; ; tries++) {
            long count = changes.count();
            try {
                Findings before = Findings.against(Baseline.NONE, found -> new SourceLines(folder).quoted(found));
                Bake bake = new Bake(folder, moment, before, done -> {}, true);
                State now = new State(moment, count, bake.judged(AwaitedHistory.of(folder)));
                known = now;
                whole = now.edition().isPresent() ? now : whole;
                hub.tell(JUDGED, moment.asOf().toString());
                return now;
            } catch (UncheckedIOException e) {
                if (tries == TRIES) {
                    throw new IOException(e.getCause());
                }
            }
        }
    }

    /** The last state that is known and could be read whole, however old it is; nothing before the first. */
    public Optional<State> latest() {
        return Optional.ofNullable(whole);
    }

    /** Whether nothing changed since a state was read. */
    public boolean fresh(State state) {
        State last = known;
        return last != null && last.is(state) && state.changes() == changes.count();
    }

    /** How many changes were told. */
    public long changes() {
        return changes.count();
    }

    /** The paths of files that changed since a state was read; nothing where it may be any. */
    public Optional<SortedSet<String>> changedSince(State state) {
        return changedAfter(state.changes());
    }

    /** The paths of files that changed after so many changes were told; nothing where it may be any. */
    public Optional<SortedSet<String>> changedAfter(long count) {
        return changes.since(count);
    }

    /** Any file of the project may have changed: whoever changes one says so, and the watch over the folder for all others. */
    public void changed() {
        changed(List.of());
    }

    /**
     * These files changed.
     *
     * @param paths relative to the project folder, with {@code /}
     */
    public void changed(Collection<String> paths) {
        changes.note(paths);
        hub.tell(CHANGED, Json.canonical(paths.stream().sorted().toList()));
    }

    /** Why the folder cannot be watched, where it cannot: changes are then seen later. */
    public Optional<Wording> blind() {
        return Optional.ofNullable(blind);
    }

    void blind(Wording why) {
        blind = why;
    }

    /**
     * A file of the project that a page names, there or not yet; nothing where it lies outside content/, has an odd name, or
     * is reached by a link.
     */
    public Optional<Path> file(String path) {
        Path content = folder.resolve("content");
        if (path.indexOf('\0') >= 0 || path.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        Path file = folder.resolve(path).normalize();
        if (!founded() || !file.startsWith(content) || file.equals(content)) {
            return Optional.empty();
        }
        Path at = content;
        for (Path name : content.relativize(file)) {
            at = at.resolve(name);
            if (Files.isSymbolicLink(at)) {
                return Optional.empty();
            }
        }
        return Optional.of(file);
    }
}
