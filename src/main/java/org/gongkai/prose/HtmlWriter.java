package org.gongkai.prose;

import java.util.Iterator;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as HTML (写成 HTML). No attribute carries a style or a script; nothing of the author's is printed
 * unescaped.
 */
final class HtmlWriter extends AbstractVisitor {

    private final HtmlOut out;
    private final TableWriter tables;
    private final Addresses addresses;
    private final TextSource source;
    private final Iterator<Heading> headings;
    private boolean inLink;

    HtmlWriter(HtmlOut out, Addresses addresses, TextSource source, Iterator<Heading> headings) {
        this.out = out;
        this.tables = new TableWriter(out, this::visitChildren);
        this.addresses = addresses;
        this.source = source;
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
    public void visit(HtmlInline html) {
        RawHtml.report(source, html, html.getLiteral());
        out.text(html.getLiteral());
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
        if (node instanceof Struck) {
            element("del", node);
        } else {
            tables.part(node);
        }
    }

    @Override
    public void visit(Emphasis emphasis) {
        element("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        element("strong", strong);
    }

    private void element(String tag, Node node) {
        out.raw("<").raw(tag).raw(">");
        visitChildren(node);
        out.raw("</").raw(tag).raw(">");
    }

    @Override
    public void visit(Code code) {
        out.raw("<code>").text(code.getLiteral()).raw("</code>");
    }

    @Override
    public void visit(SoftLineBreak soft) {
        if (Breaks.isBlank(soft)) {
            out.raw("\n");
        }
    }

    @Override
    public void visit(HardLineBreak hard) {
        out.raw("<br />").line();
    }

    @Override
    public void visit(Text text) {
        String words = Breaks.shown(text);
        int done = 0;
        for (int start = bare(words, 0); start >= 0; start = bare(words, done)) {
            String address = words.substring(start, BareAddress.end(words, start));
            out.text(words.substring(done, start));
            Optional<String> href = addresses.bare(text, address);
            href.ifPresent(h -> out.link(h, null));
            out.text(address);
            href.ifPresent(h -> out.raw("</a>"));
            done = start + address.length();
        }
        out.text(done == 0 ? words : words.substring(done));
    }

    private int bare(String words, int from) {
        return inLink ? -1 : BareAddress.find(words, from);
    }

    @Override
    public void visit(Link link) {
        boolean outer = inLink;
        Optional<String> href = addresses.link(link, link.getDestination());
        href.ifPresent(h -> out.link(h, link.getTitle()));
        inLink = outer || href.isPresent();
        visitChildren(link);
        inLink = outer;
        href.ifPresent(h -> out.raw("</a>"));
    }

    @Override
    public void visit(Image image) {
        String alt = PlainText.of(image);
        addresses
                .image(image, image.getDestination())
                .ifPresentOrElse(src -> image(src, alt, image.getTitle()), () -> out.text(alt));
    }

    private void image(String src, String alt, @Nullable String title) {
        out.raw("<img").attribute("src", src).attribute("alt", alt);
        if (title != null) {
            out.attribute("title", title);
        }
        out.raw(" />");
    }
}
