package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number in running text, and what it counts (数量).
 *
 * @param value the number, 万 and 亿 worked out
 * @param decimals digits behind the point, as written
 * @param unit 件, 条, % …; empty where none is written
 * @param vague 余 or 多 behind the digits, 约, 近 and the like before them, or ""
 * @param named what it counts: the words before it, back to the last comma or the like, without blanks; several where
 *     they are joined by 、 or 和 and have but this number
 * @param manner how several share the number: 均, 各, 分别, or ""
 * @param behind the words right behind the unit, up to the next mark or number
 * @param depth how many brackets stand around it
 * @param start where the digits begin
 * @param end behind the unit
 */
record Count(
        BigDecimal value,
        int decimals,
        String unit,
        String vague,
        List<String> named,
        String manner,
        String behind,
        int depth,
        int start,
        int end) {

    Count {
        named = List.copyOf(named);
    }

    /** The last of the things that it counts. */
    String subject() {
        return named.get(named.size() - 1);
    }

    boolean joined() {
        return named.size() > 1;
    }

    /** {@code 合计18件}: nothing of its own. */
    boolean total() {
        return subject().isEmpty() && behind.isEmpty();
    }

    boolean percent() {
        return unit.equals("%");
    }

    boolean approximate() {
        return !vague.isEmpty();
    }

    /** The number as people write it. */
    String text() {
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
