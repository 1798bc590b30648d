package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.site.Term;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/** What published ledgers oblige the office to (台账中的限期事项): letters to be answered, tasks to be done. */
public final class LedgerDuties implements Duty {

    /** Months for an answer (国办秘函〔2019〕19号, 互动回应差). */
    private static final int MONTHS = 3;

    /** The term of 双公示. */
    private static final Term SHOWN = new Term(7, Term.Unit.WORKING_DAYS);

    @Override
    public List<Finding> check(Holdings holdings) {
        List<Finding> found = new ArrayList<>();
        for (Entry entry : holdings.catalogue().entries()) {
            entry.ledger()
                    .ifPresent(ledger -> ledger.rows()
                            .forEach(row -> check(holdings, entry, ledger, row).ifPresent(found::add)));
        }
        return found;
    }

    private static Optional<Finding> check(Holdings holdings, Entry entry, Ledger ledger, Ledger.Row row) {
        return switch (ledger.kind()) {
            case LETTERS -> letter(ledger, row, holdings.today());
            case TASKS -> task(ledger, row, holdings.today());
            case LICENCES, PENALTIES -> decision(entry, ledger, row, holdings.calendar());
            default -> Optional.empty(); // obliges to nothing
        };
    }

    /** Of the rows of the first release; when later ones were added is not known. */
    private static Optional<Finding> decision(Entry entry, Ledger ledger, Ledger.Row row, WorkingDays calendar) {
        LocalDate released = entry.released().toLocalDate();
        return row.day("decided")
                .filter(day -> SHOWN.last(day, calendar).day().isBefore(released))
                .map(day -> ledger.finding(
                                Rule.SPECIAL_LIMIT,
                                row,
                                "decided",
                                new Wording(
                                        row.text("decided") + " 的决定到 " + released + " 才公示，超过 7 个工作日",
                                        "a decision of " + row.text("decided") + " was shown on " + released
                                                + ", after more than 7 working days"),
                                new Wording("今后在决定之日起 7 个工作日内公示", "show decisions within 7 working days"))
                        .as(Severity.WARNING));
    }

    private static Optional<Finding> letter(Ledger ledger, Ledger.Row row, LocalDate today) {
        return row.day("received")
                .filter(day ->
                        row.text("answered").isEmpty() && day.plusMonths(MONTHS).isBefore(today))
                .map(day -> ledger.finding(
                        Rule.LETTERS,
                        row,
                        "received",
                        new Wording(
                                row.text("received") + " 的来信超过 " + MONTHS + " 个月没有答复",
                                "the letter of " + row.text("received") + " has had no answer for " + MONTHS
                                        + " months"),
                        new Wording("答复后写上答复日期和答复内容", "answer it and fill in answered and answer")));
    }

    private static Optional<Finding> task(Ledger ledger, Ledger.Row row, LocalDate today) {
        return row.day("due")
                .filter(day -> row.text("done").isEmpty() && today.isAfter(day))
                .map(day -> ledger.finding(
                        Rule.TASK_OVERDUE,
                        row,
                        "due",
                        new Wording(
                                "任务" + row.text("number") + "的时限是 " + row.text("due") + "，还没有完成（" + row.text("lead")
                                        + "）",
                                "task " + row.text("number") + " was due on " + row.text("due")),
                        new Wording("完成后改为已完成，写上完成日期", "set the state to 已完成 and fill in done")));
    }
}
