package org.gongkai.content;

import java.text.Normalizer;
import org.gongkai.content.Node.Scalar;

/** How written values are read: without ASCII white space around them, in Unicode normal form C. */
final class Texts {

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
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
