package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Renders the text of an entry (正文), which is Markdown. */
public final class Prose {

    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_LINE = 1 << 16;

    private Prose() {}

    /**
     * A text as HTML. Whatever the text is, there is an answer, and the HTML is safe; what the author must mend is among
     * the findings.
     *
     * @param markdown the text
     * @param path the file in which it stands
     * @param firstLine the line of the file, from 1, on which it begins
     * @param links where its addresses lead
     */
    public static Rendered render(String markdown, String path, int firstLine, Links links) {
        TextSource source = new TextSource(markdown, path, firstLine);
        Optional<Grammar.Tree> read = read(markdown, source);
        if (read.isEmpty()) {
            return new Rendered(new Html(""), List.of(), source.findings());
        }
        Grammar.Tree tree = read.get();
        if (tree.tooDeep() != null) {
            source.add(Rule.OVER_THE_LIMIT, tree.tooDeep(), TOO_DEEP, TOO_DEEP_HINT);
        }
        Headings headings = new Headings(tree.headings());
        LinkResolution addresses = new LinkResolution(links, headings, source);
        Html html = HouseHtml.of(tree, addresses, source, headings.all().iterator());
        return new Rendered(html, headings.all(), source.findings());
    }

    /**
     * The words of a text without markup, for summaries and search: a line for every block. Empty if the text is over
     * the limits that {@link #render} reports.
     */
    public static String plainText(String markdown) {
        return read(markdown, new TextSource(markdown, "", 1))
                .map(tree -> TextContent.of(tree.document(), markdown))
                .orElse("");
    }

    /** A text's tree; empty where the text is over the limits. */
    static Optional<Node> tree(String markdown) {
        return tree(markdown, Grammar::parse);
    }

    static Optional<Node> tree(String markdown, Function<String, Grammar.Tree> grammar) {
        return read(markdown, new TextSource(markdown, "", 1), grammar).map(Grammar.Tree::document);
    }

    /** What became of the lines of a text; nothing of it is known if the text is over the limits. */
    public static Layout layout(String markdown) {
        return read(markdown, new TextSource(markdown, "", 1))
                .map(tree -> Layout.of(markdown, tree.document()))
                .orElse(Layout.NONE);
    }

    /** The addresses of the pictures that a text shows, as written; none if the text is over the limits. */
    public static List<String> pictures(String markdown) {
        List<String> pictures = new ArrayList<>();
        read(markdown, new TextSource(markdown, "", 1))
                .ifPresent(tree -> tree.document().accept(new AbstractVisitor() {
                    @Override
                    public void visit(Image image) {
                        pictures.add(image.getDestination());
                        visitChildren(image);
                    }
                }));
        return List.copyOf(pictures);
    }

    private static Optional<Grammar.Tree> read(String markdown, TextSource source) {
        return read(markdown, source, Grammar::parse);
    }

    private static Optional<Grammar.Tree> read(
            String markdown, TextSource source, Function<String, Grammar.Tree> grammar) {
        if (exceeded(markdown, source)) {
            return Optional.empty();
        }
        try {
            return Optional.of(grammar.apply(markdown));
        } catch (IllegalArgumentException tooManyCells) {
            source.add(Rule.OVER_THE_LIMIT, 0, 0, TOO_MANY_CELLS, Wording.NONE);
            return Optional.empty();
        }
    }

    /** Whether the text is too big to be read at all, in characters; notes why: no person writes it, and parsers are slow with it. */
    private static boolean exceeded(String markdown, TextSource source) {
        if (markdown.length() > MAX_TEXT) {
            source.add(Rule.OVER_THE_LIMIT, 0, 0, TOO_LONG, SPLIT);
            return true;
        }
        int start = 0;
        for (int line = 0; start < markdown.length(); line++) {
            int end = markdown.indexOf('\n', start);
            end = end < 0 ? markdown.length() : end;
            if (end - start > MAX_LINE) {
                source.add(Rule.OVER_THE_LIMIT, line, start, LONG_LINE, SPLIT);
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static final Wording TOO_LONG =
            new Wording("正文超过 " + MAX_TEXT + " 个字符", "the text has more than " + MAX_TEXT + " characters");
    private static final Wording LONG_LINE =
            new Wording("一行超过 " + MAX_LINE + " 个字符", "a line has more than " + MAX_LINE + " characters");
    private static final Wording SPLIT = new Wording("请分段，或改为附件", "break it into paragraphs, or attach it as a file");
    private static final Wording TOO_DEEP = new Wording(
            "嵌套超过 " + (Grammar.MAX_NESTING - 1) + " 层", "nested deeper than " + (Grammar.MAX_NESTING - 1) + " levels");
    private static final Wording TOO_DEEP_HINT =
            new Wording("请减少引用、列表或强调的层数", "use fewer levels of quotations, lists or emphasis");
    private static final Wording TOO_MANY_CELLS =
            new Wording("表格的单元格超过 " + Grammar.MAX_CELLS + " 个", "more than " + Grammar.MAX_CELLS + " cells in tables");
}
