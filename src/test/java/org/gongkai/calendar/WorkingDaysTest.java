package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.finding.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(Notices.builtIn());

    @ParameterizedTest
    @CsvSource({
        "2019-05-30,20,2019-06-28",
        "2021-07-05,20,2021-08-02",
        "2025-01-20,20,2025-02-21",
        "2025-09-24,20,2025-10-28",
        "2026-01-20,20,2026-02-24",
        "2026-02-06,20,2026-03-12",
        "2026-02-13,1,2026-02-14",
        "2026-02-13,7,2026-03-02",
        "2026-02-13,20,2026-03-19",
        "2026-02-14,1,2026-02-24",
        "2026-02-14,40,2026-04-20",
        "2026-04-27,2,2026-04-29",
        "2026-04-27,10,2026-05-13",
        "2026-09-18,20,2026-10-22",
        "2026-09-30,1,2026-10-08",
        "2026-09-30,2,2026-10-09",
        "2026-09-30,10,2026-10-20",
        "2026-09-30,20,2026-11-03",
        "2026-11-23,20,2026-12-21",
    })
    void countsHolidaysAndWorkedWeekends(LocalDate start, int count, LocalDate last) {
        assertThat(days.after(start, count)).isEqualTo(new Deadline(last, false));
        assertThat(days.between(start, last)).isEqualTo(count);
        assertThat(days.between(last, start)).isEqualTo(-count);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-16,还有 2 个工作日,2 working days left,2",
        "2026-12-18,还有 0 个工作日,0 working days left,0",
        "2026-12-19,已超过 1 天（都是休息日）,1 day off late,0",
        "2026-12-20,已超过 2 天（都是休息日）,2 days off late,0",
        "2026-12-21,已超过 1 个工作日,1 working day late,-1",
    })
    void aTermThatEndsBeforeDaysOffIsOverOnThem(LocalDate day, String zh, String en, int signed) {
        LocalDate friday = LocalDate.of(2026, 12, 18);
        Margin margin = days.margin(day, new Deadline(friday, false));
        assertThat(margin.wording()).isEqualTo(new Wording(zh, en));
        assertThat(margin.late()).isEqualTo(day.isAfter(friday));
        assertThat(margin.balance()).isEqualTo(signed);
        assertThat(margin.within(0)).isEqualTo(!day.isBefore(friday));
        assertThat(margin.within(2)).isTrue();
    }

    @Test
    void saysThatADeadlineInAYearWithoutNoticeIsProvisional() {
        assertThat(days.after(LocalDate.of(2026, 12, 4), 20).provisional()).isTrue();
        assertThat(days.after(LocalDate.of(2026, 12, 4), 19).provisional()).isFalse();
        assertThat(days.after(LocalDate.of(2017, 12, 29), 1).provisional()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025,248", "2026,248"})
    void countsTheWorkingDaysOfAYear(int year, int count) {
        assertThat(days.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(count);
    }

    @Test
    void everyBuiltInNoticeHasTheStatutoryDaysOffAndWorkedWeekends() {
        for (Notice notice : Notices.builtIn()) {
            assertThat(notice.days().values()).filteredOn(works -> !works).hasSizeGreaterThan(20);
            assertThat(notice.days().values()).contains(true);
        }
    }
}
