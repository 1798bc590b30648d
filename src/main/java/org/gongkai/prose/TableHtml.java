package org.gongkai.prose;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.gongkai.prose.MarkupTableParser.Caption;
import org.gongkai.prose.MarkupTableParser.Spanning;
import org.gongkai.prose.MarkupTableParser.Written;

/**
 * Writes tables (表格) that can be scrolled with the keyboard and are read aloud with their column heads. Alignment is a
 * class: the pages' policy allows no inline style.
 */
final class TableHtml implements NodeRenderer {

    private static final Map<Class<? extends Node>, String> GROUPS =
            Map.of(TableHead.class, "thead", TableBody.class, "tbody", TableRow.class, "tr");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private int tables;
    private Set<Node> figures = Set.of();

    TableHtml(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                TableBlock.class,
                Written.class,
                Caption.class,
                TableHead.class,
                TableBody.class,
                TableRow.class,
                TableCell.class,
                Spanning.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof TableBlock) {
            tables++;
            html.line();
            html.raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"表格 " + tables + "\">\n");
            figures = figures(node);
            group("table", node);
            html.raw("</div>\n");
        } else if (node instanceof TableCell cell) {
            cell(cell);
        } else if (node instanceof Caption) {
            html.tag("caption");
            children(node);
            html.tag("/caption");
            html.line();
        } else {
            group(requireNonNull(GROUPS.get(node.getClass())), node);
        }
    }

    private void group(String tag, Node node) {
        html.line();
        html.tag(tag);
        html.line();
        children(node);
        html.line();
        html.tag("/" + tag);
        html.line();
    }

    /** An empty cell is no head of anything. */
    private void cell(TableCell cell) {
        boolean head = cell.isHeader() && cell.getFirstChild() != null;
        Map<String, String> attributes = new LinkedHashMap<>();
        if (head) {
            attributes.put("scope", cell.getParent().getParent() instanceof TableHead ? "col" : "row");
        }
        if (cell instanceof Spanning spanning) {
            span(attributes, "colspan", spanning.columns);
            span(attributes, "rowspan", spanning.rows);
        }
        if (cell.getAlignment() != null) {
            attributes.put("class", cell.getAlignment().name().toLowerCase(Locale.ROOT));
        } else if (figures.contains(cell)) {
            attributes.put("class", "right");
        }
        html.tag(head ? "th" : "td", attributes);
        children(cell);
        html.tag(head ? "/th" : "/td");
        html.line();
    }

    /** The cells in columns of figures, their heads too, of a table without cells that reach over several. */
    private static Set<Node> figures(Node table) {
        List<List<Node>> columns = new ArrayList<>();
        for (Node row : rows(table)) {
            List<Node> cells = below(row);
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i) instanceof Spanning spanning && (spanning.columns > 1 || spanning.rows > 1)) {
                    return Set.of();
                }
                if (columns.size() == i) {
                    columns.add(new ArrayList<>());
                }
                columns.get(i).add(cells.get(i));
            }
        }
        Set<Node> figures = Collections.newSetFromMap(new IdentityHashMap<>());
        columns.stream()
                .filter(column -> FigureColumns.isFigures(column.stream()
                        .filter(cell -> cell.getParent().getParent() instanceof TableBody)
                        .map(TextContent::of)
                        .toList()))
                .forEach(figures::addAll);
        return figures;
    }

    private static List<Node> rows(Node table) {
        return below(table).stream().flatMap(group -> below(group).stream()).toList();
    }

    private static List<Node> below(Node parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            nodes.add(node);
        }
        return nodes;
    }

    private static void span(Map<String, String> attributes, String name, int number) {
        if (number > 1) {
            attributes.put(name, Integer.toString(number));
        }
    }

    private void children(Node parent) {
        below(parent).forEach(context::render);
    }
}
