package org.gongkai.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees of a chart of bars. */
class BarChartTest {

    private static ChartView chart(Chart.Line... lines) {
        return BarChart.of(new Chart("某年某数", "", "件", "项目", List.of("数量"), List.of(lines)), "c");
    }

    private static List<Integer> lengths(ChartView chart) {
        return chart.bars().stream().map(ChartBarView::width).toList();
    }

    private static List<String> words(ChartView chart) {
        return chart.texts().stream().map(ChartTextView::text).toList();
    }

    @Test
    void barsAreAsLongAsTheirNumbersAreBig() {
        List<Integer> lengths = lengths(chart(Chart.Line.of("甲", 120), Chart.Line.of("乙", 60), Chart.Line.of("丙", 30)));
        assertThat(lengths.get(1) * 2).isCloseTo(lengths.get(0), within(1));
        assertThat(lengths.get(2) * 4).isCloseTo(lengths.get(0), within(3));
    }

    @Test
    void theBarsOfOneChartHaveOneScaleInAllSeries() {
        ChartView chart = BarChart.of(
                new Chart(
                        "历年",
                        "",
                        "件",
                        "年份",
                        List.of("新收", "办结"),
                        List.of(Chart.Line.of("2024年", 40, 20), Chart.Line.of("2025年", 10, 40))),
                "c");
        List<Integer> lengths = lengths(chart).subList(2, 6); // the first two explain the colours
        assertThat(lengths.get(3)).isEqualTo(lengths.get(0));
        assertThat(lengths.get(1) * 2).isCloseTo(lengths.get(0), within(1));
        assertThat(chart.bars().stream().map(ChartBarView::second))
                .containsExactly(false, true, false, true, false, true);
        assertThat(words(chart)).startsWith("新收", "办结").contains("2024年", "2025年");
    }

    @Test
    void zeroHasANumberAndNoBar() {
        ChartView chart = chart(Chart.Line.of("甲", 3), Chart.Line.of("乙", 0));
        assertThat(lengths(chart)).hasSize(1);
        assertThat(words(chart)).containsExactly("甲", "3", "乙", "0");
    }

    @Test
    void nothingButZerosIsDrawn() {
        ChartView chart = chart(Chart.Line.of("甲", 0), Chart.Line.of("乙", 0));
        assertThat(lengths(chart)).isEmpty();
        assertThat(words(chart)).containsExactly("甲", "0", "乙", "0");
    }

    @Test
    void oneNumberAloneIsDrawn() {
        ChartView chart = chart(Chart.Line.of("甲", 1));
        assertThat(lengths(chart))
                .singleElement()
                .satisfies(length -> assertThat(length).isGreaterThan(BarChart.WIDTH / 2));
        assertThat(inside(chart)).isTrue();
    }

    @Test
    void theLeastOfVeryDifferentNumbersCanStillBeSeen() {
        ChartView chart = chart(Chart.Line.of("甲", 9_000_000_000L), Chart.Line.of("乙", 1), Chart.Line.of("丙", 0));
        assertThat(lengths(chart)).hasSize(2);
        assertThat(lengths(chart).get(1)).isEqualTo(1);
        assertThat(words(chart)).contains("9000000000", "1", "0");
        assertThat(inside(chart)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例省监狱管理局会见通信公开事项管理办法的修改决定和行政规范性文件管理规定的解读以及问答",
                "Abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz",
                "𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家",
                "短",
                "2018年"
            })
    void aLabelOfAnyLengthIsThereWhole(String label) {
        ChartView chart = chart(Chart.Line.of(label, 5), Chart.Line.of("乙", 7));
        String text = String.join("", words(chart));
        assertThat(text).contains(label).contains("乙");
        assertThat(inside(chart)).isTrue();
    }

    @Test
    void labelsOfTwoShortLinesStandBeforeTheirBars() {
        ChartView chart = chart(Chart.Line.of("安全生产与公共卫生", 5), Chart.Line.of("采购", 7));
        assertThat(words(chart)).containsExactly("安全生产与", "公共卫生", "5", "采购", "7");
        assertThat(chart.texts().stream().filter(ChartTextView::end)).hasSize(3);
        assertThat(chart.bars()).allMatch(bar -> bar.x() > BarChart.width("安全生产与"));
        assertThat(inside(chart)).isTrue();
    }

    @Test
    void labelsNumbersAndBarsDoNotLieUponEachOther() {
        ChartView chart = chart(
                Chart.Line.of("申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", 5),
                Chart.Line.of("乙", 7),
                new Chart.Line("其他", List.of(new BigDecimal("846.50")), "67%"));
        List<int[]> boxes = Stream.concat(
                        chart.bars().stream().map(bar -> new int[] {bar.x(), bar.y(), bar.width(), bar.height()}),
                        chart.texts().stream().map(text -> new int[] {from(text), text.y() - 11, width(text), 12}))
                .toList();
        for (int[] one : boxes) {
            for (int[] other : boxes) {
                assertThat(one == other || apart(one, other))
                        .as("%s %s", List.of(one[0], one[1], one[2]), List.of(other[0], other[1], other[2]))
                        .isTrue();
            }
        }
        assertThat(words(chart)).contains("846.5（67%）");
    }

    @Test
    void theTableHasEveryNumber() {
        ChartView chart = BarChart.of(
                new Chart(
                        "结果",
                        "",
                        "件",
                        "办理结果",
                        List.of("数量"),
                        List.of(
                                new Chart.Line("予以公开", List.of(BigDecimal.valueOf(2)), "67%"),
                                new Chart.Line("其他处理", List.of(BigDecimal.ONE), "33%"))),
                "c");
        assertThat(chart.head()).containsExactly("办理结果", "数量", "占比");
        assertThat(chart.rows())
                .containsExactly(
                        new ChartRowView("予以公开", List.of("2", "67%")), new ChartRowView("其他处理", List.of("1", "33%")));
    }

    private static int width(ChartTextView text) {
        return BarChart.width(text.text());
    }

    private static int from(ChartTextView text) {
        return text.end() ? text.x() - width(text) : text.x();
    }

    private static boolean apart(int[] one, int[] other) {
        return one[0] + one[2] <= other[0]
                || other[0] + other[2] <= one[0]
                || one[1] + one[3] <= other[1]
                || other[1] + other[3] <= one[1];
    }

    private static boolean inside(ChartView chart) {
        return chart.bars().stream().allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= chart.width())
                && chart.texts().stream()
                        .allMatch(text -> from(text) >= 0
                                && from(text) + width(text) <= chart.width()
                                && text.y() <= chart.height());
    }
}
