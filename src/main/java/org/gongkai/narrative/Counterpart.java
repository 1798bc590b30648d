package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.ReportForm;

/**
 * What the tables have where the text has a number (表中对应的数字): cells of one column whose sum it must be.
 *
 * @param phrase whose words it was
 * @param form of the tables
 * @param column wording of the column
 * @param cells whose sum is meant
 * @param others whose sum may be meant as well, or none
 * @param unread rows of which the cell is there in the form and could not be read
 */
record Counterpart(
        Phrase phrase,
        ReportForm form,
        String column,
        List<FormCell> cells,
        List<FormCell> others,
        List<String> unread) {

    Counterpart {
        cells = List.copyOf(cells);
        others = List.copyOf(others);
        unread = List.copyOf(unread);
    }

    /** Those of a phrase in a column. */
    static Counterpart of(Phrase phrase, String column, AnnualReport report) {
        List<String> rows = phrase.rows().stream().filter(report.format()::has).toList();
        return new Counterpart(
                phrase,
                report.format(),
                column,
                cells(rows, column, report),
                cells(phrase.orRows(), column, report),
                rows.stream().filter(row -> report.cell(row, column).isEmpty()).toList());
    }

    private static List<FormCell> cells(List<String> rows, String column, AnnualReport report) {
        return rows.stream().flatMap(row -> report.cell(row, column).stream()).toList();
    }

    /** This and another of the same table: 予以公开及部分公开. */
    Counterpart and(Counterpart more) {
        return new Counterpart(
                phrase,
                form,
                column,
                Stream.concat(cells.stream(), more.cells.stream()).distinct().toList(),
                List.of(),
                Stream.concat(unread.stream(), more.unread.stream()).toList());
    }

    /** The same rows in another column. */
    Counterpart in(String other, AnnualReport report) {
        return of(phrase, other, report);
    }

    /** The same figure a year earlier. */
    Counterpart in(AnnualReport before) {
        List<FormCell> then = cells.stream()
                .flatMap(cell -> before.cell(cell.row(), cell.column()).stream())
                .toList();
        return new Counterpart(
                phrase,
                before.format(),
                column,
                then,
                List.of(),
                then.size() == cells.size() ? unread : List.of(column));
    }

    boolean readable() {
        return unread.isEmpty() && !cells.isEmpty();
    }

    BigDecimal sum() {
        return FormCell.sum(cells);
    }

    /** Whether a number of the text is the one in the table. */
    boolean tells(BigDecimal said) {
        return said.compareTo(sum()) == 0 || (!others.isEmpty() && said.compareTo(FormCell.sum(others)) == 0);
    }

    /** {@code 部分公开·总计}, {@code 属于国家秘密 + …·自然人}. */
    String names() {
        boolean oneColumn = cells.stream().map(FormCell::column).distinct().count() <= 1;
        return cells.stream()
                        .map(cell -> form.label(cell.row()) + (oneColumn ? "" : "·" + cell.column()))
                        .collect(Collectors.joining(" + "))
                + (oneColumn && !cells.isEmpty() ? "·" + cells.get(0).column() : "");
    }

    /** Lines and columns of the file of figures. */
    String places() {
        return cells.stream()
                .map(cell -> cell.place().line() + ":" + cell.place().column())
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
