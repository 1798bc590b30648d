package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.annual.table.Grid.Cell;

/** Tables in Markdown (GitHub Flavored Markdown, tables): rows of cells between {@code |}. The line of dashes is no row. */
final class PipeTables {

    private static final Pattern DASHES =
            Pattern.compile("[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*");

    /** What is written around a text and does not belong to it. */
    private static final Pattern MARKS = Pattern.compile("[*_`\\\\]|<br ?/?>");

    private PipeTables() {}

    /** All tables of a text. */
    static List<Grid> in(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        List<Grid> tables = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).contains("|")
                    && lines.get(i - 1).contains("|")
                    && DASHES.matcher(lines.get(i)).matches()) {
                List<List<Cell>> rows = new ArrayList<>();
                rows.add(line(i - 1, lines.get(i - 1)));
                for (i++; i < lines.size() && lines.get(i).contains("|"); i++) {
                    rows.add(line(i, lines.get(i)));
                }
                tables.add(new Grid(rows));
            }
        }
        return tables;
    }

    /** A text without the marks around it. */
    static String plain(String written) {
        return MARKS.matcher(written).replaceAll("").strip();
    }

    private static List<Cell> line(int number, String source) {
        List<Cell> cells = new ArrayList<>();
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
            String text = plain(source.substring(blank, bar));
            cells.add(new Cell(text, number, source.codePointCount(0, blank) + 1, false));
            at = bar + 1;
        }
        return cells;
    }
}
