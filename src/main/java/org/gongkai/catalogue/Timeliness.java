package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Margin;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Verdict;

/**
 * Whether everything was, or still can be, published in time (公开时限，条例 第二十六条). What it finds goes to the office only:
 * it says how an entry is late, and changes nothing that is published.
 */
public final class Timeliness implements Duty {

    /** So many working days before the last one the office is told. */
    public static final int SOON = 5;

    @Override
    public List<Finding> check(Holdings holdings) {
        List<Finding> found = new ArrayList<>();
        holdings.eachManuscript((manuscript, verdict) ->
                new Judged(manuscript, verdict, holdings).check().ifPresent(found::add));
        return found;
    }

    /** One text and its verdict, on a day. */
    private record Judged(Manuscript manuscript, Verdict verdict, Holdings holdings) {
        Optional<Finding> check() {
            boolean closed = verdict instanceof Verdict.Replaced
                    || verdict instanceof Verdict.Closed
                    || verdict instanceof Verdict.InError // and says why
                    || (verdict instanceof Verdict.Withheld withheld && withheld.reason() == Verdict.Reason.NOT_PUBLIC);
            Optional<Category> category =
                    manuscript.category(holdings.catalogue().categories());
            if (closed || category.isEmpty()) {
                return Optional.empty();
            }
            WorkingDays calendar = holdings.calendar();
            Optional<Due> due =
                    decided() ? Due.ofMaking(manuscript, category, calendar) : Due.of(manuscript, category, calendar);
            if (due.isPresent()) {
                return check(due.get());
            }
            if (Due.budget(manuscript)) {
                return Optional.of(Rule.BUDGET_LIMIT.at(
                        manuscript.place(HeaderKey.BUDGET),
                        new Wording(
                                "没有写批复日期（decided），20 日的公开期限无从算起",
                                "the day of the approval (decided) is missing: the term of 20 days cannot be told"),
                        new Wording("写明财政部门或者上级单位批复的日期", "write the day on which it was approved")));
            }
            if (Due.clock(manuscript, category) == HeaderKey.DECIDED
                    && category.get().publishWithin().isPresent()) {
                return Optional.of(Rule.SPECIAL_LIMIT.at(
                        manuscript.place(HeaderKey.DECIDED),
                        new Wording(
                                "缺少决定日期（decided），栏目“" + category.get().name() + "”的公开期限无从算起",
                                "the date of the decision (decided) is missing: the term of its category cannot be told"),
                        new Wording("写明决定、签订或者批复的日期", "write the day of the decision, contract or approval")));
            }
            return Optional.empty();
        }

        private Optional<Finding> check(Due due) {
            Optional<LocalDate> released = manuscript.header().day(HeaderKey.RELEASED);
            return decided() && released.isPresent() ? late(due, released.get()) : waiting(due);
        }

        /** Whether it is published, or the day of its release is decided. */
        private boolean decided() {
            return verdict instanceof Verdict.Published
                    || (verdict instanceof Verdict.Withheld withheld
                            && withheld.reason() == Verdict.Reason.AWAITING_RELEASE);
        }

        /** Of one that is published, or will be on a day that is decided. A provisional deadline accuses nobody. */
        private Optional<Finding> late(Due due, LocalDate released) {
            LocalDate last = due.deadline().day();
            if (!released.isAfter(last) || due.deadline().provisional()) {
                return Optional.empty();
            }
            Wording late = holdings.calendar().margin(released, due.deadline()).amount();
            boolean done = verdict instanceof Verdict.Published;
            return Optional.of(Finding.of(
                            rule(manuscript, due),
                            manuscript.place(HeaderKey.RELEASED),
                            new Wording(
                                    (done ? "公开迟了 " : "定于 " + released + " 发布，将迟 ") + late.zh() + "：自 " + due.start()
                                            + " 起算，期限是 " + last,
                                    (done ? "published " : "to be released on " + released + ", ") + late.en()
                                            + " late: from " + due.start() + " the last day was " + last),
                            done
                                    ? new Wording(
                                            "核对成文日期和发布日期；确已迟延的，留作整改的记录",
                                            "check both dates; if it was late, it stays on record")
                                    : new Wording("提前发布", "release it earlier"))
                    .on(due.start()));
        }

        private Optional<Finding> waiting(Due due) {
            Margin margin = due.margin(holdings.today(), holdings.calendar());
            LocalDate last = due.deadline().day();
            if (!margin.within(SOON)) {
                return Optional.empty();
            }
            if (due.deadline().provisional()) {
                return Optional.of(Rule.CALENDAR_UNKNOWN.at(
                        manuscript.place(HeaderKey.FORMED),
                        new Wording(
                                "公开期限暂定为 " + last + "：还没有有关年份的放假通知",
                                "the last day is provisionally " + last + ": a year's holiday notice is not known"),
                        new Wording(
                                "通知发布后写入 content/calendar/" + last.getYear() + ".csv",
                                "write it to content/calendar/" + last.getYear() + ".csv when it is out")));
            }
            Finding finding = Finding.of(
                            rule(manuscript, due),
                            manuscript.place(HeaderKey.FORMED),
                            new Wording(
                                    "还没有公开，期限 " + last + "，" + margin.wording().zh(),
                                    "not yet public: due " + last + ", "
                                            + margin.wording().en()),
                            new Wording(
                                    "尽快完成审查；不宜公开的，登记结论", "finish its review; if it is not to be public, record that"))
                    .on(due.start());
            return Optional.of(margin.late() ? finding : finding.as(Severity.WARNING));
        }
    }

    private static Rule rule(Manuscript manuscript, Due due) {
        if (Due.budget(manuscript)) {
            return Rule.BUDGET_LIMIT;
        }
        return due.special() ? Rule.SPECIAL_LIMIT : Rule.TIME_LIMIT;
    }
}
