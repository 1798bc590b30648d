package org.gongkai.annual.table;

import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * A table as it stands in a text (正文里的表), whatever it is written in.
 *
 * @param rows cells from left to right, the head among them; rows without a cell are left out
 */
record Grid(List<List<Cell>> rows) {

    Grid {
        rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    }

    /**
     * A cell.
     *
     * @param text without emphasis and escapes
     * @param line of the text on which it begins, from 0
     * @param column at which it begins, from 1, in code points
     * @param spanned whether there is no such cell, but one beside or above it spans its place
     */
    record Cell(String text, int line, int column, boolean spanned) {}

    /**
     * The text and where it stands.
     *
     * @param path of the file
     * @param first line of the file on which the text begins
     */
    record Source(String path, int first, List<String> lines) {
        Source {
            lines = List.copyOf(lines);
        }

        Place place(Cell cell) {
            return new Place(path, first + cell.line(), cell.column());
        }

        /** A finding in this text, with the source line. */
        Finding finding(Rule rule, Place place, Wording message, Wording hint) {
            return Finding.of(rule, place, message, hint).at(lines.get(place.line() - first));
        }
    }
}
