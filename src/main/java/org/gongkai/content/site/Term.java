package org.gongkai.content.site;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.yaml.Schemas;
import org.gongkai.content.yaml.Shape;
import org.gongkai.finding.Wording;

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

    /** How it is written, as a regular expression for machines that do not know this program. */
    private static final String FORM = "([1-9][0-9]{0,3})\\s*(working days?|days?|months?|years?|个工作日|日|个月|年)";

    private static final Pattern WRITTEN = Pattern.compile(FORM);

    /** The term as written in categories.yaml or in a header. */
    public static final Shape<Term> SHAPE = Shape.TEXT
            .as(
                    Term::of,
                    text -> new Wording("看不懂期限“" + text + "”", "no such term: “" + text + "”"),
                    new Wording(
                            "例如 20 working days、20 days、6 months、1 year",
                            "for example 20 working days, 20 days, 6 months, 1 year"))
            .quiet()
            .told("期限，如 `6 months`、`6个月`", Schemas.pattern("^" + FORM + "$"));

    /** As it is written in English. */
    public String written() {
        return count + " "
                + switch (unit) {
                    case WORKING_DAYS -> "working days";
                    case DAYS -> "days";
                    case MONTHS -> "months";
                    case YEARS -> "years";
                };
    }

    private static Optional<Term> of(String text) {
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

    /**
     * Its last day where it runs from {@code start}, a day that is not counted (民法典 第二百零一条). A month that has no such
     * day gives its last one (第二百零二条).
     */
    public Deadline last(LocalDate start, WorkingDays calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.after(start, count);
            case DAYS -> new Deadline(start.plusDays(count), false);
            case MONTHS -> new Deadline(start.plusMonths(count), false);
            case YEARS -> new Deadline(start.plusYears(count), false);
        };
    }
}
