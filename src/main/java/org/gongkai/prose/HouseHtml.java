package org.gongkai.prose;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.gongkai.prose.Rendered.Heading;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as HTML (写成 HTML): the library does, except where the house has a rule of its own. No attribute carries a
 * style or a script; nothing of the author's is printed unescaped.
 */
final class HouseHtml extends CoreHtmlNodeRenderer {

    private final HtmlWriter html;
    private final LinkResolution addresses;
    private final TextSource source;
    private final MarkupTables tables;
    private final Iterator<Heading> headings;
    private final TextFigures figures;
    private boolean inLink;

    private HouseHtml(
            HtmlNodeRendererContext context,
            LinkResolution addresses,
            TextSource source,
            MarkupTables tables,
            Iterator<Heading> headings) {
        super(context);
        this.tables = tables;
        this.html = context.getWriter();
        this.addresses = addresses;
        this.source = source;
        this.headings = headings;
        this.figures = new TextFigures(html, addresses, source);
    }

    /** A text's tree as HTML, its addresses and headings replaced by what became of them. */
    static Html of(Grammar.Tree tree, LinkResolution addresses, TextSource source, Iterator<Heading> headings) {
        return Html.written(HtmlRenderer.builder()
                .escapeHtml(true)
                .nodeRendererFactory(context -> new HouseHtml(context, addresses, source, tree.tables(), headings))
                .nodeRendererFactory(TableHtml::new)
                .nodeRendererFactory(NoteHtml::new)
                .build()
                .render(tree.document()));
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Stream.concat(super.getNodeTypes().stream(), Stream.of(Emphases.Struck.class))
                .collect(Collectors.toSet());
    }

    @Override
    public void visit(org.commonmark.node.Heading node) {
        Heading heading = headings.next();
        String tag = "h" + heading.level();
        html.line();
        html.tag(tag, Map.of("id", heading.id()));
        visitChildren(node);
        html.tag("/" + tag);
        html.line();
    }

    /** What stands for a chart or a recording is no paragraph. */
    @Override
    public void visit(Paragraph paragraph) {
        List<Image> alone = TextFigures.alone(paragraph);
        if (alone.isEmpty()) {
            super.visit(paragraph);
        } else {
            alone.forEach(figures::write);
        }
    }

    @Override
    public void visit(HtmlBlock block) {
        report(block, block.getLiteral());
        super.visit(block);
    }

    @Override
    public void visit(HtmlInline inline) {
        report(inline, inline.getLiteral());
        super.visit(inline);
    }

    private void report(Node node, String literal) {
        if (!tables.report(node, source)) {
            RawHtml.report(source, node, literal);
        }
    }

    @Override
    public void visit(ListItem item) {
        boolean jumps = ItemNumber.has(item) && ItemNumber.jumps(item, source.markdown());
        String number = jumps ? Integer.toString(ItemNumber.of(item, source.markdown())) : "";
        html.tag("li", jumps ? Map.of("value", number) : Map.of());
        visitChildren(item);
        html.tag("/li");
        html.line();
    }

    @Override
    public void visit(CustomNode struck) {
        html.tag("del");
        visitChildren(struck);
        html.tag("/del");
    }

    @Override
    public void visit(SoftLineBreak soft) {
        if (Breaks.isBlank(soft)) {
            super.visit(soft);
        }
    }

    @Override
    public void visit(Text text) {
        String words = Breaks.shown(text);
        int done = 0;
        for (int start = bare(words, 0); start >= 0; start = bare(words, done)) {
            String address = words.substring(start, BareAddress.end(words, start));
            html.text(words.substring(done, start));
            linked(addresses.bare(text, address), null, () -> html.text(address));
            done = start + address.length();
        }
        html.text(words.substring(done));
    }

    private int bare(String words, int from) {
        return inLink ? -1 : BareAddress.find(words, from);
    }

    @Override
    public void visit(Link link) {
        Optional<String> href = addresses.link(link, link.getDestination());
        inLink = href.isPresent();
        linked(href, link.getTitle(), () -> visitChildren(link));
        inLink = false;
    }

    /** Writes words as a link, if it leads anywhere; one that leaves the site says so. */
    private void linked(Optional<String> href, @Nullable String title, Runnable words) {
        if (href.isEmpty()) {
            words.run();
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", href.get());
        title(attributes, title);
        if (href.get().startsWith("http:") || href.get().startsWith("https:")) {
            attributes.put("class", "external");
            attributes.put("rel", "noopener noreferrer");
        }
        html.tag("a", attributes);
        words.run();
        html.tag("/a");
    }

    @Override
    public void visit(Image image) {
        String alt = TextContent.of(image);
        Links.Target target = addresses.image(image, image.getDestination());
        if (!(target instanceof Links.Target.Address address)) {
            if (!(target instanceof Links.Target.Refused)) {
                figures.refuse(image);
            }
            html.text(alt);
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", UriText.encode(address.href()));
        attributes.put("alt", alt);
        title(attributes, image.getTitle());
        html.tag("img", attributes, true);
    }

    private static void title(Map<String, String> attributes, @Nullable String title) {
        if (title != null) {
            attributes.put("title", title);
        }
    }
}
