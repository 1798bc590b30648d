package org.gongkai.history;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gongkai.finding.Wording;

/** A history that is read while other work goes on (同时读取的版本库记录): who asks first waits for it. */
public final class AwaitedHistory {

    /** What was read, or why it is not known. */
    private record Read(Optional<CommitHistory> history, Optional<Wording> unknown) {}

    private final CompletableFuture<Read> reading;

    private AwaitedHistory(CompletableFuture<Read> reading) {
        this.reading = reading;
    }

    /** Begins to read the history of a project's content, as {@link CommitHistory#of}. */
    public static AwaitedHistory of(Path project) {
        return new AwaitedHistory(CompletableFuture.supplyAsync(() -> read(project)));
    }

    private static Read read(Path project) {
        try {
            return new Read(Optional.of(CommitHistory.of(project)), Optional.empty());
        } catch (CommitHistory.Unknown unknown) {
            return new Read(Optional.empty(), Optional.of(unknown.why()));
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
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
