package org.gongkai.crew;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Works on all cores: does the same task for each piece of a list, or different ones side by side. A piece that takes
 * too long or nests too deep costs only itself: its thread is given up, another takes its place, and {@link Job#mishap}
 * answers for it.
 */
public final class Crew {

    private static final long STACK_BYTES = 4L << 20;
    private static final long WATCH_MILLIS = 50;
    private static final long PATIENCE = 10;
    private static final Duration FOREVER = Duration.ofDays(365);

    private final int hands;
    private final Duration limit;

    /**
     * @param hands threads
     * @param limit time for one piece; on a busy machine the time that it really computes counts, up to ten times that
     */
    public Crew(int hands, Duration limit) {
        this.hands = hands;
        this.limit = limit;
    }

    /** What went wrong with one piece. */
    public enum Mishap {
        TOO_SLOW,
        TOO_DEEP
    }

    /** A task and its answer for pieces that cannot be done. */
    public interface Job<T, R> {

        /** The result for one piece. */
        R work(T piece);

        /** The result for a piece that was given up. */
        R mishap(T piece, Mishap mishap);
    }

    /** A task of its own. */
    public interface Chore {
        void run() throws IOException;
    }

    /**
     * Does different tasks side by side, begun in the order of the list, without a limit of time.
     *
     * @throws IOException of the first in the list that has one
     * @throws RuntimeException whatever a task throws
     */
    public void together(List<Chore> chores) throws IOException {
        Job<Chore, Optional<IOException>> job = job(Crew::done, (chore, mishap) -> {
            throw new StackOverflowError(); // time is not limited
        });
        for (Optional<IOException> failure : each(chores, job, FOREVER, done -> {})) {
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
     * @param progress is told now and then how many are done
     * @throws RuntimeException whatever {@code job} throws
     */
    public <T, R> List<R> each(List<T> pieces, Job<T, R> job, IntConsumer progress) {
        return each(pieces, job, limit, progress);
    }

    private <T, R> List<R> each(List<T> pieces, Job<T, R> job, Duration limit, IntConsumer progress) {
        Shift<T, R> shift = new Shift<>(pieces, job);
        for (int i = 0; i < Math.min(hands, pieces.size()); i++) {
            shift.start();
        }
        shift.watch(limit, progress);
        List<R> results = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            results.add(shift.results.get(i));
        }
        return results;
    }

    private static final class Shift<T, R> {
        private final List<T> pieces;
        private final Job<T, R> job;
        private final AtomicReferenceArray<R> results;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final Set<Hand> hands = ConcurrentHashMap.newKeySet();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Shift(List<T> pieces, Job<T, R> job) {
            this.pieces = pieces;
            this.job = job;
            this.results = new AtomicReferenceArray<>(pieces.size());
            this.open = new CountDownLatch(pieces.size());
        }

        void start() {
            Thread thread = new Thread(null, () -> run(new Hand(Thread.currentThread())), "crew", STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
        }

        private void run(Hand hand) {
            try {
                hands.add(hand);
                for (int i = next.getAndIncrement();
                        i < pieces.size() && failure.get() == null;
                        i = next.getAndIncrement()) {
                    hand.begin(i);
                    put(i, attempt(pieces.get(i)));
                    if (!hand.end()) {
                        return; // given up meanwhile: another hand took this place
                    }
                }
            } catch (RuntimeException | Error thrown) {
                failure.compareAndSet(null, thrown);
            } finally {
                hands.remove(hand);
            }
        }

        private R attempt(T piece) {
            try {
                return job.work(piece);
            } catch (StackOverflowError deep) {
                return job.mishap(piece, Mishap.TOO_DEEP);
            }
        }

        private void put(int piece, R result) {
            if (results.compareAndSet(piece, null, result)) {
                open.countDown();
            }
        }

        void watch(Duration limit, IntConsumer progress) {
            try {
                while (!open.await(WATCH_MILLIS, TimeUnit.MILLISECONDS) && failure.get() == null) {
                    progress.accept(pieces.size() - (int) open.getCount());
                    for (Hand hand : List.copyOf(hands)) {
                        int late = hand.giveUpAfter(limit);
                        if (late >= 0) {
                            hands.remove(hand);
                            put(late, job.mishap(pieces.get(late), Mishap.TOO_SLOW));
                            start();
                        }
                    }
                }
                if (failure.get() != null) {
                    leave(limit);
                }
                rethrow();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        /** After a failure the others finish what they have in hand: who cleans up must not meet them at work. */
        private void leave(Duration limit) throws InterruptedException {
            long end = System.nanoTime() + limit.toNanos();
            while (!hands.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(1);
            }
        }

        private void rethrow() {
            Throwable thrown = failure.get();
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            if (thrown instanceof Error error) {
                throw error;
            }
        }
    }

    /** What one thread is at. */
    private static final class Hand {
        private final Thread thread;
        private int piece = -1;
        private long since;
        private long mark = -1;
        private boolean givenUp;

        Hand(Thread thread) {
            this.thread = thread;
        }

        synchronized void begin(int i) {
            piece = i;
            since = System.nanoTime();
            mark = -1;
        }

        synchronized boolean end() {
            piece = -1;
            return !givenUp;
        }

        synchronized int giveUpAfter(Duration limit) {
            long elapsed = System.nanoTime() - since;
            boolean early = elapsed < limit.toNanos() || (elapsed < limit.toNanos() * PATIENCE && !worked(limit));
            if (piece < 0 || early) {
                return -1;
            }
            givenUp = true;
            return piece;
        }

        /** Whether it has been computing that long since it was first late, and not waiting for a busy machine. */
        private boolean worked(Duration limit) {
            if (!Processor.TELLS) {
                return true;
            }
            long now = Processor.THREADS.getThreadCpuTime(thread.getId());
            if (mark < 0) {
                mark = now;
            }
            return now - mark >= limit.toNanos();
        }
    }

    /** The processor time of threads; loaded only when a piece is late. */
    private static final class Processor {
        static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        static final boolean TELLS = THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
    }

    /** A job from two functions. */
    public static <T, R> Job<T, R> job(Function<T, R> work, java.util.function.BiFunction<T, Mishap, R> mishap) {
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
}
