package org.gongkai.exchange.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a platform writes dates (日期形式), in Beijing time: {@code yyyy-MM-dd}, {@code yyyy年M月d日}, {@code yyyy-MM-ddTHH:mm:ssXXX};
 * with a {@code Z} at its end in UTC; or as a count since 1970, {@code epoch-seconds} and {@code epoch-millis}.
 */
public final class DateForm {

    /** What may be written, for hints. */
    static final String LETTERS = "yyyy、yy、MM、M、dd、d、HH、H、mm、ss、XXX（+08:00）、XX（+0800）";

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z])\\1*|[^A-Za-z]+");
    private static final Map<String, Function<OffsetDateTime, Object>> COUNTS = Map.of(
            "epoch-seconds",
            OffsetDateTime::toEpochSecond,
            "epoch-millis",
            time -> time.toInstant().toEpochMilli());

    private final List<Function<OffsetDateTime, Object>> parts;
    private final ZoneOffset zone;

    private DateForm(List<Function<OffsetDateTime, Object>> parts, ZoneOffset zone) {
        this.parts = parts;
        this.zone = zone;
    }

    /** The form that a pattern describes; nothing where it has letters that mean nothing. */
    public static Optional<DateForm> of(String pattern) {
        Function<OffsetDateTime, Object> count = COUNTS.get(pattern);
        if (count != null) {
            return Optional.of(new DateForm(List.of(count), BEIJING));
        }
        List<Function<OffsetDateTime, Object>> parts = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(pattern);
        boolean dated = false;
        while (tokens.find()) {
            Optional<Function<OffsetDateTime, Object>> part = part(tokens.group());
            if (part.isEmpty() || (tokens.group().equals("Z") && tokens.end() < pattern.length())) {
                return Optional.empty();
            }
            dated |= tokens.group(1) != null;
            parts.add(part.get());
        }
        return dated
                ? Optional.of(new DateForm(parts, pattern.endsWith("Z") ? ZoneOffset.UTC : BEIJING))
                : Optional.empty();
    }

    private static Optional<Function<OffsetDateTime, Object>> part(String token) {
        Function<OffsetDateTime, Object> part = switch (token) {
            case "yyyy" -> time -> digits(time.getYear(), 4);
            case "yy" -> time -> digits(time.getYear() % 100, 2);
            case "MM" -> time -> digits(time.getMonthValue(), 2);
            case "M" -> time -> time.getMonthValue();
            case "dd" -> time -> digits(time.getDayOfMonth(), 2);
            case "d" -> time -> time.getDayOfMonth();
            case "HH" -> time -> digits(time.getHour(), 2);
            case "H" -> time -> time.getHour();
            case "mm" -> time -> digits(time.getMinute(), 2);
            case "ss" -> time -> digits(time.getSecond(), 2);
            case "XXX" -> time -> "+08:00";
            case "XX" -> time -> "+0800";
            case "T", "Z" -> time -> token;
            default -> Character.isLetter(token.charAt(0)) && token.charAt(0) < 128 ? null : time -> token;
        };
        return Optional.ofNullable(part);
    }

    private static String digits(int number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }

    /** A day or instant as catalogue.json has it, in this form; nothing where it is none. */
    public Optional<String> format(String written) {
        try {
            OffsetDateTime time = (switch (written.length()) {
                        case 10 -> LocalDate.parse(written).atStartOfDay().atOffset(BEIJING);
                        case 16 -> OffsetDateTime.parse(written + ":00+08:00");
                        default -> OffsetDateTime.parse(written);
                    })
                    .withOffsetSameInstant(zone);
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(part.apply(time)));
            return Optional.of(text.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
