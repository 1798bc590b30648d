package org.gongkai.prose.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Numbers to be drawn (数据图), none of them below 0.
 *
 * @param kind how
 * @param unit of every number, {@code 人次}, or ""
 * @param heads what a row is, then what each of its numbers is, without the unit
 * @param rows at least one
 */
public record Chart(Kind kind, String unit, List<String> heads, List<Row> rows) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("4"), new BigDecimal("5"), BigDecimal.TEN);

    public Chart {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** How numbers are drawn (图的种类). */
    public enum Kind {
        /** A bar for each number. */
        BARS("条形", "bar", 2, 60),
        /** A line through the numbers of a column. */
        LINES("折线", "line", 3, 120);

        private final String chinese;
        private final String english;
        private final int series;
        private final int rows;

        Kind(String chinese, String english, int series, int rows) {
            this.chinese = chinese;
            this.english = english;
            this.series = series;
            this.rows = rows;
        }

        /** The kind of this name in either language; bars where nothing is said. */
        public static Optional<Kind> named(String name) {
            return name.isEmpty()
                    ? Optional.of(BARS)
                    : List.of(values()).stream()
                            .filter(one -> one.chinese.equals(name) || one.english.equals(name))
                            .findFirst();
        }

        /** How many columns of numbers can be told apart. */
        int series() {
            return series;
        }

        /** How many rows can be drawn. */
        int rows() {
            return rows;
        }
    }

    /**
     * A row.
     *
     * @param label what the numbers are of
     * @param values one for each head but the first
     */
    public record Row(String label, List<BigDecimal> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** The largest number; 0 where all are 0. */
    public BigDecimal most() {
        return rows.stream().flatMap(row -> row.values().stream()).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Where the scale ends: the least round number that is not below the largest, 1 where all are 0. */
    public BigDecimal top() {
        BigDecimal most = most();
        if (most.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(most.precision() - most.scale() - 1);
        return STEPS.stream()
                .map(unit::multiply)
                .filter(step -> step.compareTo(most) >= 0)
                .findFirst()
                .orElse(most);
    }

    /** A number in percent of another, to one decimal. */
    public static BigDecimal percent(BigDecimal value, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : value.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
