package org.gongkai.annual.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormColumn.Kind;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.FormTable.Layout;
import org.gongkai.annual.table.Grid.Cell;
import org.gongkai.annual.table.Grid.Source;
import org.gongkai.annual.table.PastedCells.Name;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * One official table, or a part of one, that stands in the text of a report (贴在正文里的法定表格) ▸ its cells. What is not in
 * order is told cell by cell, and the rest is read.
 */
final class PastedTable {

    private final FormMatch match;
    private final FormTable form;
    private final Cell first;
    private final Optional<CumulativeColumns> cumulative;
    private final PastedCells cells;
    private final Set<FormRow> seen = new HashSet<>();
    private List<Cell> head = List.of();
    private int before = -1;

    private PastedTable(Source source, FormMatch match, Grid table) {
        this.match = match;
        this.form = match.form();
        this.first = table.first();
        this.cumulative = form.layout() == Layout.CODES ? CumulativeColumns.of(table) : Optional.empty();
        this.cells = new PastedCells(source, cumulative.isPresent());
    }

    /** Reads a table of {@code source} as one of these; nothing where it is none of them. */
    static Optional<PastedTable> of(Grid table, List<FormMatch> forms, Source source) {
        return forms.stream()
                .filter(form -> form.fits(table))
                .findFirst()
                .map(form -> new PastedTable(source, form, table).read(table));
    }

    FormTable form() {
        return form;
    }

    /** The cell at its beginning. */
    Cell first() {
        return first;
    }

    /** Every figure that could be read; those of a heading's row are subtotals. */
    List<FormCell> cells() {
        return cells.read();
    }

    List<Finding> found() {
        return cells.found();
    }

    /** The cells that hold no number. */
    List<PastedCells.Unread> unread() {
        return cells.unread();
    }

    /** The names of rows that the form does not know. */
    List<Cell> unknown() {
        return cells.unknown();
    }

    /** Whether it has a row. */
    boolean has(FormRow row) {
        return seen.contains(row);
    }

    /** Whether it may lack rows of the form: provinces chose theirs. */
    boolean free() {
        return cumulative.isPresent();
    }

    private PastedTable read(Grid table) {
        for (List<Cell> line : table.rows()) {
            Optional<FormMatch.Label> label = match.label(line);
            boolean numbers = line.stream().anyMatch(FormMatch::number);
            if (match.head(line)) {
                head = line;
            } else if (label.isPresent()) {
                FormRow row = match.meant(label.get(), line, before);
                before = match.index(row);
                row(row, line, line.subList(label.get().cell() + 1, line.size()));
            } else if (!numbers) {
                head = line;
            } else if (form.layout() == Layout.LINE) {
                line(line);
            } else if (cumulative.isPresent()) {
                line.stream()
                        .filter(FormMatch::words)
                        .findFirst()
                        .ifPresent(name -> ofAllYears(FormNames.key(name.text()), name.text(), "", line));
            } else {
                unknown(line);
            }
        }
        return this;
    }

    private void row(FormRow row, List<Cell> line, List<Cell> after) {
        boolean numbers = after.stream().anyMatch(FormMatch::number);
        if (!numbers && (row.heading() || after.isEmpty() || after.stream().anyMatch(FormMatch::words))) {
            return; // a heading over others, or the head of a group
        }
        if (row.heading()
                && after.stream().takeWhile(cell -> !FormMatch.number(cell)).anyMatch(FormMatch::words)) {
            unknown(line); // a row below the heading, whose name is not known
        } else if (cumulative.isPresent()) {
            seen.add(row);
            ofAllYears(row.id(), row.label(), row.unit(), line);
        } else if (!numbers && after.stream().allMatch(FormMatch::blank)) {
            blank(row, after);
        } else {
            seen.add(row);
            List<Cell> values =
                    form.layout() == Layout.CODES ? List.of(coded(row, after)) : fitted(after, figures(row));
            figures(List.of(row), after, values);
        }
    }

    /** A row without any figure is told once; over the columns of table 四 it is a head. */
    private void blank(FormRow row, List<Cell> after) {
        if (form.layout() != Layout.LINE && seen.add(row)) {
            List<Cell> values = fitted(after, figures(row));
            List<FormColumn> columns = form.blockOf(row).columns();
            for (int i = 0; i < values.size() && values.size() == columns.size(); i++) {
                Cell value = values.get(i);
                if (CellText.of(value.text(), Kind.COUNT) instanceof CellText.Refused why) {
                    cells.unread()
                            .add(new PastedCells.Unread(row.id(), columns.get(i).wording(), value, why));
                }
            }
            cells.tell(
                    Rule.EMPTY_CELL,
                    after.get(0),
                    new Wording("正文里的表，“" + row.label() + "”一行没有填数字", "no number in the row “" + row.label() + "”"),
                    new Wording("没有的填 0", "write 0 for none"));
        }
    }

