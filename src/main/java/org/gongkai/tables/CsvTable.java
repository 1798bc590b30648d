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
        lines(List.of(line(cells)));
    }

    /** Adds rows written by {@link #line}. */
    public void lines(List<String> lines) {
        lines.forEach(text::append);
    }

    /** A row as text, with its line end. */
    public static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        return line.append("\r\n").toString();
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted =
                safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0;
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** The table as text. */
    @Override
    public String toString() {
        return text.toString();
    }
}
