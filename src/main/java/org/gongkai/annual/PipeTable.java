package org.gongkai.annual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table in Markdown (GitHub Flavored Markdown, tables): rows of cells between {@code |}, the head among them.
 *
 * @param rows without the line of dashes
 */
record PipeTable(List<Line> rows) {

    private static final Pattern DASHES =
            Pattern.compile("[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*");

    /** What is written around a text and does not belong to it. */
    private static final Pattern MARKS = Pattern.compile("[*_`\\\\]|<br ?/?>");

    PipeTable {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number of its line in the text, from 0
     * @param source the whole line
     */
    record Line(int number, String source, List<Part> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param text without emphasis and escapes
     * @param column at which it begins, from 1, in code points
     */
    record Part(String text, int column) {}

    /** All tables of a text. */
    static List<PipeTable> in(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        List<PipeTable> tables = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).contains("|")
                    && lines.get(i - 1).contains("|")
                    && DASHES.matcher(lines.get(i)).matches()) {
                List<Line> rows = new ArrayList<>();
                rows.add(line(i - 1, lines.get(i - 1)));
                for (i++; i < lines.size() && lines.get(i).contains("|"); i++) {
                    rows.add(line(i, lines.get(i)));
                }
                tables.add(new PipeTable(rows));
            }
        }
        return tables;
    }

    private static Line line(int number, String source) {
        List<Part> cells = new ArrayList<>();
        int end = source.stripTrailing().length();
        int at = source.length() - source.stripLeading().length();
        at += source.startsWith("|", at) ? 1 : 0;
        while (at < end) {
            int bar = at;
            while (bar < end && !(source.charAt(bar) == '|' && source.charAt(Math.max(0, bar - 1)) != '\\')) {
                bar++;
            }
            int blank = at;
            while (blank < bar && Character.isWhitespace(source.charAt(blank))) {
                blank++;
            }
            String text =
                    MARKS.matcher(source.substring(blank, bar)).replaceAll("").strip();
            cells.add(new Part(text, source.codePointCount(0, blank) + 1));
            at = bar + 1;
        }
        return new Line(number, source, cells);
    }
}
