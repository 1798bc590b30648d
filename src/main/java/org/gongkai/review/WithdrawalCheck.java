package org.gongkai.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * What was withdrawn stays withdrawn (撤回的不得照原批准公布): the key {@code withdrawn} is in no digest, and whoever deletes
 * it must not publish the entry anew. The project remembers number and day in {@code withdrawn.csv}.
 */
final class WithdrawalCheck {

    private final Withdrawals withdrawals;

    WithdrawalCheck(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    /** Whether the withdrawal of a manuscript is remembered; the hint is the line that is missing. */
    List<Finding> remembered(Manuscript manuscript, Withdrawal withdrawal, IndexNumber number) {
        if (!withdrawals.sound() || withdrawals.has(number.text(), withdrawal.on())) {
            return List.of(); // a list that cannot be read blocks by itself
        }
        String line = number + "," + withdrawal.on();
        return List.of(Rule.WITHDRAWAL_UNREMEMBERED.at(
                manuscript.place(HeaderKey.WITHDRAWN),
                new Wording("撤回没有登记在 " + Withdrawals.FILE, "the withdrawal does not stand in " + Withdrawals.FILE),
                withdrawals.rows().isEmpty()
                        ? new Wording(
                                "建立 " + Withdrawals.FILE + "，第一行写 索引号,撤回日期，第二行写 " + line,
                                "make " + Withdrawals.FILE + ": first line index,on, second line " + line)
                        : new Wording("加一行 " + line, "add the line " + line)));
    }

    /** What stands in the way of publishing a manuscript whose number was withdrawn once. */
    List<Finding> past(Manuscript manuscript) {
        String number = index(manuscript);
        Optional<LocalDate> yetToCome = manuscript.header().withdrawal().map(Withdrawal::on);
        Optional<LocalDate> last = withdrawals.last(number, yetToCome);
        if (last.isEmpty()) {
            return List.of();
        }
        LocalDate on = last.get();
        Optional<LocalDate> formed = manuscript.header().day(HeaderKey.FORMED).filter(on::isBefore);
        if (formed.isPresent()) {
            return List.of(Rule.INDEX_UNIQUE.at(
                    manuscript.place(HeaderKey.INDEX),
                    new Wording(
                            "索引号 " + number + " 属于 " + on + " 撤回的文件，本文件 " + formed.get() + " 才形成",
                            "index number " + number + " is that of a document withdrawn on " + on
                                    + "; this one was made on " + formed.get()),
                    new Wording(
                            "给本文件编新的索引号；公开过的索引号不重用",
                            "give this one a new number; a published number is never reused")));
        }
        boolean anew = manuscript
                .header()
                .review()
                .flatMap(review -> review.step(Role.APPROVED))
                .map(Review.Step::on)
                .filter(on::isBefore)
                .isPresent();
        return anew
                ? List.of()
                : List.of(Rule.WITHDRAWAL_UNDONE.at(
                        manuscript.place(HeaderKey.REVIEW),
                        new Wording(
                                "索引号 " + number + " 已于 " + on + " 撤回，其后没有新的批准",
                                "index number " + number + " was withdrawn on " + on + " and not approved since"),
                        new Wording(
                                "仍应撤回的，恢复 withdrawn（撤回）；重新公开的，写上变更日期（changed），重新审查，批准日期晚于 " + on,
                                "to keep it withdrawn put withdrawn back; to publish it again write changed and have it"
                                        + " reviewed anew, approved after " + on)));
    }

    /** Withdrawals whose file is gone, so that no tombstone can tell of them. */
    List<Finding> lost(List<Source> sources) {
        if (sources.stream().anyMatch(Source.Broken.class::isInstance)) {
            return List.of(); // it may be the one
        }
        Set<String> numbers = sources.stream()
                .filter(Manuscript.class::isInstance)
                .map(source -> index((Manuscript) source))
                .collect(Collectors.toSet());
        return withdrawals.rows().stream()
                .filter(row -> !numbers.contains(row.index().text()))
                .map(row -> Rule.WITHDRAWAL_UNREMEMBERED.warning(
                        row.place(),
                        new Wording(
                                "没有索引号为 " + row.index() + " 的条目，撤回说明不再公布",
                                "no entry has the number " + row.index() + ": its tombstone is not published"),
                        new Wording(
                                "从版本库恢复该条目的文件；此行不要删去，这个索引号不再使用",
                                "bring the entry's file back from the history; keep this line, the number is"
                                        + " never given again")))
                .toList();
    }

    private static String index(Manuscript manuscript) {
        return manuscript.header().text(HeaderKey.INDEX).orElse("");
    }
}
