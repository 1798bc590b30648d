package org.gongkai.annual.form;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.finding.Place;

/**
 * One figure of the report (单元格).
 *
 * @param row id of its row
 * @param column wording of its column
 * @param kind what it is
 * @param value its number; negative for a decrease
 * @param place where it stands in the file
 */
public record FormCell(String row, String column, FormColumn.Kind kind, BigDecimal value, Place place) {

    /** Stands where somebody has to type a figure. */
    public static final String OPEN = "待填";

    /** The figure as the form wants it written: {@code 12}, {@code 增6}, {@code 3.5}. */
    public String text() {
        String plain = plain(value.abs());
        if (kind != FormColumn.Kind.CHANGE || value.signum() == 0) {
            return value.signum() < 0 ? "-" + plain : plain;
        }
        return (value.signum() > 0 ? "增" : "减") + plain;
    }

    /** The figure as programs write it: {@code 12}, {@code -6}, {@code 3.5}. */
    public String number() {
        return plain(value);
    }

    /** The sum of cells, 0 of none. */
    public static BigDecimal sum(List<FormCell> cells) {
        return cells.stream().map(FormCell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A number without exponent and needless zeros. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
