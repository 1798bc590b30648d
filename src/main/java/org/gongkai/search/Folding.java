package org.gongkai.search;

import org.gongkai.hanzi.Unified;

/**
 * Text as it is compared (比较用的文字): full-width letters and digits as ASCII, small letters, ○ as 〇, radicals as the characters they stand for; blanks and
 * punctuation are left out, so that 〔2021〕 and [2021], and words on two lines, are found alike. The script of the
 * search page does the same; the ranges are spelled out, since the Unicode tables of browsers differ.
 */
public final class Folding {

    private static final int TO_ASCII = 0xFEE0;

    private Folding() {}

    /** The character as it is compared; 0 where it is left out. */
    public static char fold(char c) {
        if (c < 0x80) {
            if (c >= 'A' && c <= 'Z') {
                return (char) (c + 'a' - 'A');
            }
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ? c : 0;
        }
        if (c >= 0x3400 && c < 0xF900) {
            return c; // nearly all of a Chinese text
        }
        if (Unified.maybe(c)) {
            int unified = Unified.of(c);
            return Character.isBmpCodePoint(unified) ? (char) unified : c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return fold((char) (c - TO_ASCII));
        }
        return isLeftOut(c) ? 0 : c == '\u25CB' || c == '\u25EF' ? '\u3007' : c;
    }

    private static boolean isLeftOut(char c) {
        return c < 0xC0
                || c == 0xD7
                || c == 0xF7
                || in(c, 0x2000, 0x206F)
                || in(c, 0x2E00, 0x2E7F)
                || in(c, 0x3000, 0x3004)
                || in(c, 0x3008, 0x3020)
                || c == 0x3030
                || in(c, 0xFE10, 0xFE1F)
                || in(c, 0xFE30, 0xFE6F)
                || c >= 0xFEFF;
    }

    private static boolean in(char c, int first, int last) {
        return c >= first && c <= last;
    }

    /** A whole text as it is compared. */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c != 0) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
