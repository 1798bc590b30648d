package org.gongkai.scan.person;

import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Squeezed;

/**
 * Groups of digits that stand so close that they may be one number (数字串): parted by one or two blanks, a hyphen or one
 * line end. Look-alike letters between digits count as digits.
 */
final class DigitChain {

    /** What parts a digit from the one before it; {@link #JOINED} within a group. */
    static final char JOINED = 0;

    private static final int MOST_BLANKS = 2;

    private final Squeezed view;
    private final StringBuilder digits = new StringBuilder();
    private final StringBuilder parted = new StringBuilder();
    private final int start;
    private int[] at = new int[32];
    private int end;

    /** The chain whose first digit is at {@code start}. */
    DigitChain(Squeezed view, int start) {
        this.view = view;
        this.start = start;
        add(start, view.at(start), '|');
        int i = start;
        while (true) {
            int next = i + 1;
            char joint = JOINED;
            if (Chars.hyphen(view.at(next)) || (view.at(next) == '\n' && next < view.length())) {
                joint = view.at(next) == '\n' ? '\n' : '-';
                next++;
            }
            int blanks = view.gap(next) + (next > i + 1 ? view.gap(next - 1) : 0);
            char digit = digit(next);
            if (digit == 0 || next >= view.length() || (joint != '\n' && blanks > MOST_BLANKS)) {
                break;
            }
            add(next, digit, joint == JOINED && blanks > 0 ? ' ' : joint);
            i = next;
        }
        end = i + 1;
    }

    /** Whether a chain that begins at {@code start} may have {@code count} digits: a look that costs little. */
    static boolean reaches(Squeezed view, int start, int count) {
        int digits = 0;
        boolean parted = false;
        for (int i = start; digits < count; i++) {
            char c = view.at(i);
            if (Chars.digit(c) || "OolI".indexOf(c) >= 0 || Chars.lookAlike(c) != 0) {
                digits++;
                parted = false;
            } else if (!parted && i < view.length() && (c == '\n' || Chars.hyphen(c))) {
                parted = true;
            } else {
                return false;
            }
        }
        return true;
    }

    private char digit(int i) {
        char c = view.at(i);
        if (Chars.digit(c)) {
            return c;
        }
        if (c < 'A' || view.gap(i) > 0 || !digitFollows(i + 1)) {
            return 0;
        }
        char alike = Chars.lookAlike(c);
        return c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : Chars.digit(alike) ? alike : 0;
    }

    /** Whether a digit follows, perhaps behind further look-alikes. */
    private boolean digitFollows(int i) {
        int at = i;
        while (at < i + 3 && (Chars.lookAlike(view.at(at)) != 0 || "OolI".indexOf(view.at(at)) >= 0)) {
            at++;
        }
        return Chars.digit(view.at(at));
    }

    private void add(int place, char digit, char joint) {
        if (digits.length() == at.length) {
            at = java.util.Arrays.copyOf(at, at.length * 2);
        }
        at[digits.length()] = place;
        digits.append(digit);
        parted.append(joint);
    }

    int length() {
        return digits.length();
    }

    /** Behind the chain, in the squeezed text. */
    int end() {
        return end;
    }

    int start() {
        return start;
    }

    /** What parts digit {@code i} from the one before. */
    char joint(int i) {
        return i >= length() ? '|' : parted.charAt(i);
    }

    /** Whether a group begins at digit {@code i}, or the chain ends there. */
    boolean border(int i) {
        return joint(i) != JOINED;
    }

    /** Where in the squeezed text digit {@code i} stands. */
    int place(int i) {
        return at[i];
    }

    /** Behind digit {@code to - 1}, in the squeezed text. */
    int placeEnd(int to) {
        return at[to - 1] + 1;
    }

    String digits(int from, int to) {
        return digits.substring(from, to);
    }

    /** How many line ends stand between the digits. */
    int lines(int from, int to) {
        int lines = 0;
        for (int i = from + 1; i < to; i++) {
            lines += parted.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** The lengths of the groups of a part, for example {@code 3-4-4}; empty where they are parted in different ways. */
    String grouping(int from, int to) {
        StringBuilder lengths = new StringBuilder();
        char first = 0;
        int size = 1;
        for (int i = from + 1; i <= to; i++) {
            if (i < to && parted.charAt(i) == JOINED) {
                size++;
                continue;
            }
            if (i < to && ((first != 0 && parted.charAt(i) != first) || parted.charAt(i) == '\n')) {
                return "";
            }
            first = i < to ? parted.charAt(i) : first;
            lengths.append(lengths.isEmpty() ? "" : "-").append(size);
            size = 1;
        }
        return lengths.toString();
    }
}
