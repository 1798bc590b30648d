package org.gongkai.application;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a letter (发文字号，GB/T 9704-2012 第 7.2.5 条): {@code 示公开答〔2026〕3号}.
 *
 * @param series what stands before the year, {@code 示公开答}
 * @param serial from 1 in each year
 */
public record LetterNumber(String series, int year, int serial) {

    private static final Pattern FORM = Pattern.compile("([^\\s〔〕]{1,20})〔(20[0-9]{2})〕([1-9][0-9]{0,4})号");

    /** A number that is written so; nothing of what is written otherwise. */
    public static Optional<LetterNumber> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new LetterNumber(
                        form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    /** The number that follows all of this series and year. */
    public static LetterNumber next(String series, int year, Collection<LetterNumber> given) {
        int last = given.stream()
                .filter(one -> one.series.equals(series) && one.year == year)
                .mapToInt(LetterNumber::serial)
                .max()
                .orElse(0);
        return new LetterNumber(series, year, last + 1);
    }

    /** As it is written. */
    public String text() {
        return series + "〔" + year + "〕" + serial + "号";
    }
}
