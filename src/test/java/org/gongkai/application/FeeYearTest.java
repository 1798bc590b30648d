package org.gongkai.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.application.Application.Event;
import org.gongkai.finding.Place;
import org.junit.jupiter.api.Test;

/** The fees of a year and the sentence on them. */
class FeeYearTest {

    private static Application charged(String asked, String paid, Charge charge) {
        Map<Event, LocalDate> events = new EnumMap<>(Event.class);
        if (!asked.isEmpty()) {
            events.put(Event.FEE_ASKED, LocalDate.parse(asked));
        }
        if (!paid.isEmpty()) {
            events.put(Event.PAID, LocalDate.parse(paid));
        }
        return new Application(
                Place.of("a.csv"),
                "1",
                LocalDate.parse("2026-03-02"),
                Applicant.PERSON,
                events,
                List.of(),
                0,
                Optional.empty(),
                "",
                Optional.of(charge),
                Correspondence.NONE);
    }

    private static Charge items(int count, long reduced) {
        return new Charge(Optional.of(new Charge.Measure(Fees.BY_ITEM, count)), reduced, Optional.empty());
    }

    private static final Charge UNKNOWN = new Charge(Optional.empty(), 0, Optional.empty());

    @Test
    void noticesAndPaymentsCountInTheirOwnYears() {
        List<Application> register = List.of(
                charged("2026-03-09", "2026-03-20", items(12, 0)),
                charged("2026-03-10", "", items(31, 200)),
                charged("2026-12-30", "2027-01-06", items(11, 0)));
        FeeYear fees = FeeYear.of(2026, register).orElseThrow();
        assertThat(fees).isEqualTo(new FeeYear(2026, 3, 200 + 2000 + 100, 200, 1, 200));
        assertThat(fees.sentence()).isEqualTo("依据《政府信息公开信息处理费管理办法》，2026年发出收费通知3件，通知金额2300元（已减免200元）；实际收取1件，信息处理费200元。");
    }

    @Test
    void ofAYearWithoutARegisterOrANoticeWithoutASumNothingIsSaid() {
        assertThat(FeeYear.of(2025, List.of(charged("", "", UNKNOWN)))).isEmpty();
        assertThat(FeeYear.of(2026, List.of(charged("2026-03-09", "", UNKNOWN))))
                .isEmpty();
    }

    @Test
    void noFeesAreASentenceToo() {
        FeeYear none = FeeYear.of(2026, List.of(charged("", "", UNKNOWN))).orElseThrow();
        assertThat(none.none()).isTrue();
        assertThat(none.sentence()).isEqualTo("依据《政府信息公开信息处理费管理办法》，2026年发出收费通知0件，实际收取信息处理费0元。");
    }

    @Test
    void aNumberIsReadAsItIsWritten() {
        LetterNumber number = LetterNumber.of("示公开答〔2026〕3号").orElseThrow();
        assertThat(number).isEqualTo(new LetterNumber("示公开答", 2026, 3));
        assertThat(number.text()).isEqualTo("示公开答〔2026〕3号");
        for (String wrong : List.of("示公开答[2026]3号", "示公开答〔2026〕03号", "示公开答〔26〕3号", "〔2026〕3号", "示公开答〔2026〕3", "")) {
            assertThat(LetterNumber.of(wrong)).as(wrong).isEmpty();
        }
    }
}
