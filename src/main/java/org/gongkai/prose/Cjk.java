package org.gongkai.prose;

import java.util.Arrays;

/**
 * Chinese, Japanese and Korean characters (中日韩字符): East Asian Width W, F or H without the characters that are emoji by
 * default, and the Hangul script (UAX #11, UTS #51, UAX #24, Unicode 16). Unassigned characters in between count too.
 */
final class Cjk {

    /** First and last of every range, ascending. */
    private static final int[] RANGES = {
        0x1100, 0x11FF, 0x20A9, 0x20A9, 0x2329, 0x232A, 0x2630, 0x2637, 0x268A, 0x268F, 0x2E80, 0x303E, //
        0x3041, 0x3247, 0x3250, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7FF, 0xF900, 0xFAFF, 0xFE10, 0xFE1F, //
        0xFE30, 0xFE6F, 0xFF01, 0xFFE6, 0xFFE8, 0xFFEE, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1D300, 0x1D376, //
        0x1F200, 0x1F200, 0x1F202, 0x1F202, 0x1F210, 0x1F219, 0x1F21B, 0x1F22E, 0x1F230, 0x1F231, //
        0x1F237, 0x1F237, 0x1F23B, 0x1F23B, 0x1F240, 0x1F248, 0x1F260, 0x1F265, 0x20000, 0x3FFFD
    };

    private Cjk() {}

    static boolean contains(int codePoint) {
        if (codePoint < 0x1100) {
            return false;
        }
        if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
            return true;
        }
        int at = Arrays.binarySearch(RANGES, codePoint);
        return at >= 0 || (-at - 1) % 2 == 1;
    }

    /** Whether it is written without blanks: Chinese and Japanese, not Korean. */
    static boolean isSolid(int codePoint) {
        return contains(codePoint) && Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.HANGUL;
    }

    /** Whether it is a quotation mark, a dash or a dot that Chinese shares with Latin. */
    static boolean isShared(int codePoint) {
        return switch (codePoint) {
            case '‘', '’', '“', '”', '—', '…', '·' -> true;
            default -> false;
        };
    }

    /** Whether it chooses the shape of the character before it, other than the emoji shape (U+FE0F). */
    static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0E;
    }

    /** Whether it chooses the shape of the ideograph before it. */
    static boolean isIdeographicSelector(int codePoint) {
        return codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }
}
