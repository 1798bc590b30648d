package org.gongkai.scan.letters;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sorts of characters, by the ranges of Unicode 15 (字符类别). */
public final class Chars {

    /** Latin capitals, each as a word. */
    public static final List<String> CAPITALS = words('A', 'Z');

    /** Latin letters, each as a word. */
    public static final List<String> LETTERS =
            Stream.concat(CAPITALS.stream(), words('a', 'z').stream()).toList();

    private Chars() {}

    private static List<String> words(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).toList();
    }

    /** A Chinese character or a radical of the basic plane, or half of one beyond it. */
    public static boolean han(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || c == '〇'
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xD840 && c <= 0xD88F)
                || (c >= 0x2E80 && c <= 0x2FD5);
    }

    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A blank of any width that does not end a line. */
    public static boolean blank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\r'
                || c == 0x3000
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x202F
                || c == 0x205F;
    }

    /** Behind the blanks at {@code i}. */
    public static int behindBlanks(String text, int i) {
        int at = i;
        while (at < text.length() && blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the blanks before {@code i} begin. */
    public static int beforeBlanks(String text, int i) {
        int at = i;
        while (at > 0 && blank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** A character of the basic plane that shows nothing: joiners, direction marks, selectors, fillers. */
    static boolean unseen(char c) {
        return (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c >= 0x180B && c <= 0x180F)
                || c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || c == 0xFEFF
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c == 0x3164
                || c == 0xFFA0;
    }

    /** A character beyond the basic plane that shows nothing: tags and selectors. */
    static boolean unseen(int codePoint) {
        return codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
    }

    /** A hyphen or dash, as written between groups of digits. */
    public static boolean hyphen(char c) {
        return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63;
    }

    /** Letters of other alphabets that look like a digit or a Latin letter ▸ that one; 0 for all others. */
    public static char lookAlike(char c) {
        if (c < 0x391 || c > 0x458) {
            return 0;
        }
        int at = LOOK_ALIKES.indexOf(c);
        return at < 0 || at % 2 == 1 ? 0 : LOOK_ALIKES.charAt(at + 1);
    }

    /** Pairs: Greek or Cyrillic letter, what it looks like (UTS #39, confusables). */
    private static final String LOOK_ALIKES =
            "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟ0ΡPΤTΥYΧXο0" + "АAВBЕEЅSІIЈJКKМMНHО0РPСCТTХXаaеeо0рpсcуyхxѕsіiЗ3б6";

    /** The digit that stands raised or lowered, as in m²; -1 for any other character. */
    static int raised(char c) {
        return switch (c) {
            case '\u00B9' -> 1;
            case '\u00B2' -> 2;
            case '\u00B3' -> 3;
            default ->
                c == '\u2070' || (c >= '\u2074' && c <= '\u2079')
                        ? c - '\u2070'
                        : c >= '\u2080' && c <= '\u2089' ? c - '\u2080' : -1;
        };
    }
}
