package org.gongkai.content.site;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.finding.Wording;

/**
 * How people are named (人名): so that two names that look alike are one name, for it is by their names that three people
 * are told apart. A name has Chinese characters or Latin letters, single blanks between its parts, and what tells
 * namesakes apart: digits, brackets, a hyphen, {@code ·} (UTS #39, UAX #15).
 */
public final class PersonName {

    private static final String BESIDE = "·-.'’（）()";

    private PersonName() {}

    /** What is wrong with a name; nothing where it is plain. */
    public static Optional<Wording> fault(String name) {
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            int c = name.codePointAt(i);
            if (!plain(c) && !(c == ' ' && between(name, i))) {
                return Optional.of(fault(c));
            }
        }
        return Optional.empty();
    }

    private static Wording fault(int c) {
        String code = String.format(Locale.ROOT, "U+%04X", c);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return new Wording("姓名中有多余的空格（" + code + "）", "a blank too many in the name (" + code + ")");
        }
        if (Character.isLetter(c) && !compatible(c) && !hangulFiller(c)) {
            return new Wording(
                    "姓名中有不是汉字、也不是拉丁字母的字符“" + Character.toString(c) + "”（" + code + "）",
                    "“" + Character.toString(c) + "” (" + code + ") is neither a Chinese character nor a Latin letter");
        }
        return compatible(c)
                ? new Wording(
                        "姓名中有与常用字形同而编码不同的字符（" + code + "）", "a character of another code than it looks (" + code + ")")
                : new Wording("姓名中有看不见或不是文字的字符（" + code + "）", "an invisible character or no letter (" + code + ")");
    }

    /** What two spellings of one name have in common. */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean plain(int c) {
        if (c >= '0' && c <= '9') {
            return true;
        }
        boolean han = Character.isIdeographic(c) && UnicodeScript.of(c) == UnicodeScript.HAN;
        return BESIDE.indexOf(c) >= 0 || ((han || latin(c)) && !compatible(c));
    }

    private static boolean latin(int c) {
        return Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    /** Whether the blank at {@code i} parts two words: it is visible, and does not make another name. */
    private static boolean between(String name, int i) {
        return i > 0 && i + 1 < name.length() && name.charAt(i - 1) != ' ';
    }

    /** Whether a character stands for another one: full width, radicals, ideographs kept for compatibility. */
    private static boolean compatible(int c) {
        String text = Character.toString(c);
        boolean radical = c >= 0x2E80 && c <= 0x2FDF;
        return radical || !Normalizer.isNormalized(text, Normalizer.Form.NFKC);
    }

    private static boolean hangulFiller(int c) {
        return c == 0x115F || c == 0x1160;
    }
}
