package org.gongkai.inspect;

import java.util.function.Function;
import org.gongkai.finding.Wording;

/** Something that is known, or cannot be seen from where one looks (所知): not seen is never absent. */
public sealed interface Seen<T> {

    /** It is known. */
    record Known<T>(T value) implements Seen<T> {}

    /** It cannot be seen, and why. */
    record Unseen<T>(Wording why) implements Seen<T> {}

    static <T> Seen<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Seen<T> unseen(String zh, String en) {
        return new Unseen<>(new Wording(zh, en));
    }

    /** This, or where it cannot be seen what was seen from elsewhere. */
    default Seen<T> or(Seen<T> other) {
        return this instanceof Known ? this : other;
    }

    /** What is said of it; of what cannot be seen, why. */
    default JudgeAnswer answer(Function<T, JudgeAnswer> known) {
        if (this instanceof Known<T> one) {
            return known.apply(one.value());
        }
        return JudgeAnswer.unseen(((Unseen<T>) this).why());
    }
}