    /** The last number behind a row's name that is not its code; the last cell where there is none. */
    private static Cell coded(FormRow row, List<Cell> after) {
        List<Cell> own = own(after);
        return own.stream()
                .filter(cell -> FormMatch.number(cell) && !cell.text().equals(row.id()))
                .reduce((one, later) -> later)
                .orElse(own.get(own.size() - 1));
    }

    /** Table 四 as the form prints it, all figures in one line; or turned, its columns one below the other. */
    private void line(List<Cell> line) {
        List<FormRow> rows = form.rows().toList();
        List<Cell> numbers = line.stream().filter(FormMatch::number).toList();
        Optional<FormColumn> column =
                line.stream().flatMap(cell -> match.column(cell).stream()).findFirst();
        if (column.isPresent() && numbers.size() == rows.size()) {
            for (int i = 0; i < rows.size(); i++) {
                seen.add(rows.get(i));
                cell(rows.get(i), column.get(), numbers.get(i), line);
            }
        } else {
            seen.addAll(rows);
            figures(rows, line, fitted(line, rows.size() * figures(rows.get(0))));
        }
    }

    /** A row that has figures and a name that the form does not know. */
    private void unknown(List<Cell> line) {
        Optional<Cell> name = line.stream().filter(FormMatch::words).reduce((one, later) -> later);
        name.ifPresent(cells.unknown()::add);
        name.ifPresent(one -> cells.tell(
                Rule.TABLE_SHAPE,
                one,
                new Wording(
                        "正文里的“" + form.key() + "”表，认不出“" + one.text() + "”这一行，没有核对",
                        "no row “" + one.text() + "” in this table"),
                new Wording("行名照正式表格填写", "rows are named as in the official form")));
    }

    /** How many figures a row has. */
    private int figures(FormRow row) {
        return form.blockOf(row).columns().size();
    }

    /** Reads the figures of rows of one block from the cells of a line that they are to stand in. */
    private void figures(List<FormRow> rows, List<Cell> line, List<Cell> values) {
        List<FormColumn> of = form.blockOf(rows.get(0)).columns();
        int due = rows.size() * of.size();
        if (values.size() != due) {
            List<Cell> written = own(line);
            cells.tell(
                    Rule.TABLE_SHAPE,
                    written.get(0),
                    new Wording(
                            "此行有 " + written.size() + " 个数字，应为 " + due + " 个",
                            "this row has " + written.size() + " figures instead of " + due),
                    new Wording("每栏一个数字；没有的填 0", "one number for each column; 0 for none"));
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            cell(rows.get(i / of.size()), of.get(i % of.size()), values.get(i), line);
        }
    }

    /** Without the places that other cells span. */
    private static List<Cell> own(List<Cell> cells) {
        List<Cell> own = cells.stream().filter(cell -> !cell.spanned()).toList();
        return own.isEmpty() ? cells : own;
    }

    /**
     * So many cells. Where there are more, those that others span are not counted, nor what joined cells leave empty before the
     * figures or behind them, nor words there.
     */
    private static List<Cell> fitted(List<Cell> all, int count) {
        List<Cell> cells = all.size() > count ? own(all) : all;
        while (cells.size() > count && noFigure(cells.get(0))) {
            cells = cells.subList(1, cells.size());
        }
        while (cells.size() > count && noFigure(cells.get(cells.size() - 1))) {
            cells = cells.subList(0, cells.size() - 1);
        }
        return cells;
    }

    private static boolean noFigure(Cell cell) {
        return cell.text().isEmpty() || FormMatch.words(cell);
    }

    /** The figures of a year and of all years. */
    private void ofAllYears(String row, String label, String unit, List<Cell> line) {
        CumulativeColumns columns = cumulative.orElseThrow();
        Kind kind = unit.isEmpty() || unit.endsWith("元") ? Kind.AMOUNT : Kind.COUNT;
        columns.own(line)
                .filter(cell -> !FormMatch.blank(cell))
                .ifPresent(cell -> cells.add(new Name(row, label, unit, CodedForm.COLUMN, kind), cell, around(line)));
        columns.all(line)
                .filter(cell -> !FormMatch.blank(cell))
                .ifPresent(
                        cell -> cells.add(new Name(row, label, unit, CodedForm.ALL_YEARS, kind), cell, around(line)));
    }

    private void cell(FormRow row, FormColumn column, Cell written, List<Cell> line) {
        Kind kind = row.unit().endsWith("元") ? Kind.AMOUNT : column.kind();
        String unit = row.unit().isEmpty() && kind == Kind.AMOUNT ? "万元" : row.unit();
        cells.add(new Name(row.id(), row.label(), unit, column.wording(), kind), written, around(line));
    }

    /** Where units stand: alone in a cell of the row, or in the heads. */
    private List<Cell> around(List<Cell> line) {
        return Stream.concat(line.stream().filter(cell -> Money.units().contains(cell.text())), head.stream())
                .toList();
    }
}
