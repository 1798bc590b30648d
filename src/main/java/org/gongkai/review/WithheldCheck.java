package org.gongkai.review;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Verdict.Reason;

/** What is to be said of a text that is withheld (不发布的信息). */
final class WithheldCheck {

    private static final int MONTHS_TO_RECONSIDER = 12;

    private WithheldCheck() {}

    static Optional<Finding> check(Manuscript manuscript, Reason reason, LocalDate today) {
        return switch (reason) {
            case AWAITING_REVIEW -> new Corrections(today).suspended(manuscript);
            case AWAITING_RELEASE -> Optional.empty();
            case NOT_PUBLIC -> grounds(manuscript, today.plusMonths(MONTHS_TO_RECONSIDER));
        };
    }

    /** Reasons and the date to reconsider of an entry that is not to be public (条例 第十四至十六条、第十八条). */
    private static Optional<Finding> grounds(Manuscript manuscript, LocalDate latest) {
        boolean complete = manuscript.header().has(HeaderKey.GROUNDS)
                && manuscript
                        .header()
                        .day(HeaderKey.RECONSIDER)
                        .filter(day -> !day.isAfter(latest))
                        .isPresent();
        return complete
                ? Optional.empty()
                : Optional.of(Rule.GROUNDS.at(
                        manuscript.place(HeaderKey.DISCLOSURE),
                        new Wording(
                                "不公开的信息缺少理由，或者没有 12 个月以内的复核日期",
                                "grounds or a date to reconsider within 12 months are missing"),
                        new Wording("补上 grounds（理由）和 reconsider（复核日期）", "add grounds and reconsider")));
    }
}
