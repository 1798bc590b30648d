package org.gongkai.crew;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
     * The results in the order of {@code pieces}. Each thread takes the next piece as soon as it is free: nobody is woken
     * for a single piece, which would cost more than most pieces do.
     *
     * @param tooDeep the result for a piece that nests too deep to be done
     * @param progress is told how many are done, after each of them, by one thread at a time
     * @throws RuntimeException whatever {@code work} throws for the first piece for which it does; nobody is at work then
     */
    public <T, R> List<R> each(List<T> pieces, Function<T, R> work, Function<T, R> tooDeep, IntConsumer progress) {
        Round<T, R> round = new Round<>(pieces, work, tooDeep, progress);
        List<Thread> workers = Stream.generate(() -> thread(round))
                .limit(Math.min(threads, pieces.size()))
                .toList();
        workers.forEach(Thread::start);
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            round.stop();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return round.results();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "crew", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** A list of pieces at which several threads are at work. */
    private static final class Round<T, R> implements Runnable {
        private final List<T> pieces;
        private final Function<T, R> work;
        private final Function<T, R> tooDeep;
        private final IntConsumer progress;
        private final AtomicReferenceArray<R> results;
        private final ConcurrentNavigableMap<Integer, Throwable> failures = new ConcurrentSkipListMap<>();
        private final AtomicInteger next = new AtomicInteger();
        private int done;

        Round(List<T> pieces, Function<T, R> work, Function<T, R> tooDeep, IntConsumer progress) {
            this.pieces = pieces;
            this.work = work;
            this.tooDeep = tooDeep;
            this.progress = progress;
            this.results = new AtomicReferenceArray<>(pieces.size());
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
                try {
                    results.set(i, attempt(pieces.get(i)));
                    tell();
                } catch (RuntimeException | Error thrown) {
                    failures.put(i, thrown);
                    stop();
                }
            }
        }

        private R attempt(T piece) {
            try {
                return work.apply(piece);
            } catch (StackOverflowError deep) {
                return tooDeep.apply(piece);
            }
        }

        private synchronized void tell() {
            progress.accept(++done);
        }

        /** What is in hand is finished: who cleans up must not meet anybody at work. */
        void stop() {
            next.set(pieces.size());
        }

        /** The results, or what was thrown for the first piece: whatever comes before it in the list was begun before it. */
        List<R> results() {
            if (!failures.isEmpty()) {
                Throwable first = failures.firstEntry().getValue();
                if (first instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) first;
            }
            return IntStream.range(0, pieces.size()).mapToObj(results::get).toList();
        }
    }
}
