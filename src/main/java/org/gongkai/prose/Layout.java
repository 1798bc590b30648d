package org.gongkai.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * What became of the lines of a text (版面结构): which of them make a paragraph together, a heading, code, a row of a table,
 * and which characters stand on the page as they are. Offsets are those of the text, in UTF-16 units.
 */
public final class Layout {

    /** The layout of a text that is not read at all. */
    public static final Layout NONE = new Layout("");

    /** What lines became. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        /** A heading by the line of dashes or equals signs that is the last of its lines. */
        UNDERLINED,
        INDENTED_CODE,
        FENCED_CODE,
        /** Code that begins at a fence and that no fence ends. */
        UNENDED_CODE,
        ROW
    }

    /** Where blocks stand. */
    public enum Within {
        TEXT,
        LIST,
        QUOTE
    }

    /** A line of a block, without the marks and blanks of what it stands in. */
    public record Line(int from, int to) {}

    /**
     * Lines that became one thing.
     *
     * @param columns of the table that a row is in; else 0
     */
    public record Block(Kind kind, Within within, List<Line> lines, int columns) {
        public Block {
            lines = List.copyOf(lines);
        }

        public Line first() {
            return lines.get(0);
        }

        public Line last() {
            return lines.get(lines.size() - 1);
        }
    }

    private final String markdown;
    private final List<Block> blocks = new ArrayList<>();
    private final BitSet literal = new BitSet();

    private Layout(String markdown) {
        this.markdown = markdown;
    }

    static Layout of(String markdown, Node document) {
        Layout layout = new Layout(markdown);
        layout.read(document, Within.TEXT, 0);
        return layout;
    }

    /** In the order of the text. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** Whether the character at {@code offset} is shown as it is: it is no markup, no code and not escaped. */
    public boolean literal(int offset) {
        return literal.get(offset);
    }

    private void read(Node parent, Within within, int columns) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text) {
                node.getSourceSpans().forEach(this::shown);
            } else if (node instanceof TableRow) {
                add(Kind.ROW, node, within, columns);
            } else if (node instanceof Paragraph) {
                add(Kind.PARAGRAPH, node, within, 0);
            } else if (node instanceof Heading) {
                add(node.getSourceSpans().size() > 1 ? Kind.UNDERLINED : Kind.HEADING, node, within, 0);
            } else if (node instanceof IndentedCodeBlock) {
                add(Kind.INDENTED_CODE, node, within, 0);
            } else if (node instanceof FencedCodeBlock fence) {
                boolean ended = fence.getClosingFenceLength() != null;
                add(ended ? Kind.FENCED_CODE : Kind.UNENDED_CODE, node, within, 0);
            }
            read(node, within(node, within), columns(node, columns));
        }
    }

    private static Within within(Node node, Within around) {
        if (node instanceof BlockQuote) {
            return Within.QUOTE;
        }
        return node instanceof ListBlock && around == Within.TEXT ? Within.LIST : around;
    }

    /** All rows of a table are as wide as its head. */
    private static int columns(Node node, int around) {
        return node instanceof TableBlock
                        && node.getFirstChild() instanceof TableHead head
                        && head.getFirstChild() != null
                ? count(head.getFirstChild())
                : around;
    }

    private static int count(Node row) {
        int cells = 0;
        for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
            cells++;
        }
        return cells;
    }

    private void add(Kind kind, Node node, Within within, int columns) {
        List<Line> lines = new ArrayList<>();
        for (SourceSpan span : node.getSourceSpans()) {
            lines.add(new Line(span.getInputIndex(), span.getInputIndex() + span.getLength()));
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block(kind, within, lines, columns));
        }
    }

    private void shown(SourceSpan span) {
        int end = span.getInputIndex() + span.getLength();
        for (int i = span.getInputIndex(); i < end; i++) {
            boolean escape = markdown.charAt(i) == '\\' && i + 1 < end && isPunctuation(markdown.charAt(i + 1));
            if (escape) {
                i++;
            } else {
                literal.set(i);
            }
        }
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
}
