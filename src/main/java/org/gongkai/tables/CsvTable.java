package org.gongkai.tables;

import java.util.List;

/**
 * A CSV table (RFC 4180) that Excel opens without questions: UTF-8 with byte-order mark, and cells that a spreadsheet
 * would compute are disarmed by an apostrophe.
 */
public final class CsvTable {

    private final StringBuilder text = new StringBuilder();

    /** A table with these column heads. */
    public CsvTable(List<String> head) {
        text.append('\uFEFF');
        row(head);
    }

    /** Rows that follow those of a table. */
    public CsvTable() {}

    /** Adds a row. */
    public void row(List<String> cells) {
        text.append(line(cells));
    }

    /** Adds rows written by {@link #line}. */
    public void lines(List<String> lines) {
        lines.forEach(text::append);
    }

    /** A row as text, with its line end. */
    public static String line(List<String> cells) {
        return CsvStyle.EXCEL.line(cells);
    }

    /** The table as text. */
    @Override
    public String toString() {
        return text.toString();
    }
}
