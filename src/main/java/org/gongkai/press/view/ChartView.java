package org.gongkai.press.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A chart of bars (统计图): a table whose rows end with the bars of their numbers.
 *
 * @param title what is counted
 * @param note what the numbers come to, {@code 合计18件}, or ""
 * @param unit of every number
 * @param paired whether a row has two numbers, so that the heads of both show what their bars look like
 * @param head the heads of the table: what a row is, then what its cells are
 * @param rows the rows of the table
 */
public record ChartView(String title, String note, String unit, boolean paired, List<String> head, List<Row> rows) {

    /**
     * A row of a chart.
     *
     * @param label what is counted
     * @param cells its numbers, and its share where there is one
     * @param bars how long the bar of each number is, in percent of the longest of the chart
     */
    public record Row(String label, List<String> cells, List<String> bars) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A bar is not shorter than this, in percent, if its number is not 0: it can be seen. */
    private static final BigDecimal SEEN = new BigDecimal("0.1");

    /**
     * A line of the chart.
     *
     * @param label what is counted
     * @param values one for each series, not below 0
     * @param share of the whole, {@code 33%}, or nothing
     */
    record Line(String label, List<BigDecimal> values, List<String> share) {
        static Line of(String label, long value) {
            return new Line(label, List.of(BigDecimal.valueOf(value)), List.of());
        }

        private Row row(BigDecimal most) {
            List<String> cells = Stream.concat(values.stream().map(ChartView::number), share.stream())
                    .toList();
            return new Row(
                    label,
                    cells,
                    values.stream().map(value -> percent(value, most)).toList());
        }
    }

    /** All bars on one scale; {@code head} says what a line is, then what each of its cells is. */
    public static ChartView of(String title, String note, String unit, List<String> head, List<Line> lines) {
        BigDecimal most =
                lines.stream().flatMap(line -> line.values().stream()).reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean paired = lines.stream().anyMatch(line -> line.values().size() > 1);
        return new ChartView(
                title,
                note,
                unit,
                paired,
                head,
                lines.stream().map(line -> line.row(most)).toList());
    }

    private static String percent(BigDecimal value, BigDecimal most) {
        return value.signum() == 0
                ? "0"
                : number(value.multiply(HUNDRED)
                        .divide(most, 1, RoundingMode.HALF_UP)
                        .max(SEEN));
    }

    /** A number without exponent and needless zeros. */
    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
