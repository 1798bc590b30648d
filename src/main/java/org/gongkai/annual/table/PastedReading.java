package org.gongkai.annual.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.annual.table.Grid.Source;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * The tables of a text read as those of one form (按一种格式读正文里的表). A table of the form may be cut into several, as
 * programs do at the end of a page.
 */
final class PastedReading {

    private final Source source;
    private final ReportForm format;
    private final List<PastedTable> tables = new ArrayList<>();
    private final List<Grid> others = new ArrayList<>();
    private final List<FormCell> cells = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    PastedReading(Source source, List<Grid> grids, ReportForm format) {
        this.source = source;
        this.format = format;
        List<FormMatch> forms = format.forms().stream().map(FormMatch::new).toList();
        for (Grid grid : grids) {
            Optional<PastedTable> table = PastedTable.of(grid, forms, source);
            table.ifPresentOrElse(tables::add, () -> others.add(grid));
        }
        tables.forEach(table -> found.addAll(table.found()));
        once();
        format.forms().forEach(this::missing);
    }

    /** The tables of the form that the text holds. */
    List<FormTable> forms() {
        return tables.stream().map(PastedTable::form).distinct().toList();
    }

    /** Tables that are none of the form. */
    List<Grid> others() {
        return others;
    }

    List<FormCell> cells() {
        return cells;
    }

    /** Whether every figure of the form has been read. */
    boolean whole() {
        Set<String> read =
                cells.stream().map(cell -> cell.row() + "·" + cell.column()).collect(Collectors.toSet());
        return format.forms().stream()
                .flatMap(form -> form.blocks().stream())
                .allMatch(block -> block.rows().stream()
                        .filter(row -> !row.heading() && !row.optional())
                        .allMatch(row -> block.columns().stream()
                                .allMatch(column -> read.contains(row.id() + "·" + column.wording()))));
    }

    /** What is wrong with the tables themselves. */
    List<Finding> found() {
        return found;
    }

    /** The first of the tables. */
    Optional<PastedTable> first() {
        return tables.stream().findFirst();
    }

    /** A figure that stands in two tables counts once, and is told where they differ. */
    private void once() {
        Map<String, FormCell> known = new HashMap<>();
        for (PastedTable table : tables) {
            for (FormCell cell : table.cells()) {
                FormCell other = known.putIfAbsent(cell.row() + "·" + cell.column(), cell);
                if (other == null) {
                    cells.add(cell);
                } else if (other.value().compareTo(cell.value()) != 0) {
                    String what = format.label(cell.row()) + "·" + cell.column();
                    String at = other.place().line() + ":" + other.place().column();
                    found.add(source.finding(
                            Rule.NARRATIVE,
                            cell.place(),
                            new Wording(
                                    "正文里有两处" + what + "：" + at + " 是 " + other.text() + "，这里是 " + cell.text(),
                                    "two figures for " + what + ": " + other.text() + " at " + at + ", " + cell.text()
                                            + " here"),
                            new Wording("核对两处，只留一处", "compare them and keep one")));
                }
            }
        }
    }

    private void missing(FormTable form) {
        List<PastedTable> parts =
                tables.stream().filter(table -> table.form().equals(form)).toList();
        String missing = form.rows()
                .filter(row -> !row.heading() && !row.optional())
                .filter(row -> parts.stream().noneMatch(part -> part.free() || part.has(row)))
                .map(FormRow::label)
                .collect(Collectors.joining("、"));
        if (!parts.isEmpty() && !missing.isEmpty()) {
            found.add(source.finding(
                            Rule.TABLE_SHAPE,
                            parts.get(0).first(),
                            new Wording("正文里的“" + form.key() + "”表缺少：" + missing, "this table lacks " + missing),
                            new Wording("补上；没有的填 0", "add them; write 0 for none"))
                    .atMost(Severity.ERROR));
        }
    }

    /** Figures in the rows of headings that are not the sums of the rows below them. */
    List<Finding> subtotals() {
        Set<String> headings =
                format.rows().filter(FormRow::heading).map(FormRow::id).collect(Collectors.toSet());
        return cells.stream()
                .filter(cell -> headings.contains(cell.row()))
                .flatMap(cell -> subtotal(cell).stream())
                .toList();
    }

    private Optional<Finding> subtotal(FormCell stated) {
        List<String> below = format.rows()
                .filter(row -> !row.heading()
                        && row.above().contains(stated.row())
                        && !row.id().equals(CurrentForm.SUM))
                .map(FormRow::id)
                .toList();
        List<FormCell> parts = cells.stream()
                .filter(cell -> cell.column().equals(stated.column()) && below.contains(cell.row()))
                .toList();
        BigDecimal sum = FormCell.sum(parts);
        if (parts.size() != below.size() || sum.compareTo(stated.value()) == 0) {
            return Optional.empty();
        }
        String what = format.label(stated.row()) + "·" + stated.column();
        return Optional.of(source.finding(
                        format == ReportForm.CODED ? Rule.CODED_TABLE : Rule.TABLE_OF_APPLICATIONS,
                        stated.place(),
                        new Wording(
                                "小计" + what + "是 " + stated.text() + "，它下面各行之和是 " + FormCell.plain(sum),
                                "the subtotal " + what + " is " + stated.text() + ", the rows below it make "
                                        + FormCell.plain(sum)),
                        new Wording(
                                "核对这一格和下面各行；标题行可以不写数字", "compare it with the rows below; a heading needs no figures"))
                .atMost(Severity.ERROR));
    }
}
