package org.gongkai.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By which ways an application came and is answered, and the numbers of the letters on it (申请和答复的往来).
 *
 * @param channel how it came; nothing where the register does not say
 * @param delivery how the information is handed over
 * @param answer the number of the answer
 * @param others the numbers of the other letters, in the order of the register
 */
public record Correspondence(
        Optional<Channel> channel,
        Optional<Delivery> delivery,
        Optional<LetterNumber> answer,
        List<LetterNumber> others) {

    /** Of which nothing is known. */
    public static final Correspondence NONE =
            new Correspondence(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Copies the numbers. */
    public Correspondence {
        others = List.copyOf(others);
    }

    /** The numbers of all letters. */
    public List<LetterNumber> numbers() {
        return Stream.concat(answer.stream(), others.stream()).toList();
    }
}
