package org.gongkai.annual.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.annual.form.FormTable.Block;
import org.gongkai.content.register.FiguresSource;

/**
 * The figures of an annual report in the official tables (年度报告统计数据).
 *
 * @param source what they were read from
 * @param format the form that its tables follow
 * @param cells every figure that could be read
 * @param series what the office tells besides
 * @param whole whether none is missing, so that the tables may be shown
 */
public record AnnualReport(
        FiguresSource source,
        ReportForm format,
        Map<String, Map<String, FormCell>> cells,
        List<Series> series,
        boolean whole) {

    public AnnualReport {
        cells = Map.copyOf(cells);
        series = List.copyOf(series);
    }

    public static AnnualReport of(
            FiguresSource source, ReportForm format, List<FormCell> cells, List<Series> series, boolean whole) {
        Map<String, Map<String, FormCell>> rows = new HashMap<>();
        cells.forEach(cell ->
                rows.computeIfAbsent(cell.row(), unused -> new HashMap<>()).put(cell.column(), cell));
        return new AnnualReport(source, format, rows, series, whole);
    }

    /** The year reported on. */
    public int year() {
        return source.year();
    }

    /** The number of a row in a column, 0 where the form has none there. */
    public BigDecimal value(String row, String column) {
        return cell(row, column).map(FormCell::value).orElse(BigDecimal.ZERO);
    }

    /** The figure of a row in a column. */
    public Optional<FormCell> cell(String row, String column) {
        return Optional.ofNullable(cells.getOrDefault(row, Map.of()).get(column));
    }

    /** The figures of those rows that the form has; none where one of them could not be read. */
    public List<FormCell> cells(List<String> rows, String column) {
        List<String> own = rows.stream().filter(format::has).toList();
        List<FormCell> cells =
                own.stream().flatMap(row -> cell(row, column).stream()).toList();
        return cells.size() == own.size() ? cells : List.of();
    }

    /** Every figure that the form has, in its order: no subtotals of headings. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (FormTable form : format.forms()) {
            for (Block block : form.blocks()) {
                for (FormRow row :
                        block.rows().stream().filter(one -> !one.heading()).toList()) {
                    for (FormColumn column : block.columns()) {
                        cell(row.id(), column.wording())
                                .ifPresent(cell -> figures.add(Figure.of(form, block, row, column, cell)));
                    }
                }
            }
        }
        return figures;
    }

    /**
     * Numbers that an office tells besides the official tables (自列的统计数据), to be shown as a chart: 各渠道发布的信息.
     *
     * @param numbers with their names and unit
     * @param whole whether they are the parts of a whole that the office states, which they make up
     */
    public record Series(Breakdown numbers, boolean whole) {}
}
