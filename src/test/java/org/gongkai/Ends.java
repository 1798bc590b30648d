package org.gongkai;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * That hostile input does not keep the program for ever. What takes minutes on any machine is a loop without end or a
 * square of the input's length; how long an honest reading takes is for the benchmark to say.
 */
public final class Ends {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Ends() {}

    /** What the work gives; an error where it does not end. */
    public static <T> T of(ThrowingSupplier<T> work) {
        return assertTimeoutPreemptively(PATIENCE, work);
    }
}
