package org.gongkai.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of an annual report in the official tables (年度报告统计数据).
 *
 * @param year reported on
 * @param format the form that its tables follow
 * @param cells every figure that could be read
 * @param series what the office tells besides
 * @param whole whether none is missing, so that the tables may be shown
 */
public record AnnualReport(
        int year, Format format, Map<String, Map<String, Cell>> cells, List<Series> series, boolean whole) {

    public AnnualReport {
        cells = Map.copyOf(cells);
        series = List.copyOf(series);
    }

    static AnnualReport of(int year, Format format, List<Cell> cells, List<Series> series, boolean whole) {
        Map<String, Map<String, Cell>> rows = new HashMap<>();
        cells.forEach(cell ->
                rows.computeIfAbsent(cell.row(), unused -> new HashMap<>()).put(cell.column(), cell));
        return new AnnualReport(year, format, rows, series, whole);
    }

    /** The number of a row in a column, 0 where the form has none there. */
    BigDecimal value(String row, String column) {
        return cell(row, column).map(Cell::value).orElse(BigDecimal.ZERO);
    }

    /** The figure of a row in a column. */
    public Optional<Cell> cell(String row, String column) {
        return Optional.ofNullable(cells.getOrDefault(row, Map.of()).get(column));
    }

    /** Every figure, in the order of the form. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Form form : format.forms()) {
            for (Block block : form.blocks()) {
                for (Row row : block.rows()) {
                    for (Column column : block.columns()) {
                        cell(row.id(), column.wording())
                                .ifPresent(cell -> figures.add(Figure.of(form, block, row, column, cell)));
                    }
                }
            }
        }
        return figures;
    }
}
