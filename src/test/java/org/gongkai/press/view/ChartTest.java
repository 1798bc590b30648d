package org.gongkai.press.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader sees of a chart of bars. */
class ChartTest {

    private static ChartView chart(ChartView.Line... lines) {
        return ChartView.of("某年某数", "", "件", List.of("项目", "数量"), List.of(lines));
    }

    private static ChartView.Line line(String label, String... values) {
        return new ChartView.Line(
                label, Arrays.stream(values).map(BigDecimal::new).toList(), List.of());
    }

    private static List<List<String>> bars(ChartView chart) {
        return chart.rows().stream().map(ChartView.Row::bars).toList();
    }

    private static List<List<String>> cells(ChartView chart) {
        return chart.rows().stream().map(ChartView.Row::cells).toList();
    }

    @Test
    void barsAreAsLongAsTheirNumbersSay() {
        assertThat(bars(chart(line("甲", "120"), line("乙", "60"), line("丙", "40"))))
                .containsExactly(List.of("100"), List.of("50"), List.of("33.3"));
    }

    @Test
    void theBarsOfOneChartHaveOneScaleInAllSeries() {
        ChartView chart = chart(line("2024年", "40", "20"), line("2025年", "10", "50"));
        assertThat(bars(chart)).containsExactly(List.of("80", "40"), List.of("20", "100"));
        assertThat(chart.paired()).isTrue();
        assertThat(chart(line("甲", "1")).paired()).isFalse();
    }

    @Test
    void aNumberOfNothingHasNoBar() {
        ChartView chart = chart(line("甲", "3"), line("乙", "0"));
        assertThat(bars(chart)).containsExactly(List.of("100"), List.of("0"));
        assertThat(cells(chart)).containsExactly(List.of("3"), List.of("0"));
    }

    @Test
    void aChartOfNothingHasNoBars() {
        assertThat(bars(chart(line("甲", "0"), line("乙", "0.00")))).containsExactly(List.of("0"), List.of("0"));
        assertThat(chart().rows()).isEmpty();
    }

    @Test
    void aSmallNumberBesideALargeOneCanBeSeen() {
        ChartView chart = chart(line("甲", "9000000000"), line("乙", "1"), line("丙", "0"));
        assertThat(bars(chart)).containsExactly(List.of("100"), List.of("0.1"), List.of("0"));
        assertThat(cells(chart)).containsExactly(List.of("9000000000"), List.of("1"), List.of("0"));
    }

    @Test
    void numbersStandAsPeopleWriteThemWithTheirShares() {
        ChartView chart = chart(
                new ChartView.Line("予以公开", List.of(new BigDecimal("846.50")), List.of("67%")),
                line("其他处理", "1E+2", "0.0"));
        assertThat(cells(chart)).containsExactly(List.of("846.5", "67%"), List.of("100", "0"));
    }
}
