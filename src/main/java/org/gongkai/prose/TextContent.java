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
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.gongkai.prose.MarkupTableParser.Caption;
import org.gongkai.prose.NoteParser.Note;
import org.gongkai.prose.NoteParser.Reference;
import org.jspecify.annotations.Nullable;

/** The words of a tree without markup (纯文本): a line for every block, a blank between the cells of a table. */
final class TextContent {

    private final StringBuilder out = new StringBuilder();
    private final @Nullable String markdown;

    private TextContent(@Nullable String markdown) {
        this.markdown = markdown;
    }

    /** The words of a heading or of what a picture shows. */
    static String of(Node node) {
        return new TextContent(null).whole(node);
    }

    /** The words of a whole text, with the numbers of its items and notes. */
    static String of(Node document, String markdown) {
        return new TextContent(markdown).whole(document);
    }

    private String whole(Node node) {
        append(node);
        return out.toString().strip();
    }

    private void append(Node node) {
        out.append(own(node));
        if (markdown != null) {
            out.append(number(node, markdown));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child);
            if (child instanceof Block) {
                endLine();
            }
        }
        if (node instanceof TableCell && node.getNext() != null) {
            out.append(' ');
        } else if (node instanceof TableRow || node instanceof Caption) {
            endLine();
        }
    }

    private static String number(Node node, String markdown) {
        if (node instanceof ListItem item && item.getParent() instanceof OrderedList list) {
            return ItemNumber.of(item, markdown) + list.getMarkerDelimiter() + " ";
        } else if (node instanceof Note note) {
            return "[" + note.number + "] ";
        }
        return node instanceof Reference reference ? "[" + reference.note.number + "]" : "";
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
        if (node instanceof HardLineBreak) {
            return Grammar.isInCell(node) ? " " : "\n";
        }
        return "";
    }

    private void endLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
