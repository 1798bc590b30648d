package org.gongkai.annual.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.application.Dispute;
import org.gongkai.application.Dispute.Kind;
import org.gongkai.application.Dispute.Result;
import org.gongkai.application.Dispute.Settlement;
import org.gongkai.application.Disputes;
import org.gongkai.finding.Place;
import org.junit.jupiter.api.Test;

/** Cases of the register are the cells of table four, each in its years. */
class DisputeCountTest {

    private static final FormTable TABLE = ReportForm.CURRENT.forms().get(2);

    private static Dispute of(String number, Kind kind, String received, String settled, Result result) {
        Optional<Settlement> end =
                settled.isEmpty() ? Optional.empty() : Optional.of(new Settlement(LocalDate.parse(settled), result));
        return new Dispute(Place.of("x"), number, kind, LocalDate.parse(received), end);
    }

    /** {@code 行政复议·结果维持 甲、乙} of every cell that is not 0. */
    private static List<String> counted(int year, List<Integer> years, Dispute... cases) {
        List<CountedFigure> known = new ArrayList<>();
        new DisputeCount(new Disputes(new TreeSet<>(years), List.of(cases))).count(year, known);
        return known.stream()
                .filter(one -> !one.behind().isEmpty())
                .map(one -> one.row() + "·" + one.column() + " " + String.join("、", one.behind()))
                .toList();
    }

    @Test
    void kindsAndResultsAreRowsAndColumnsOfTheTable() {
        assertThat(TABLE.rows().map(FormRow::id))
                .containsExactlyElementsOf(
                        Stream.of(Kind.values()).map(Kind::wording).toList());
        assertThat(TABLE.blocks().get(0).columns().stream().map(FormColumn::wording))
                .containsExactlyElementsOf(
                        Stream.concat(Result.words().stream(), Stream.of(Dispute.OPEN, CurrentForm.TOTAL))
                                .toList());
        assertThat(Kind.words()).containsExactlyElementsOf(CurrentForm.DISPUTES);
    }

    @Test
    void wordsMeanWhatTheTableCallsThemAndTheirShortNames() {
        for (Kind kind : Kind.values()) {
            assertThat(Kind.of(kind.wording())).contains(kind);
        }
        for (Result result : Result.values()) {
            assertThat(Result.of(result.wording())).contains(result);
            assertThat(Result.of(result.wording().replace("结果", ""))).contains(result);
        }
        assertThat(Kind.of("直接起诉")).contains(Kind.SUIT);
        assertThat(Kind.of("")).isEmpty();
        assertThat(Result.of(Dispute.OPEN)).isEmpty();
    }

    @Test
    void everyResultCountsInTheYearOfItsDay() {
        assertThat(counted(
                        2025,
                        List.of(2025),
                        of("甲", Kind.RECONSIDERATION, "2025-01-01", "2025-01-01", Result.UPHELD),
                        of("乙", Kind.RECONSIDERATION, "2024-12-31", "2025-12-31", Result.CORRECTED),
                        of("丙", Kind.SUIT, "2025-05-01", "2025-06-01", Result.OTHER),
                        of("丁", Kind.SUIT_AFTER_RECONSIDERATION, "2023-05-01", "2024-12-31", Result.UPHELD)))
                .containsExactly("行政复议·结果维持 甲", "行政复议·结果纠正 乙", "行政复议·总计 甲、乙", "未经复议直接起诉·其他结果 丙", "未经复议直接起诉·总计 丙");
    }

    @Test
    void whatIsOpenOnTheLastDayOfAYearIsOpenInIt() {
        Dispute one = of("甲", Kind.SUIT, "2024-12-31", "2026-01-01", Result.UPHELD);
        Dispute other = of("乙", Kind.SUIT, "2025-01-01", "", Result.UPHELD);
        List<Integer> years = List.of(2023, 2024, 2025, 2026);
        assertThat(counted(2023, years, one, other)).isEmpty();
        assertThat(counted(2024, years, one, other)).containsExactly("未经复议直接起诉·尚未审结 甲", "未经复议直接起诉·总计 甲");
        assertThat(counted(2025, years, one, other)).containsExactly("未经复议直接起诉·尚未审结 甲、乙", "未经复议直接起诉·总计 甲、乙");
        assertThat(counted(2026, years, one, other))
                .containsExactly("未经复议直接起诉·结果维持 甲", "未经复议直接起诉·尚未审结 乙", "未经复议直接起诉·总计 甲、乙");
    }

    @Test
    void aYearIsKnownWhereNoRegisterIsMissingFromTheFirstOn() {
        Disputes gap = new Disputes(new TreeSet<>(List.of(2021, 2022, 2024)), List.of());
        assertThat(Stream.of(2020, 2021, 2022, 2023, 2024, 2025).filter(gap::cover))
                .containsExactly(2021, 2022);
        assertThat(Disputes.NONE.cover(2025)).isFalse();
        List<CountedFigure> known = new ArrayList<>();
        new DisputeCount(gap).count(2024, known);
        assertThat(known).isEmpty();
        new DisputeCount(gap).count(2022, known);
        assertThat(known).hasSize(15).allMatch(one -> one.behind().isEmpty());
    }
}
