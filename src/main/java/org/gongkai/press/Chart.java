package org.gongkai.press;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a chart of bars shows (统计图的数据): numbers of one unit.
 *
 * @param title what is counted, with its year
 * @param summary what is to be seen in it, in a sentence
 * @param unit of every number
 * @param head what a line is, {@code 办理结果}
 * @param series what the bars of a line are, one or two names
 * @param lines one below the other
 */
record Chart(String title, String summary, String unit, String head, List<String> series, List<Line> lines) {

    /**
     * A line of the chart.
     *
     * @param label what is counted
     * @param values one for each series, not below 0
     * @param share of the whole, {@code 33%}, or ""
     */
    record Line(String label, List<BigDecimal> values, String share) {
        Line {
            values = List.copyOf(values);
        }

        static Line of(String label, long... values) {
            return new Line(
                    label,
                    IntStream.range(0, values.length)
                            .mapToObj(i -> BigDecimal.valueOf(values[i]))
                            .toList(),
                    "");
        }

        /** The number of a series as it stands at its bar's end. */
        String text(int series) {
            String number = number(values.get(series));
            return share.isEmpty() ? number : number + "（" + share + "）";
        }
    }

    Chart {
        series = List.copyOf(series);
        lines = List.copyOf(lines);
        int count = series.size();
        if (lines.stream().anyMatch(line -> line.values().size() != count)) {
            throw new IllegalArgumentException("a line has as many bars as there are series: " + title);
        }
    }

    Stream<BigDecimal> values() {
        return lines.stream().flatMap(line -> line.values().stream());
    }

    /** A number without exponent and needless zeros. */
    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
