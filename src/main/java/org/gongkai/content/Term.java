package org.gongkai.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term (期限), for example {@code 20 working days}. Working days and calendar days are different things.
 *
 * @param count how many, at least 1
 * @param unit of what
 */
public record Term(int count, Unit unit) {

    /** What a term counts. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        MONTHS,
        YEARS
    }

    private static final Pattern WRITTEN =
            Pattern.compile("([1-9][0-9]{0,3})\\s*(working days?|days?|months?|years?|个工作日|日|个月|年)");

    /** The term as written in categories.yaml. */
    static Optional<Term> of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Unit unit = switch (matcher.group(2)) {
            case "working day", "working days", "个工作日" -> Unit.WORKING_DAYS;
            case "day", "days", "日" -> Unit.DAYS;
            case "month", "months", "个月" -> Unit.MONTHS;
            default -> Unit.YEARS;
        };
        return Optional.of(new Term(Integer.parseInt(matcher.group(1)), unit));
    }
}
