package org.gongkai.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.catalogue.Duty;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * What the registers of an office must agree with (工作台账的核对): what it has published of the same, the answers that they name,
 * the accounts that must not fall silent.
 */
public final class ActivityDuties implements Duty {

    private static final int LISTED = 6;

    @Override
    public List<Finding> check(Holdings holdings) {
        Activities activities = Activities.of(holdings);
        List<Finding> found = new ArrayList<>();
        activities.years().stream().sorted().forEach(year -> published(activities, year, found));
        activities.rows(LedgerKind.INCIDENTS).forEach(row -> answer(row, holdings, found));
        found.addAll(new SilentAccounts(activities, holdings.today()).check());
        return found;
    }

    /** The register of a year against the ledgers that are published, of the months of which these tell. */
    private static void published(Activities activities, int year, List<Finding> found) {
        for (LedgerKind kind : LedgerKind.values()) {
            List<Tally> shown = activities.published(kind, year);
            for (Tally own : shown.isEmpty() ? List.<Tally>of() : activities.office(kind, year)) {
                shown.stream()
                        .filter(tally -> tally.key().equals(own.key()))
                        .map(tally -> differing(own, tally))
                        .filter(where -> !where.isEmpty())
                        .forEach(where -> found.add(Rule.RECOUNT.at(
                                activities.place(kind, year),
                                new Wording(
                                        year + "年" + own.label() + "与公布的台账不同：" + listed(where, Wording::zh),
                                        own.key() + " of " + year + " and the published ledgers differ: "
                                                + listed(where, Wording::en)),
                                new Wording("核对登记和公布的台账，改正有误的一处", "compare both, and mend the one that is wrong"))));
            }
        }
    }

    private static String listed(List<Wording> where, Function<Wording, String> language) {
        return where.stream().limit(LISTED).map(language).collect(Collectors.joining("；"))
                + (where.size() > LISTED ? "……" : "");
    }

    /** {@code 3月登记 12 件，公布 13 件}, of each month of which something is published. */
    private static List<Wording> differing(Tally own, Tally shown) {
        if (own.kind().filter(LedgerKind::state).isPresent()) {
            return own.number() == shown.number()
                    ? List.of()
                    : List.of(difference("", "", own.unit(), own.number(), shown.number()));
        }
        return shown.months().keySet().stream()
                .filter(month -> number(own, month) != number(shown, month))
                .map(month -> difference(
                        month + "月", "month " + month + ": ", own.unit(), number(own, month), number(shown, month)))
                .toList();
    }

    private static long number(Tally tally, int month) {
        return tally.months().getOrDefault(month, 0L);
    }

    private static Wording difference(String zh, String en, String unit, long here, long there) {
        return new Wording(zh + "登记 " + here + " " + unit + "，公布 " + there + " " + unit, en + here + " and " + there);
    }

    /** What was answered in this column is there for everybody to read. */
    private static void answer(LedgerRow row, Holdings holdings, List<Finding> found) {
        String index = row.text("index");
        if (!index.isEmpty()
                && holdings.catalogue().find(index).isEmpty()
                && holdings.catalogue().closed(index).isEmpty()
                && !holdings.catalogue().unsettled(index)) {
            found.add(row.ledger()
                    .finding(
                            Rule.INCIDENT_ANSWER,
                            row.row(),
                            "index",
                            new Wording("没有公开的信息有索引号 " + index, "nothing public has the index number " + index),
                            new Wording("核对索引号；还没有公开的先公开", "check the number, or publish the answer first")));
        }
    }
}
