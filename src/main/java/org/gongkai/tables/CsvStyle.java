package org.gongkai.tables;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How the cells of a CSV table are written (RFC 4180 and its kin).
 *
 * @param separator what stands between cells
 * @param quoted whether every cell stands in quotes, not only those that need them
 * @param disarmed whether cells that a spreadsheet would compute begin with an apostrophe
 * @param lineEnd what ends a row
 */
public record CsvStyle(char separator, boolean quoted, boolean disarmed, String lineEnd) {

    /** As Excel opens it without questions. */
    public static final CsvStyle EXCEL = new CsvStyle(',', false, true, "\r\n");

    /** A row as text, with its line end. */
    public String line(List<String> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator), "", lineEnd));
    }

    private String cell(String value) {
        boolean formula = disarmed && !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quotes = quoted || safe.chars().anyMatch(c -> c == separator || "\"\n\r".indexOf(c) >= 0);
        return quotes ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
