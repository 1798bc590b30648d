package org.gongkai.content;

import java.text.Normalizer;
import org.gongkai.content.Node.Scalar;

/** How written values are read: without ASCII white space around them, in Unicode normal form C. */
final class Texts {

    private static final int EXCERPT = 60;

    private Texts() {}

    static String of(Scalar scalar) {
        return of(scalar.value());
    }

    static String of(String written) {
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

    static String nfc(String text) {
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
    static String canonical(String text) {
        return canonical(text, 0);
    }

    /** The same of what begins at {@code from}. */
    static String canonical(String text, int from) {
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
    static boolean blank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && c != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Where the line after the one of {@code at} begins. */
    static int next(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** The beginning of a text for a message. */
    static String excerpt(String text) {
        int characters = text.codePointCount(0, Math.min(text.length(), 2 * EXCERPT));
        return characters > EXCERPT ? text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…" : text;
    }
}
