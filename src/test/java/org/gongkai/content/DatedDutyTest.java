package org.gongkai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gongkai.content.register.DatedDuty;
import org.gongkai.content.register.Duties;
import org.gongkai.content.register.DutiesReader;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which years and quarters a duty is still to be done, and by when. */
class DatedDutyTest {

    private static DatedDuty duty(String keys) {
        String yaml = "duties: [{name: 专题会议, " + keys + "}]\n";
        Found<java.util.Optional<Duties>> read = DutiesReader.read(new SourceText(Duties.FILE, yaml));
        assertThat(read.findings()).as(keys).isEmpty();
        return read.value().orElseThrow().dated().get(0);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "every: year, by: 12-31 | 2026-11-22 | 2026年 2026-12-31",
                "every: 年, by: 1 | 2026-11-22 | 2026年 2026-01-31",
                "every: year, by: 1月, done: [2026-02-03] | 2026-11-22 | 2027年 2027-01-31",
                "every: year, by: 06-30, since: 2024-05-01, done: [2025-03-01] | 2026-11-22 | 2024年 2024-06-30; 2026年 2026-06-30",
                "every: year, by: 02-29, done: [2024-02-01] | 2026-03-01 | 2025年 2025-02-28; 2026年 2026-02-28",
                "every: quarter, by: 3, done: [2026-03-27, 2026-09-30] | 2026-11-22 | 2026年第二季度 2026-06-30; 2026年第四季度 2026-12-31",
                "every: quarter, by: 03-20, done: [2026-10-01] | 2026-11-22 | 2027年第一季度 2027-03-20",
                "every: quarter, by: 1, done: [2026-12-01] | 2026-11-22 | 2026年第四季度 2026-10-31",
                "every: year, by: 12, since: 2027-06-01 | 2026-11-22 | 2027年 2027-12-31",
            })
    void isOpenUntilADayOfItsPeriodAnswers(String keys, LocalDate today, String open) {
        assertThat(duty(keys).open(today).stream()
                        .map(period -> period.name().zh() + " " + period.due())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(open);
    }

    /** Every day is in one period, and periods follow each other without a gap. */
    @Test
    void periodsCoverEveryDayOnce() {
        for (String every : Arrays.asList("year", "quarter")) {
            DatedDuty duty = duty("every: " + every + ", by: 1");
            for (LocalDate day = LocalDate.of(2023, 12, 1); day.getYear() < 2026; day = day.plusDays(1)) {
                DatedDuty.Period period = duty.period(day);
                assertThat(day).isBetween(period.first(), period.last());
                assertThat(period.due()).isBetween(period.first(), period.last());
                assertThat(duty.period(period.last().plusDays(1)).first())
                        .isEqualTo(period.last().plusDays(1));
            }
        }
    }

    @Test
    void theSameThingTwiceIsRefused() {
        String twice = "duties:\n- {name: 会, every: year, by: 1}\n- {name: 会, every: quarter, by: 1}\n";
        assertThat(DutiesReader.read(new SourceText(Duties.FILE, twice)).value())
                .isEmpty();
    }
}
