package org.gongkai.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.application.Application.Consultation;
import org.gongkai.application.Application.Event;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;

/**
 * The periods of an application in working days (办理期限). The day from which a period runs is not counted (民法典
 * 第二百零一条).
 */
public final class Clock {

    /** Working days to ask once for a correction (条例 第三十条). */
    public static final int CORRECTION = 7;

    /** Working days to answer, and the most by which that may be extended (条例 第三十三条). */
    public static final int ANSWER = 20;

    /** Working days of a third party or another organ to give its opinion (条例 第三十二条、第三十四条). */
    public static final int OPINION = 15;

    /** Working days to pay the fee (国办函〔2020〕109号). */
    public static final int PAYMENT = 20;

    private final WorkingDays calendar;

    /** The periods by these working days. */
    public Clock(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** The last day to ask for a correction. */
    public Deadline correction(Application application) {
        return calendar.after(application.received(), CORRECTION);
    }

    /** The last day of an opinion. */
    public Deadline opinion(Consultation consultation) {
        return calendar.after(consultation.asked(), OPINION);
    }

    /** The last day to pay the fee that was asked for. */
    public Optional<Deadline> payment(Application application) {
        return application.on(Event.FEE_ASKED).map(day -> calendar.after(day, PAYMENT));
    }

    /** The last day to tell the applicant that the answer takes longer: the last of the usual period. */
    public Deadline extension(Application application, LocalDate today) {
        return answer(application, ANSWER, today);
    }

    /**
     * The last day to answer. The period starts anew when the corrected application or the fee comes in; the days of a
     * consultation do not count, no more of them than the 15 that an opinion may take. An opinion that is still awaited is
     * taken to come {@code today}, so that the day told can only become a later one.
     */
    public Deadline answer(Application application, LocalDate today) {
        return answer(application, ANSWER + application.extension(), today);
    }

    private Deadline answer(Application application, int days, LocalDate today) {
        LocalDate start = Stream.of(
                        Optional.of(application.received()),
                        application.on(Event.CORRECTED),
                        application.on(Event.PAID))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(application.received());
        return calendar.after(
                start, days, day -> application.consultations().stream().anyMatch(one -> within(one, day, today)));
    }

    /** Whether this day passes with a consultation. */
    private boolean within(Consultation consultation, LocalDate day, LocalDate today) {
        LocalDate last = consultation.until().orElse(today);
        return day.isAfter(consultation.asked())
                && !day.isAfter(last)
                && !day.isAfter(opinion(consultation).day());
    }
}
