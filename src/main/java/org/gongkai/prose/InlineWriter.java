package org.gongkai.prose;

import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes what stands within a block as HTML (行内内容). No attribute carries a style or a script; nothing of the author's
 * is printed unescaped.
 */
abstract class InlineWriter extends AbstractVisitor {

    final HtmlOut out;
    final TextSource source;
    private final Addresses addresses;
    private boolean inLink;

    InlineWriter(HtmlOut out, Addresses addresses, TextSource source) {
        this.out = out;
        this.addresses = addresses;
        this.source = source;
    }

    @Override
    public void visit(HtmlInline html) {
        RawHtml.report(source, html, html.getLiteral());
        out.text(html.getLiteral());
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Struck) {
            element("del", node);
        } else {
            visitChildren(node);
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
