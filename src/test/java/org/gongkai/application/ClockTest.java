package org.gongkai.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.application.Application.Consultation;
import org.gongkai.application.Application.Event;
import org.gongkai.calendar.Notices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.finding.Place;
import org.junit.jupiter.api.Test;

/** The periods of an application, around the Spring Festival of 2026 (off 15 to 23 February, worked 14 and 28). */
class ClockTest {

    private static final LocalDate TODAY = day("2026-03-01");

    private final Clock clock = new Clock(new WorkingDays(Notices.builtIn()));
    private final Map<Event, LocalDate> events = new EnumMap<>(Event.class);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private Application received(String day, int extension, Consultation... consultations) {
        return new Application(
                Place.of("content/applications/2026.csv"),
                "2026-001",
                day(day),
                Applicant.PERSON,
                events,
                List.of(consultations),
                extension,
                Optional.empty(),
                "",
                Optional.empty(),
                Correspondence.NONE);
    }

    private String answer(Application application) {
        return clock.answer(application, TODAY).day().toString();
    }

    @Test
    void theDayOfReceiptIsNotCounted() {
        assertThat(answer(received("2026-02-13", 0))).isEqualTo("2026-03-19");
        assertThat(clock.correction(received("2026-02-13", 0)).day()).isEqualTo(day("2026-03-02"));
    }

    @Test
    void anExtensionFollowsTheUsualPeriod() {
        assertThat(answer(received("2026-02-14", 20))).isEqualTo("2026-04-20");
        assertThat(clock.extension(received("2026-02-14", 20), TODAY).day()).isEqualTo(day("2026-03-20"));
    }

    @Test
    void startsAnewWhenTheCorrectionOrTheFeeComesIn() {
        events.put(Event.CORRECTION_ASKED, day("2026-01-22"));
        assertThat(received("2026-01-20", 0).uncorrected()).isTrue();
        events.put(Event.CORRECTED, day("2026-02-06"));
        assertThat(answer(received("2026-01-20", 0))).isEqualTo("2026-03-12");
        events.put(Event.FEE_ASKED, day("2026-02-10"));
        assertThat(received("2026-01-20", 0).unpaid()).isTrue();
        assertThat(clock.payment(received("2026-01-20", 0)).orElseThrow().day()).isEqualTo(day("2026-03-16"));
        events.put(Event.PAID, day("2026-02-13"));
        assertThat(answer(received("2026-01-20", 0))).isEqualTo("2026-03-19");
    }

    @Test
    void theDaysOfAConsultationDoNotCount() {
        // received on a Friday; 14 February is worked, 24 to 27 February and the 28th as well
        Consultation short2 = new Consultation(day("2026-02-24"), Optional.of(day("2026-02-26")));
        assertThat(answer(received("2026-02-13", 0, short2))).isEqualTo("2026-03-23"); // two working days later
        Consultation same = new Consultation(day("2026-02-25"), Optional.of(day("2026-02-26")));
        assertThat(answer(received("2026-02-13", 0, short2, same)))
                .as("days of two at once")
                .isEqualTo("2026-03-23");
    }

    @Test
    void aConsultationStopsTheClockForNoMoreThanItsFifteenDays() {
        Consultation long1 = new Consultation(day("2026-02-13"), Optional.of(day("2026-06-01")));
        assertThat(clock.opinion(long1).day()).isEqualTo(day("2026-03-12"));
        assertThat(answer(received("2026-02-13", 0, long1))).isEqualTo("2026-04-10"); // 35 working days
    }

    @Test
    void anOpinionStillAwaitedStopsItUntilTodayOnly() {
        Consultation open = new Consultation(day("2026-02-24"), Optional.empty());
        assertThat(clock.answer(received("2026-02-13", 0, open), day("2026-02-24"))
                        .day())
                .isEqualTo(day("2026-03-19"));
        assertThat(clock.answer(received("2026-02-13", 0, open), day("2026-02-26"))
                        .day())
                .isEqualTo(day("2026-03-23"));
    }

    @Test
    void aPeriodIntoAYearWithoutNoticeIsProvisional() {
        assertThat(clock.answer(received("2027-12-20", 0), TODAY).provisional()).isTrue();
    }
}
