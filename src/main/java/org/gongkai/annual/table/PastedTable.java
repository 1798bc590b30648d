package org.gongkai.annual.table;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * One official table, or a part of one, that stands in the text of a report (贴在正文里的法定表格) ▸ its cells. What is not in
 * order is told cell by cell, and the rest is read.
 */
final class PastedTable {

    private final Source source;
    private final FormMatch match;
    private final FormTable form;
    private final Cell first;
    private final Optional<CumulativeColumns> cumulative;
    private final List<FormCell> cells = new ArrayList<>();
    private final List<FormCell> subtotals = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Cell> unknown = new ArrayList<>();
    private final Set<FormRow> seen = new HashSet<>();
    private List<Cell> head = List.of();
    private int before = -1;

    private PastedTable(Source source, FormMatch match, Grid table) {
        this.source = source;
        this.match = match;
        this.form = match.form();
        this.first = table.first();
        this.cumulative = form.layout() == Layout.CODES ? CumulativeColumns.of(table) : Optional.empty();
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

    List<FormCell> cells() {
        return cells;
    }

    /** A cell of a row, by its id, and of a column that holds no number. */
    record Unread(String row, String column, Cell written, CellText.Refused why) {}

    /** The cells that hold no number; what was found tells of each of them, or of their row. */
    List<Unread> unread() {
        return unread;
    }

    /** The names of rows that the form does not know; what was found tells of each of them. */
    List<Cell> unknown() {
        return unknown;
    }

    /** Figures in the rows of headings. */
    List<FormCell> subtotals() {
        return subtotals;
    }

    List<Finding> found() {
        return found;
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
                FormRow row = match.meant(label.get(), before);
                before = match.index(row);
                row(row, line, line.subList(label.get().cell() + 1, line.size()));
            } else if (!numbers) {
                head = line.stream().filter(FormMatch::words).count() > 1 ? line : head;
            } else if (form.layout() == Layout.LINE) {
                line(line);
            } else if (cumulative.isPresent()) {
                line.stream()
                        .filter(FormMatch::words)
                        .findFirst()
                        .ifPresent(name -> ofAllYears(new Name(FormNames.key(name.text()), "", name.text()), line));
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
        if (cumulative.isPresent()) {
            seen.add(row);
            ofAllYears(new Name(row.id(), row.unit(), row.label()), line);
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
                if (CellText.of(values.get(i).text(), columns.get(i).kind()) instanceof CellText.Refused refused) {
                    unread.add(new Unread(row.id(), columns.get(i).wording(), values.get(i), refused));
                }
            }
            add(
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
                cell(rows.get(i), column.get(), numbers.get(i));
            }
        } else {
            seen.addAll(rows);
            figures(rows, line, fitted(line, rows.size() * figures(rows.get(0))));
        }
    }

    /** A row that has figures and a name that the form does not know. */
    private void unknown(List<Cell> line) {
        Optional<Cell> name = line.stream().filter(FormMatch::words).reduce((one, later) -> later);
        if (name.isPresent()) {
            unknown.add(name.get());
            add(
                    Rule.TABLE_SHAPE,
                    name.get(),
                    new Wording(
                            "正文里的“" + form.key() + "”表，认不出“" + name.get().text() + "”这一行，没有核对",
                            "no row “" + name.get().text() + "” in this table"),
                    new Wording("行名照正式表格填写", "rows are named as in the official form"));
        }
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
            List<Cell> cells = own(line);
            add(
                    Rule.TABLE_SHAPE,
                    cells.get(0),
                    new Wording(
                            "此行有 " + cells.size() + " 个数字，应为 " + due + " 个",
                            "this row has " + cells.size() + " figures instead of " + due),
                    new Wording("每栏一个数字；没有的填 0", "one number for each column; 0 for none"));
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            cell(rows.get(i / of.size()), of.get(i % of.size()), values.get(i));
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
    private void ofAllYears(Name row, List<Cell> line) {
        CumulativeColumns columns = cumulative.orElseThrow();
        Kind kind = row.unit().isEmpty() || row.unit().endsWith("元") ? Kind.AMOUNT : Kind.COUNT;
        columns.own(line)
                .filter(cell -> !FormMatch.blank(cell))
                .ifPresent(cell -> value(row, CodedForm.COLUMN, kind, cell, line, cells));
        columns.all(line)
                .filter(cell -> !FormMatch.blank(cell))
                .ifPresent(cell -> value(row, CumulativeColumns.COLUMN, kind, cell, line, cells));
    }

    private void cell(FormRow row, FormColumn column, Cell written) {
        Kind kind = row.unit().endsWith("元") ? Kind.AMOUNT : column.kind();
        String unit = row.unit().isEmpty() && kind == Kind.AMOUNT ? "万元" : row.unit();
        Name name = new Name(row.id(), unit, row.label());
        value(name, column.wording(), kind, written, List.of(), row.heading() ? subtotals : cells);
    }

    /** What a row is called by equations, in which unit its amounts are due, and what people call it. */
    private record Name(String id, String unit, String label) {}

    private void value(Name row, String column, Kind kind, Cell written, List<Cell> beside, List<FormCell> into) {
        boolean amount = kind == Kind.AMOUNT;
        CellText text = CellText.of(amount ? Money.amount(written.text()) : written.text(), kind);
        if (text instanceof CellText.Read read) {
            BigDecimal value =
                    amount && row.unit().endsWith("元") ? due(row, column, written, read.value(), beside) : read.value();
            into.add(new FormCell(row.id(), column, kind, value, source.place(written)));
        } else if (text instanceof CellText.Refused refused) {
            unread.add(new Unread(row.id(), column, written, refused));
            add(
                    refused.rule(),
                    written,
                    new Wording(
                            "正文里的表，“" + row.label() + "”" + column
                                    + refused.message().zh(),
                            "“" + row.label() + "” " + column + ": "
                                    + refused.message().en()),
                    new Wording("没有的填 0；有数字的只写阿拉伯数字", "write 0 for none, else digits only"));
        }
    }

    /** An amount in the unit of the form; told where the text gives it in another. */
    private BigDecimal due(Name row, String column, Cell written, BigDecimal value, List<Cell> beside) {
        String unit = row.unit();
        Stream<String> heads = Stream.concat(
                        beside.stream().filter(cell -> cell.text().length() <= 2), head.stream())
                .map(Cell::text);
        String given = Money.unit(written.text(), heads).orElse(unit);
        BigDecimal due = Money.converted(value, given, unit);
        if (!given.equals(unit) && value.signum() != 0) {
            String plain = FormCell.plain(due);
            found.add(source.finding(
                    Rule.UNITS,
                    written,
                    new Wording(
                            "正文里的表，“" + row.label() + "”" + column + "以" + given + "为单位，正式表格是" + unit + "：按 " + plain
                                    + " " + unit + "核对",
                            "“" + row.label() + "” is given in " + given + ", the form counts in " + unit
                                    + ": taken for " + plain),
                    new Wording("换算成" + unit + "：" + plain, "write " + plain)));
        }
        return due;
    }

    private void add(Rule rule, Cell cell, Wording message, Wording hint) {
        found.add(source.finding(rule, cell, message, hint).atMost(Severity.ERROR));
    }
}
