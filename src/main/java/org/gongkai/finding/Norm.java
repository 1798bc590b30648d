package org.gongkai.finding;

import java.time.LocalDate;
import java.util.Map;

/**
 * One version of a law, regulation or official norm (规范的一个版本).
 *
 * @param name as the basis of a rule calls it, the same for all its versions
 * @param from the first day on which it is in force; {@link LocalDate#MIN} where that is not limited
 * @param until the last day; {@link LocalDate#MAX} where it is in force still
 * @param title what is cited for a record of its time
 * @param articles article of the present version ▸ where that stood in this one
 */
public record Norm(String name, LocalDate from, LocalDate until, String title, Map<String, String> articles) {

    public Norm {
        articles = Map.copyOf(articles);
    }

    /** Whether it is the version of that day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether no later version has replaced it. */
    public boolean present() {
        return until.equals(LocalDate.MAX);
    }
}
