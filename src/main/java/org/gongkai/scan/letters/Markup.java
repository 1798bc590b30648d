package org.gongkai.scan.letters;

/** Markdown that a reader does not see inside a number (数字中的标记): {@code 110**105**} shows 110105 (CommonMark 2.4, 2.5, 6). */
final class Markup {

    private static final int LONGEST_REFERENCE = 10;

    private Markup() {}

    /** How many characters from {@code i} on, behind a digit, a page does not show; 0 where it shows them. */
    static int insideNumber(char[] text, int i) {
        char mark = text[i];
        if (mark == '\\') {
            return i + 1 < text.length && "-*`~&. ".indexOf(text[i + 1]) >= 0 ? 1 : 0;
        }
        int end = i;
        while (end < text.length && text[end] == mark) {
            end++;
        }
        int run = end - i;
        boolean delimiter = mark == '~' ? run == 2 : run <= 3;
        boolean goesOn = end < text.length && (Chars.digit(text[end]) || "xX&\\-".indexOf(text[end]) >= 0);
        return delimiter && goesOn ? run : 0;
    }

    /** Behind the {@code <br>} that begins at {@code i}, as it breaks lines in a cell; {@code i} where none does. */
    static int lineBreak(char[] text, int i) {
        if (i + 3 >= text.length || (text[i + 1] | 0x20) != 'b' || (text[i + 2] | 0x20) != 'r') {
            return i;
        }
        int end = i + 3;
        while (end < text.length && text[end] == ' ') {
            end++;
        }
        end += end < text.length && text[end] == '/' ? 1 : 0;
        return end < text.length && text[end] == '>' ? end + 1 : i;
    }

    /** Behind the reference to a digit that begins at {@code i}; {@code i} where none does. */
    static int digitReference(char[] text, int i) {
        if (i + 4 >= text.length || text[i + 1] != '#') {
            return i;
        }
        int end = i + 2;
        while (end < text.length && end - i < LONGEST_REFERENCE && text[end] != ';') {
            end++;
        }
        boolean closed = end < text.length && text[end] == ';';
        return closed && Chars.digit(digit(text, i, end + 1)) ? end + 1 : i;
    }

    /** The ASCII digit of the reference from {@code from} to {@code to}; a blank where it is another character. */
    static char digit(char[] text, int from, int to) {
        boolean hex = text[from + 2] == 'x' || text[from + 2] == 'X';
        int value = 0;
        for (int i = from + (hex ? 3 : 2); i < to - 1; i++) {
            int one = Character.digit(text[i], hex ? 16 : 10);
            if (one < 0 || value > 0xFFFF) {
                return ' ';
            }
            value = value * (hex ? 16 : 10) + one;
        }
        return value >= '0' && value <= '9' ? (char) value : ' ';
    }

    /** Whether a digit is written at {@code i} with its number, as JSON has it: {@code \\u0031} (RFC 8259 section 7). */
    static boolean escapedDigit(char[] text, int i) {
        return i + 5 < text.length
                && text[i + 1] == 'u'
                && text[i + 2] == '0'
                && text[i + 3] == '0'
                && text[i + 4] == '3'
                && Chars.digit(text[i + 5]);
    }
}
