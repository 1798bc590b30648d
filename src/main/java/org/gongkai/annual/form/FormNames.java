package org.gongkai.annual.form;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.content.register.Figures;

/** Names of rows and columns as people write them (名称): numbering, remarks, quotes, commas, blanks and 其它 make no difference. */
public final class FormNames {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** Numbers before a name, and that it is a part of the one above. */
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十0-9０-９]+[)）][、.．]?|[0-9０-９]+[.．、)）]|其中[:：]?)++");

    private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");
    private static final Pattern REMARK = Pattern.compile("[(（][^()（）]*[)）]");
    private static final Pattern QUOTES = Pattern.compile("[“”\"'‘’「」、，,]");

    private FormNames() {}

    /** What two ways to write one name have in common. */
    public static String key(String written) {
        String plain = Normalizer.normalize(CIRCLED.matcher(written).replaceAll(""), Normalizer.Form.NFKC);
        String text = BLANKS.matcher(plain).replaceAll("").replace("其它", "其他");
        return QUOTES.matcher(REMARK.matcher(unnumbered(text)).replaceAll("")).replaceAll("");
    }

    /** The same of a name below headings, {@code 上级 > 本级}. */
    public static String path(String written) {
        return Stream.of(written.split(Figures.BELOW, -1))
                .map(FormNames::key)
                .collect(Collectors.joining(Figures.BELOW));
    }

    /** The ways to write a name with headings above it: with the next one, with two, with all. */
    public static Stream<String> below(Stream<String> above, String wording) {
        List<String> headings = above.filter(heading -> !heading.isEmpty()).toList();
        return IntStream.range(0, headings.size())
                .mapToObj(from -> Stream.concat(headings.subList(from, headings.size()).stream(), Stream.of(wording))
                        .map(FormNames::key)
                        .collect(Collectors.joining(Figures.BELOW)));
    }

    /** The official wording without number and remarks. */
    public static String label(String wording) {
        return REMARK.matcher(unnumbered(wording)).replaceAll("");
    }

    private static String unnumbered(String text) {
        String rest = NUMBERING.matcher(text).replaceAll("");
        return rest.isEmpty() ? text : rest;
    }
}
