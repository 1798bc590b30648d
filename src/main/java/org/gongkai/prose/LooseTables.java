package org.gongkai.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Tables in HTML that are shown as text because of something around or inside them that nobody needs (夹着多余标记的 HTML
 * 表格): written anew with their cells alone. Where words, pictures, links or anything hidden would be lost, nothing changes.
 */
final class LooseTables {

    private static final String BEGIN = "<table";
    private static final String END = "</table";

    /** What readers would miss, or what must not be dropped in silence. */
    private static final String NEEDED = "img, picture, svg, math, canvas, object, embed, iframe, audio, video, script,"
            + " form, input, select, textarea, button, del, s, strike, [hidden], a[href]:not([href^=#])";

    private final String text;
    private final String[] lines;

    private LooseTables(String text) {
        this.text = text;
        this.lines = text.split("\n", -1);
    }

    /** The text with those tables as the strict reader takes them, every line with its number. */
    static String mended(String text) {
        if (!text.toLowerCase(Locale.ROOT).contains(BEGIN)) {
            return text;
        }
        LooseTables tables = new LooseTables(text);
        Prose.tree(text).ifPresent(tables::mend);
        return String.join("\n", tables.lines);
    }

    private void mend(Node document) {
        int done = 0;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlBlock html
                    && html.getLiteral().toLowerCase(Locale.ROOT).contains(BEGIN)) {
                List<SourceSpan> spans = html.getSourceSpans();
                int first = spans.get(0).getLineIndex();
                int last = last(first, spans.get(spans.size() - 1).getLineIndex());
                if (last < 0) {
                    return; // what does not end, nobody can tell from what follows
                }
                if (first >= done) {
                    String written = String.join("\n", List.of(lines).subList(first, last + 1));
                    clean(written, last - first + 1).ifPresent(clean -> replace(first, last, clean));
                    done = last + 1;
                }
            }
        }
    }

    private void replace(int first, int last, List<String> clean) {
        for (int i = first; i <= last; i++) {
            lines[i] = i - first < clean.size() ? clean.get(i - first) : "";
        }
    }

    /** The line on which the last table that begins before ends, which blank lines may have cut off; -1 where none ends. */
    private int last(int first, int least) {
        int open = 0;
        for (int i = first; i < lines.length; i++) {
            String line = lines[i].toLowerCase(Locale.ROOT);
            open += count(line, BEGIN) - count(line, END);
            if (open <= 0 && i >= least) {
                return i;
            }
        }
        return -1;
    }

    private static int count(String line, String tag) {
        int count = 0;
        for (int at = line.indexOf(tag); at >= 0; at = line.indexOf(tag, at + 1)) {
            count++;
        }
        return count;
    }

    /** Their tables alone, in so many lines at most; nothing where something would be lost. */
    private static Optional<List<String>> clean(String written, int most) {
        Element body = Jsoup.parseBodyFragment(written).body();
        Set<Element> around = new HashSet<>();
        for (Element table : body.select("table")) {
            Element parent = table.parent();
            Element outer = parent == null ? null : parent.closest("table");
            if (outer != null) {
                around.add(outer);
            }
        }
        List<Element> tables = body.select("table").stream()
                .filter(table -> !around.contains(table))
                .toList();
        if (!body.select(NEEDED).isEmpty() || body.select("[style]").stream().anyMatch(LooseTables::hidden)) {
            return Optional.empty();
        }
        List<String> clean = tables.stream().map(LooseTables::table).toList();
        tables.forEach(Element::remove);
        return tables.isEmpty()
                        || tables.size() > most
                        || !body.text().replace('\u00a0', ' ').isBlank()
                ? Optional.empty()
                : Optional.of(clean);
    }

    private static boolean hidden(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("font-size:0");
    }

    /** Rows above the first figure are heads. */
    private static String table(Element table) {
        StringBuilder html = new StringBuilder("<table>");
        boolean head = true;
        for (Element row : table.select("tr")) {
            List<Element> cells = row.select("> td, > th");
            head &= cells.stream().noneMatch(cell -> TextLine.figure(cell.text().strip()));
            String tag = head ? "th" : "";
            html.append("<tr>");
            cells.forEach(cell -> html.append(cell(cell, tag.isEmpty() ? cell.normalName() : tag)));
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private static String cell(Element cell, String tag) {
        StringBuilder words = new StringBuilder();
        cell.forEachNode(node -> {
            if (node instanceof org.jsoup.nodes.TextNode text) {
                words.append(text.text());
            } else if (node instanceof Element element
                    && (element.isBlock() || element.normalName().equals("br"))) {
                words.append('\n');
            }
        });
        String lines = words.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .collect(Collectors.joining("<br>"));
        return "<" + tag + span(cell, "colspan") + span(cell, "rowspan") + ">" + lines + "</" + tag + ">";
    }

    private static String span(Element cell, String name) {
        String written = cell.attr(name).strip();
        return written.matches("[0-9]{1,3}") && !written.matches("0*1?") ? " " + name + "=\"" + written + "\"" : "";
    }
}
