package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the CommonMark specification 0.31.2, and those of GFM's struck-out words. */
class CommonMarkTest {

    private static final HtmlRenderer STOCK =
            HtmlRenderer.builder().percentEncodeUrls(true).build();

    private static final Pattern HEADING = Pattern.compile("<h[1-6]>");

    /** Examples of the section on HTML blocks read in another way than the specification's: here they are tables. */
    private static final Set<Integer> TABLES = Set.of(2, 13, 43, 44);

    /** Struck out by GFM: one tilde is a range here, 5~10. */
    private static final String ONE_TILDE = "~there~";

    static List<Example> examples() {
        return ExampleReader.readExamples(TestResources.getSpec()).stream()
                .filter(example -> !isTable(example))
                .toList();
    }

    private static boolean isTable(Example example) {
        return example.getSection().equals("HTML blocks") && TABLES.contains(number(example));
    }

    private static int number(Example example) {
        return Integer.parseInt(example.toString().replaceFirst(".* example ", ""));
    }

    static List<Example> struckOut() {
        return ExampleReader.readExamples(TestResources.getGfmSpec()).stream()
                .filter(example -> example.getInfo().equals("strikethrough"))
                .filter(example -> !example.getSource().contains(ONE_TILDE))
                .toList();
    }

    @Test
    void theSpecificationIsThere() {
        assertThat(examples()).hasSizeGreaterThan(640);
        assertThat(struckOut()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsAnExampleAsTheSpecificationDoes(Example example) {
        Node document = Grammar.parse(example.getSource()).document();
        assertThat(STOCK.render(document)).isEqualTo(expected(example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writesAnExampleAsTheSpecificationDoesWhereTheHouseHasNoOtherRule(Example example) {
        if (!hasHouseRule(example)) {
            assertThat(Render.html(example.getSource()))
                    .isEqualTo(expected(example).replace("'", "&#39;"));
        }
    }

    @Test
    void readsTablesInHtmlAsTables() {
        List<Example> tables = ExampleReader.readExamples(TestResources.getSpec()).stream()
                .filter(CommonMarkTest::isTable)
                .toList();
        assertThat(tables)
                .hasSameSizeAs(TABLES)
                .allSatisfy(example -> assertThat(Render.html(example.getSource()))
                        .startsWith("<div class=\"table\"")
                        .doesNotContain("&lt;"));
    }

    @Test
    void strikesOutOnlyBetweenTwoTildes() {
        assertThat(Render.html("~~甲~~ " + ONE_TILDE)).isEqualTo("<p><del>甲</del> ~there~</p>\n");
    }

    @ParameterizedTest
    @MethodSource("struckOut")
    void strikesOutAsGfmDoes(Example example) {
        assertThat(Render.html(example.getSource())).isEqualTo(example.getHtml());
    }

    /** The specification writes a tab as an arrow. */
    private static String expected(Example example) {
        return example.getHtml().replace('→', '\t');
    }

    /** Headings get ids and move down; links and pictures are asked for; HTML is text; bare addresses are links. */
    private static boolean hasHouseRule(Example example) {
        String html = example.getHtml();
        boolean[] raw = {false};
        Grammar.parse(example.getSource()).document().accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                raw[0] = true;
            }

            @Override
            public void visit(HtmlInline inline) {
                raw[0] = true;
            }

            @Override
            public void visit(CustomNode node) {
                visitChildren(node);
            }
        });
        return raw[0]
                || HEADING.matcher(html).find()
                || html.contains("<a ")
                || html.contains("<img")
                || html.contains("http");
    }
}
