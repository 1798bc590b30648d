package org.gongkai.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
                        .forEach(tally -> differing(own, tally)
                                .forEach(where -> found.add(Rule.RECOUNT.at(
                                        activities.place(kind, year),
                                        new Wording(
                                                year + "年" + where.zh(),
                                                year + ", " + own.key() + where.en() + " published"),
                                        new Wording(
                                                "公布的在 " + shown(tally) + "；核对两处，改正有误的一处",
                                                "published: " + shown(tally) + "; mend the one that is wrong")))));
            }
        }
    }

    private static String shown(Tally tally) {
        return tally.behind().isEmpty() ? "—" : tally.behind().get(0).shown();
    }

    /** 3月热线接听登记 12 件，公布 13 件. */
    private static Stream<Wording> differing(Tally own, Tally shown) {
        if (own.kind().filter(LedgerKind::state).isPresent()) {
            return own.number() == shown.number()
                    ? Stream.of()
                    : Stream.of(difference("", own, own.number(), shown.number()));
        }
        return shown.months().entrySet().stream()
                .filter(month -> !month.getValue().equals(own.months().getOrDefault(month.getKey(), 0L)))
                .map(month -> difference(
                        month.getKey() + "月", own, own.months().getOrDefault(month.getKey(), 0L), month.getValue()));
    }

    private static Wording difference(String month, Tally own, long here, long there) {
        return new Wording(
                month + own.label() + "：登记 " + here + own.unit() + "，公布 " + there + own.unit(),
                (month.isEmpty() ? "" : ", month " + month.replace("月", "")) + ": " + here + " here, " + there);
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
