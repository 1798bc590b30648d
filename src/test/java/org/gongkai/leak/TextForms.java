package org.gongkai.leak;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that a text may stand for: markup and escapes undone, n-grams joined. */
final class TextForms {

    private static final Pattern DECIMAL = Pattern.compile("&#(\\d{1,7});?");
    private static final Pattern HEX = Pattern.compile("&#[xX]([0-9a-fA-F]{1,6});?");
    private static final Pattern UNICODE = Pattern.compile("\\\\u\\{?([0-9a-fA-F]{4,6})}?");
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-fA-F]{2})");
    private static final Pattern CSS = Pattern.compile("\\\\([0-9a-fA-F]{2,6})\\s?");
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");
    private static final Pattern PERCENT = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final Pattern QUOTED = Pattern.compile("=([0-9A-F]{2})");
    private static final Pattern PUNYCODE = Pattern.compile("xn--[A-Za-z0-9-]+");

    private TextForms() {}

    /** What is left when markup and escapes are undone; each form that differs from {@code text} itself. */
    static List<String> decoded(String text) {
        List<String> forms = new ArrayList<>();
        forms.add(text.replaceAll("<[^>]*>", ""));
        forms.add(
                points(points(text, DECIMAL, 10), HEX, 16).replace("&amp;", "&").replace("&lt;", "<"));
        forms.add(points(text, UNICODE, 16));
        forms.add(points(text, BYTE, 16));
        forms.add(points(text, CSS, 16));
        forms.add(bytes(text, BYTE, 16));
        forms.add(bytes(text, OCTAL, 8));
        forms.add(bytes(text, PERCENT, 16));
        forms.add(bytes(text.replaceAll("=\r?\n", ""), QUOTED, 16));
        forms.add(PUNYCODE.matcher(text).replaceAll(one -> Matcher.quoteReplacement(IDN.toUnicode(one.group()))));
        forms.removeIf(text::equals);
        return forms;
    }

    /** How else it may be read, in which nothing further is hidden: n-grams joined, full width made half, backwards. */
    static List<String> read(String text) {
        return List.of(
                Normalizer.normalize(text, Normalizer.Form.NFKC),
                text.replaceAll("[^\\p{L}\\p{N}]+", ""),
                joined(text),
                new StringBuilder(text).reverse().toString());
    }

    private static String points(String text, Pattern escape, int radix) {
        return replaced(text, escape, one -> {
            int point = Integer.parseInt(one.group(1), radix);
            return Character.isValidCodePoint(point) ? Character.toString(point) : one.group();
        });
    }

    private static String replaced(String text, Pattern escape, Function<MatchResult, String> plain) {
        return escape.matcher(text).replaceAll(one -> Matcher.quoteReplacement(plain.apply(one)));
    }

    /** Escaped bytes read as UTF-8; those of PDF as UTF-16 where they begin with its mark. */
    private static String bytes(String text, Pattern escape, int radix) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Matcher found = escape.matcher(text);
        int at = 0;
        while (found.find()) {
            out.writeBytes(text.substring(at, found.start()).getBytes(StandardCharsets.UTF_8));
            out.write(Integer.parseInt(found.group(1), radix));
            at = found.end();
        }
        out.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Words that overlap all but their first and last character, as the n-grams of an index do, joined again. */
    private static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        String last = "";
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            boolean grams = word.length() == last.length() && word.length() > 1 && word.length() < 5;
            if (grams && last.substring(1).equals(word.substring(0, word.length() - 1))) {
                joined.append(word.charAt(word.length() - 1));
            } else {
                joined.append(' ').append(word);
            }
            last = word;
        }
        return joined.toString();
    }
}
