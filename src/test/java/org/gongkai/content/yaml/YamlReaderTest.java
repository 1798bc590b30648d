package org.gongkai.content.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gongkai.Ends;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML as this program takes it: every value as written, with its place, and no tricks. */
class YamlReaderTest {

    private final List<Finding> findings = new ArrayList<>();

    private Optional<Node> read(String yaml) {
        return YamlReader.read(new SourceText("a.yaml", yaml)).into(findings);
    }

    private Scalar value(String yaml) {
        Mapping mapping = (Mapping) read(yaml).orElseThrow(() -> new AssertionError(findings));
        return (Scalar) mapping.pairs().get(mapping.pairs().size() - 1).value();
    }

    private List<String> refused(String yaml) {
        assertThat(read(yaml)).as(yaml).isEmpty();
        return findings.stream()
                .map(one -> one.rule().id() + " " + one.place().line() + ":"
                        + one.place().column())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "yes",
                "true",
                "null",
                "~",
                "2021-07-06",
                "2021-07-06 09:00",
                "0123",
                "0x1F",
                "1e3",
                "1_000",
                ".inf",
                "12:30:00",
                "=",
                "<<"
            })
    void leavesEveryValueAsItIsWritten(String written) {
        assertThat(value("a: " + written).value()).isEqualTo(written);
    }

    @Test
    void readsQuotedAndFoldedTextsAsYamlSays() {
        assertThat(value("a: 'it''s'").value()).isEqualTo("it's");
        assertThat(value("a: \"一\\n二\\u4e09\"").value()).isEqualTo("一\n二三");
        assertThat(value("a: |\n  一\n  二\n").value()).isEqualTo("一\n二\n");
        assertThat(value("a: >-\n  一\n  二\n").value()).isEqualTo("一 二");
        assertThat(value("a:").value()).isEmpty();
        assertThat(value("a: b # note").value()).isEqualTo("b");
        assertThat(value("a: b#c").value()).isEqualTo("b#c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a: x|1|4", "标题: x|1|5", "{甲: 😀, 乙: x}|1|11", "'a: y\nb:   x'|2|6"})
    void knowsLineAndColumnInCodePoints(String yaml, int line, int column) {
        Scalar x = value(yaml);
        assertThat(x).isEqualTo(new Scalar("x", line, column));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: !!str x|G-12 1:4",
                "a: !x y|G-12 1:4",
                "a: &b x|G-12 1:4",
                "a: *b|G-12 1:4",
                "a: !!binary aGk=|G-12 1:4",
                "!!map {a: b}|G-12 1:1",
                "a: &b [x]|G-12 1:4",
                "a: &b {c: d}|G-12 1:4",
                "'&a b: c'|G-12 1:1"
            })
    void refusesTagsAnchorsAndAliases(String yaml, String finding) {
        assertThat(refused(yaml)).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b\n---\nc: d",
                "? [a]\n: b",
                "{[a]: b}",
                "a: b\n c: d",
                "a: [b",
                "a: {b: c",
                "a: 'b",
                "\ta: b",
                "a: @b",
                "a: `b`",
                "a: %b: c",
                "a: b\u0007",
                "a: \"\\x\"",
                "- a\nb: c",
                "%YAML 2.0\n---\na: b",
                "a: b: c"
            })
    void refusesWhatIsNoPlainYamlAndSaysWhere(String yaml) {
        assertThat(refused(yaml)).hasSize(1).allMatch(one -> one.startsWith("G-0") || one.startsWith("G-1"));
    }

    @Test
    void refusesDeepNestingAndNotAllowedDepth() {
        assertThat(read("[".repeat(30) + "x" + "]".repeat(30))).isPresent();
        assertThat(refused("[".repeat(40) + "x" + "]".repeat(40))).containsExactly("G-11 1:34");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{a: ", "- ", "? ", "a: [b, ", "!!x ", "&a ", "\"", "'", "|\n ", "\n", " ", "%a\n", "#", "---\n",
                "a: b\n", "{", ",", "x"
            })
    void isReadToItsEnd(String piece) {
        String yaml = piece.repeat(200_000 / piece.length());
        assertThat(Ends.of(() -> read(yaml))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void answersAnyTextWithAValueOrOneFindingInsideItBesidesColons(long seed) {
        String[] pieces = {
            "a", "：", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "'", "\"", "|", ">", "&x ", "*x", "!y ", "#",
            "? ", "---", "...", "%", "标题", "😀", "\t", "\\", "\u0000", "\uFEFF", "@", "`", "2021", "<<", "~"
        };
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder yaml = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                yaml.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = yaml.toString();
            Found<Optional<Node>> read = YamlReader.read(new SourceText("a", text));
            List<Finding> others = read.findings().stream()
                    .filter(one -> !one.message().en().contains("colon"))
                    .toList();
            assertThat(read.findings().isEmpty())
                    .as(text)
                    .isEqualTo(read.value().isPresent());
            assertThat(others).as(text).hasSizeLessThan(2);
            for (Finding finding : read.findings()) {
                assertThat(finding.place().line()).as(text).isBetween(1, text.split("\n", -1).length + 1);
                assertThat(finding.place().column()).as(text).isPositive();
            }
        }
    }
}
