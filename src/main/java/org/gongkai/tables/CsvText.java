package org.gongkai.tables;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A CSV text (RFC 4180) read with the place of every cell, so that what is wrong with one can be said where it stands. Blank
 * lines and lines that begin with {@code #} are passed over. Line ends are {@code \n}.
 */
public final class CsvText {

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;
    private int column = 1;

    private CsvText(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * A cell.
     *
     * @param text without quotes and without blanks around it
     * @param line from 1
     * @param column from 1, in code points
     */
    public record Cell(String text, int line, int column) {}

    /** A row, which begins on line {@code line}. */
    public record Row(int line, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What became of it. */
    public sealed interface Read {}

    /** Every row, that of the heads among them. */
    public record Sound(List<Row> rows) implements Read {
        public Sound {
            rows = List.copyOf(rows);
        }
    }

    /** Where it stops being a table, and why. */
    public record Refused(int line, int column, Wording why) implements Read {}

    /** Reads a text. */
    public static Read read(String text) {
        return read(text, ',');
    }

    /** Reads a text whose cells are separated by another sign. */
    public static Read read(String text, char separator) {
        CsvText csv = new CsvText(text, separator);
        while (csv.at < text.length()) {
            Refused wrong = csv.passedOver() ? null : csv.row();
            if (wrong != null) {
                return wrong;
            }
        }
        return new Sound(csv.rows);
    }

    private boolean passedOver() {
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        if (text.charAt(at) != '#' && !text.substring(at, stop).isBlank()) {
            return false;
        }
        at = end < 0 ? stop : end + 1;
        line++;
        return true;
    }

    private @Nullable Refused row() {
        List<Cell> cells = new ArrayList<>();
        int first = line;
        column = 1;
        while (true) {
            int startLine = line;
            int startColumn = column;
            if (at < text.length() && text.charAt(at) == '"') {
                Refused wrong = quoted(cells);
                if (wrong != null) {
                    return wrong;
                }
            } else {
                int start = at;
                while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
                    step();
                }
                String cell = text.substring(start, at);
                int blanks = cell.length() - cell.stripLeading().length();
                cells.add(new Cell(cell.strip(), startLine, startColumn + blanks));
            }
            if (at >= text.length() || text.charAt(at) == '\n') {
                break;
            }
            step();
        }
        at++;
        line++;
        rows.add(new Row(first, cells));
        return null;
    }

    private @Nullable Refused quoted(List<Cell> cells) {
        int startLine = line;
        int startColumn = column;
        StringBuilder cell = new StringBuilder();
        step();
        while (true) {
            if (at >= text.length()) {
                return new Refused(startLine, startColumn, new Wording("双引号没有配对", "the double quote is not closed"));
            }
            char c = text.charAt(at);
            if (c == '"' && (at + 1 >= text.length() || text.charAt(at + 1) != '"')) {
                step();
                break;
            }
            if (c == '"') {
                step();
            }
            cell.append(c);
            if (c == '\n') {
                at++;
                line++;
                column = 1;
            } else {
                step();
            }
        }
        if (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            return new Refused(
                    line,
                    column,
                    new Wording(
                            "双引号之后应是逗号或行尾；单元格中的双引号写两个",
                            "a comma or the line's end must follow the quote; a quote inside a cell is written twice"));
        }
        cells.add(new Cell(cell.toString().strip(), startLine, startColumn));
        return null;
    }

    private void step() {
        if (!Character.isLowSurrogate(text.charAt(at))) {
            column++;
        }
        at++;
    }
}
