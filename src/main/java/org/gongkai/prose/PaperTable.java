package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongkai.paper.Board;
import org.gongkai.paper.Board.Box;
import org.gongkai.paper.Ink;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.jsoup.nodes.Element;

/**
 * A table of a page ▸ the same on paper (表格): its cells where a browser puts them (HTML, 4.9.12), its columns as wide as their
 * words want them. One that has more columns than Word takes is a line of text for each row.
 */
final class PaperTable {

    /** The most columns of a table in Word. */
    private static final int WIDEST = 63;

    private final List<List<Box>> rows = new ArrayList<>();

    /** Of each column, how many more rows a cell from above takes. */
    private final List<Integer> taken = new ArrayList<>();

    private PaperTable() {}

    /**
     * @param words what stands in a cell
     */
    static List<Piece> of(Element table, Function<Element, List<Passage>> words) {
        PaperTable paper = new PaperTable();
        named(table, "thead", "tbody", "tfoot")
                .forEach(group -> named(group, "tr").forEach(line -> paper.row(line, words)));
        int columns = paper.taken.size();
        if (columns == 0) {
            return List.of();
        }
        int heads = named(table, "thead").stream()
                .mapToInt(head -> named(head, "tr").size())
                .sum();
        return columns > WIDEST ? paper.lines() : List.of(Board.fitted(columns, heads, paper.rows));
    }

    private void row(Element line, Function<Element, List<Passage>> words) {
        List<Box> boxes = new ArrayList<>();
        List<Integer> next = new ArrayList<>();
        taken.forEach(rows -> next.add(Math.max(0, rows - 1)));
        int column = 0;
        for (Element cell : named(line, "th", "td")) {
            while (column < taken.size() && taken.get(column) > 0) {
                column++;
            }
            int wanted = span(cell, "colspan");
            int across = 0;
            while (across < wanted && (column >= taken.size() || taken.get(column) == 0)) {
                if (column == taken.size()) {
                    taken.add(0);
                    next.add(0);
                }
                next.set(column, span(cell, "rowspan") - 1);
                across++;
                column++;
            }
            boxes.add(new Box(across, span(cell, "rowspan"), words.apply(cell)));
        }
        taken.clear();
        taken.addAll(next);
        rows.add(boxes);
    }

    /** The children of these names. */
    static List<Element> named(Element parent, String... names) {
        List<Element> named = new ArrayList<>();
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            for (String name : names) {
                if (child.normalName().equals(name)) {
                    named.add(child);
                }
            }
        }
        return named;
    }

    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute);
        return !written.isEmpty() && written.matches("[1-9][0-9]{0,3}")
                ? Math.min(Integer.parseInt(written), MarkupTableReader.WIDEST)
                : 1;
    }

    private List<Piece> lines() {
        List<Piece> lines = new ArrayList<>();
        for (List<Box> row : rows) {
            List<Ink> inks = new ArrayList<>();
            for (Box box : row) {
                if (!inks.isEmpty()) {
                    inks.add(Ink.of("\t"));
                }
                box.passages().forEach(passage -> inks.addAll(passage.inks()));
            }
            lines.add(new Passage(Manner.SMALL, inks));
        }
        return lines;
    }
}
