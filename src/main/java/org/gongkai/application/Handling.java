package org.gongkai.application;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.application.Application.Event;
import org.gongkai.calendar.Deadline;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Whether applications were handled in time (办理是否超期). What is only provisional is not held against anybody. */
public final class Handling {

    private final Clock clock;
    private final LocalDate today;
    private final Findings findings;

    /** Judges by these periods, as of a day. */
    public Handling(Clock clock, LocalDate today, Findings findings) {
        this.clock = clock;
        this.today = today;
        this.findings = findings;
    }

    /** Notes what was late, and what is. */
    public void check(List<Application> register) {
        for (Application application : register) {
            application
                    .on(Event.CORRECTION_ASKED)
                    .filter(day -> late(day, clock.correction(application)))
                    .ifPresent(
                            day -> add(application, "告知补正", "asked for the correction", clock.correction(application)));
            application
                    .on(Event.EXTENDED)
                    .filter(day -> late(day, clock.extension(application, day)))
                    .ifPresent(day ->
                            add(application, "告知延期", "told of the extension", clock.extension(application, day)));
            if (lateAnswer(application)) {
                add(application, "答复", "answered", clock.answer(application, end(application)));
            }
        }
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

    private void add(Application application, String what, String done, Deadline deadline) {
        findings.add(
                Rule.APPLICATION_LATE,
                application.place(),
                new Wording(
                        "申请 " + application.number() + "：" + what + "的最后一日是 " + deadline.day(),
                        "application " + application.number() + ": to be " + done + " by " + deadline.day()),
                new Wording(
                        "核对登记的日期；确已超期的，尽快办理并说明情况", "check the dates; if it is late, handle it at once and say why"));
    }
}
