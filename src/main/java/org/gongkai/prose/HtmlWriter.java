package org.gongkai.prose;

import java.util.Iterator;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes a tree as HTML (写成 HTML), block by block. */
final class HtmlWriter extends InlineWriter {

    private final TableWriter tables;
    private final Iterator<Heading> headings;

    HtmlWriter(HtmlOut out, Addresses addresses, TextSource source, Iterator<Heading> headings) {
        super(out, addresses, source);
        this.tables = new TableWriter(out, this::visitChildren);
        this.headings = headings;
    }

    @Override
    public void visit(org.commonmark.node.Heading node) {
        Heading heading = headings.next();
        String tag = "h" + heading.level();
        out.line().raw("<").raw(tag).attribute("id", heading.id()).raw(">");
        visitChildren(node);
        out.raw("</").raw(tag).raw(">").line();
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (isTight(paragraph)) {
            visitChildren(paragraph);
        } else {
            out.line().raw("<p>");
            visitChildren(paragraph);
            out.raw("</p>").line();
        }
    }

    private static boolean isTight(Paragraph paragraph) {
        Node item = paragraph.getParent();
        return item != null && item.getParent() instanceof ListBlock list && list.isTight();
    }

    @Override
    public void visit(BlockQuote quote) {
        container("blockquote", quote);
    }

    @Override
    public void visit(BulletList list) {
        container("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        out.line().raw("<ol");
        if (start != null && start != 1) {
            out.attribute("start", start.toString());
        }
        out.raw(">").line();
        visitChildren(list);
        out.line().raw("</ol>").line();
    }

    private void container(String tag, Node node) {
        out.line().raw("<").raw(tag).raw(">").line();
        visitChildren(node);
        out.line().raw("</").raw(tag).raw(">").line();
    }

    @Override
    public void visit(ListItem item) {
        out.raw("<li>");
        visitChildren(item);
        out.raw("</li>").line();
    }

    @Override
    public void visit(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo();
        int blank = info.indexOf(' ');
        codeBlock(code.getLiteral(), blank < 0 ? info : info.substring(0, blank));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        codeBlock(code.getLiteral(), "");
    }

    private void codeBlock(String literal, String language) {
        out.line().raw("<pre><code");
        if (!language.isEmpty()) {
            out.attribute("class", "language-" + language);
        }
        out.raw(">").text(literal).raw("</code></pre>").line();
    }

    @Override
    public void visit(ThematicBreak line) {
        out.line().raw("<hr />").line();
    }

    @Override
    public void visit(HtmlBlock html) {
        RawHtml.report(source, html, html.getLiteral());
        out.line().raw("<p>").text(html.getLiteral()).raw("</p>").line();
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            tables.table(table);
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (!tables.writes(node)) {
            super.visit(node);
        }
    }
}
