package org.gongkai.content.register;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.tables.CsvText;
import org.gongkai.unpack.office.XlsxCells;

/**
 * A table as it stands in a data file (数据文件中的表): a sheet of a workbook, or a CSV, as lines of a text with tabs between the
 * cells.
 *
 * @param name of the sheet, "" of a CSV
 * @param first the line of the text on which it begins, from 1
 * @param rows with their cells from the left
 */
public record FiguresSheet(String name, int first, List<List<Cell>> rows) {

    private static final int LETTERS = 26;

    /**
     * A cell.
     *
     * @param line of the file's text, from 1
     * @param column from 1, in code points
     * @param covered whether there is none, but a joined one covers its place
     */
    public record Cell(String text, int line, int column, boolean covered) {}

    public FiguresSheet {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A CSV, whose text is its own. */
    static FiguresSheet of(List<CsvText.Row> rows) {
        return new FiguresSheet(
                "",
                1,
                rows.stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> new Cell(cell.text(), cell.line(), cell.column(), false))
                                .toList())
                        .toList());
    }

    /** The sheets of a workbook, whose lines are added to a text. */
    static List<FiguresSheet> of(List<XlsxCells.Sheet> workbook, StringBuilder text) {
        List<FiguresSheet> sheets = new ArrayList<>();
        int first = 1;
        for (XlsxCells.Sheet sheet : workbook) {
            sheets.add(of(sheet, first, text));
            int rows = sheet.rows().size();
            first += rows == 0 ? 0 : sheet.rows().get(rows - 1).get(0).row();
        }
        return sheets;
    }

    private static FiguresSheet of(XlsxCells.Sheet sheet, int first, StringBuilder text) {
        int line = first;
        List<List<Cell>> rows = new ArrayList<>();
        for (List<XlsxCells.Cell> row : sheet.rows()) {
            for (; line < first + row.get(0).row() - 1; line++) {
                text.append('\n');
            }
            List<Cell> cells = new ArrayList<>();
            int column = 1;
            for (XlsxCells.Cell cell : row) {
                String words = cell.text().strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
                cells.add(new Cell(words, line, column, cell.covered()));
                text.append(cells.size() > 1 ? "\t" : "").append(words);
                column += words.codePointCount(0, words.length()) + 1;
            }
            text.append('\n');
            line++;
            rows.add(cells);
        }
        return new FiguresSheet(sheet.name(), first, rows);
    }

    /** {@code A} to {@code Z}, {@code AA} …: the letters of a column, from 0. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
