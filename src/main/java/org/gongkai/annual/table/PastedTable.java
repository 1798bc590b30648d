package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * One official table that stands in the text of a report (贴在正文里的法定表格) ▸ its cells. A row is known by the last of its first
 * cells that names one; joined cells may be empty or repeated, as programs paste them. What is not in order is told, but
 * does not block: the page shows the tables of the figures.
 */
final class PastedTable {

    /** So many rows of the form make a table it. */
    private static final int ENOUGH = 3;

    private static final int ENOUGH_OF_MANY = 10;

    private final Source source;
    private final FormTable form;
    private final RowNames names;
    private final Set<String> columns;
    private final List<FormCell> cells = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Set<FormRow> seen = new HashSet<>();

    private PastedTable(Source source, FormTable form) {
        this.source = source;
        this.form = form;
        this.names = new RowNames(form);
        this.columns = form.blocks().stream()
                .flatMap(block -> block.columns().stream())
                .map(column -> FormNames.key(column.wording()))
                .collect(Collectors.toSet());
    }

    /** Reads a table of {@code source} as one of these forms; nothing where it is none of them. */
    static Optional<PastedTable> of(Grid table, List<FormTable> forms, Source source) {
        return forms.stream()
                .map(form -> new PastedTable(source, form))
                .filter(pasted -> pasted.fits(table))
                .findFirst()
                .map(pasted -> pasted.read(table));
    }

    /** A cell of the form that stands in the table and holds no number. */
    record Unread(FormRow row, FormColumn column, Cell written, CellText.Refused why) {}

    /** The cells that hold no number; each is among what was found as well. */
    List<Unread> unread() {
        return unread;
    }

    List<FormCell> cells() {
        return cells;
    }

    List<Finding> found() {
        return found;
    }

    FormTable form() {
        return form;
    }

    private boolean fits(Grid table) {
        if (form.layout() == Layout.LINE) {
            return columns(table.rows().stream().flatMap(List::stream)) >= ENOUGH;
        }
        long rows = form.rows().filter(row -> !row.heading()).count();
        long known = table.rows().stream()
                .filter(line -> !head(line))
                .flatMap(line -> label(line).stream())
                .map(line -> line.row().id())
                .distinct()
                .count();
        return known >= (rows > ENOUGH_OF_MANY ? ENOUGH_OF_MANY : ENOUGH);
    }

    /** How many columns of the form these cells name. */
    private long columns(Stream<Cell> cells) {
        return cells.map(cell -> FormNames.key(cell.text()))
                .filter(columns::contains)
                .distinct()
                .count();
    }

    /** A line that names columns and has no figures. */
    private boolean head(List<Cell> line) {
        return columns(line.stream().filter(cell -> !cell.text().isEmpty())) > 1;
    }

    /** A cell, and the rows that it may name. */
    private record Label(int cell, List<FormRow> meant) {
        FormRow row() {
            return meant.get(0);
        }
    }

    /** In the coded table figures may look like codes: the first name counts, elsewhere the last. */
    private Optional<Label> label(List<Cell> line) {
        Stream<Label> labels = IntStream.range(0, line.size())
                .filter(i -> !line.get(i).text().isEmpty())
                .mapToObj(i -> new Label(i, names.find(line.get(i).text())))
                .filter(label -> label.meant().size() == 1);
        return form.layout() == Layout.CODES ? labels.findFirst() : labels.reduce((one, later) -> later);
    }

