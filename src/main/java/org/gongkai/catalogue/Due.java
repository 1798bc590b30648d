package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.Margin;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Regime;
import org.gongkai.content.site.Term;

/**
 * By when a manuscript is to be public (公开期限): 20 working days from its making or its last change (条例 第二十六条),
 * or the term of its category from the category's own clock; a budget or final account 20 days from its approval (预算法
 * 第十四条) wherever it stands.
 *
 * @param start the day from which the term runs; it is not counted (民法典 第二百零一条)
 * @param deadline the last day
 * @param special whether it is the category's own term
 */
public record Due(LocalDate start, Deadline deadline, boolean special) {

    private static final Term USUAL = new Term(20, Term.Unit.WORKING_DAYS);
    private static final Term APPROVED = new Term(20, Term.Unit.DAYS);

    /** Whether it is a budget or a final account (预决算), whose term the law itself sets. */
    static boolean budget(Manuscript manuscript) {
        return manuscript.header().has(HeaderKey.BUDGET);
    }

    /** The header key from whose date the term runs. */
    static HeaderKey clock(Manuscript manuscript, Optional<Category> category) {
        return budget(manuscript) ? HeaderKey.DECIDED : clock(category);
    }

    private static HeaderKey clock(Optional<Category> category) {
        return category.map(Category::clock).filter("decided"::equals).isPresent()
                ? HeaderKey.DECIDED
                : HeaderKey.FORMED;
    }

    /**
     * That of a manuscript which waits, from its last change if there was one; nothing where the day from which the term
     * runs is not written, or where there is no term: 狱务公开 is not subject to the regulation's, only to that of a category.
     */
    public static Optional<Due> of(Manuscript manuscript, Optional<Category> category, WorkingDays calendar) {
        Optional<LocalDate> changed = manuscript.header().day(HeaderKey.CHANGED);
        return from(
                manuscript
                        .header()
                        .day(clock(manuscript, category))
                        .map(day -> changed.filter(day::isBefore).orElse(day)),
                own(manuscript, category),
                category,
                calendar);
    }

    /** That of its first publication. */
    public static Optional<Due> ofMaking(Manuscript manuscript, Optional<Category> category, WorkingDays calendar) {
        return from(
                manuscript.header().day(clock(manuscript, category)), own(manuscript, category), category, calendar);
    }

    /** The category's own term; a budget's where the category sets none from the approval. */
    private static Optional<Term> own(Manuscript manuscript, Optional<Category> category) {
        Optional<Term> own = category.flatMap(Category::publishWithin);
        return budget(manuscript)
                ? own.filter(term -> clock(category) == HeaderKey.DECIDED).or(() -> Optional.of(APPROVED))
                : own;
    }

    private static Optional<Due> from(
            Optional<LocalDate> start, Optional<Term> own, Optional<Category> category, WorkingDays calendar) {
        boolean free = category.filter(one -> one.regime() != Regime.GOVERNMENT).isPresent();
        return own.isEmpty() && free
                ? Optional.empty()
                : start.map(day -> new Due(day, own.orElse(USUAL).last(day, calendar), own.isPresent()));
    }

    /** How {@code today} stands to the last day. */
    public Margin margin(LocalDate today, WorkingDays calendar) {
        return calendar.margin(today, deadline);
    }
}
