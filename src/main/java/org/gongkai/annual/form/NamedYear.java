package org.gongkai.annual.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year that a heading or the name of a chart names (标题中的年份); “2036项” is none. */
public final class NamedYear {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9.,])(20[0-9]{2})(?:[ \\t]*年"
            + "|(?<=^20[0-9]{2})(?=[\\p{IsHan}&&[^余多万亿件条篇次项份个家名人期场起宗部台批例封元户张至到]]))");

    private NamedYear() {}

    /** The first that has 年 behind it, or begins the words and is no amount. */
    public static Optional<String> in(String words) {
        Matcher year = YEAR.matcher(words);
        return year.find() ? Optional.of(year.group(1)) : Optional.empty();
    }
}
