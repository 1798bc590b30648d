package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.prose.TextTable.Cell;

/**
 * A line of a text as one of a table that is written with nothing but characters (文本表格的一行): its cells parted by bars, by
 * tabs, or by blanks.
 *
 * @param kind what parts its cells
 * @param number of the line, from 0
 * @param cells from left to right
 */
record TextLine(Kind kind, int number, List<Cell> cells) {

    /** What parts the cells of a line. */
    enum Kind {
        /** Nothing but rules, {@code +---+} or {@code ├──┼──┤}. */
        RULE,
        BARS,
        TABS,
        BLANKS,
        /** A few words that may stand in a table as a row of one cell, or above it. */
        WORDS,
        /** Anything else: here a table ends. */
        OTHER
    }

    private static final String BARS = "|│┃║｜";
    private static final String ENDS = "。；：？！，、;:?!";
    private static final int SHORT = 40;
    private static final int LONG = 600;
    private static final int WIDE = 2;
    private static final int LONGEST_FIGURE = 24;

    TextLine {
        cells = List.copyOf(cells);
    }

    /** How many cells say something. */
    long filled() {
        return cells.stream().filter(cell -> !cell.text().isEmpty()).count();
    }

    /** How many cells are figures, or stand for one. */
    long figures() {
        return cells.stream().filter(cell -> figure(cell.text())).count();
    }

    /** Whether figures stand behind a name. */
    boolean named() {
        return filled() > figures() && figures() > 0;
    }

    static TextLine of(int number, String line) {
        String words = line.strip();
        if (words.isEmpty() || line.length() > LONG || markup(words)) {
            return other(number);
        }
        if (rule(words)) {
            return new TextLine(Kind.RULE, number, List.of());
        }
        if (barred(words)) {
            return new TextLine(Kind.BARS, number, bars(number, line));
        }
        if (words.indexOf('|') >= 0) {
            return other(number);
        }
        if (words.indexOf('\t') > 0 || (line.indexOf('\t') >= 0 && words.length() <= SHORT)) {
            return new TextLine(Kind.TABS, number, tabs(number, line));
        }
        boolean ended = ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
        List<Cell> cells = ended ? List.of() : blanks(number, line);
        if (cells.size() > 1) {
            return new TextLine(Kind.BLANKS, number, cells);
        }
        return new TextLine(ended || words.length() > SHORT ? Kind.OTHER : Kind.WORDS, number, cells);
    }

    /** A line at which a table ends. */
    static TextLine other(int number) {
        return new TextLine(Kind.OTHER, number, List.of());
    }

    /** Whether it is a heading, a line under one, a quotation, a list or HTML. */
    private static boolean markup(String words) {
        return "#><".indexOf(words.charAt(0)) >= 0
                || words.chars().allMatch(c -> "-= ".indexOf(c) >= 0)
                || (words.length() > 1 && "-*+".indexOf(words.charAt(0)) >= 0 && words.charAt(1) == ' ');
    }

    private static boolean box(char c) {
        return c >= 0x2500 && c <= 0x257F;
    }

    private static boolean rule(String words) {
        boolean boxed = false;
        boolean dashed = false;
        boolean plus = words.charAt(0) == '+';
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boxed |= box(c);
            dashed |= c == '-' || c == '=';
            if (!box(c) && "+-=|: \u3000".indexOf(c) < 0) {
                return false;
            }
        }
        boolean bars = words.chars().allMatch(c -> BARS.indexOf(c) >= 0 || Character.isWhitespace(c));
        return !bars && (boxed || (dashed && (plus || words.charAt(0) == '|')));
    }

    /** Whether bars frame it; those drawn by box characters may stand between the cells alone. */
    private static boolean barred(String words) {
        char first = words.charAt(0);
        char last = words.charAt(words.length() - 1);
        boolean framed = words.length() > 1 && BARS.indexOf(first) >= 0 && BARS.indexOf(last) >= 0;
        return framed
                || words.chars()
                                .filter(c -> c != '|' && c != '｜' && BARS.indexOf(c) >= 0)
                                .count()
                        > 0;
    }

    private static List<Cell> bars(int number, String line) {
        Cells cells = new Cells(number, line);
        int end = line.stripTrailing().length();
        int at = line.length() - line.stripLeading().length();
        at += BARS.indexOf(line.charAt(at)) >= 0 ? 1 : 0;
        while (at < end) {
            int bar = at;
            while (bar < end && !(BARS.indexOf(line.charAt(bar)) >= 0 && line.charAt(Math.max(0, bar - 1)) != '\\')) {
                bar++;
            }
            cells.add(at, bar);
            at = bar + 1;
        }
        return cells.list;
    }

    private static List<Cell> tabs(int number, String line) {
        Cells cells = new Cells(number, line);
        for (int at = 0; at <= line.length(); ) {
            int tab = line.indexOf('\t', at);
            int end = tab < 0 ? line.length() : tab;
            cells.add(at, end);
            at = end + 1;
        }
        return cells.list;
    }

    /** Parted where two blanks stand, or a wide one; figures behind a name or another figure by one. */
    private static List<Cell> blanks(int number, String line) {
        Cells cells = new Cells(number, line);
        int end = line.stripTrailing().length();
        for (int at = behindBlanks(line, 0, end); at < end; ) {
            int stop = at;
            while (stop < end && width(line, stop, end) < WIDE) {
                stop++;
            }
            part(line, at, stop, cells);
            at = behindBlanks(line, stop, end);
        }
        return cells.list;
    }

    private static void part(String line, int from, int to, Cells cells) {
        List<Integer> starts = new ArrayList<>();
        int end = to;
        while (end > from) {
            int start = end;
            while (start > from && !blank(line.charAt(start - 1))) {
                start--;
            }
            if (!figure(line.substring(start, end))) {
                break;
            }
            starts.add(0, start);
            end = Math.max(from, start - 1);
        }
        if (starts.isEmpty() || starts.get(0) > from) {
            cells.add(from, starts.isEmpty() ? to : starts.get(0));
        }
        for (int i = 0; i < starts.size(); i++) {
            cells.add(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : to);
        }
    }

    private static int behindBlanks(String line, int from, int end) {
        int at = from;
        while (at < end && blank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int width(String line, int from, int end) {
        int width = 0;
        for (int at = from; at < end && width < WIDE && blank(line.charAt(at)); at++) {
            width += line.charAt(at) == '\u3000' ? WIDE : 1;
        }
        return width;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u3000';
    }

    /** A number, with its direction, or what people write for none. */
    static boolean figure(String text) {
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits |= Character.isDigit(c);
            if (!Character.isDigit(c) && ".,，．%％+-−—–/增减加少".indexOf(c) < 0) {
                return false;
            }
        }
        boolean none = !text.isEmpty() && text.chars().allMatch(c -> "-−—–/".indexOf(c) >= 0);
        return text.length() <= LONGEST_FIGURE && (digits || none);
    }

    /** Cells of a line as they are found. */
    private static final class Cells {
        private final int number;
        private final String line;
        private final List<Cell> list = new ArrayList<>();
        private int counted;
        private int column = 1;

        private Cells(int number, String line) {
            this.number = number;
            this.line = line;
        }

        private void add(int from, int to) {
            int start = from;
            while (start < to && (blank(line.charAt(start)) || Character.isWhitespace(line.charAt(start)))) {
                start++;
            }
            column += line.codePointCount(counted, start);
            counted = start;
            list.add(new Cell(line.substring(start, to).replace('\u00a0', ' ').strip(), number, column));
        }
    }
}
