package org.gongkai.annual.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Amounts and the units in which people give them (金额和单位): 元, 万元 or 亿元, behind the number or in the head above it. */
final class Money {

    /** Unit ▸ how many places it stands left of 元; the longer names first. */
    private static final List<Map.Entry<String, Integer>> UNITS =
            List.of(Map.entry("亿元", 8), Map.entry("万元", 4), Map.entry("元", 0));

    private Money() {}

    /** All of them. */
    static List<String> units() {
        return UNITS.stream().map(Map.Entry::getKey).toList();
    }

    /** The unit that a text names. */
    static Optional<String> unit(String text) {
        return UNITS.stream().map(Map.Entry::getKey).filter(text::contains).findFirst();
    }

    /** What stands before the unit. */
    static String amount(String text) {
        String written = text.strip();
        return UNITS.stream()
                .map(Map.Entry::getKey)
                .filter(written::endsWith)
                .findFirst()
                .map(unit -> written.substring(0, written.length() - unit.length()))
                .orElse(written);
    }

    /** The first unit that a cell or the heads above it name, from the nearest on. */
    static Optional<String> unit(String cell, Stream<String> heads) {
        return Stream.concat(Stream.of(cell), heads)
                .flatMap(text -> unit(text).stream())
                .findFirst();
    }

    /** An amount in another unit. */
    static BigDecimal converted(BigDecimal amount, String from, String to) {
        return amount.scaleByPowerOfTen(places(from) - places(to));
    }

    private static int places(String unit) {
        return UNITS.stream()
                .filter(one -> one.getKey().equals(unit))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }
}
