package org.gongkai.finding;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a date was meant to be that is not written as 年-月-日 (日期写法). Only what can mean nothing else: where the century,
 * or which number is the month, would have to be guessed, there is no answer.
 */
public final class DateSpelling {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern TENS = Pattern.compile("([一二三]?)十([一二三四五六七八九]?)");
    private static final Pattern ASIDE = Pattern.compile("[(]?(?:星期|周)[一二三四五六日天][)]?");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})(?:[-/.、年]([0-9]{1,2})[-/.、月]([0-9]{1,2})[日号]?|([0-9]{2})([0-9]{2}))");
    private static final Pattern TIME = Pattern.compile(
            "(上午|早上|下午|晚上|am|pm)?([0-9]{1,2})(?:[:点时]([0-9]{2})分?(?::00(?:\\.0+)?)?|[点时]整?)(am|pm)?(?:\\+08:?00)?");
    private static final int NOON = 12;

    private DateSpelling() {}

    /** The day, as {@code 2021-07-08}; a time behind it is left out. */
    public static Optional<String> day(String written) {
        return Read.of(written).map(read -> read.day().toString());
    }

    /** The day and time, as {@code 2021-07-08 09:00}; the day alone where none is written. */
    public static Optional<String> moment(String written) {
        return Read.of(written)
                .map(read -> read.time().isEmpty()
                        ? read.day().toString()
                        : read.day() + " " + read.time().get());
    }

    /** How to write a day: what was meant, else why there is no such day, else the form in words. */
    public static Wording dayHint(String written) {
        return hint(day(written), written, "", "");
    }

    /** How to write a day or a moment. */
    public static Wording momentHint(String written) {
        return hint(moment(written), written, "，时刻空一格写“时:分”，各两位", ", and after a blank hour:minute, two digits each");
    }

    private static Wording hint(Optional<String> meant, String written, String time, String timeEn) {
        return meant.map(one -> new Wording("写成 " + one, "write it as " + one))
                .or(() -> impossible(written))
                .orElse(new Wording(
                        "按“年-月-日”写：年四位，月、日各两位，不足的补0" + time,
                        "write year-month-day with four, two and two digits" + timeEn));
    }

    /** Of a date in numbers that the calendar does not have. */
    private static Optional<Wording> impossible(String written) {
        Matcher parts = DATE.matcher(plain(written));
        if (!parts.lookingAt()) {
            return Optional.empty();
        }
        int month = part(parts, 2);
        int day = part(parts, 3);
        if (month < 1 || month > 12) {
            return Optional.of(new Wording("月份写 01 至 12，请核对", "months are 01 to 12: check it"));
        }
        YearMonth of = YearMonth.of(Integer.parseInt(parts.group(1)), month);
        return day >= 1 && day <= of.lengthOfMonth()
                ? Optional.empty()
                : Optional.of(new Wording(
                        of.getYear() + "年" + month + "月只有 01 至 " + of.lengthOfMonth() + " 日，请核对",
                        of + " has days 01 to " + of.lengthOfMonth() + " only: check it"));
    }

    private static int part(Matcher parts, int number) {
        String text = parts.group(number) == null ? parts.group(number + 2) : parts.group(number);
        return Integer.parseInt(text);
    }

    /** A day, and the time behind it as {@code 09:00}. */
    private record Read(LocalDate day, Optional<String> time) {

        static Optional<Read> of(String written) {
            String plain = plain(written);
            Matcher parts = DATE.matcher(plain);
            if (!parts.lookingAt()) {
                return Optional.empty();
            }
            String rest = plain.substring(parts.end());
            try {
                LocalDate day = LocalDate.of(Integer.parseInt(parts.group(1)), part(parts, 2), part(parts, 3));
                Matcher time = TIME.matcher(rest.startsWith("t") ? rest.substring(1) : rest);
                return rest.isEmpty()
                        ? Optional.of(new Read(day, Optional.empty()))
                        : time.matches() ? Optional.of(new Read(day, Optional.of(time(time)))) : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty(); // such as 30 February
            }
        }

        private static String time(Matcher parts) {
            String half = parts.group(1) == null ? String.valueOf(parts.group(4)) : parts.group(1);
            int hour = Integer.parseInt(parts.group(2));
            boolean late = half.equals("下午") || half.equals("晚上") || half.equals("pm");
            int minute = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
            return LocalTime.of(late && hour < NOON ? hour + NOON : half.equals("am") ? hour % NOON : hour, minute)
                    .toString();
        }
    }

    /** With ASCII digits and signs, without blanks and days of the week. */
    private static String plain(String written) {
        String ascii = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[‐‑‒–—―−]", "-")
                .replaceAll("[。·]", ".")
                .replaceAll("[○◯零Oo](?=[〇○◯零Oo一二三四五六七八九年])", "〇")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=[0-9])\\s+(?=[0-9]{1,2}[:点时])", "t")
                .replaceAll("\\s", "");
        return numbers(ASIDE.matcher(ascii).replaceAll(""));
    }

    /** Chinese numbers as digits: 二〇二一 place by place, 十 to 三十一 as they are counted. */
    private static String numbers(String text) {
        String counted = TENS.matcher(text).replaceAll(found -> {
            String ten = found.group(1).isEmpty() ? "1" : digit(found.group(1));
            return ten + (found.group(2).isEmpty() ? "0" : digit(found.group(2)));
        });
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < counted.length(); i++) {
            int digit = DIGITS.indexOf(counted.charAt(i));
            digits.append(digit < 0 ? counted.substring(i, i + 1) : String.valueOf(digit));
        }
        return digits.toString();
    }

    private static String digit(String chinese) {
        return String.valueOf(DIGITS.indexOf(chinese));
    }
}
