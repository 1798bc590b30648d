package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.FormTable.Layout;
import org.gongkai.annual.table.Grid.Cell;
import org.gongkai.annual.table.Grid.Source;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.intake.document.Table;

/**
 * A table of a document that was taken in, read as tables of a form (来稿中的法定表格). A sheet may hold several of them, one below the
 * other. Places are rows and columns of the table, from 1.
 */
public final class FormReading {

    /** So many columns that a row names make it the head of a table of one line. */
    private static final int HEADS = 3;

    /** A table of one line that is turned has no more rows. */
    private static final int SHORT = 12;

    private FormReading() {}

    /** A cell of the form that holds no number: what is written there, and why it is none. */
    public record Doubtful(FormRow row, String column, int line, int at, String written, CellText.Refused why) {}

    /**
     * A table of the form, as far as it was found.
     *
     * @param cells that hold numbers
     * @param doubtful those that hold none
     * @param misshapen rows that do not fit the form
     * @param passed rows, from 0, with numbers and a name that the form does not have
     */
    public record Part(
            Table table,
            FormTable form,
            List<FormCell> cells,
            List<Doubtful> doubtful,
            List<Finding> misshapen,
            List<Integer> passed) {
        public Part {
            cells = List.copyOf(cells);
            doubtful = List.copyOf(doubtful);
            misshapen = List.copyOf(misshapen);
            passed = List.copyOf(passed);
        }
    }

    /** The tables of these forms that a table holds. */
    public static List<Part> of(Table table, List<FormTable> forms, int year, String path) {
        List<List<Cell>> lines = lines(table);
        List<String> texts = table.rows().stream()
                .map(row ->
                        String.join(" | ", row.stream().map(Table.Cell::text).toList()))
                .toList();
        Source source = new Source(year, path, 1, texts);
        List<Part> parts = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (FormTable form : forms) {
            FormMatch match = new FormMatch(form);
            pieces(lines, match)
                    .filter(piece -> piece.stream().anyMatch(line -> !line.isEmpty()))
                    .flatMap(piece -> PastedTable.of(new Grid(piece), List.of(match), source).stream()
                            .map(pasted -> part(table, piece, pasted)))
                    .max(Comparator.comparingInt(
                            part -> part.cells().size() + part.doubtful().size()))
                    .filter(part -> !part.cells().isEmpty() || !part.doubtful().isEmpty())
                    .ifPresent(part -> {
                        parts.add(part);
                        taken.addAll(rows(part));
                    });
        }
        return parts.stream()
                .map(part -> new Part(
                        part.table(),
                        part.form(),
                        part.cells(),
                        part.doubtful(),
                        part.misshapen(),
                        part.passed().stream()
                                .filter(row -> !taken.contains(row))
                                .toList()))
                .toList();
    }

    private static Set<Integer> rows(Part part) {
        Set<Integer> rows = new HashSet<>();
        part.cells().forEach(cell -> rows.add(cell.place().line() - 1));
        part.doubtful().forEach(one -> rows.add(one.line()));
        part.misshapen().forEach(one -> rows.add(one.place().line() - 1));
        return rows;
    }

    private static Part part(Table table, List<List<Cell>> piece, PastedTable pasted) {
        Map<String, FormRow> rows = new HashMap<>();
        pasted.form().rows().forEach(row -> rows.put(row.id(), row));
        List<Doubtful> doubtful = new ArrayList<>();
        Set<Place> told = new HashSet<>();
        for (PastedCells.Unread one : pasted.unread()) {
            Cell written = one.written();
            told.add(at(written));
            Optional.ofNullable(rows.get(one.row()))
                    .ifPresent(row -> doubtful.add(new Doubtful(
                            row, one.column(), written.line(), written.column() - 1, written.text(), one.why())));
        }
        pasted.unknown().forEach(name -> told.add(at(name)));
        Set<Integer> blank = new HashSet<>();
        doubtful.stream().filter(one -> one.why().rule() == Rule.EMPTY_CELL).forEach(one -> blank.add(one.line() + 1));
        List<Finding> misshapen = pasted.found().stream()
                .filter(one -> !told.contains(
                        new Place("", one.place().line(), one.place().column())))
                .filter(one -> one.rule() != Rule.EMPTY_CELL
                        || !blank.contains(one.place().line()))
                .toList();
        Part part = new Part(table, pasted.form(), pasted.cells(), doubtful, misshapen, List.of());
        Set<Integer> taken = rows(part);
        List<Integer> passed = piece.stream()
                .filter(line -> line.stream().anyMatch(FormMatch::number))
                .map(line -> line.get(0).line())
                .filter(line -> !taken.contains(line))
                .toList();
        return new Part(table, pasted.form(), pasted.cells(), doubtful, misshapen, passed);
    }

    private static Place at(Cell cell) {
        return new Place("", cell.line() + 1, cell.column());
    }

    private static List<List<Cell>> lines(Table table) {
        List<List<Cell>> lines = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            List<Cell> line = new ArrayList<>();
            for (Table.Cell cell : table.rows().get(i)) {
                line.add(new Cell(cell.text(), i, line.size() + 1, cell.covered()));
            }
            lines.add(line);
        }
        return lines;
    }

    /** What may be one table of the form: all of it; of a form of one line the rows from each of its heads, if it has any. */
    private static Stream<List<List<Cell>>> pieces(List<List<Cell>> lines, FormMatch match) {
        if (match.form().layout() != Layout.LINE) {
            return Stream.of(lines);
        }
        List<List<List<Cell>>> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (heads(lines.get(i), match) >= HEADS) {
                int end = i + 1;
                while (end < lines.size() && !blank(lines.get(end))) {
                    end++;
                }
                boolean above = i > 0
                        && !blank(lines.get(i - 1))
                        && lines.get(i - 1).stream().noneMatch(FormMatch::number);
                pieces.add(lines.subList(above ? i - 1 : i, end));
                i = end;
            }
        }
        return pieces.isEmpty() && lines.size() <= SHORT ? Stream.of(lines) : pieces.stream();
    }

    private static boolean blank(List<Cell> line) {
        return line.stream().allMatch(cell -> cell.text().isBlank());
    }

    private static long heads(List<Cell> line, FormMatch match) {
        return line.stream()
                .flatMap(cell -> match.column(cell).stream())
                .distinct()
                .count();
    }

    /** The figures of a table that has one in each line, as the site offers it for download; nothing of another table. */
    public static Optional<FlatTable> flat(Table table) {
        return FlatTable.in(table);
    }
}
