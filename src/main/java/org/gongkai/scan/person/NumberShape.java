package org.gongkai.scan.person;

import java.util.Set;

/**
 * In what shape a number in pieces is written (号码拆开的样子). Digits of a table read on without end; what speaks for one
 * number is that it has few pieces, or that it begins and ends where something else does: a row, a line, other
 * punctuation, pieces of another length.
 *
 * @param pieces how many groups
 * @param sizes their lengths, for example {@code 3-4-4}; empty where there are many
 * @param begins whether something else ends before the number
 * @param ends whether something else begins behind it
 * @param even whether all pieces are of one length, the last perhaps shorter
 * @param oneLine whether no line ends inside
 * @param lineEnds how many lines end inside; many where a paragraph does, or a cell
 * @param oneNumber whether the same punctuation stands between all pieces, no decimal point, and nothing that is closer
 *     to its neighbour outside than the pieces are to one another
 */
record NumberShape(
        int pieces,
        String sizes,
        boolean begins,
        boolean ends,
        boolean even,
        boolean oneLine,
        int lineEnds,
        boolean oneNumber) {

    private static final int PLACE = 6;
    private static final int FEW = 3;
    private static final int SEVERAL = 5;
    private static final int MANY = 100;

    static NumberShape of(SpreadDigits digits, int from, int to) {
        StringBuilder sizes = new StringBuilder();
        int pieces = 1;
        int size = 1;
        int first = 0;
        int longest = 0;
        boolean even = true;
        int joints = 0;
        int lineEnds = 0;
        char mark = 0;
        int marked = 0;
        boolean sameMark = true;
        for (int i = from + 1; i <= to; i++) {
            if (i < to && !digits.border(i)) {
                size++;
                continue;
            }
            sizes.append(sizes.isEmpty() ? "" : "-").append(size);
            even &= first == 0 || size == first || (i == to && size < first);
            first = first == 0 ? size : first;
            longest = Math.max(longest, size);
            if (i < to) {
                pieces++;
                size = 1;
                joints |= digits.joint(i);
                lineEnds += ends(digits.joint(i));
                if (digits.mark(i) != 0) {
                    sameMark &= mark == 0 || mark == digits.mark(i);
                    mark = digits.mark(i);
                    marked++;
                }
            }
        }
        boolean decimal = ".,;:．，".indexOf(mark) >= 0 && mark != 0;
        boolean oneNumber = sameMark
                && !(decimal && marked < pieces - 1)
                && !(decimal && mark == ',' && thousands(sizes.toString()))
                && apart(digits, from, joints)
                && apart(digits, to, joints);
        boolean oneLine = (joints & SpreadDigits.LINE) == 0;
        boolean begins = other(digits, from, joints, mark) || (even && before(digits, from) != first);
        boolean ends = other(digits, to, joints, mark) || (even && after(digits, to) != first);
        return new NumberShape(pieces, sizes.toString(), begins, ends, even, oneLine, lineEnds, oneNumber);
    }

    private static int ends(int joint) {
        boolean far = (joint & (SpreadDigits.CELL | SpreadDigits.PARAGRAPH)) != 0;
        return far ? MANY : (joint & SpreadDigits.LINE) != 0 ? 1 : 0;
    }

    /** Whether what stands at a border of the number is of another kind than what stands inside. */
    private static boolean other(SpreadDigits digits, int at, int joints, char mark) {
        if (at == 0 || at == digits.length()) {
            return true;
        }
        boolean line = (digits.joint(at) & SpreadDigits.LINE) != 0 && (joints & SpreadDigits.LINE) == 0;
        boolean cell = (digits.joint(at) & ~SpreadDigits.PARTED) != 0 && (joints & ~SpreadDigits.PARTED) == 0;
        return line || cell || digits.mark(at) != mark;
    }

    /** Whether a border of the number is as wide as what stands inside, so that no cell is cut. */
    private static boolean apart(SpreadDigits digits, int at, int joints) {
        boolean wide = (joints & ~SpreadDigits.PARTED) != 0;
        return !wide || at == 0 || at == digits.length() || (digits.joint(at) & ~SpreadDigits.PARTED) != 0;
    }

    private static int before(SpreadDigits digits, int at) {
        int size = 1;
        for (int i = at - 1; i > 0 && !digits.border(i) && size < MANY; i--) {
            size++;
        }
        return at == 0 ? 0 : size;
    }

    private static int after(SpreadDigits digits, int at) {
        int size = 1;
        for (int i = at + 1; i < digits.length() && !digits.border(i) && size < MANY; i++) {
            size++;
        }
        return at == digits.length() ? 0 : size;
    }

    private static boolean thousands(String sizes) {
        return sizes.matches("[1-3](-3)+");
    }

    /** Whether the digits may be one number, though nothing but its check character says so. */
    boolean likely() {
        boolean anchored = begins || ends;
        return oneNumber
                && ((begins && ends)
                        || (pieces <= FEW && !even)
                        || (anchored && (even ? oneLine && single() : pieces <= SEVERAL && placeFirst())));
    }

    private boolean single() {
        return sizes.startsWith("1-1-");
    }

    /** Whether the place is a piece by itself, or several: 6-4-2-2-4, 2-4-8-4. */
    private boolean placeFirst() {
        int digits = 0;
        for (String size : sizes.split("-", -1)) {
            digits += Integer.parseInt(size);
            if (digits >= PLACE) {
                break;
            }
        }
        return digits == PLACE;
    }

    /** Whether a telephone may be written so. */
    boolean telephone() {
        return oneNumber
                && (pieces <= 2
                        || even
                        || Set.of("3-4-4", "4-3-4", "3-3-5", "4-4-3", "3-2-2-2-2")
                                .contains(sizes)
                        || (begins && ends && pieces <= SEVERAL));
    }

    /** Whether one number goes on in the next line, as where a long line was broken. */
    boolean brokenLine() {
        return lineEnds == 1 && oneNumber && (sizes.equals("3-8") || sizes.equals("7-4") || sizes.equals("3-4-4"));
    }
}
