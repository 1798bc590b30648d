package org.gongkai.harvest.spark;

import java.io.Serializable;
import java.util.Objects;
import org.gongkai.harvest.engine.Round;
import org.jspecify.annotations.Nullable;

/**
 * What became of work on another machine (一份结果): a value, or why there is none.
 *
 * @param failure words of a failure, of which the same machine would only have the same again
 */
record Outcome<V extends Serializable>(
        @Nullable V value, @Nullable String failure) implements Serializable {

    Outcome<V> merge(Outcome<V> other, Round<?, V> round) {
        if (failure != null || other.failure != null) {
            String some = failure == null || (other.failure != null && other.failure.compareTo(failure) < 0)
                    ? other.failure
                    : failure;
            return new Outcome<>(null, some);
        }
        return new Outcome<>(round.merge(Objects.requireNonNull(value), Objects.requireNonNull(other.value)), null);
    }

    Outcome<V> settled(Round<?, V> round) {
        return value == null ? this : new Outcome<>(round.settled(value), null);
    }
}