    private PastedTable read(Grid table) {
        for (List<Cell> line : table.rows()) {
            Optional<Label> label = label(line);
            if (head(line)) {
                continue;
            }
            if (label.isPresent()) {
                row(label.get().row(), line.subList(label.get().cell() + 1, line.size()));
            } else if (form.layout() == Layout.LINE && line.stream().anyMatch(PastedTable::number)) {
                List<FormRow> rows = form.rows().toList(); // table 四 as the form prints it: all figures in one line
                seen.addAll(rows);
                figures(rows, line, fitted(line, figures(rows)));
            }
        }
        String missing = form.rows()
                .filter(row -> !row.heading() && !row.optional() && !seen.contains(row))
                .map(FormRow::label)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            add(
                    Rule.TABLE_SHAPE,
                    table.rows().get(0).get(0),
                    new Wording("正文里的“" + form.key() + "”表缺少：" + missing, "this table lacks " + missing),
                    new Wording(
                            "补上；没有的填 0。也可以删去正文里的表，页面显示统计数据的表",
                            "add them, or delete the table: the page shows that of the figures"));
        }
        return this;
    }

    private void row(FormRow row, List<Cell> after) {
        if (after.stream().allMatch(cell -> cell.text().isEmpty())
                || (after.stream().noneMatch(PastedTable::number)
                        && after.stream().anyMatch(PastedTable::words))) {
            return; // a heading over others, or the head of a group
        }
        if (row.heading()) {
            add(
                    Rule.TABLE_SHAPE,
                    after.get(0),
                    new Wording("“" + row.label() + "”是标题行，没有数字", "“" + row.label() + "” is a heading without figures"),
                    new Wording("把数字写在它下面的各行", "write the figures in the rows below it"));
            return;
        }
        seen.add(row);
        List<Cell> own = own(after);
        List<FormRow> rows = List.of(row);
        figures(
                rows,
                after,
                form.layout() == Layout.CODES ? own.subList(own.size() - 1, own.size()) : fitted(after, figures(rows)));
    }

    /** How many figures these rows have. */
    private int figures(List<FormRow> rows) {
        return rows.size() * form.blockOf(rows.get(0)).columns().size();
    }

    /** Reads the figures of rows of one block from the cells of a line that they are to stand in. */
    private void figures(List<FormRow> rows, List<Cell> line, List<Cell> values) {
        List<FormColumn> of = form.blockOf(rows.get(0)).columns();
        if (values.size() != figures(rows)) {
            List<Cell> cells = own(line);
            add(
                    Rule.TABLE_SHAPE,
                    cells.get(0),
                    new Wording(
                            "此行有 " + cells.size() + " 个数字，应为 " + figures(rows) + " 个",
                            "this row has " + cells.size() + " figures instead of " + figures(rows)),
                    new Wording("每栏一个数字；没有的填 0", "one number for each column; 0 for none"));
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            cell(rows.get(i / of.size()), of.get(i % of.size()), values.get(i));
        }
    }

    /** Without the places that other cells span. */
    private static List<Cell> own(List<Cell> cells) {
        return cells.stream().filter(cell -> !cell.spanned()).toList();
    }

    /**
     * So many cells. Where there are more, those that others span are not counted, nor what joined cells leave empty before the
     * figures or behind them.
     */
    private static List<Cell> fitted(List<Cell> all, int count) {
        List<Cell> cells = all.size() > count ? own(all) : all;
        while (cells.size() > count && cells.get(0).text().isEmpty()) {
            cells = cells.subList(1, cells.size());
        }
        while (cells.size() > count && cells.get(cells.size() - 1).text().isEmpty()) {
            cells = cells.subList(0, cells.size() - 1);
        }
        return cells;
    }

    private static boolean number(Cell cell) {
        return CellText.of(cell.text(), Kind.CHANGE) instanceof CellText.Read;
    }

    /** Neither a number nor what stands for none. */
    private static boolean words(Cell cell) {
        return CellText.of(cell.text(), Kind.CHANGE) instanceof CellText.Refused refused
                && refused.rule() != Rule.EMPTY_CELL;
    }

    private void cell(FormRow row, FormColumn column, Cell written) {
        Kind kind = row.unit().endsWith("元") ? Kind.AMOUNT : column.kind();
        CellText text = CellText.of(written.text(), kind);
        if (text instanceof CellText.Read read) {
            cells.add(new FormCell(row.id(), column.wording(), kind, read.value(), source.place(written)));
        } else if (text instanceof CellText.Refused refused) {
            unread.add(new Unread(row, column, written, refused));
            String where = "正文里的表，“" + row.label() + "”" + column.wording();
            add(
                    refused.rule(),
                    written,
                    new Wording(
                            where + refused.message().zh(),
                            "“" + row.label() + "” " + column.wording() + ": "
                                    + refused.message().en()),
                    new Wording("没有的填 0；有数字的只写阿拉伯数字", "write 0 for none, else digits only"));
        }
    }

    private void add(Rule rule, Cell cell, Wording message, Wording hint) {
        found.add(source.finding(rule, source.place(cell), message, hint).atMost(Severity.ERROR));
    }
}
