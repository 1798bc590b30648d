package org.gongkai.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.application.Application.Event;
import org.gongkai.calendar.Deadline;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Whether applications were handled in time (办理是否超期). What is only provisional is not held against anybody. */
public final class Handling {

    private final Clock clock;
    private final LocalDate today;

    /** Judges by these periods, as of a day. */
    public Handling(Clock clock, LocalDate today) {
        this.clock = clock;
        this.today = today;
    }

    /** What was late, and what is. */
    public List<Finding> check(List<Application> register) {
        List<Finding> found = new ArrayList<>();
        for (Application application : register) {
            application
                    .on(Event.CORRECTION_ASKED)
                    .filter(day -> late(day, clock.correction(application)))
                    .map(day -> late(application, "告知补正", "asked for the correction", clock.correction(application)))
                    .ifPresent(found::add);
            application
                    .on(Event.EXTENDED)
                    .filter(day -> late(day, clock.extension(application, day)))
                    .map(day -> late(application, "告知延期", "told of the extension", clock.extension(application, day)))
                    .ifPresent(found::add);
            if (lateAnswer(application)) {
                found.add(late(application, "答复", "answered", clock.answer(application, end(application))));
            }
        }
        return found;
    }

    /** Whether it was answered too late, or is not answered though the last day is over. */
    public boolean lateAnswer(Application application) {
        return !application.uncorrected()
                && !application.unpaid()
                && late(end(application), clock.answer(application, end(application)));
    }

    private LocalDate end(Application application) {
        return application.on(Event.ANSWERED).orElse(today);
    }

    private static boolean late(LocalDate day, Deadline deadline) {
        return !deadline.provisional() && day.isAfter(deadline.day());
    }

    private static Finding late(Application application, String what, String done, Deadline deadline) {
        return Rule.APPLICATION_LATE.at(
                application.place(),
                new Wording(
                        "申请 " + application.number() + "：" + what + "的最后一日是 " + deadline.day(),
                        "application " + application.number() + ": to be " + done + " by " + deadline.day()),
                new Wording(
                        "核对登记的日期；确已超期的，尽快办理并说明情况", "check the dates; if it is late, handle it at once and say why"));
    }
}
