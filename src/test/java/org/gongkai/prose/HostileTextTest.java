package org.gongkai.prose;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.Ends;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that ever broke a parser is a file of {@code hostile/prose}, or is made here where it is big. */
class HostileTextTest {

    private static final Path FILES = Path.of("src/test/resources/hostile/prose");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreHostileFiles() throws IOException {
        assertThat(files()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void survivesAFile(Path file) throws IOException {
        String markdown = Files.readString(file);
        SafeHtml.check(Render.all(markdown));
        SafeHtml.check(Prose.render(markdown, "a.md", 1, Render.NOWHERE));
        assertThat(Prose.plainText(markdown)).doesNotContain("\0");
    }

    private static final Map<String, String> BIG = big();

    private static Map<String, String> big() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("stars around a letter", "*".repeat(20_000) + "a" + "*".repeat(20_000));
        texts.put("stars with blanks", "*a ".repeat(20_000) + "a* ".repeat(1_000));
        texts.put("stars opened and closed", ("*a **a ".repeat(4_000) + "a** a* ".repeat(4_000)));
        texts.put("underscores and stars", "_a *b ~c ".repeat(7_000) + "c~ b* a_ ".repeat(100));
        texts.put("closers of all kinds", "a_ a** a__ a*** a~~ a~ a* ".repeat(2_300) + "\n");
        texts.put("words with stars on many lines", ("a**b".repeat(100) + "\n").repeat(2_500));
        texts.put("nested quotations", ">".repeat(2_000) + "a");
        texts.put("nested quotations on many lines", (">".repeat(500) + "a\n").repeat(2_000));
        texts.put("nested lists", nestedLists(300));
        texts.put("opening brackets", "[".repeat(50_000));
        texts.put("opening brackets of pictures", "![".repeat(30_000));
        texts.put("nested pictures", "![".repeat(5_000) + "a" + "](b)".repeat(5_000));
        texts.put("nested links", "[".repeat(5_000) + "a" + "](b)".repeat(5_000));
        texts.put("closing brackets", "[a](b)]".repeat(9_000));
        texts.put("runs of backticks", backticks(300, " "));
        texts.put("runs of backticks on many lines", backticks(1_400, "\n"));
        texts.put("unfinished destinations", "[a](<b".repeat(10_000));
        texts.put("unfinished destinations on many lines", "[a](<b\n".repeat(50_000));
        texts.put("unfinished titles", "[a](b \"\n".repeat(50_000));
        texts.put("unfinished comments", "a<!-- b\n".repeat(100_000));
        texts.put("unfinished tags", "a<b c='\n".repeat(100_000));
        texts.put("unfinished declarations", "a<!A \n<?b \n<![CDATA[ \n".repeat(40_000));
        texts.put("tags", "a<b>".repeat(16_000));
        texts.put("tags on many lines", "a<b>\n".repeat(200_000));
        texts.put(
                "definitions",
                IntStream.range(0, 20_000).mapToObj(i -> "[" + i + "]: b\n").collect(joining()));
        texts.put("the same heading", "# a\n".repeat(100_000));
        texts.put("missing anchors", "# b\n".repeat(300) + "[a](#c)\n".repeat(20_000));
        texts.put("bare addresses", "http://a.cn/( ".repeat(4_000));
        texts.put("colons and slashes", "://".repeat(20_000) + "http://".repeat(500));
        texts.put("a wide table", "|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\n" + "|b|\n".repeat(10_000));
        texts.put("a long table", "|a|b|\n|-|-|\n" + "|甲|**乙**|\n".repeat(45_000));
        texts.put("entities", "&amp;&#106;".repeat(5_500));
        texts.put("variation selectors", "羽\uFE00*".repeat(20_000));
        texts.put("backslashes", "\\*".repeat(30_000));
        texts.put("emphasis within emphasis within pictures", "**![".repeat(3_000) + "a" + "](b)**".repeat(3_000));
        texts.put("curly quotes on many lines", ("“".repeat(200) + "\n").repeat(5_000));
        texts.put("references to a note", "[^1]".repeat(16_000) + "\n\n[^1]: a\n");
        texts.put(
                "notes",
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "[^" + i + "]: b[^" + (i + 1) + "]\n\n")
                        .collect(joining()));
        texts.put("brackets that begin like notes", "[^".repeat(16_000) + "a" + "]".repeat(16_000) + "\n\n[^1]: a\n");
        texts.put("notes within notes", "[^1]: ".repeat(10_000) + "a");
        texts.put("numbers that jump", "9. a\n3. b\n".repeat(40_000));
        texts.put("breaks in a cell", "|a|\n|-|\n|" + "<br>".repeat(16_000) + "|\n");
        texts.put("tables in HTML", "<table><tr><td>a</td></tr></table>\n".repeat(25_000));
        texts.put("tables in HTML on one line", "<table><tr><td>a</td></tr></table>".repeat(1_900));
        texts.put(
                "a long table in HTML",
                "<table>\n" + "<tr><td>a</td><th>b\n</th></tr>\n".repeat(25_000) + "</table>\n");
        texts.put(
                "rows without cells",
                "<table><tr><td rowspan=1000>a</td></tr>\n" + "<tr></tr>\n".repeat(80_000) + "</table>");
        texts.put("tables that do not end", "<table>\n".repeat(100_000));
        texts.put("tags that do not end", "<table a='\n".repeat(80_000));
        texts.put("tables that are refused", "<table><tr><td onclick=a>b</td></tr></table>\n\n".repeat(20_000));
        texts.put("cells with references", "<table>\n" + "<tr><td>&#49;&amp;&a&\n".repeat(30_000) + "</table>\n");
        return texts;
    }

