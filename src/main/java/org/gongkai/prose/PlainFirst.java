package org.gongkai.prose;

import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Reads inline content like the library's parser, which makes itself ready anew for every paragraph and every cell. Most
 * of them in an official document hold no markup at all: a single line of such words is a text node at once.
 */
final class PlainFirst implements InlineParser {

    private final InlineParserContext context;
    private @Nullable InlineParser full;

    PlainFirst(InlineParserContext context) {
        this.context = context;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        List<SourceLine> all = lines.getLines();
        if (all.size() == 1 && isPlain(all.get(0).getContent())) {
            Text text = new Text(all.get(0).getContent().toString());
            text.setSourceSpans(lines.getSourceSpans());
            block.appendChild(text);
        } else {
            full().parse(lines, block);
        }
    }

    private InlineParser full() {
        InlineParser parser = full;
        if (parser == null) {
            parser = new InlineParserImpl(context);
            full = parser;
        }
        return parser;
    }

    /** Whether nothing in a line can mean anything to the grammar: no ASCII but letters, digits and a few marks. */
    private static boolean isPlain(CharSequence line) {
        int length = line.length();
        if (length == 0 || line.charAt(0) == ' ' || line.charAt(length - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = line.charAt(i);
            if (c < 0x80 && !Character.isLetterOrDigit(c) && " ,.;:()-+/%=".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
