package org.gongkai.narrative.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.jspecify.annotations.Nullable;

/** The figures of a report as sentences have them (文中的数字). */
final class WordedFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AnnualReport report;
    private final @Nullable AnnualReport before;

    /** What was asked for and is known, in words. */
    private final Map<String, String> known = new LinkedHashMap<>();

    WordedFigures(AnnualReport report, @Nullable AnnualReport before) {
        this.report = report;
        this.before = before;
    }

    Optional<BigDecimal> value(String row, String column) {
        return report.cell(row, column).map(FormCell::value);
    }

    boolean known(List<String> rows, String column) {
        return rows.stream().allMatch(row -> value(row, column).isPresent());
    }

    boolean zero(String row, String column) {
        return value(row, column).filter(one -> one.signum() == 0).isPresent();
    }

    BigDecimal sum(List<String> rows, String column) {
        return rows.stream().flatMap(row -> value(row, column).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * These words, or a mark that asks for them.
     *
     * @param what the mark says, unlike any other's
     */
    String words(String what, Optional<String> words) {
        words.ifPresent(one -> known.put(what, one));
        return words.orElseGet(() -> Blank.of(what));
    }

    /** {@code 18件}, or a mark that asks for it. */
    String figure(String row, String column, String unit, String what) {
        return words(what, value(row, column).map(one -> FormCell.plain(one) + unit));
    }

    /** A text with every mark replaced whose words have become known. */
    String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> one : known.entrySet()) {
            filled = filled.replace(Blank.of(one.getKey()), one.getValue());
        }
        return filled;
    }

    /** {@code ，比上年增加3件}, or "" where last year has no such figure or this year's is not known. */
    String growth(String row, String column, String unit) {
        Optional<BigDecimal> was = before == null || before.format() != report.format()
                ? Optional.empty()
                : before.cell(row, column).map(FormCell::value);
        return was.flatMap(then -> value(row, column).map(now -> growth(now, then, unit)))
                .orElse("");
    }

    /** The same of any two numbers. */
    static String growth(BigDecimal now, BigDecimal then, String unit) {
        int more = now.compareTo(then);
        String by = FormCell.plain(now.subtract(then).abs());
        return more == 0 ? "，与上年持平" : (more > 0 ? "，比上年增加" : "，比上年减少") + by + unit;
    }

    /** A name with a number (名目). */
    record Item(String name, BigDecimal number) {
        Item(String name, int number) {
            this(name, BigDecimal.valueOf(number));
        }
    }

    /** {@code 甲3件，乙2件} of those that are not 0. */
    static String listed(Stream<Item> items, String unit) {
        return items.filter(item -> item.number().signum() != 0)
                .map(item -> item.name() + FormCell.plain(item.number()) + unit)
                .collect(Collectors.joining("，"));
    }

    /**
     * {@code 甲3条，占60.00%；乙2条，占40.00%}, rounded half up.
     *
     * @param items whose numbers are not 0
     */
    static String shared(List<Item> items, String unit) {
        BigDecimal whole = items.stream().map(Item::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return items.stream()
                .map(item -> item.name() + FormCell.plain(item.number()) + unit + "，占"
                        + item.number().multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP) + "%")
                .collect(Collectors.joining("；"));
    }
}
