package org.gongkai.content.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How this organ builds its index numbers (索引号规则): text with the places {@code {organ}}, {@code {year}} and
 * {@code {serial:N}} (N digits), for example {@code {organ}/{year}-{serial:6}}.
 */
public final class IndexPattern {

    private static final Pattern PLACE = Pattern.compile("\\{(organ|year|serial:([1-9]))}");

    private final String written;
    private final String organCode;
    private final Pattern pattern;

    private IndexPattern(String written, String organCode, Pattern pattern) {
        this.written = written;
        this.organCode = organCode;
        this.pattern = pattern;
    }

    /** The pattern as written; nothing where it lacks a place or has an unknown one. */
    public static Optional<IndexPattern> of(String written, String organCode) {
        StringBuilder regex = new StringBuilder();
        Matcher places = PLACE.matcher(written);
        int end = 0;
        boolean year = false;
        boolean serial = false;
        while (places.find()) {
            regex.append(Pattern.quote(written.substring(end, places.start())));
            end = places.end();
            if (places.group(1).equals("organ")) {
                regex.append(Pattern.quote(organCode));
            } else if (places.group(1).equals("year")) {
                regex.append(year ? "\\k<year>" : "(?<year>(?:19|20)[0-9]{2})");
                year = true;
            } else if (serial) {
                return Optional.empty();
            } else {
                regex.append("(?<serial>[0-9]{").append(places.group(2)).append("})");
                serial = true;
            }
        }
        String rest = written.substring(end);
        boolean unknown = places.replaceAll("").matches("(?s).*[{}].*");
        if (!year || !serial || unknown) {
            return Optional.empty();
        }
        regex.append(Pattern.quote(rest));
        return Optional.of(new IndexPattern(written, organCode, Pattern.compile(regex.toString())));
    }

    /** The parts of an index number of this organ; nothing where it is none. */
    public Optional<IndexNumber> parse(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches()
                ? Optional.of(new IndexNumber(
                        text, Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("serial"))))
                : Optional.empty();
    }

    /** The index number of this year and serial; nothing where the serial has too many digits. */
    public Optional<IndexNumber> format(int year, int serial) {
        Matcher places = PLACE.matcher(written);
        String text = places.replaceAll(place -> switch (place.group(1)) {
            case "organ" -> Matcher.quoteReplacement(organCode);
            case "year" -> String.format(java.util.Locale.ROOT, "%04d", year);
            default -> String.format(java.util.Locale.ROOT, "%0" + place.group(2) + "d", serial);
        });
        return parse(text);
    }

    /** The pattern as it is written. */
    public String written() {
        return written;
    }

    /** The code that stands in the place {@code {organ}}. */
    public String organCode() {
        return organCode;
    }

    /** An example, for hints. */
    public String example() {
        return format(2021, 109).map(IndexNumber::text).orElse(written);
    }
}
