package org.gongkai.scan.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Tables in a text (表格): rows of cells parted by {@code |} or by tabs. */
public final class Tables {

    /** A cell without its markup, and where in the text it begins and ends. */
    public record Cell(String text, int from, int to) {}

    /** A row. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }

        /** The text of a column; empty where the row is shorter. */
        public String text(int column) {
            return column < cells.size() ? cells.get(column).text() : "";
        }

        /** The column in which {@code offset} stands; -1 if it is not in this row. */
        public int column(int offset) {
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).from() <= offset && offset < cells.get(i).to()) {
                    return i;
                }
            }
            return -1;
        }
    }

    private static final Row NONE = new Row(List.of());

    private Tables() {}

    /** All tables, each at least a heading and one row. */
    static List<List<Row>> of(String text) {
        List<List<Row>> tables = new ArrayList<>();
        List<Row> table = new ArrayList<>();
        char[] letters = text.toCharArray();
        int parting = parting(letters, 0);
        for (int at = 0; at < text.length(); ) {
            int next = text.indexOf('\n', at);
            int end = next < 0 ? text.length() : next;
            parting = parting < at ? parting(letters, at) : parting;
            Row row = parting < end ? row(text, at, end) : NONE;
            if (row.cells().size() > 1) {
                if (!rule(row)) {
                    table.add(row);
                }
            } else if (!table.isEmpty()) {
                close(table, tables);
                table = new ArrayList<>();
            }
            at = end + 1;
        }
        close(table, tables);
        return tables;
    }

    /** The heading and the row of the table in which {@code offset} stands; nothing where it stands in none. */
    public static List<Row> around(List<List<Row>> tables, int offset) {
        int table = before(tables.size(), offset, i -> start(tables.get(i).get(0)));
        if (table < 0) {
            return List.of();
        }
        List<Row> rows = tables.get(table);
        Row row = rows.get(Math.max(0, before(rows.size(), offset, i -> start(rows.get(i)))));
        return row.column(offset) < 0 ? List.of() : List.of(rows.get(0), row);
    }

    private static int start(Row row) {
        return row.cells().get(0).from();
    }

    /** The last of {@code count} things in order that begins at {@code offset} or before; -1 if none does. */
    private static int before(int count, int offset, IntUnaryOperator start) {
        int from = 0;
        int to = count;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (start.applyAsInt(middle) <= offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    private static void close(List<Row> table, List<List<Row>> tables) {
        if (table.size() > 1) {
            tables.add(List.copyOf(table));
        }
    }

    /** Where the next {@code |} or tab stands from {@code from} on; the end of the text if none does. */
    private static int parting(char[] letters, int from) {
        int at = from;
        while (at < letters.length && letters[at] != '|' && letters[at] != '\t') {
            at++;
        }
        return at;
    }

    private static Row row(String text, int from, int end) {
        List<Cell> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i <= end; i++) {
            if (i < end && text.charAt(i) != '|' && text.charAt(i) != '\t') {
                continue;
            }
            boolean edge = start == from || i == end;
            String cell = text.substring(start, i).strip();
            if (!(edge && cell.isEmpty())) {
                cells.add(new Cell(cell, start, i));
            }
            start = i + 1;
        }
        return new Row(cells);
    }

    private static boolean rule(Row row) {
        return row.texts().stream()
                .allMatch(cell -> !cell.isEmpty() && cell.chars().allMatch(c -> c == '-' || c == ':'));
    }
}
