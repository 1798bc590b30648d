package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongkai.content.yaml.Days;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.Schemas;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Value;
import org.gongkai.finding.DateSpelling;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;

/** How the cells of a register are written (登记簿的单元格). */
final class Cells {

    /** Whatever stands there; empty where nothing does. */
    static final Shape<String> TEXT =
            Shape.<String>of(value -> Found.of(Optional.of(text(value)))).told("", Schemas.text());

    /** A date. Excel writes 2026/3/2 whatever was typed: that is read as well. */
    static final Shape<LocalDate> DAY =
            Shape.<LocalDate>of(value -> day(value, text(value))).told("", Schemas.day());

    /** Dates in one cell, one after the other. */
    static final Shape<List<LocalDate>> DAYS = Shape.of(Cells::days);

    private static final Pattern SEVERAL = Pattern.compile("[\\s;；、]+");

    private Cells() {}

    /** One that every row fills in. */
    static <T> Shape<T> filled(Shape<T> shape) {
        return Shape.<T>of(value -> text(value).isEmpty()
                        ? Found.nothing(value.finding(
                                Rule.MISSING_KEY,
                                new Wording("没有填“" + value.chinese() + "”", value.key() + " is missing"),
                                new Wording("每一行都要填", "every row needs it")))
                        : shape.read(value))
                .told(shape.told(), shape.schema());
    }

    /**
     * One that may be empty.
     *
     * @param nothing words that say no more than an empty one
     */
    static <T> Shape<Optional<T>> maybe(Shape<T> shape, String... nothing) {
        Shape<Optional<T>> some = shape.map(Optional::of);
        List<String> empty = List.of(nothing);
        return Shape.<Optional<T>>of(value -> text(value).isEmpty() || empty.contains(text(value))
                        ? Found.of(Optional.of(Optional.empty()))
                        : some.read(value))
                .told(shape.told(), shape.schema());
    }

    /**
     * A word of a closed list.
     *
     * @param words all ways to write one
     * @param shown those that a hint names
     */
    static <T> Shape<T> word(Function<String, Optional<T>> meaning, List<String> words, List<String> shown) {
        return Shape.<T>of(value -> {
                    Optional<T> meant = meaning.apply(text(value));
                    return meant.isPresent() ? Found.of(meant) : unknown(value, words, String.join("、", shown));
                })
                .told("", Schemas.choice(words));
    }

    private static <T> Found<Optional<T>> unknown(Value value, List<String> words, String all) {
        String text = NormalText.excerpt(text(value));
        return value.refused(
                new Wording("“" + text + "”不在表中", "“" + text + "” is not in the list"),
                Spelling.hint(text(value), words, new Wording("可以写：" + all, "one of " + all)));
    }

    private static String text(Value value) {
        return ((Scalar) value.node()).value();
    }

    private static Found<Optional<LocalDate>> day(Value value, String written) {
        Optional<LocalDate> day = Days.day(written).or(() -> Days.meant(written).flatMap(Days::day));
        String text = NormalText.excerpt(written);
        return day.isPresent()
                ? Found.of(day)
                : Found.nothing(value.finding(
                        Rule.NO_SUCH_DATE,
                        new Wording("没有这一天：“" + text + "”", "no such day: “" + text + "”"),
                        DateSpelling.dayHint(written)));
    }

    private static Found<Optional<List<LocalDate>>> days(Value value) {
        List<Finding> findings = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        SEVERAL.splitAsStream(text(value))
                .filter(part -> !part.isEmpty())
                .forEach(part -> day(value, part).into(findings).ifPresent(days::add));
        return new Found<>(findings.isEmpty() ? Optional.of(days) : Optional.empty(), findings);
    }
}
