package org.gongkai.annual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annual.WrittenTable.Part;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Tables in HTML, as programs paste them (HTML Living Standard 4.9): each cell at its place in the grid, what it spans besides
 * left empty.
 */
final class HtmlTables {

    /** More columns than this no official table has; the standard's own limit is 1,000. */
    private static final int WIDEST = 100;

    /** A table with more rows than this is none of them. */
    private static final int LONGEST = 1_000;

    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();

    private HtmlTables(String text) {
        this.text = text;
        lineStarts.add(0);
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            lineStarts.add(end + 1);
        }
    }

    /** All tables of a text, tables inside tables among them. */
    static List<WrittenTable> in(String text) {
        Document document = Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
        Map<Element, List<Element>> rows = new HashMap<>();
        for (Element row : document.select("tr")) {
            Element table = row.closest("table");
            if (table != null) {
                rows.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
            }
        }
        HtmlTables tables = new HtmlTables(text);
        return document.select("table").stream()
                .map(table -> rows.getOrDefault(table, List.of()))
                .filter(all -> all.size() <= LONGEST)
                .map(tables::grid)
                .filter(grid -> !grid.isEmpty())
                .map(WrittenTable::new)
                .toList();
    }

    private List<List<Part>> grid(List<Element> rows) {
        List<List<Part>> grid = new ArrayList<>();
        Map<Integer, Integer> spanned = new HashMap<>(); // column ▸ how many rows a cell above still reaches down
        for (Element row : rows) {
            List<Part> line = new ArrayList<>();
            Part empty = new Part("", line(start(row)), column(start(row)));
            for (Element cell : row.select("> td, > th")) {
                fill(line, spanned, empty);
                Part part = part(cell);
                int wide = span(cell, "colspan");
                int high = span(cell, "rowspan");
                for (int i = 0; i < wide && line.size() < WIDEST; i++) {
                    spanned.put(line.size(), high - 1);
                    line.add(i == 0 ? part : new Part("", part.line(), part.column()));
                }
            }
            fill(line, spanned, empty);
            if (!line.isEmpty()) {
                grid.add(line);
            }
        }
        return grid;
    }

    private static void fill(List<Part> line, Map<Integer, Integer> spanned, Part empty) {
        while (spanned.getOrDefault(line.size(), 0) > 0) {
            spanned.merge(line.size(), -1, Integer::sum);
            line.add(empty);
        }
    }

    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        return written.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(written) : 1;
    }

    private Part part(Element cell) {
        int at = cell.nodeStream(TextNode.class)
                .filter(node -> !node.isBlank())
                .findFirst()
                .map(HtmlTables::start)
                .orElse(start(cell));
        while (at < text.length() - 1 && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return new Part(cell.text().replace('\u00a0', ' ').strip(), line(at), column(at));
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
