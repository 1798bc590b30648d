package org.gongkai.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Category;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Term;

/**
 * By when a manuscript is to be public (公开期限): 20 working days from its making or its last change (条例 第二十六条), or the
 * term of its category from the category's own clock.
 *
 * @param deadline the last day
 * @param left working days from today to it, today not counted; negative where it is past
 */
public record Due(Deadline deadline, int left) {

    private static final Term USUAL = new Term(20, Term.Unit.WORKING_DAYS);

    /** That of a manuscript; nothing where the day from which it runs is not written. */
    public static Optional<Due> of(
            Manuscript manuscript, Optional<Category> category, WorkingDays calendar, LocalDate today) {
        HeaderKey clock =
                category.map(Category::clock).filter("decided"::equals).isPresent()
                        ? HeaderKey.DECIDED
                        : HeaderKey.FORMED;
        Term term = category.flatMap(Category::publishWithin).orElse(USUAL);
        Optional<LocalDate> start = manuscript.header().day(clock);
        Optional<LocalDate> changed = manuscript.header().day(HeaderKey.CHANGED);
        return start.map(day -> changed.filter(day::isBefore).orElse(day))
                .map(day -> last(day, term, calendar))
                .map(deadline -> new Due(deadline, calendar.between(today, deadline.day())));
    }

    private static Deadline last(LocalDate start, Term term, WorkingDays calendar) {
        return switch (term.unit()) {
            case WORKING_DAYS -> calendar.after(start, term.count());
            case DAYS -> new Deadline(start.plusDays(term.count()), false);
            case MONTHS -> new Deadline(start.plusMonths(term.count()), false);
            case YEARS -> new Deadline(start.plusYears(term.count()), false);
        };
    }
}
