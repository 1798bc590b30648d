package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words without markup are read as the library's own parser of inline content reads them. {@link PlainFirst} calls that parser
 * though it is internal to the library: whoever takes a new version of the library learns here whether it still may.
 */
class PlainFirstTest {

    private static final Parser FULL = Grammar.parser(InlineParserImpl::new, MarkupTables.NONE, 2);
    private static final Parser QUICK = Grammar.parser(PlainFirst::new, MarkupTables.NONE, 2);
    private static final String WORDS = "本局依照《条例》第二十条，主动公开政府信息 12 件；公开率100%（含重复）。、：“”——…·a1,.;:()-+/%= ";

    private static String readAlike(String markdown) {
        String tree = tree(QUICK.parse(markdown));
        assertThat(tree)
                .as(
                        "PlainFirst relies on org.commonmark.internal.InlineParserImpl, which this version of commonmark-java"
                                + " has changed: words without markup are no longer read alike. Let PlainFirst go, and"
                                + " Grammar.parser lose its argument (src/docs/decisions/plain-words-first.md). Text: %s",
                        markdown)
                .isEqualTo(tree(FULL.parse(markdown)));
        return tree;
    }

    @Test
    void everyExampleOfTheSpecificationIsReadAlike() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        assertThat(examples).hasSizeGreaterThan(600);
        examples.forEach(example -> readAlike(example.getSource()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void chineseWordsAreReadAlikeAndInOnePiece(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String words = IntStream.rangeClosed(0, random.nextInt(30))
                    .mapToObj(at -> String.valueOf(WORDS.charAt(random.nextInt(WORDS.length()))))
                    .collect(Collectors.joining());
            String line = "甲" + words + "乙";
            assertThat(readAlike(line)).as(line).contains("“" + line + "”");
            readAlike("# " + line + "\n\n|" + line + "|" + words + "|\n|-|-|\n|1|" + line + "|\n\n- " + words);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void wordsAmongMarkupAreReadAlike(long seed) {
        Random random = new Random(seed);
        int words = 0;
        for (int i = 0; i < 2_000; i++) {
            String markdown =
                    AnyTextTest.text(random).repeat(1 + i % 2) + "\n\n  甲、第" + i + "条 (a) \t\n\n|甲|\n|-|\n|1,234.5 |\n";
            words += readAlike(markdown).contains("“甲、第" + i + "条 (a)”") ? 1 : 0;
        }
        assertThat(words).isGreaterThan(1_000);
    }

    /** Every node with its place and its words. */
    private static String tree(Node node) {
        StringBuilder tree = new StringBuilder();
        tree.append('(').append(node.getClass().getSimpleName()).append(node.getSourceSpans());
        if (node instanceof Text text) {
            tree.append('“').append(text.getLiteral()).append('”');
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            tree.append(tree(child));
        }
        return tree.append(')').toString();
    }
}
