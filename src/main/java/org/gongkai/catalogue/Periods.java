package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Term;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/** Whether public notices and consultations last long enough (公示期、征求意见期限). */
public final class Periods implements Duty {

    /** 重大行政决策程序暂行条例 第十五条; shorter only with a reason. */
    private static final Term ASKED = new Term(30, Term.Unit.DAYS);

    /** 政府采购法实施条例 第三十八条, for 单一来源; usual for other notices, but not read in a law. */
    private static final Term SHOWN = new Term(5, Term.Unit.WORKING_DAYS);

    private static final String ASKING = Vocabulary.CONSULTATION.get(0);

    @Override
    public List<Finding> check(Holdings holdings) {
        return holdings.catalogue().entries().stream()
                .flatMap(entry -> check(entry, holdings.calendar()).stream())
                .toList();
    }

    private static Optional<Finding> check(Entry entry, WorkingDays calendar) {
        if (entry.text(HeaderKey.STAGE).filter(ASKING::equals).isPresent()) {
            return asked(entry, calendar);
        }
        return entry.genre().equals("公示") ? shown(entry, calendar) : Optional.empty();
    }

    private static Optional<Finding> asked(Entry entry, WorkingDays calendar) {
        Optional<LocalDate> closes = entry.day(HeaderKey.CLOSES);
        if (closes.isEmpty()) {
            return Optional.of(Rule.SHORT_PERIOD.warning(
                    entry.place(HeaderKey.STAGE),
                    new Wording("征求意见没有写截止日期（closes）", "the last day (closes) for opinions is missing"),
                    new Wording("写明征求意见的最后一天，至少 30 日", "write the last day, 30 days at least")));
        }
        return entry.body().contains("缩短")
                ? Optional.empty()
                : compare(entry, closes.get(), ASKED, calendar, "征求意见不足 30 日", "less than 30 days to send opinions");
    }

    private static Optional<Finding> shown(Entry entry, WorkingDays calendar) {
        return entry.day(HeaderKey.CLOSES)
                .flatMap(closes ->
                        compare(entry, closes, SHOWN, calendar, "公示不足 5 个工作日", "a notice of less than 5 working days"))
                .map(finding ->
                        entry.category().item() == Article20.PURCHASES ? finding : finding.as(Severity.WARNING));
    }

    private static Optional<Finding> compare(
            Entry entry, LocalDate closes, Term term, WorkingDays calendar, String zh, String en) {
        LocalDate released = entry.released().toLocalDate();
        Deadline least = term.last(released, calendar);
        if (least.provisional() || !closes.isBefore(least.day())) {
            return Optional.empty();
        }
        return Optional.of(Rule.SHORT_PERIOD
                .at(
                        entry.place(HeaderKey.CLOSES),
                        new Wording(
                                zh + "：" + released + " 发布，" + closes + " 截止，至少应到 " + least.day(),
                                en + ": from " + released + " to " + closes + ", at least to " + least.day()),
                        new Wording(
                                "延长期限；因情况紧急缩短的，在正文说明缩短的理由",
                                "let it run longer, or say in the text why it is shortened (缩短)"))
                .on(released));
    }
}
