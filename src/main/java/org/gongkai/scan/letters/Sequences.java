package org.gongkai.scan.letters;

/**
 * Sequences of which unseen characters are a part (字符序列): Mongolian letters with their selectors (Unicode 13.5), keycaps
 * and joined emoji (UTS #51).
 */
final class Sequences {

    private static final int JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;
    private static final int VOWEL_SEPARATOR = 0x180E;

    private Sequences() {}

    /** Whether the selector or joiner at {@code i} belongs to the characters around it. */
    static boolean rightful(String text, int i) {
        char c = text.charAt(i);
        int before = i == 0 ? 0 : text.codePointBefore(i);
        int after = i + 1 == text.length() ? 0 : text.codePointAt(i + 1);
        if ((c >= 0x180B && c <= 0x180D) || c == 0x180F) {
            return mongolian(before);
        }
        if (c == VOWEL_SEPARATOR) {
            return (mongolian(before) || mongolianSelector(before)) && mongolian(after);
        }
        if (c == JOINER || c == 0x200C) {
            boolean written = mongolian(before) || mongolianSelector(before) || mongolian(after);
            return written || (c == JOINER && ends(text, i) && emoji(after));
        }
        if (c == 0xFE0F || c == 0xFE0E) {
            return emoji(before) || (c == 0xFE0F && keycap(before) && after == KEYCAP);
        }
        return false;
    }

    private static boolean mongolian(int c) {
        return (c >= 0x1820 && c <= 0x18AA) || c == 0x1807;
    }

    private static boolean mongolianSelector(int c) {
        return (c >= 0x180B && c <= 0x180D) || c == 0x180F;
    }

    private static boolean keycap(int c) {
        return (c >= '0' && c <= '9') || c == '#' || c == '*';
    }

    /** Whether an emoji ends before {@code i}, perhaps with its selector or a tone of skin. */
    private static boolean ends(String text, int i) {
        int at = i > 1 && text.charAt(i - 1) == 0xFE0F ? i - 1 : i;
        return at > 0 && emoji(text.codePointBefore(at));
    }

    /** A character that may be shown as a picture (Extended_Pictographic and the tones of skin, by their blocks). */
    private static boolean emoji(int c) {
        return (c >= 0x1F000 && c <= 0x1FAFF)
                || (c >= 0x2600 && c <= 0x27BF)
                || (c >= 0x2190 && c <= 0x21FF)
                || (c >= 0x2300 && c <= 0x23FF)
                || (c >= 0x25A0 && c <= 0x25FF)
                || (c >= 0x2B00 && c <= 0x2BFF)
                || c == 0x24C2
                || c == 0x203C
                || c == 0x2049
                || c == 0x2122
                || c == 0x2139
                || c == 0x2934
                || c == 0x2935
                || c == 0x3030
                || c == 0x303D
                || c == 0x3297
                || c == 0x3299
                || c == 0xA9
                || c == 0xAE;
    }
}
