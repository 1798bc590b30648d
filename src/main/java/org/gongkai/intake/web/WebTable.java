package org.gongkai.intake.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Table;
import org.gongkai.intake.document.Table.Cell;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A table of a page (HTML Living Standard 4.9.12): each cell at its place in the grid. */
final class WebTable {

    private static final int WIDEST = 200;

    /** A cell with more words is no cell of a table, but part of a page that is laid out by one. */
    private static final int LONGEST = 600;

    private WebTable() {}

    /** How the parts of a table are read. */
    interface Reading {
        /** Whether a row or a cell is there and not seen; then it is told. */
        boolean unseen(Element part);

        /** The words of a cell, a line for each of its own. */
        String words(Element cell) throws Refused;
    }

    /** Whether it lays out a page: a table in it, whole texts in its cells, or blocks one below the other without a line around. */
    static boolean lays(Element table) {
        if (table.getElementsByTag("table").size() > 1) {
            return true;
        }
        boolean single = table.getElementsByTag("tr").stream().allMatch(row -> row.childrenSize() <= 1)
                && table.attr("border").matches("0?")
                && table.getElementsByTag("th").isEmpty()
                && table.select("td").stream()
                        .anyMatch(cell -> cell.children().stream()
                                        .filter(Element::isBlock)
                                        .count()
                                > 1);
        if (single) {
            return true;
        }
        return table.getElementsByTag("td").stream()
                .anyMatch(cell -> cell.nodeStream(TextNode.class)
                                .mapToInt(text -> text.text().strip().length())
                                .sum()
                        > LONGEST);
    }

    static Table of(Element table, Wording where, Reading reading) throws Refused {
        List<List<Cell>> rows = new ArrayList<>();
        int[] below = new int[WIDEST]; // how many rows down a cell still reaches in each column
        int size = 0;
        @Nullable Element group = null;
        for (Element row : table.getElementsByTag("tr")) {
            if (reading.unseen(row)) {
                continue;
            }
            if (!Objects.equals(row.parent(), group)) {
                Arrays.fill(below, 0);
                group = row.parent();
            }
            List<Cell> line = row(row, below, reading);
            size += line.size();
            if (size > Table.MOST) {
                throw new Refused(TraceKind.TOO_MUCH, where.zh() + " > " + Table.MOST);
            }
            rows.add(line);
        }
        List<String> caption = new ArrayList<>();
        for (Element one : table.select("> caption")) {
            if (!reading.unseen(one)) {
                caption.add(reading.words(one));
            }
        }
        return new Table(where, String.join(" ", caption).replace('\n', ' '), false, rows);
    }

    private static List<Cell> row(Element row, int[] below, Reading reading) throws Refused {
        @Nullable Cell[] line = new Cell[WIDEST];
        int end = 0;
        for (int i = 0; i < WIDEST; i++) {
            if (below[i] > 0) {
                below[i]--;
                line[i] = Cell.COVERED;
                end = i + 1;
            }
        }
        int at = 0;
        for (Element cell : row.children()) {
            if ((!cell.nameIs("td") && !cell.nameIs("th")) || reading.unseen(cell)) {
                continue;
            }
            while (at < WIDEST && Cell.COVERED.equals(line[at])) {
                at++;
            }
            int across = span(cell, "colspan");
            int down = cell.attr("rowspan").strip().equals("0") ? Short.MAX_VALUE : span(cell, "rowspan");
            String words = reading.words(cell);
            for (int i = 0; i < across && at < WIDEST; i++, at++) {
                line[at] = i == 0 ? new Cell(words, across, down) : Cell.COVERED;
                below[at] = Math.max(below[at], down - 1);
            }
            end = Math.max(end, at);
        }
        return Stream.of(Arrays.copyOf(line, end))
                .map(cell -> cell == null ? Cell.of("") : cell)
                .toList();
    }

    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        return !written.isEmpty() && written.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(written) : 1;
    }
}
