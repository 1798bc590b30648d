package org.gongkai.content.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.finding.Place;
import org.gongkai.finding.Wording;

/**
 * What the office has to do once in every year or quarter (履职事项), such as a meeting on 政务公开 or a report to its leaders.
 *
 * @param name what is to be done
 * @param every how often
 * @param by the last day of each period on which it may be done
 * @param basis what asks for it; empty where that is not written
 * @param since the first day on which it is owed
 * @param meeting the kind of meeting in the register 会议 whose days answer it as well, or ""
 * @param done the days on which it was done
 */
public record DatedDuty(
        String name,
        Every every,
        LastDay by,
        String basis,
        Optional<LocalDate> since,
        String meeting,
        List<LocalDate> done,
        Place place) {

    public DatedDuty {
        done = List.copyOf(done);
    }

    /** The same, done on the days of the meetings in these registers as well. */
    DatedDuty answered(List<Register> registers) {
        Stream<LocalDate> held = registers.stream()
                .map(Register::ledger)
                .filter(ledger -> ledger.kind() == LedgerKind.MEETINGS)
                .flatMap(ledger -> ledger.rows().stream())
                .filter(row -> !meeting.isEmpty() && row.text("kind").equals(meeting))
                .flatMap(row -> row.day("held").stream());
        return new DatedDuty(
                name,
                every,
                by,
                basis,
                since,
                meeting,
                Stream.concat(done.stream(), held).toList(),
                place);
    }

    /** How often (周期). */
    public enum Every {
        YEAR("year", "年", 12),
        QUARTER("quarter", "季度", 3);

        private final String english;
        private final String chinese;
        private final int months;

        Every(String english, String chinese, int months) {
            this.english = english;
            this.chinese = chinese;
            this.months = months;
        }

        /** How many months a period has. */
        int months() {
            return months;
        }

        /** In Chinese, which is written as well as the other. */
        String chinese() {
            return chinese;
        }

        @Override
        public String toString() {
            return english;
        }
    }

    /**
     * The last day in a period.
     *
     * @param month of the period, from 1 on
     * @param day of the month; one that the month has not is its last
     */
    public record LastDay(int month, int day) {

        private LocalDate in(LocalDate first) {
            YearMonth of = YearMonth.from(first).plusMonths(month - 1L);
            return of.atDay(Math.min(day, of.lengthOfMonth()));
        }
    }

    /**
     * A year or a quarter.
     *
     * @param first its first day
     * @param last its last day
     * @param due the day by which the duty is to be done
     * @param name {@code 2026年}, {@code 2026年第三季度}
     */
    public record Period(LocalDate first, LocalDate last, LocalDate due, Wording name) {

        private boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** The period that a day is in. */
    public Period period(LocalDate day) {
        int number = (day.getMonthValue() - 1) / every.months();
        LocalDate first = LocalDate.of(day.getYear(), number * every.months() + 1, 1);
        LocalDate last = first.plusMonths(every.months()).minusDays(1);
        return new Period(first, last, by.in(first), named(day.getYear(), number));
    }

    private Wording named(int year, int number) {
        return every == Every.YEAR
                ? new Wording(year + "年", Integer.toString(year))
                : new Wording(year + "年第" + "一二三四".charAt(number) + "季度", "quarter " + (number + 1) + " of " + year);
    }

    /**
     * The periods in which it is still to be done (没有完成的各期): those that are past, and the first that is not. It is owed
     * since the day that is written, else since it was first done, else from the present period on.
     */
    public List<Period> open(LocalDate today) {
        List<LocalDate> past = done.stream().filter(day -> !day.isAfter(today)).toList();
        LocalDate start =
                since.orElseGet(() -> past.stream().min(LocalDate::compareTo).orElse(today));
        List<Period> open = new ArrayList<>();
        for (Period period = period(start); ; period = period(period.last().plusDays(1))) {
            if (past.stream().noneMatch(period::has)) {
                open.add(period);
                if (!period.last().isBefore(today)) {
                    return open;
                }
            }
        }
    }
}
