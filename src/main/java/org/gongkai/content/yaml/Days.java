package org.gongkai.content.yaml;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Dates as they are written in headers: {@code 2021-07-06}, {@code 2021-07-06 09:00}, {@code 2021-07-06T09:00}. */
public final class Days {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "[ T][0-9]{2}:[0-9]{2}");

    private static final Pattern FOREIGN =
            Pattern.compile("([0-9]{4})[-年/.](?:0?([1-9]|1[0-2]))[-月/.](?:0?([1-9]|[12][0-9]|3[01]))日?");

    private Days() {}

    /** The day, if {@code text} is one and exists in the calendar. */
    public static Optional<LocalDate> day(String text) {
        return existing(text, DAY, Days::parsed);
    }

    /** The moment; a day alone is its midnight. */
    static Optional<LocalDateTime> moment(String text) {
        return existing(text, MOMENT, written -> parsed(written).atTime(part(written, 11, 13), part(written, 14, 16)))
                .or(() -> day(text).map(LocalDate::atStartOfDay));
    }

    private static <T> Optional<T> existing(String text, Pattern form, Function<String, T> parser) {
        try {
            return form.matcher(text).matches() ? Optional.of(parser.apply(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 30 February
        }
    }

    private static LocalDate parsed(String text) {
        return LocalDate.of(part(text, 0, 4), part(text, 5, 7), part(text, 8, 10));
    }

    private static int part(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** The form that the digest takes: {@code YYYY-MM-DD} or {@code YYYY-MM-DDTHH:MM}. */
    public static String canonical(String text) {
        return MOMENT.matcher(text).matches() ? text.substring(0, 10) + "T" + text.substring(11) : text;
    }

    /** The date that somebody may have meant who wrote 2026年7月1日, 2026/7/1 or ２０２６－７－１; nothing where none exists. */
    public static Optional<String> meant(String text) {
        Matcher parts = FOREIGN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String form = String.format(Locale.ROOT, "%s-%2s-%2s", parts.group(1), parts.group(2), parts.group(3));
        return day(form.replace(' ', '0')).map(LocalDate::toString);
    }

    /** That a value is no date; {@code hint} tells how what was written should be. */
    static <T> Found<Optional<T>> refused(Value value, Function<String, Wording> hint) {
        String written = value.node() instanceof Scalar scalar ? NormalText.excerpt(scalar.value()) : "";
        return Found.nothing(value.finding(
                Rule.NO_SUCH_DATE,
                written.isEmpty()
                        ? new Wording("此处应为日期", "a date belongs here")
                        : new Wording("没有“" + written + "”这个日期", "no such date: “" + written + "”"),
                hint.apply(written)));
    }
}
