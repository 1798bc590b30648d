package org.gongkai.history;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/** A history that is read while other work goes on (同时读取的版本库记录): who asks first waits for it. */
public final class AwaitedHistory {

    /**
     * What was read, or why it is not known.
     *
     * @param sound whether the same repository tells the same again
     */
    private record Read(Optional<CommitHistory> history, Optional<Wording> unknown, boolean sound) {}

    private final Path project;
    private volatile @Nullable CompletableFuture<Read> reading;

    private AwaitedHistory(Path project) {
        this.project = project;
    }

    /** That of a project's content, as {@link CommitHistory#of}; nothing is read yet. */
    public static AwaitedHistory of(Path project) {
        return new AwaitedHistory(project);
    }

    /**
     * What tells it from any other, without reading it: the same state is the same history. Nothing where that takes the
     * reading, or where it was read and the repository was found damaged, which somebody may mend.
     */
    public Optional<String> state() {
        return reading == null || awaited().sound() ? RepositoryState.of(project) : Optional.empty();
    }

    /** Begins to read it while other work goes on. */
    public synchronized void begin() {
        if (reading == null) {
            reading = CompletableFuture.supplyAsync(() -> read(project));
        }
    }

    private static Read read(Path project) {
        try {
            return new Read(Optional.of(CommitHistory.of(project)), Optional.empty(), true);
        } catch (CommitHistory.Unknown unknown) {
            return new Read(Optional.empty(), Optional.of(unknown.why()), unknown.sound());
        }
    }

    /** As {@link CommitHistory#introduced}; nothing where the history is not known. */
    public Optional<LocalDate> introduced(String path) {
        return awaited().history().flatMap(history -> history.introduced(path));
    }

    /** Why the history is not known; nothing if it is. */
    public Optional<Wording> unknown() {
        return awaited().unknown();
    }

    /** What went wrong with the reading goes wrong here. */
    private Read awaited() {
        begin();
        try {
            return requireNonNull(reading).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
