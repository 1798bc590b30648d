package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * {@code content/duties.yaml} as read (履职和考核). Nothing of it is published.
 *
 * @param dated what is to be done once in every year or quarter, in the order of the file
 * @param returnsSince the day since which every return of a text is written down; nothing where that is not told
 */
public record Duties(List<DatedDuty> dated, Optional<LocalDate> returnsSince) {

    /** The file, relative to the project folder. */
    public static final String FILE = "content/duties.yaml";

    /** There is no such file. */
    public static final Duties NONE = new Duties(List.of(), Optional.empty());

    public Duties {
        dated = List.copyOf(dated);
    }

    /** What is owed, with what the registers of meetings know to be done. */
    public List<DatedDuty> answered(List<Register> registers) {
        return dated.stream().map(duty -> duty.answered(registers)).toList();
    }
}
