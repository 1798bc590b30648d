package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongkai.annual.table.Grid.Cell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Tables in HTML, as programs paste them (HTML Living Standard 4.9.12, the algorithm for processing rows): each cell at its
 * place in the grid, what it spans besides left empty.
 */
final class HtmlTables {

    /** A table may begin here. */
    private static final Pattern TABLE = Pattern.compile("<table\\b", Pattern.CASE_INSENSITIVE);

    /** More columns than this no official table has; the standard's own limit is 1,000. */
    private static final int WIDEST = 100;

    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();
    private int left = Grid.MOST;

    private HtmlTables(String text) {
        this.text = text;
        lineStarts.add(0);
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            lineStarts.add(end + 1);
        }
    }

    /** The tables of a text, of tables inside tables the inner ones, as far as a report may have them. */
    static List<Grid> in(String text) {
        if (!TABLE.matcher(text).find()) {
            return List.of();
        }
        Document document = Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
        Map<Element, List<Element>> rows = new LinkedHashMap<>();
        for (Element row : document.select("tr")) {
            Element table = row.closest("table");
            if (table != null) {
                rows.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
            }
        }
        for (Element table : document.select("table")) {
            Element parent = table.parent();
            Element outer = parent == null ? null : parent.closest("table");
            if (outer != null) {
                rows.remove(outer); // it only arranges those inside
            }
        }
        HtmlTables tables = new HtmlTables(text);
        return rows.values().stream().map(tables::grid).map(Grid::new).toList();
    }

    private List<List<Cell>> grid(List<Element> rows) {
        List<List<Cell>> grid = new ArrayList<>();
        int[] below = new int[WIDEST]; // how many rows down a cell still reaches in each column
        @Nullable Node group = null;
        for (Element row : rows) {
            if (!Objects.equals(row.parent(), group)) {
                Arrays.fill(below, 0); // cells do not reach out of their group
                group = row.parent();
            }
            if (left > 0) {
                grid.add(cells(row, below));
            }
        }
        return grid;
    }

    private List<Cell> cells(Element row, int[] below) {
        boolean[] taken = new boolean[WIDEST];
        for (int i = 0; i < WIDEST; i++) {
            taken[i] = below[i] > 0;
            below[i] = Math.max(0, below[i] - 1);
        }
        Cell[] line = new Cell[WIDEST];
        Cell empty = spanned(row);
        int at = 0;
        for (Element cell : row.select("> td, > th")) {
            while (at < WIDEST && taken[at]) {
                line[at++] = empty;
            }
            Cell part = part(cell);
            int high = cell.attr("rowspan").strip().equals("0") ? Integer.MAX_VALUE : span(cell, "rowspan");
            for (int i = 0; i < span(cell, "colspan") && at < WIDEST; i++) {
                below[at] = Math.max(below[at], high - 1);
                line[at++] = i == 0 ? part : spanned(cell);
            }
        }
        while (at < WIDEST && taken[at]) {
            line[at++] = empty;
        }
        left -= at;
        return List.of(Arrays.copyOf(line, at));
    }

    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        return written.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(written) : 1;
    }

    private Cell spanned(Element from) {
        return new Cell("", line(start(from)), column(start(from)), true);
    }

    private Cell part(Element cell) {
        int at = cell.nodeStream(TextNode.class)
                .filter(node -> !node.isBlank())
                .findFirst()
                .map(HtmlTables::start)
                .orElse(start(cell));
        while (at < text.length() - 1 && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return new Cell(cell.text().replace('\u00a0', ' ').strip(), line(at), column(at), false);
    }

    /** Where a node stands in the text; 0 for one that the parser has put in. */
    private static int start(Node node) {
        return Math.max(0, node.sourceRange().startPos());
    }

    private int line(int at) {
        int found = Collections.binarySearch(lineStarts, at);
        return found >= 0 ? found : -found - 2;
    }

    private int column(int at) {
        return text.codePointCount(lineStarts.get(line(at)), at) + 1;
    }
}
