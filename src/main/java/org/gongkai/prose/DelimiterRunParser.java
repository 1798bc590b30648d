package org.gongkai.prose;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes the delimiters of emphasis out of the library's hands, which judges their neighbours without regard to Chinese
 * and offers no way to change that: as a parser of inline content it is asked first, and leaves a {@link DelimiterRun}
 * for {@link Emphases} to pair.
 */
final class DelimiterRunParser implements InlineContentParser {

    private final int leastTildes;

    /** The character before the last variation selector: the library shows only one code point back. */
    private int base;

    private DelimiterRunParser(int leastTildes) {
        this.leastTildes = leastTildes;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        char first = scanner.peek();
        if (Cjk.isVariationSelector(first)) {
            base = before;
            scanner.next();
            return ParsedInline.of(new Text(String.valueOf(first)), scanner.position());
        }
        int length = scanner.matchMultiple(first);
        Position end = scanner.position();
        Flanking flanking = Flanking.of(first, before, base, scanner.peekCodePoint());
        DelimiterRun run = new DelimiterRun(first, length, flanking, leastTildes);
        Node node = run.canOpen || run.canClose ? run : run.asText();
        return ParsedInline.of(node, end);
    }

    /** One parser for every block: it remembers what it passed. */
    static final class Factory implements InlineContentParserFactory {

        /** The delimiters, and the variation selectors that may follow a Chinese character. */
        private static final Set<Character> TRIGGERS = Set.of('*', '_', '~', '\uFE00', '\uFE01', '\uFE02', '\uFE0E');

        private final int leastTildes;

        Factory(int leastTildes) {
            this.leastTildes = leastTildes;
        }

        @Override
        public Set<Character> getTriggerCharacters() {
            return TRIGGERS;
        }

        @Override
        public InlineContentParser create() {
            return new DelimiterRunParser(leastTildes);
        }
    }
}
