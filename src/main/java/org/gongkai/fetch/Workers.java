package org.gongkai.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several requests at a time, their results in the order of what was asked (并发). */
public final class Workers {

    private Workers() {}

    /** What is done with one piece. */
    public interface Work<T, R> {
        R on(T piece) throws IOException;
    }

    /** Does the work for each piece, at most {@code parallel} at a time. */
    public static <T, R> List<R> each(int parallel, List<T> pieces, Work<T, R> work) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<R>> begun = new ArrayList<>();
            for (T piece : pieces) {
                begun.add(pool.submit(() -> work.on(piece)));
            }
            List<R> done = new ArrayList<>();
            for (Future<R> one : begun) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw cause instanceof IOException failed ? failed : new IOException(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            pool.shutdownNow();
        }
    }
}
