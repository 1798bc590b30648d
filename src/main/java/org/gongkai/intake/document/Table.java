package org.gongkai.intake.document;

import java.util.List;
import org.gongkai.finding.Wording;

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
     */
    public record Cell(String text, int across, int down) {

        /** A place that another cell covers. */
        public static final Cell COVERED = new Cell("", 0, 0);

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

    /** Where cells of one row stand, from the first to the last. */
    public Wording at(int row, int first, int last) {
        Wording from = at(row, first);
        if (first == last) {
            return from;
        }
        String end = lettered ? letters(last) + (row + 1) : Integer.toString(last + 1);
        return lettered
                ? new Wording(from.zh() + "–" + end, from.en() + "–" + end)
                : new Wording(
                        where.zh() + " 第" + (row + 1) + "行第" + (first + 1) + "–" + end + "列",
                        where.en() + " row " + (row + 1) + " columns " + (first + 1) + "–" + end);
    }

    /** {@code A} to {@code Z}, {@code AA} … */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
