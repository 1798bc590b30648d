package org.gongkai.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Term;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * How long a manuscript stays public (公开期): the term of its category, or the shorter one that was reviewed with it. It runs
 * from the decision where that is the category's clock, else from the release. The day from which it runs is not counted
 * (民法典 第二百零一条), the last one is public to its end (第二百零三条).
 *
 * @param last its last day
 */
public record PublicPeriod(Deadline last) {

    /** That of a manuscript; nothing where it has no end, or where the day from which it runs is not written. */
    public static Optional<PublicPeriod> of(Manuscript manuscript, Optional<Category> category, WorkingDays calendar) {
        return Stream.of(general(category), own(manuscript))
                .flatMap(Optional::stream)
                .flatMap(term -> last(term, manuscript, category, calendar).stream())
                .min((one, other) -> one.day().compareTo(other.day()))
                .map(PublicPeriod::new);
    }

    private static Optional<Term> general(Optional<Category> category) {
        return category.flatMap(Category::closesAfter);
    }

    private static Optional<Term> own(Manuscript manuscript) {
        return manuscript.header().term(HeaderKey.CLOSES_AFTER);
    }

    private static Optional<Deadline> last(
            Term term, Manuscript manuscript, Optional<Category> category, WorkingDays calendar) {
        return start(manuscript, category).map(day -> term.last(day, calendar));
    }

    private static HeaderKey clock(Optional<Category> category) {
        return category.map(Category::clock).filter("decided"::equals).isPresent()
                ? HeaderKey.DECIDED
                : HeaderKey.RELEASED;
    }

    private static Optional<LocalDate> start(Manuscript manuscript, Optional<Category> category) {
        Header header = manuscript.header();
        return clock(category) == HeaderKey.DECIDED ? header.day(HeaderKey.DECIDED) : header.day(HeaderKey.RELEASED);
    }

    /** Whether it is over on this day. */
    public boolean over(LocalDate today) {
        return today.isAfter(last.day());
    }

    /** What would keep a manuscript online for ever, for too long, or for no day at all. */
    static List<Finding> check(Manuscript manuscript, Optional<Category> category, WorkingDays calendar) {
        Optional<Term> general = general(category);
        Optional<Term> own = own(manuscript);
        if (general.isEmpty() && own.isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        HeaderKey clock = clock(category);
        if (start(manuscript, category).isEmpty()) {
            if (clock == HeaderKey.DECIDED) { // without a day of release it is no entry at all
                found.add(finding(
                        manuscript,
                        clock,
                        new Wording(
                                "缺少决定日期（decided），公开期从何时起算无从得知", "decided is missing: the public period runs from it"),
                        new Wording("写明决定、签订或者批复的日期", "write the day of the decision, contract or approval")));
            }
            return found;
        }
        Optional<LocalDate> most = general.flatMap(term -> last(term, manuscript, category, calendar))
                .map(Deadline::day);
        own.flatMap(term -> last(term, manuscript, category, calendar))
                .filter(last -> most.filter(last.day()::isAfter).isPresent())
                .ifPresent(last -> found.add(finding(
                        manuscript,
                        HeaderKey.CLOSES_AFTER,
                        new Wording(
                                "公开到 " + last.day() + "，长于栏目规定的 " + most.orElse(last.day()),
                                "public until " + last.day() + ", longer than its category allows: "
                                        + most.orElse(last.day())),
                        new Wording(
                                "缩短，或者删去这一行，按栏目的期限公开", "shorten it, or delete the line: the category's term holds"))));
        Optional<LocalDate> released = manuscript.header().day(HeaderKey.RELEASED);
        of(manuscript, category, calendar)
                .filter(period -> released.filter(period::over).isPresent())
                .ifPresent(period -> found.add(finding(
                        manuscript,
                        HeaderKey.RELEASED,
                        new Wording(
                                "发布时公开期已满：期限是 " + period.last.day(),
                                "released when its public period was over: it ended on " + period.last.day()),
                        new Wording("核对发布日期和" + clock.chinese(), "check released and " + clock.english()))));
        return found;
    }

    private static Finding finding(Manuscript manuscript, HeaderKey key, Wording message, Wording hint) {
        return Rule.PUBLIC_PERIOD.at(manuscript.place(key), message, hint);
    }
}
