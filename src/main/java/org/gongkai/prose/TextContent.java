package org.gongkai.prose;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a tree without markup (纯文本): a line for every block, a blank between the cells of a table. */
final class TextContent {

    private final StringBuilder out = new StringBuilder();

    private TextContent() {}

    static String of(Node node) {
        TextContent text = new TextContent();
        text.append(node);
        return text.out.toString().strip();
    }

    private void append(Node node) {
        out.append(own(node));
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child);
            if (child instanceof Block) {
                endLine();
            }
        }
        if (node instanceof TableCell && node.getNext() != null) {
            out.append(' ');
        } else if (node instanceof TableRow) {
            endLine();
        }
    }

    private static String own(Node node) {
        if (node instanceof Text text) {
            return Breaks.shown(text);
        } else if (node instanceof Code code) {
            return code.getLiteral();
        } else if (node instanceof HtmlInline html) {
            return html.getLiteral();
        } else if (node instanceof HtmlBlock html) {
            return html.getLiteral();
        } else if (node instanceof FencedCodeBlock code) {
            return code.getLiteral();
        } else if (node instanceof IndentedCodeBlock code) {
            return code.getLiteral();
        } else if (node instanceof SoftLineBreak soft) {
            return Breaks.isBlank(soft) ? " " : "";
        }
        return node instanceof HardLineBreak ? "\n" : "";
    }

    private void endLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
