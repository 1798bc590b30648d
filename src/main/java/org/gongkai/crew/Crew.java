package org.gongkai.crew;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Works on all cores: does the same work for each piece of a list, or different tasks side by side. A piece that nests
 * too deep costs only itself: it has an answer of its own. No clock decides anything, so that every machine gives the
 * same results: whoever hands out work has limited the size of its pieces.
 */
public final class Crew {

    private static final long STACK_BYTES = 4L << 20;

    private final int threads;

    public Crew(int threads) {
        this.threads = threads;
    }

    /** A task that writes files. */
    public interface Task {
        void run() throws IOException;
    }

    /**
     * Does different tasks side by side, begun in the order of the list.
     *
     * @throws IOException of the first in the list that has one
     * @throws RuntimeException whatever a task throws
     */
    public void together(List<Task> tasks) throws IOException {
        List<Optional<IOException>> failures = each(tasks, Crew::failure, task -> {
            throw new StackOverflowError();
        });
        Optional<IOException> first =
                failures.stream().flatMap(Optional::stream).findFirst();
        if (first.isPresent()) {
            throw first.get();
        }
    }

    private static Optional<IOException> failure(Task task) {
        try {
            task.run();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /** The results in the order of {@code pieces}. */
    public <T, R> List<R> each(List<T> pieces, Function<T, R> work, Function<T, R> tooDeep) {
        return each(pieces, work, tooDeep, done -> {});
    }

    /**
     * The results in the order of {@code pieces}.
     *
     * @param tooDeep the result for a piece that nests too deep to be done
     * @param progress is told how many of the first are done, after each of them
     * @throws RuntimeException whatever {@code work} throws for the first piece for which it does; nobody is at work then
     */
    public <T, R> List<R> each(List<T> pieces, Function<T, R> work, Function<T, R> tooDeep, IntConsumer progress) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Crew::thread);
        try {
            List<Future<R>> answers = pieces.stream()
                    .map(piece -> workers.submit(() -> attempt(piece, work, tooDeep)))
                    .toList();
            List<R> results = new ArrayList<>(pieces.size());
            for (Future<R> answer : answers) {
                results.add(answer.get());
                progress.accept(results.size());
            }
            return results;
        } catch (ExecutionException e) {
            throw thrown(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            leave(workers);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "crew", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    private static <T, R> R attempt(T piece, Function<T, R> work, Function<T, R> tooDeep) {
        try {
            return work.apply(piece);
        } catch (StackOverflowError deep) {
            return tooDeep.apply(piece);
        }
    }

    /** After a failure the others finish what they have in hand: who cleans up must not meet them at work. */
    private static void leave(ThreadPoolExecutor workers) {
        workers.getQueue().clear();
        workers.shutdown();
        try {
            workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What a task threw, as it threw it; a task throws nothing that is checked. */
    private static RuntimeException thrown(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(e);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
