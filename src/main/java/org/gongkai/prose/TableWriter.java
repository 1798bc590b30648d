package org.gongkai.prose;

import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * Writes tables (表格) that can be scrolled with the keyboard and are read aloud with their column heads. Alignment is a
 * class: the pages' policy allows no inline style.
 */
final class TableWriter {

    private final HtmlOut out;
    private final Consumer<Node> children;
    private int tables;

    TableWriter(HtmlOut out, Consumer<Node> children) {
        this.out = out;
        this.children = children;
    }

    void table(TableBlock table) {
        tables++;
        out.line().raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"表格 ");
        out.raw(Integer.toString(tables)).raw("\">\n<table>\n");
        children.accept(table);
        out.line().raw("</table>\n</div>").line();
    }

    /** Writes a part of a table; whether the node was one. */
    boolean writes(Node node) {
        if (node instanceof TableCell cell) {
            cell(cell);
        } else if (node instanceof TableRow) {
            group("tr", node);
        } else if (node instanceof TableHead) {
            group("thead", node);
        } else if (node instanceof TableBody) {
            group("tbody", node);
        } else {
            return false;
        }
        return true;
    }

    private void group(String tag, Node node) {
        out.line().raw("<").raw(tag).raw(">").line();
        children.accept(node);
        out.line().raw("</").raw(tag).raw(">").line();
    }

    /** An empty cell is no head of anything. */
    private void cell(TableCell cell) {
        boolean head = cell.isHeader() && cell.getFirstChild() != null;
        out.raw(head ? "<th scope=\"col\"" : "<td");
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment != null) {
            out.attribute(
                    "class",
                    switch (alignment) {
                        case LEFT -> "left";
                        case CENTER -> "center";
                        case RIGHT -> "right";
                    });
        }
        out.raw(">");
        children.accept(cell);
        out.raw(head ? "</th>" : "</td>").line();
    }
}
