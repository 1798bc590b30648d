package org.gongkai.intake.document;

import java.util.List;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Paragraph.Side;

/**
 * A table (表格): cells at their places in the grid.
 *
 * @param where it stands, “表3” or the name of a worksheet
 * @param caption that belongs to it, or ""
 * @param lettered whether its columns go by letters, as in a workbook
 * @param rows from the first, also the empty ones, so that a row's number is the document's
 */
public record Table(Wording where, String caption, boolean lettered, List<List<Cell>> rows) implements Block {

    /** More cells no table that is taken in has. */
    public static final int MOST = 200_000;

    /**
     * A cell.
     *
     * @param across how many columns it takes; 0 where another cell covers this place
     * @param down how many rows it takes; 0 where another cell covers this place
     * @param side to which its words are set
     */
    public record Cell(String text, int across, int down, Side side) {

        /** A place that another cell covers. */
        public static final Cell COVERED = new Cell("", 0, 0);

        /** A cell whose words are set as all others are. */
        public Cell(String text, int across, int down) {
            this(text, across, down, Side.NONE);
        }

        public static Cell of(String text) {
            return new Cell(text, 1, 1);
        }

        public boolean covered() {
            return across == 0;
        }
    }

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Where a cell stands; row and column from 0. */
    public Wording at(int row, int column) {
        return lettered
                ? new Wording(
                        where.zh() + " " + letters(column) + (row + 1), where.en() + " " + letters(column) + (row + 1))
                : new Wording(
                        where.zh() + " 第" + (row + 1) + "行第" + (column + 1) + "列",
                        where.en() + " row " + (row + 1) + " column " + (column + 1));
    }

    /** Where cells of one row or of one column stand, from the first to the last. */
    public Wording at(int row, int column, int lastRow, int lastColumn) {
        Wording from = at(row, column);
        if (row == lastRow && column == lastColumn) {
            return from;
        }
        if (lettered) {
            String end = "–" + letters(lastColumn) + (lastRow + 1);
            return new Wording(from.zh() + end, from.en() + end);
        }
        String rows = row == lastRow ? "" + (row + 1) : (row + 1) + "–" + (lastRow + 1);
        String columns = column == lastColumn ? "" + (column + 1) : (column + 1) + "–" + (lastColumn + 1);
        return new Wording(
                where.zh() + " 第" + rows + "行第" + columns + "列", where.en() + " row " + rows + " column " + columns);
    }

    /** {@code A} to {@code Z}, {@code AA} … */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
