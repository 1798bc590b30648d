package org.gongkai.scan.letters;

import java.util.Arrays;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.hanzi.Unified;

/**
 * A text seen through its disguises (去除空白和变体后的文字): without blanks and characters that show nothing,
 * full-width forms and foreign digits as plain ASCII, radicals as the characters they stand for, lines kept. Every character knows its offset in the text.
 */
public final class Squeezed {

    /** What {@link #gap} says of a tab: too wide to stand inside a number. */
    public static final int WIDE = 64;

    private final char[] chars;
    private final int[] offsets;
    private final byte[] gaps;
    private final int length;
    private final boolean radicals;

    public Squeezed(String text) {
        this(text.toCharArray());
    }

    public Squeezed(char[] written) {
        int n = written.length;
        chars = new char[n];
        offsets = new int[n];
        gaps = new byte[n];
        int to = 0;
        int gap = 0;
        boolean folded = false;
        for (int i = 0; i < n; i++) {
            char c = written[i];
            char plain = c;
            int last = i;
            if (c < 0x80 || (c >= 0x3400 && c <= 0x9FFF)) {
                if (c == ' ' || c == '\t' || c == '\r') {
                    gap = Math.min(WIDE, gap + (c == ' ' ? 1 : WIDE));
                    continue;
                }
                if (c == '&') {
                    int end = Markup.digitReference(written, i);
                    if (end > i) {
                        plain = Markup.digit(written, i, end);
                        last = end - 1;
                    }
                } else if (c == '<' && Markup.lineBreak(written, i) > i) {
                    gap = Math.min(WIDE, gap + 1);
                    i = Markup.lineBreak(written, i) - 1;
                    continue;
                } else if (c == '\\' && Markup.escapedDigit(written, i)) {
                    last = i + 5;
                    plain = written[last];
                } else if ((c == '*' || c == '`' || c == '~' || c == '\\') && to > 0 && Chars.digit(chars[to - 1])) {
                    int unseen = Markup.insideNumber(written, i);
                    if (unseen > 0) {
                        i += unseen - 1;
                        continue;
                    }
                }
            } else if (Chars.blank(c)) {
                gap = Math.min(WIDE, gap + 1);
                continue;
            } else if (Chars.unseen(c)) {
                continue;
            } else if (c >= 0xFF01 && c <= 0xFF5E) {
                plain = (char) (c - 0xFEE0);
            } else if (Character.isHighSurrogate(c) && i + 1 < n) {
                int codePoint = Character.codePointAt(written, i);
                if (Chars.unseen(codePoint)) {
                    i++;
                    continue;
                }
                int unified = Unified.of(codePoint);
                if (Character.isDigit(codePoint)) {
                    plain = (char) ('0' + Character.digit(codePoint, 10));
                    last = i + 1;
                } else if (unified != codePoint && Character.isBmpCodePoint(unified)) {
                    plain = (char) unified;
                    last = i + 1;
                    folded = true;
                }
            } else if (c < 0x2000 && Character.isDigit(c)) {
                plain = (char) ('0' + Character.digit(c, 10));
            } else if (Chars.raised(c) >= 0) {
                plain = (char) ('0' + Chars.raised(c));
            } else if (Unified.maybe(c) && Unified.of(c) != c) {
                plain = Character.isBmpCodePoint(Unified.of(c)) ? (char) Unified.of(c) : c;
                folded = true;
            }
            chars[to] = plain;
            offsets[to] = i;
            gaps[to++] = (byte) gap;
            gap = 0;
            i = last;
        }
        length = to;
        radicals = folded;
    }

    /** The characters, those behind {@link #length} without meaning; not to be changed. */
    public char[] chars() {
        return chars;
    }

    /** All of it. */
    public String text() {
        return part(0, length);
    }

    /** Whether radicals or compatibility ideographs stood in the text, here seen as what they stand for. */
    public boolean radicals() {
        return radicals;
    }

    public int length() {
        return length;
    }

    /** The character at {@code i}; {@code \n} outside the text. */
    public char at(int i) {
        return i < 0 || i >= length ? '\n' : chars[i];
    }

    /** The offset in the text of the character at {@code i}. */
    public int offset(int i) {
        return offsets[i];
    }

    /** The offset in the text behind the character before {@code end}. */
    public int end(int end) {
        return end == 0 ? 0 : offsets[end - 1] + 1;
    }

    /** Something found from {@code from} to {@code to}. */
    public Hit hit(Rule rule, int from, int to, Wording message, Wording hint) {
        return Hit.of(rule, offset(from), end(to), message, hint);
    }

    /** The first character that stands at {@code offset} of the text or behind it. */
    public int index(int offset) {
        int at = Arrays.binarySearch(offsets, 0, length, offset);
        return at >= 0 ? at : -at - 1;
    }

    /** How many blanks stand before the character at {@code i}; {@link #WIDE} for a tab or very many. */
    public int gap(int i) {
        return i >= length ? 0 : gaps[i];
    }

    /** Whether {@code word} stands at {@code i}. */
    public boolean has(int i, String word) {
        if (i < 0 || i + word.length() > length) {
            return false;
        }
        for (int k = 0; k < word.length(); k++) {
            if (chars[i + k] != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Where the line of {@code i} begins. */
    public int lineStart(int i) {
        return lineStart(i, i);
    }

    /** Where the line of {@code i} begins, but not more than {@code most} characters before. */
    public int lineStart(int i, int most) {
        int at = i;
        while (at > 0 && i - at < most && chars[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** Where the line of {@code i} ends, but not more than {@code most} characters behind. */
    public int lineEnd(int i, int most) {
        int at = i;
        while (at < length && at - i < most && chars[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Where the line of {@code i} ends. */
    public int lineEnd(int i) {
        return lineEnd(i, length);
    }

    /** Behind the last of the characters {@code ends} before {@code i}, but not more than {@code most} before. */
    public int start(int i, int most, String ends) {
        int at = i;
        while (at > 0 && i - at < most && ends.indexOf(chars[at - 1]) < 0) {
            at--;
        }
        return at;
    }

    /** The first of the characters {@code ends} from {@code i} on, but not more than {@code most} behind. */
    public int end(int i, int most, String ends) {
        int at = i;
        while (at < length && at - i < most && ends.indexOf(chars[at]) < 0) {
            at++;
        }
        return at;
    }

    /** Whether one of the words ends at most {@code reach} characters before {@code i}, on the same line. */
    public boolean preceded(int i, int reach, WordList words) {
        for (int at = i - 1; at >= 0 && i - at <= reach && chars[at] != '\n'; at--) {
            if (words.length(this, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The characters from {@code from} to {@code to}. */
    public String part(int from, int to) {
        return new String(chars, from, to - from);
    }
}
