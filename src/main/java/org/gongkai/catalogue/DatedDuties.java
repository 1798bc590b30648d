package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.content.Sources;
import org.gongkai.content.register.DatedDuty;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Whether what duties.yaml asks for once a year or a quarter was done in time (履职事项). */
public final class DatedDuties implements Duty {

    @Override
    public List<Finding> check(Holdings holdings) {
        List<Finding> found = new ArrayList<>();
        Sources sources = holdings.sources();
        sources.duties()
                .answered(sources.registers())
                .forEach(duty -> overdue(duty, holdings.today()).forEach(found::add));
        sources.duties().dated().forEach(duty -> done(duty, holdings.today()).forEach(found::add));
        return found;
    }

    private static Stream<Finding> overdue(DatedDuty duty, LocalDate today) {
        return duty.open(today).stream()
                .filter(period -> period.due().isBefore(today))
                .map(period -> Rule.DUTY_OVERDUE.at(
                        duty.place(),
                        new Wording(
                                duty.name() + "（" + period.name().zh() + "）的期限是 " + period.due() + "，没有完成的记录",
                                duty.name() + " (" + period.name().en() + ") was due on " + period.due()
                                        + ", and no day in done answers it"),
                        new Wording("完成后在 done 中写上日期", "do it, and add the day to done")));
    }

    private static Stream<Finding> done(DatedDuty duty, LocalDate today) {
        return duty.done().stream()
                .filter(day -> day.isAfter(today)
                        || duty.since()
                                .filter(since -> day.isBefore(duty.period(since).first()))
                                .isPresent())
                .map(day -> Rule.DUTY_DONE.at(
                        duty.place(),
                        day.isAfter(today)
                                ? new Wording(
                                        duty.name() + "：完成的日期 " + day + " 尚未到来，不算完成",
                                        duty.name() + ": done on " + day + ", which is yet to come, and does not count")
                                : new Wording(
                                        duty.name() + "：完成的日期 " + day + " 早于起算的一期",
                                        duty.name() + ": done on " + day
                                                + ", before the period since which it is owed"),
                        new Wording("核对 done 和 since", "check done and since")));
    }
}
