package org.gongkai.prose;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Takes the lines of a table in HTML that has been read and makes the nodes of a Markdown table of it (HTML 表格的节点), so
 * that whoever writes, counts or reads tables needs to know only one kind.
 */
final class MarkupTableParser extends AbstractBlockParser {

    private static final int CODE = 4;

    private final MarkupTables.Stretch stretch;
    private final Written block;
    private final StringBuilder lines = new StringBuilder();
    private int last;
    private int at;

    private MarkupTableParser(MarkupTables.Stretch stretch) {
        this.stretch = stretch;
        this.block = new Written(requireNonNull(stretch.table()));
    }

    /** A table whose source is HTML (HTML 写的表格). */
    static final class Written extends TableBlock {

        private final MarkupTable table;

        private Written(MarkupTable table) {
            this.table = table;
        }

        MarkupTable table() {
            return table;
        }
    }

    /** The caption of a table (表题). */
    static final class Caption extends CustomNode {}

    /** A cell that may span others (合并的单元格). */
    static final class Spanning extends TableCell {

        final int columns;
        final int rows;

        private Spanning(MarkupTable.Cell cell) {
            this.columns = cell.columns();
            this.rows = cell.rows();
            setHeader(cell.header());
        }
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        boolean on = line(state.getLine()) <= stretch.last();
        return on ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    @Override
    public void addLine(SourceLine line) {
        last = line(line);
        lines.append(lines.isEmpty() ? "" : "\n").append(line.getContent());
    }

    private static int line(SourceLine line) {
        SourceSpan span = line.getSourceSpan();
        return span == null ? -1 : span.getLineIndex();
    }

    /** The table; or HTML like any other, where the list around it ended before it did. */
    @Override
    public void closeBlock() {
        if (last < stretch.last()) {
            HtmlBlock html = new HtmlBlock();
            html.setLiteral(lines.toString());
            html.setSourceSpans(block.getSourceSpans());
            block.insertAfter(html);
            block.unlink();
            return;
        }
        MarkupTable table = block.table();
        if (!table.caption().isEmpty()) {
            block.appendChild(filled(new Caption(), table.caption()));
        }
        rows(new TableHead(), table.head());
        rows(new TableBody(), table.body());
    }

    private void rows(Node group, List<List<MarkupTable.Cell>> rows) {
        for (List<MarkupTable.Cell> cells : rows) {
            TableRow row = new TableRow();
            cells.forEach(cell -> row.appendChild(filled(new Spanning(cell), cell.lines())));
            group.appendChild(row);
        }
        if (!rows.isEmpty()) {
            block.appendChild(group);
        }
    }

    private Node filled(Node node, List<MarkupWords.Line> lines) {
        for (MarkupWords.Line line : lines) {
            if (node.getFirstChild() != null) {
                node.appendChild(new HardLineBreak());
            }
            Text words = new Text(line.text());
            words.setSourceSpans(spans(line));
            node.appendChild(words);
        }
        return node;
    }

    /** On the line of the source where the words begin: words come in the order of the text. */
    private List<SourceSpan> spans(MarkupWords.Line words) {
        List<SourceSpan> spans = block.getSourceSpans();
        int begin = words.offsets()[0];
        while (at + 1 < spans.size() && spans.get(at + 1).getInputIndex() <= begin) {
            at++;
        }
        if (spans.isEmpty()) {
            return List.of();
        }
        SourceSpan line = spans.get(at);
        int column = line.getColumnIndex() + begin - line.getInputIndex();
        return List.of(
                SourceSpan.of(line.getLineIndex(), column, begin, words.text().length()));
    }

    /** Starts where a table has been read. */
    static final class Factory implements BlockParserFactory {

        private final MarkupTables tables;

        Factory(MarkupTables tables) {
            this.tables = tables;
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int at = state.getNextNonSpaceIndex();
            if (at >= line.length() || line.charAt(at) != '<' || state.getIndent() >= CODE) {
                return BlockStart.none();
            }
            MarkupTables.Stretch stretch = tables.at(line(state.getLine()));
            return stretch == null
                    ? BlockStart.none()
                    : BlockStart.of(new MarkupTableParser(stretch)).atIndex(state.getIndex());
        }
    }
}
