package org.gongkai.catalogue;

import java.time.LocalDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Ledger;
import org.gongkai.content.Term;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/** What published ledgers oblige the office to (台账中的限期事项): letters to be answered, tasks to be done. */
final class LedgerDuties {

    /** Months for an answer (国办秘函〔2019〕19号, 互动回应差). */
    private static final int MONTHS = 3;

    /** The term of 双公示. */
    private static final Term SHOWN = new Term(7, Term.Unit.WORKING_DAYS);

    private final Catalogue catalogue;
    private final WorkingDays calendar;
    private final LocalDate today;
    private final Findings findings;

    LedgerDuties(Catalogue catalogue, WorkingDays calendar, Findings findings) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.today = catalogue.asOf().toLocalDate();
        this.findings = findings;
    }

    void check() {
        for (Entry entry : catalogue.entries()) {
            entry.ledger().ifPresent(ledger -> ledger.rows().forEach(row -> check(entry, ledger, row)));
        }
    }

    private void check(Entry entry, Ledger ledger, Ledger.Row row) {
        switch (ledger.kind()) {
            case LETTERS -> letter(ledger, row);
            case TASKS -> task(ledger, row);
            case LICENCES, PENALTIES -> decision(entry, ledger, row);
            default -> {
                // obliges to nothing
            }
        }
    }

    /** Of the rows of the first release; when later ones were added is not known. */
    private void decision(Entry entry, Ledger ledger, Ledger.Row row) {
        LocalDate released = entry.released().toLocalDate();
        if (row.day("decided")
                .filter(day -> SHOWN.last(day, calendar).day().isBefore(released))
                .isPresent()) {
            findings.add(ledger.finding(
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
    }

    private void letter(Ledger ledger, Ledger.Row row) {
        if (row.text("answered").isEmpty()
                && row.day("received")
                        .filter(day -> day.plusMonths(MONTHS).isBefore(today))
                        .isPresent()) {
            findings.add(ledger.finding(
                    Rule.LETTERS,
                    row,
                    "received",
                    new Wording(
                            row.text("received") + " 的来信超过 " + MONTHS + " 个月没有答复",
                            "the letter of " + row.text("received") + " has had no answer for " + MONTHS + " months"),
                    new Wording("答复后写上答复日期和答复内容", "answer it and fill in answered and answer")));
        }
    }

    private void task(Ledger ledger, Ledger.Row row) {
        if (row.text("done").isEmpty() && row.day("due").filter(today::isAfter).isPresent()) {
            findings.add(ledger.finding(
                    Rule.TASK_OVERDUE,
                    row,
                    "due",
                    new Wording(
                            "任务" + row.text("number") + "的时限是 " + row.text("due") + "，还没有完成（" + row.text("lead") + "）",
                            "task " + row.text("number") + " was due on " + row.text("due")),
                    new Wording("完成后改为已完成，写上完成日期", "set the state to 已完成 and fill in done")));
        }
    }
}
