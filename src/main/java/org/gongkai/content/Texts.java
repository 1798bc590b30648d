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

    private static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** The beginning of a text for a message. */
    static String excerpt(String text) {
        int characters = text.codePointCount(0, Math.min(text.length(), 2 * EXCERPT));
        return characters > EXCERPT ? text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…" : text;
    }
}
