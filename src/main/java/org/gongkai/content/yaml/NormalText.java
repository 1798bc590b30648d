package org.gongkai.content.yaml;

import java.text.Normalizer;
import java.util.Optional;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** How written values are read: without ASCII white space around them, in Unicode normal form C. */
public final class NormalText {

    private static final int EXCERPT = 60;

    private NormalText() {}

    public static String of(Scalar scalar) {
        return of(scalar.value());
    }

    public static String of(String written) {
        int from = 0;
        int to = written.length();
        while (from < to && blank(written.charAt(from))) {
            from++;
        }
        while (to > from && blank(written.charAt(to - 1))) {
            to--;
        }
        return nfc(written.substring(from, to));
    }

    /** A value as a text that is not empty. */
    static Found<Optional<String>> read(Value value) {
        String key = value.key();
        if (!(value.node() instanceof Scalar scalar)) {
            return value.refused(
                    new Wording(key + " 应为一段文字", key + " must be a text"),
                    new Wording("值中有“: ”或以 [ { 开头时请加引号", "quote a value that has “: ” or begins with [ or {"));
        }
        String text = of(scalar);
        if (text.isEmpty()) {
            return value.refused(
                    new Wording(key + " 是空的", key + " is empty"),
                    new Wording("填写内容，或者删除这一行", "give it a value or delete the line"));
        }
        if (text.length() > InputLimits.VALUE_LENGTH) {
            return Found.nothing(value.finding(
                    Rule.OVER_THE_LIMIT,
                    new Wording(
                            key + " 有 " + text.length() + " 字，超过 " + InputLimits.VALUE_LENGTH + " 字",
                            key + " has " + text.length() + " characters, more than " + InputLimits.VALUE_LENGTH),
                    new Wording("缩短；长的内容写进正文", "shorten it; what is long belongs into the text")));
        }
        if (text.codePoints().anyMatch(NormalText::control)) {
            return value.refused(
                    new Wording(key + " 含有控制字符", key + " has control characters"),
                    new Wording("删除看不见的字符和“\\u…”一类的转义", "delete invisible characters and escapes like \\u…"));
        }
        return Found.of(Optional.of(text));
    }

    private static boolean control(int c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7F && c < 0xA0)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c & 0xFFFE) == 0xFFFE;
    }

    public static String nfc(String text) {
        return plain(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether all characters are of blocks where nothing composes or decomposes (UAX #15, quick check), as mostly. */
    private static boolean plain(String text) {
        char[] letters = text.toCharArray();
        for (char c : letters) {
            boolean plain = c < 0x300
                    || (c >= 0x4E00 && c <= 0x9FFF)
                    || (c >= 0x3001 && c <= 0x3029)
                    || (c >= 0xFF01 && c <= 0xFF60)
                    || (c >= 0x2010 && c <= 0x2027);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /**
     * A text as digests cover it: in NFC, without the blank lines (spaces and tabs) around it, with one line end at its
     * end; its line ends are {@code \n}.
     */
    public static String canonical(String text) {
        return canonical(text, 0);
    }

    /** The same of what begins at {@code from}. */
    public static String canonical(String text, int from) {
        int start = from;
        while (start < text.length() && blank(text, start, next(text, start))) {
            start = next(text, start);
        }
        int end = text.length();
        while (end > start) {
            int lineStart = text.lastIndexOf('\n', end - 1) + 1;
            if (!blank(text, Math.max(start, lineStart), end)) {
                break;
            }
            end = Math.max(start, lineStart - 1);
        }
        return nfc(text.substring(start, end) + "\n");
    }

    /** Whether there are only spaces, tabs and line ends. */
    public static boolean blank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && c != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Where the line after the one of {@code at} begins. */
    public static int next(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** The beginning of a text for a message. */
    public static String excerpt(String text) {
        int characters = text.codePointCount(0, Math.min(text.length(), 2 * EXCERPT));
        return characters > EXCERPT ? text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…" : text;
    }
}