    private static String nestedLists(int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append("  ".repeat(i)).append("- a\n");
        }
        return text.toString();
    }

    private static String backticks(int longest, String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= longest; i++) {
            text.append("e").append("`".repeat(i)).append(between);
        }
        return text.toString();
    }

    static List<String> bigNames() {
        return List.copyOf(BIG.keySet());
    }

    @ParameterizedTest
    @MethodSource("bigNames")
    void isReadToItsEnd(String name) {
        String markdown = BIG.get(name);
        assertThat(Ends.of(() -> Render.all(markdown))).isNotNull();
    }

    @Test
    void refusesALongLineAndALongText() {
        assertRefused("甲\n" + "a".repeat(1 << 17), 2);
        assertRefused("a".repeat(1 << 20), 1);
        assertRefused("[a](<b".repeat(50_000), 1);
        assertRefused("a\n".repeat(1 << 20), 1);
    }

    @Test
    void refusesDeepNesting() {
        assertThat(rules("*".repeat(200) + "a" + "*".repeat(200))).containsExactly(Rule.OVER_THE_LIMIT);
        assertThat(rules(">".repeat(200) + "a")).containsExactly(Rule.OVER_THE_LIMIT);
        assertThat(rules("![".repeat(200) + "a" + "](b)".repeat(200))).containsExactly(Rule.OVER_THE_LIMIT);
        assertThat(rules(nestedLists(40))).containsExactly(Rule.OVER_THE_LIMIT);
        assertThat(rules("***a***\n> > > - 1. > **b** [*c*](d)")).isEmpty();
    }

    @Test
    void refusesATableOfTooManyCells() {
        assertThat(rules(BIG.get("a wide table"))).containsExactly(Rule.OVER_THE_LIMIT);
    }

    @Test
    void refusesATableInHtmlThatIsTooWideOrHasTooManyCells() {
        String wide = "<table><tr><td colspan=1000>a</td><td>b</td></tr></table>";
        assertOverTheLimit("甲\n\n" + wide, 3, wide.indexOf("<td>") + 1);
        assertOverTheLimit("<table>\n<tr><td colspan=1001>a</td></tr></table>", 2, 9);
        String high = "<td rowspan=\"1001\">";
        assertOverTheLimit("<table><tr>" + high + "</td></tr></table>", 1, 16);
        String big = "<table><tr><td rowspan=1000 colspan=60>a</td></tr>" + "<tr><td>b</td></tr>".repeat(999)
                + "</table>\n\n";
        assertThat(rules(big)).isEmpty();
        assertOverTheLimit(big + big, 3, 12);
    }

    private static void assertOverTheLimit(String markdown, int line, int column) {
        Rendered rendered = Prose.render(markdown, "a.md", 1, Render.EVERYWHERE);
        assertThat(rendered.findings()).hasSize(1);
        assertThat(rendered.findings().get(0).rule()).isEqualTo(Rule.OVER_THE_LIMIT);
        assertThat(rendered.findings().get(0).place()).isEqualTo(new Place("a.md", line, column));
        assertThat(rendered.findings().get(0).hint().zh()).contains("拆成几张表");
    }

    private static List<Rule> rules(String markdown) {
        return Render.all(markdown).findings().stream()
                .map(finding -> finding.rule())
                .toList();
    }

    private static void assertRefused(String markdown, int line) {
        Rendered rendered = Prose.render(markdown, "a.md", 1, Render.EVERYWHERE);
        assertThat(rendered.html().text()).isEmpty();
        assertThat(rendered.findings()).hasSize(1);
        assertThat(rendered.findings().get(0).rule()).isEqualTo(Rule.OVER_THE_LIMIT);
        assertThat(rendered.findings().get(0).place().line()).isEqualTo(line);
        assertThat(Prose.plainText(markdown)).isEmpty();
    }

    @Test
    void isUtf8WhateverItReads() throws IOException {
        for (Path file : files()) {
            String html = Render.html(Files.readString(file));
            assertThat(new String(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(html);
        }
    }

    @Test
    void needsLittleStack() throws InterruptedException {
        List<String> texts = List.of(
                "*".repeat(20_000) + "a" + "*".repeat(20_000),
                ">".repeat(2_000) + "a",
                "**![".repeat(3_000) + "a" + "](b)**".repeat(3_000),
                "- ".repeat(2_000) + "**![".repeat(300) + "a" + "](b)**".repeat(300));
        List<Rule> rules = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(null, () -> texts.forEach(text -> rules.addAll(rules(text))), "small", 256 << 10);
        thread.start();
        thread.join();
        assertThat(rules).hasSize(4).containsOnly(Rule.OVER_THE_LIMIT);
    }
}
