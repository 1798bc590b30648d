package org.gongkai.serve.state;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.bake.Bake;
import org.gongkai.content.Project;
import org.gongkai.finding.Findings;
import org.gongkai.history.AwaitedHistory;
import org.gongkai.journey.Moment;
import org.gongkai.serve.door.Hub;
import org.jspecify.annotations.Nullable;

/** The project that lies on the desk (桌上的项目); everybody asks it how things stand. */
public final class OpenProject {

    private final Path folder;
    private final Supplier<Instant> clock;
    private final Hub hub;
    private @Nullable State known;

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

    /** Now. */
    public Moment moment() {
        return Moment.of(clock.get());
    }

    /** Tells the open pages. */
    public Hub hub() {
        return hub;
    }

    /** How the project stands now: judged again where a file changed since. */
    public synchronized State state() throws IOException {
        State now = known;
        if (now == null) {
            Moment moment = moment();
            Bake bake = new Bake(folder, moment, Findings.NONE, done -> {}, true);
            now = new State(moment, bake.judged(AwaitedHistory.of(folder)));
            known = now;
        }
        return now;
    }

    /** A file of the project changed: whoever changes one says so, and the watch over the folder for all others. */
    public synchronized void changed() {
        known = null;
        hub.tell("changed", "");
    }

    /** A file of the project that a page names; nothing where it lies outside content/ or has an odd name. */
    public Optional<Path> file(String path) {
        Path content = folder.resolve("content");
        if (path.indexOf('\0') >= 0 || path.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        Path file = folder.resolve(path).normalize();
        return Project.at(folder) && file.startsWith(content) && !file.equals(content)
                ? Optional.of(file)
                : Optional.empty();
    }
}
