package org.gongkai.csv;

import java.util.List;

/**
 * A CSV table (RFC 4180) that Excel opens without questions: UTF-8 with byte-order mark, and cells that a spreadsheet
 * would compute are disarmed by an apostrophe.
 */
public final class CsvTable {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** A table with these column heads. */
    public CsvTable(List<String> head) {
        row(head);
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** The table as text. */
    @Override
    public String toString() {
        return text.toString();
    }
}
