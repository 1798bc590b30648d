package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.gongkai.content.register.FiguresSource;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.prose.TextTable;
import org.gongkai.prose.TextTables;

/**
 * A table as it stands in a text (正文里的表), whatever it is written in.
 *
 * @param rows cells from left to right, the head among them; rows without a cell are left out
 */
record Grid(List<List<Cell>> rows) {

    /** The ways to write a table in a text: each gives the grids that it finds. */
    private static final List<Function<String, List<Grid>>> NOTATIONS =
            List.of(PipeTables::in, HtmlTables::in, Grid::characters);

    /** All tables of a report have fewer cells than this: a bigger one is none of them. */
    static final int MOST = 20_000;

    private static final int TABLES = 200;

    Grid {
        rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    }

    /** All tables of a text in their order, as far as a report may have them. */
    static List<Grid> in(String text) {
        List<Grid> all = new ArrayList<>();
        NOTATIONS.forEach(notation -> all.addAll(notation.apply(text)));
        all.removeIf(grid -> grid.rows().isEmpty());
        all.sort(Comparator.comparingInt(grid -> grid.first().line()));
        List<Grid> grids = new ArrayList<>();
        int cells = 0;
        for (Grid grid : all) {
            int more = grid.rows().stream().mapToInt(List::size).sum();
            if (cells + more <= MOST && grids.size() < TABLES) {
                grids.add(grid);
                cells += more;
            }
        }
        return grids;
    }

    private static List<Grid> characters(String text) {
        return TextTables.in(text).stream()
                .map(TextTable::rows)
                .map(rows -> new Grid(rows.stream()
                        .map(row -> row.stream().map(Cell::of).toList())
                        .toList()))
                .toList();
    }

    /** The cell at its beginning. */
    Cell first() {
        return rows.get(0).get(0);
    }

    /**
     * A cell.
     *
     * @param text without emphasis and escapes
     * @param line of the text on which it begins, from 0
     * @param column at which it begins, from 1, in code points
     * @param spanned whether there is no such cell, but one beside or above it spans its place
     */
    record Cell(String text, int line, int column, boolean spanned) {

        private static Cell of(TextTable.Cell cell) {
            return new Cell(PipeTables.plain(cell.text()), cell.line(), cell.column(), false);
        }
    }

    /**
     * The text and where it stands.
     *
     * @param year reported on
     * @param path of the file
     * @param first line of the file on which the text begins
     */
    record Source(int year, String path, int first, List<String> lines) implements FiguresSource {
        Source {
            lines = List.copyOf(lines);
        }

        Place place(Cell cell) {
            return new Place(path, first + cell.line(), cell.column());
        }

        @Override
        public Finding finding(Rule rule, Place place, Wording message, Wording hint) {
            Finding found = Finding.of(rule, place, message, hint);
            int line = place.line() - first;
            return line < 0 || line >= lines.size() ? found : found.at(lines.get(line));
        }

        /** A finding at a cell. */
        Finding finding(Rule rule, Cell cell, Wording message, Wording hint) {
            return finding(rule, place(cell), message, hint);
        }
    }
}
