package org.gongkai.scan.letters;

import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * Characters that show nothing or show something else (看不见或会误导的字符): joiners, direction controls (UAX #9), tags,
 * odd variation selectors, private use, control characters, look-alike letters inside numbers (UTS #39). What readers
 * cannot see, the reviewer has not reviewed. Selectors and joiners of Mongolian and of emoji are right in their places.
 */
public final class HiddenText implements Scanner {

    private static final Wording DELETE = new Wording("删除这些字符，重新审查", "delete them and have it reviewed again");

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        String text = scanned.text();
        char[] letters = scanned.letters();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if ((c >= 0x4E00 && c <= 0x9FFF)
                    || (c >= 0x3001 && c <= 0x3011)
                    || (c > ' ' && c < 0x7F && !Chars.digit(c))
                    || c == '\n'
                    || c == ' ') {
                continue;
            }
            if (Chars.digit(c) || (c >= '０' && c <= '９')) {
                i = number(text, i, hits);
            } else if (Character.isSurrogate(c)) {
                i = beyond(text, i, hits);
            } else {
                plane(text, i, c, hits);
            }
        }
    }

    private static void plane(String text, int i, char c, Hits hits) {
        if ((c < ' ' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0)) {
            add(hits, Severity.BLOCK, i, i + 1, "控制字符", "control characters");
        } else if (c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || isolate(c)) {
            add(hits, Severity.BLOCK, i, i + 1, "改变文字方向的控制符", "controls of text direction");
        } else if (c == 0xAD) {
            add(hits, Severity.WARNING, i, i + 1, "软连字符", "soft hyphens");
        } else if (c >= 0xFE00 && c <= 0xFE0F) {
            selector(text, i, hits);
        } else if (c == 0x2028 || c == 0x2029) {
            add(hits, Severity.WARNING, i, i + 1, "行、段分隔符", "line and paragraph separators");
        } else if ((Chars.unseen(c) || c == 0x2800) && !Sequences.rightful(text, i)) {
            add(hits, Severity.BLOCK, i, i + 1, "零宽或不显示的字符", "characters of no width");
        } else if (c >= 0xE000 && c <= 0xF8FF) {
            add(
                    hits,
                    Severity.WARNING,
                    i,
                    i + 1,
                    "私用区字符，各处显示不同",
                    "private-use characters, shown differently everywhere");
        } else if ((c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE) {
            add(hits, Severity.BLOCK, i, i + 1, "不是字符的编码", "code points that are no characters");
        }
    }

    private static boolean isolate(char c) {
        return c >= 0x2066 && c <= 0x2069;
    }

    /** A selector belongs behind a Chinese character or a symbol, and never behind another selector. */
    private static void selector(String text, int i, Hits hits) {
        char before = i == 0 ? '\n' : text.charAt(i - 1);
        boolean second = before >= 0xFE00 && before <= 0xFE0F;
        boolean fitting = Chars.han(before)
                || Character.isLowSurrogate(before)
                || (before >= 0x2000 && before <= 0x2BFF)
                || (before >= 0x3001 && before <= 0x33FF)
                || Sequences.rightful(text, i);
        if (!fitting || second) {
            add(
                    hits,
                    second ? Severity.BLOCK : Severity.WARNING,
                    i,
                    i + 1,
                    "位置反常的变体选择符",
                    "variation selectors in odd places");
        }
    }

    private static int beyond(String text, int i, Hits hits) {
        int codePoint = text.codePointAt(i);
        int end = i + Character.charCount(codePoint);
        if (Character.isSurrogate((char) codePoint) && codePoint < 0x10000) {
            add(hits, Severity.BLOCK, i, end, "不是字符的编码", "code points that are no characters");
        } else if (codePoint >= 0xE0100 && codePoint <= 0xE01EF) {
            char before = i == 0 ? '\n' : text.charAt(i - 1);
            boolean fitting = Chars.han(before) || Character.isLowSurrogate(before);
            if (!fitting || (i >= 2 && selected(text, i))) {
                add(hits, Severity.BLOCK, i, end, "位置反常的变体选择符", "variation selectors in odd places");
            }
        } else if (Chars.unseen(codePoint)) {
            add(hits, Severity.BLOCK, i, end, "标签字符", "tag characters");
        } else if (codePoint >= 0xF0000) {
            add(hits, Severity.WARNING, i, end, "私用区字符，各处显示不同", "private-use characters, shown differently everywhere");
        }
        return end - 1;
    }

    private static boolean selected(String text, int i) {
        int before = text.codePointBefore(i);
        return before >= 0xE0100 && before <= 0xE01EF;
    }

    /** A number from its first digit on: no foreign look-alike inside it, and one width for all its digits. */
    private static int number(String text, int from, Hits hits) {
        boolean narrow = false;
        boolean wide = false;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Chars.digit(c)) {
                narrow = true;
            } else if (c >= '０' && c <= '９') {
                wide = true;
            } else if (Chars.lookAlike(c) != 0 && digitFollows(text, i + 1)) {
                add(hits, Severity.BLOCK, i, i + 1, "数字中混入形近的外文字母", "look-alike letters inside numbers");
            } else if (i + 1 < text.length() && digit(text.charAt(i + 1)) && (c == 'O' || c == 'l') && i > from) {
                add(hits, Severity.WARNING, i, i + 1, "数字中混入字母 O 或 l", "letters O or l inside numbers");
            } else {
                break;
            }
        }
        if (narrow && wide) {
            add(hits, Severity.WARNING, from, i, "同一数字全角、半角混用", "digits of two widths in one number");
        }
        return i - 1;
    }

    /** Whether a digit follows, perhaps behind further look-alikes. */
    private static boolean digitFollows(String text, int i) {
        int at = i;
        while (at < text.length() && at < i + 3 && Chars.lookAlike(text.charAt(at)) != 0) {
            at++;
        }
        return at < text.length() && digit(text.charAt(at));
    }

    private static boolean digit(char c) {
        return Chars.digit(c) || (c >= '０' && c <= '９');
    }

    private static void add(Hits hits, Severity severity, int from, int to, String zh, String en) {
        hits.add(Hit.many(Rule.HIDDEN_TEXT, severity, from, to, new Wording(zh, en), DELETE));
    }
}
