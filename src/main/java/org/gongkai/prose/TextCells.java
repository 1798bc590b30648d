package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.prose.TextTable.Cell;

/** The cells of one line (一行的单元格), parted by bars, tabs or blanks, each with its column. */
final class TextCells {

    private static final int WIDE = 2;
    private static final int LONGEST_HEAD = 8;
    private static final int FEWEST_HEADS = 3;

    private final int number;
    private final String line;
    private final List<Cell> list = new ArrayList<>();
    private int counted;
    private int column = 1;

    private TextCells(int number, String line) {
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

    /** Parted by bars. */
    static List<Cell> bars(int number, String line) {
        TextCells cells = new TextCells(number, line);
        int end = line.stripTrailing().length();
        int at = line.length() - line.stripLeading().length();
        at += TextLine.BARS.indexOf(line.charAt(at)) >= 0 ? 1 : 0;
        while (at < end) {
            int bar = at;
            while (bar < end
                    && !(TextLine.BARS.indexOf(line.charAt(bar)) >= 0 && line.charAt(Math.max(0, bar - 1)) != '\\')) {
                bar++;
            }
            cells.add(at, bar);
            at = bar + 1;
        }
        return cells.list;
    }

    /** Parted by tabs. */
    static List<Cell> tabs(int number, String line) {
        TextCells cells = new TextCells(number, line);
        for (int at = 0; at <= line.length(); ) {
            int tab = line.indexOf('\t', at);
            int end = tab < 0 ? line.length() : tab;
            cells.add(at, end);
            at = end + 1;
        }
        return cells.list;
    }

    /** Parted where two blanks stand, or a wide one; figures behind a name or another figure by one. */
    static List<Cell> blanks(int number, String line) {
        TextCells cells = new TextCells(number, line);
        int end = line.stripTrailing().length();
        for (int at = behindBlanks(line, 0, end); at < end; ) {
            int stop = at;
            while (stop < end && width(line, stop, end) < WIDE) {
                stop++;
            }
            part(line, at, stop, cells);
            at = behindBlanks(line, stop, end);
        }
        return cells.list.size() == 1 ? heads(number, line, cells.list) : cells.list;
    }

    /** Several short words with one blank between them, as the heads of columns in a PDF file are copied. */
    private static List<Cell> heads(int number, String line, List<Cell> one) {
        TextCells cells = new TextCells(number, line);
        int end = line.stripTrailing().length();
        for (int at = behindBlanks(line, 0, end); at < end; at = behindBlanks(line, at, end)) {
            int stop = at;
            while (stop < end && !blank(line.charAt(stop))) {
                stop++;
            }
            if (stop - at > LONGEST_HEAD) {
                return one;
            }
            cells.add(at, stop);
            at = stop;
        }
        return cells.list.size() < FEWEST_HEADS ? one : cells.list;
    }

    private static void part(String line, int from, int to, TextCells cells) {
        List<Integer> starts = new ArrayList<>();
        int end = to;
        while (end > from) {
            int start = end;
            while (start > from && !blank(line.charAt(start - 1))) {
                start--;
            }
            if (!TextLine.figure(line.substring(start, end))) {
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
}
