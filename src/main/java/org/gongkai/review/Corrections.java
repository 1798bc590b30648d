package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.Manuscript;
import org.gongkai.content.ManuscriptKind;
import org.gongkai.content.header.Approval;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * Whether a text that was corrected after its release says so (公布后的更正，条例 第二十六条): where the review folder remembers an
 * approval of another text, and that one's release had come, the header needs the day of the change.
 */
final class Corrections {

    private final LocalDate today;

    Corrections(LocalDate today) {
        this.today = today;
    }

    List<Finding> check(Manuscript manuscript) {
        if (manuscript.dossier().approvals().isEmpty() || manuscript.kind() == ManuscriptKind.SITE) {
            return List.of(); // nothing remembered, or a record of which readers see no date
        }
        Optional<Approval> earlier = earlier(manuscript);
        Optional<LocalDate> changed = changed(manuscript);
        if (earlier.isEmpty()
                || changed.filter(day -> !day.isBefore(earlier.get().on())).isPresent()) {
            return List.of();
        }
        LocalDate again = again(manuscript);
        Finding finding = Rule.CHANGE_UNDATED.at(
                manuscript.place(manuscript.header().has(HeaderKey.CHANGED) ? HeaderKey.CHANGED : HeaderKey.RELEASED),
                new Wording(
                        "审查存档中有 " + earlier.get().on() + " 批准、已经公布的另一个版本，文件头"
                                + changed.map(day -> "的变更日期却是 " + day).orElse("没有变更日期"),
                        "another version was approved on " + earlier.get().on() + " and published, but "
                                + changed.map(day -> "changed is " + day).orElse("there is no date of a change")),
                !manuscript.header().has(HeaderKey.CHANGED)
                        ? new Wording(
                                "写上“changed: [{on: " + again + ", reason: 改了什么}]”，然后重新审查",
                                "add “changed: [{on: " + again + ", reason: what was changed}]”, then review it again")
                        : new Wording(
                                "在 changed 的最后加上 {on: " + again + ", reason: 改了什么}，然后重新审查",
                                "add {on: " + again
                                        + ", reason: what was changed} at the end of changed, then review it"
                                        + " again"));
        boolean doubtful = release(manuscript, earlier.get())
                .filter(moment -> moment.toLocalDate().equals(again)
                        && !moment.toLocalTime().equals(LocalTime.MIDNIGHT))
                .isPresent();
        return List.of(doubtful ? finding.as(Severity.WARNING) : finding); // the record knows days only
    }

    /**
     * That a text which was published waits for its approval again, and is not shown until it has it (重新审查期间不公布); nothing of
     * one that was never out.
     */
    Optional<Finding> suspended(Manuscript manuscript) {
        return manuscript.dossier().approvals().stream()
                .filter(one -> release(manuscript, one)
                        .filter(moment -> !moment.toLocalDate().isAfter(today))
                        .isPresent())
                .max(Comparator.comparing(Approval::on))
                .map(last -> Rule.SUSPENDED.at(
                        manuscript.place(HeaderKey.REVIEW),
                        new Wording(
                                last.on() + " 批准公布过，正在重新审查：批准以前站点里没有它，原来的网址打不开",
                                "approved on " + last.on() + " and published, now under review again: until it is"
                                        + " approved the site is without it, and its address is dead"),
                        new Wording(
                                "要网址不中断的，各步做完再构建；不再公布的，用 gongkai withdraw 撤回",
                                "build when all steps are done; if it is to stay away, use gongkai withdraw")));
    }

    /** The day of the last change; the guide and the reports tell it by their date of making, too. */
    private static Optional<LocalDate> changed(Manuscript manuscript) {
        Header header = manuscript.header();
        Optional<LocalDate> changed = header.day(HeaderKey.CHANGED);
        return switch (manuscript.kind()) {
            case ENTRY -> changed;
            case GUIDE, REPORT, SITE ->
                Stream.concat(changed.stream(), header.day(HeaderKey.FORMED).stream())
                        .max(Comparator.naturalOrder());
        };
    }

    /** The last approval of another text whose release came before this text took its place. */
    private Optional<Approval> earlier(Manuscript manuscript) {
        Set<String> same = Stream.of(Digest.of(manuscript), Digest.first(manuscript), Digest.standing(manuscript))
                .map(Digest::text)
                .collect(Collectors.toSet());
        LocalDate again = again(manuscript);
        return manuscript.dossier().approvals().stream()
                .filter(one -> !same.contains(one.digest()) && !one.on().isAfter(again))
                .filter(one -> release(manuscript, one)
                        .filter(moment -> !moment.toLocalDate().isAfter(again))
                        .isPresent())
                .max(Comparator.comparing(Approval::on));
    }

    /** The day on which this text was approved; of one that still waits, today. */
    private LocalDate again(Manuscript manuscript) {
        String now = Digest.standing(manuscript).text();
        return manuscript
                .header()
                .review()
                .filter(review -> review.digest()
                        .filter(digest -> digest.text().equals(now))
                        .isPresent())
                .flatMap(review -> review.step(Role.APPROVED))
                .map(Review.Step::on)
                .orElse(today);
    }

    /** When the earlier text was to be released: by its own header, or else by the present one. */
    private static Optional<LocalDateTime> release(Manuscript manuscript, Approval earlier) {
        Header header = manuscript.header();
        return earlier.released()
                .or(() -> header.moment(HeaderKey.RELEASED))
                .or(() -> header.day(HeaderKey.FORMED).map(LocalDate::atStartOfDay));
    }
}
