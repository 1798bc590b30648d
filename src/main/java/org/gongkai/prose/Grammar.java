package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown that is understood here (语法): CommonMark 0.31.2, the tables, notes and struck-out words of GFM, tables in
 * HTML, emphasis that works in Chinese. Built once, used by all threads.
 */
final class Grammar {

    /** How deep blocks and emphases may nest; a person needs five. */
    static final int MAX_NESTING = 32;

    static final int MAX_CELLS = 100_000;

    private static final Parser PARSER = parser(PlainFirst::new, MarkupTables.NONE, 2);

    private static final Pattern BREAK = Pattern.compile("<br *+/?>", Pattern.CASE_INSENSITIVE);

    private final List<Heading> headings = new ArrayList<>();
    private @Nullable Node tooDeep;

    private Grammar() {}

    /**
     * A parser of this grammar, except for the pairing of emphasis.
     *
     * @param inlines reads inline content
     * @param tables those that the text has in HTML
     * @param leastTildes that strike out
     */
    static Parser parser(InlineParserFactory inlines, MarkupTables tables, int leastTildes) {
        return Parser.builder()
                .customBlockParserFactory(new MarkupTableParser.Factory(tables))
                .customBlockParserFactory(new NoteParser.Factory())
                .linkProcessor(new NoteParser.Links())
                .extensions(
                        List.of(TablesExtension.builder().maxCells(MAX_CELLS).build()))
                .customInlineContentParserFactory(new DelimiterRunParser.Factory(leastTildes))
                .inlineParserFactory(inlines)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MAX_NESTING)
                .maxInlineNesting(MAX_NESTING)
                .build();
    }

    /**
     * A text as a tree.
     *
     * @param document its root; no delimiter runs are left in it
     * @param tables those written in HTML, and what only begins like one
     * @param headings its headings in their order
     * @param tooDeep the first node at which it nests deeper than is allowed
     */
    record Tree(
            Node document,
            MarkupTables tables,
            List<Heading> headings,
            @Nullable Node tooDeep) {}

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException if its tables have more cells than are allowed
     */
    static Tree parse(String markdown) {
        MarkupTables tables = MarkupTables.in(markdown);
        return parse(markdown, tables, tables.none() ? PARSER : parser(PlainFirst::new, tables, 2));
    }

    /** As above, read by a parser of this grammar. */
    static Tree parse(String markdown, MarkupTables tables, Parser parser) {
        Grammar grammar = new Grammar();
        Node document = parser.parse(markdown);
        if (markdown.contains("[^")) {
            Notes.gather(document);
        }
        grammar.emphasize(document, 0);
        return new Tree(document, tables, grammar.headings, grammar.tooDeep);
    }

    /** Pairs the delimiters below a node, the innermost first; returns how deep its inline content is nested. */
    private int emphasize(Node parent, int blocks) {
        Emphases emphases = new Emphases(parent);
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading heading) {
                headings.add(heading);
            } else if (child instanceof HtmlInline html && isBreakInCell(html)) {
                child = broken(html);
            }
            if (child instanceof DelimiterRun run) {
                emphases.add(run);
            } else if (child.getFirstChild() != null) {
                emphases.deepen(emphasizeBelow(child, blocks));
            }
        }
        refuse(emphases.pair());
        return emphases.depth();
    }

    /** As above, for a child; returns how deep it nests within its parent: a block begins anew. */
    private int emphasizeBelow(Node child, int blocks) {
        if (!(child instanceof Block)) {
            int nested = emphasize(child, blocks) + 1;
            refuse(nested >= MAX_NESTING ? child : null);
            return nested;
        }
        refuse(blocks >= MAX_NESTING - 1 && !(child instanceof Paragraph) ? child : null);
        emphasize(child, blocks + 1);
        return 0;
    }

    /** A cell is one line of Markdown: only HTML can break it. */
    private static boolean isBreakInCell(HtmlInline html) {
        return BREAK.matcher(html.getLiteral()).matches() && isInCell(html);
    }

    static boolean isInCell(Node node) {
        for (Node at = node; at != null && !(at instanceof Block); at = at.getParent()) {
            if (at instanceof TableCell) {
                return true;
            }
        }
        return false;
    }

    private static Node broken(HtmlInline html) {
        Node lineBreak = new HardLineBreak();
        lineBreak.setSourceSpans(html.getSourceSpans());
        html.insertAfter(lineBreak);
        html.unlink();
        return lineBreak;
    }

    private void refuse(@Nullable Node node) {
        tooDeep = tooDeep == null ? node : tooDeep;
    }
}
