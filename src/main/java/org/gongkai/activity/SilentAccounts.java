package org.gongkai.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Accounts on which nothing new has come for two weeks (政务新媒体不更新), as far as the months tell that are entered: at the end of
 * the last of them, or today where that comes first. Accounts that nobody counts are not judged.
 */
final class SilentAccounts {

    private static final int DAYS = 14;

    /** So long after the end of the last month that is entered, the next one should be. */
    private static final int OVERDUE = 45;

    private final List<LedgerRow> accounts;
    private final List<LedgerRow> months;
    private final LocalDate today;

    SilentAccounts(Activities activities, LocalDate today) {
        this.accounts = activities.accounts();
        this.months = activities.rows(LedgerKind.NEW_MEDIA);
        this.today = today;
    }

    List<Finding> check() {
        return months.isEmpty()
                ? List.of()
                : accounts.stream()
                        .filter(account -> open(account, today))
                        .flatMap(account -> silent(account).stream())
                        .toList();
    }

    private static boolean open(LedgerRow account, LocalDate day) {
        return account.row().day("opened").filter(from -> !from.isAfter(day)).isPresent()
                && account.row().day("closed").filter(to -> !to.isAfter(day)).isEmpty();
    }

    private Optional<Finding> silent(LedgerRow account) {
        List<LedgerRow> own = months.stream()
                .filter(row -> List.of(account.text("name"), account.text("id")).contains(row.text("account")))
                .toList();
        Optional<LedgerRow> newest = own.stream().max(Comparator.comparing(row -> row.text("month")));
        if (newest.isEmpty()) {
            return Optional.of(finding(
                    account,
                    new Wording("没有登记发布情况", "nothing is entered of what it publishes"),
                    new Wording(
                            "在台账“新媒体”中登记，账号名称与此一致；不用的写上关停日期",
                            "enter it in the ledger 新媒体 under this name, or the day of its closing")));
        }
        LocalDate end = end(newest.get());
        LocalDate judged = end.isBefore(today) ? end : today;
        LocalDate latest = Stream.concat(
                        account.row().day("opened").stream(), own.stream().flatMap(row -> latest(row).stream()))
                .filter(day -> !day.isAfter(judged))
                .max(Comparator.naturalOrder())
                .orElse(judged);
        if (latest.plusDays(DAYS).isBefore(judged)) {
            return Optional.of(finding(
                    account,
                    new Wording(
                            "到 " + judged + "，已有 " + (judged.toEpochDay() - latest.toEpochDay()) + " 天没有更新，最近一次是 "
                                    + latest,
                            "on " + judged + " nothing new since " + latest),
                    new Wording("两周之内更新；不用的注销并写上关停日期", "publish something within two weeks, or close the account")));
        }
        return end.plusDays(OVERDUE).isBefore(today)
                ? Optional.of(finding(
                        account,
                        new Wording(
                                "发布情况只登记到 " + newest.get().text("month") + "，此后有没有更新无从判断",
                                "entered up to " + newest.get().text("month") + " only: what came since is not known"),
                        new Wording("补登以后各月", "enter the months since")))
                : Optional.empty();
    }

    private static Finding finding(LedgerRow account, Wording message, Wording hint) {
        String name = account.text("name");
        return account.ledger()
                .finding(
                        Rule.ACCOUNT_SILENT,
                        account.row(),
                        "name",
                        new Wording(name + "：" + message.zh(), name + ": " + message.en()),
                        hint);
    }

    /** The day of the latest piece; where only their number is known, the last day on which it may have been. */
    private static Optional<LocalDate> latest(LedgerRow row) {
        return row.row().day("last").or(() -> row.number("pieces") > 0 ? Optional.of(end(row)) : Optional.empty());
    }

    private static LocalDate end(LedgerRow row) {
        return YearMonth.parse(row.text("month")).atEndOfMonth();
    }
}
