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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Works on all cores: does the same task for each piece of a list, or different ones side by side. A piece that nests
 * too deep costs only itself: {@link Job#mishap} answers for it. No clock decides anything, so that every machine gives
 * the same results: whoever hands out a task has limited the size of its pieces.
 */
public final class Crew {

    private static final long STACK_BYTES = 4L << 20;

    private final int hands;

    /**
     * @param hands threads
     */
    public Crew(int hands) {
        this.hands = hands;
    }

    /** What went wrong with one piece. */
    public enum Mishap {
        TOO_DEEP
    }

    /** A task and its answer for pieces that cannot be done. */
    public interface Job<T, R> {

        /** The result for one piece. */
        R work(T piece);

        /** The result for a piece that cannot be done. */
        R mishap(T piece, Mishap mishap);
    }

    /** A job from two functions. */
    public static <T, R> Job<T, R> job(Function<T, R> work, BiFunction<T, Mishap, R> mishap) {
        return new Job<>() {
            @Override
            public R work(T piece) {
                return work.apply(piece);
            }

            @Override
            public R mishap(T piece, Mishap kind) {
                return mishap.apply(piece, kind);
            }
        };
    }

    /** A task of its own. */
    public interface Chore {
        void run() throws IOException;
    }

    /**
     * Does different tasks side by side, begun in the order of the list.
     *
     * @throws IOException of the first in the list that has one
     * @throws RuntimeException whatever a task throws
     */
    public void together(List<Chore> chores) throws IOException {
        Job<Chore, Optional<IOException>> job = job(Crew::done, (chore, mishap) -> {
            throw new StackOverflowError();
        });
        for (Optional<IOException> failure : each(chores, job)) {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    private static Optional<IOException> done(Chore chore) {
        try {
            chore.run();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /** The results in the order of {@code pieces}. */
    public <T, R> List<R> each(List<T> pieces, Job<T, R> job) {
        return each(pieces, job, done -> {});
    }

    /**
     * The results in the order of {@code pieces}.
     *
     * @param progress is told how many of the first are done, after each of them
     * @throws RuntimeException whatever {@code job} throws for the first piece for which it does; nobody is at work then
     */
    public <T, R> List<R> each(List<T> pieces, Job<T, R> job, IntConsumer progress) {
        ThreadPoolExecutor workers =
                new ThreadPoolExecutor(hands, hands, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Crew::thread);
        try {
            List<Future<R>> answers = pieces.stream()
                    .map(piece -> workers.submit(() -> attempt(job, piece)))
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

    private static <T, R> R attempt(Job<T, R> job, T piece) {
        try {
            return job.work(piece);
        } catch (StackOverflowError deep) {
            return job.mishap(piece, Mishap.TOO_DEEP);
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
