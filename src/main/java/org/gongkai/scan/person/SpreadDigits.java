package org.gongkai.scan.person;

import java.util.Arrays;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Squeezed;

/**
 * Digits that stand one behind the other with nothing between them that is read (分散的数字): across cells, rows, line
 * ends, paragraphs, markup and punctuation. A letter or a character ends the row of digits. Chinese, circled and other
 * digits count.
 */
final class SpreadDigits {

    /** What parts a digit from the one before it, as bits; 0 within a group. */
    static final int PARTED = 1;

    static final int CELL = 2;
    static final int LINE = 4;

    /** Together with {@link #LINE}: more than one line end. */
    static final int PARAGRAPH = 8;

    private static final int MOST_MARKS = 3;

    /** Of a character its value as a digit, or one of the two below. */
    private static final byte[] VALUES = values();

    private static final byte MARK = -1;
    private static final byte LETTER = -2;

    /** Takes a row of digits when it has ended; it is used again for the next one. */
    interface Reader {
        void read(SpreadDigits digits);
    }

    private final Squeezed view;
    private final int fewest;
    private final Reader reader;
    private char[] digits = new char[64];
    private int[] places = new int[64];
    private byte[] joints = new byte[64];
    private char[] marks = new char[64];
    private int length;
    private int joint;
    private char mark;
    private int marked;
    private int count;

    /** @param fewest rows with fewer digits are not told to the reader */
    SpreadDigits(Squeezed view, int fewest, Reader reader) {
        this.view = view;
        this.fewest = fewest;
        this.reader = reader;
    }

    /** Walks over a part of the text; the digits of several parts are one row until {@link #end}. */
    void walk(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = view.at(i);
            int value = VALUES[c];
            if (value >= 0) {
                i = ordinal(i, value) ? i + ordinalLength(i) - 1 : digit(i, value);
            } else if (value == LETTER) {
                i = other(i, c, to);
            } else if (length > 0) {
                i = between(i, c, to);
            }
        }
    }

    /** A cell of a table has ended; the next may go on. */
    void cell() {
        joint |= CELL;
    }

    /** The row of digits has ended. */
    void end() {
        if (length >= fewest) {
            reader.read(this);
        }
        length = 0;
        clear();
    }

    private void clear() {
        joint = 0;
        mark = 0;
        marked = 0;
    }

    private int digit(int i, int value) {
        blanks(i);
        boolean script = length > 0 && joint == 0 && mark == 0 && (view.at(i) < 0x80) != (view.at(i - 1) < 0x80);
        if (value > 9) {
            add('0' + value / 10, i, script);
        }
        add('0' + value % 10, i, script);
        return i;
    }

    private void blanks(int i) {
        int gap = view.gap(i);
        joint |= gap == 0 ? 0 : gap >= Squeezed.WIDE ? CELL : PARTED;
    }

    private void add(int digit, int place, boolean script) {
        if (length == digits.length) {
            digits = Arrays.copyOf(digits, length * 2);
            places = Arrays.copyOf(places, length * 2);
            joints = Arrays.copyOf(joints, length * 2);
            marks = Arrays.copyOf(marks, length * 2);
        }
        count++;
        digits[length] = (char) digit;
        places[length] = place;
        joints[length] = (byte) (joint | (mark != 0 || script || length == 0 ? PARTED : 0));
        marks[length++] = mark;
        clear();
    }

    /** A letter: the check character X behind seventeen digits, an enclosed digit beyond the basic plane, or the end. */
    private int other(int i, char c, int to) {
        if (c == '\u20E3') {
            return i;
        }
        if (Character.isHighSurrogate(c) && i + 1 < to) {
            int codePoint = Character.toCodePoint(c, view.at(i + 1));
            int value = Character.getType(codePoint) == Character.OTHER_NUMBER ? enclosed(codePoint) : -1;
            if (value >= 0 && value <= 9) {
                digit(i, value);
                return i + 1;
            }
        }
        if (length >= 17 && check(c) && !Chars.latin(view.at(i + 1)) && !Chars.digit(view.at(i + 1))) {
            blanks(i);
            add('X', i, false);
        } else {
            end();
        }
        return i;
    }

    private static boolean check(char c) {
        return c == 'X' || c == 'x' || c == 'Ⅹ' || c == 'ⅹ' || Chars.lookAlike(c) == 'X' || Chars.lookAlike(c) == 'x';
    }

    private int between(int i, char c, int to) {
        int end = Spread.markup(view, i, to);
        if (c == '\n' || Spread.lineBreak(view, i)) {
            joint |= (joint & LINE) == 0 ? LINE : PARAGRAPH;
        } else if (c == '|') {
            joint |= CELL;
        } else if (end > i) {
            joint |= PARTED;
        } else if (marked++ < MOST_MARKS) {
            mark = mark == 0 || mark == c ? c : (char) (mark * 31 + c);
        } else {
            end();
        }
        return Math.max(i, end - 1);
    }

    /** Whether the number of an item in a list begins at {@code i}: at the start of a line, with a point or bracket. */
    private boolean ordinal(int i, int value) {
        return value <= 9 && view.at(i - 1) == '\n' && ordinalLength(i) > 0;
    }

    private int ordinalLength(int i) {
        int at = Chars.digit(view.at(i + 1)) ? i + 2 : i + 1;
        char c = view.at(at);
        return c == '、' || ((c == '.' || c == ')') && view.gap(at + 1) > 0) ? at + 1 - i : 0;
    }

    /** Whether it has met as many digits as a row must have, one behind the other or not. */
    boolean enough() {
        return count >= fewest;
    }

    int length() {
        return length;
    }

    public char at(int i) {
        return digits[i];
    }

    /** The digits from {@code from} to {@code to}. */
    String part(int from, int to) {
        return new String(digits, from, to - from);
    }

    /** Where digit {@code i} stands in the squeezed text. */
    int place(int i) {
        return places[i];
    }

    /** What parts digit {@code i} from the one before it; 0 within a group. */
    int joint(int i) {
        return i <= 0 || i >= length ? PARTED : joints[i];
    }

    /** The punctuation before digit {@code i}; 0 where there is none, several characters as one of no meaning. */
    char mark(int i) {
        return i <= 0 || i >= length ? 0 : marks[i];
    }

    /** Whether a group begins at digit {@code i}, or all of them have ended. */
    boolean border(int i) {
        return joint(i) != 0;
    }

    private static boolean letter(char c) {
        return c >= 0x80
                ? Chars.han(c) || Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\u20E3'
                : Chars.latin(c);
    }

    /** The number that a digit of any script or an enclosed number (①, ㊷) stands for; -1 or -2 for none. */
    @SuppressWarnings("CharacterGetNumericValue") // asked for numbers alone, never for letters
    private static int enclosed(int codePoint) {
        return Character.getNumericValue(codePoint);
    }

    private static byte[] values() {
        byte[] values = new byte[1 << Character.SIZE];
        for (int i = 0; i < values.length; i++) {
            char c = (char) i;
            int type = Character.getType(c);
            int value = type == Character.OTHER_NUMBER || type == Character.DECIMAL_DIGIT_NUMBER ? enclosed(c) : -1;
            values[i] = value >= 0 && value <= 50 ? (byte) value : letter(c) ? LETTER : MARK;
        }
        String[] written = {"〇零○◯", "一壹弌幺", "二贰貳弍", "三叁參弎", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"};
        for (int value = 0; value < written.length; value++) {
            for (char c : written[value].toCharArray()) {
                values[c] = (byte) value;
            }
        }
        return values;
    }
}
