package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.Ends;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What pasted text became and was not meant to is told, and mended where the right form is certain. */
final class PastedTest {

    @TestFactory
    Stream<DynamicTest> everyExampleIsToldAndMended() throws IOException {
        return Spec.pasted().stream()
                .map(spec -> DynamicTest.dynamicTest(
                        spec.rule() + " " + spec.expected() + " " + spec.text().replace('\n', '¶'), () -> check(spec)));
    }

    private static void check(Spec spec) {
        String[] halves = spec.text().split(" ⇒ ");
        List<Finding> found = found(halves[0], spec.rule());
        String mended = BodyMending.mended(halves[0], 1);
        assertThat(BodyMending.mended(mended, 1)).as("mended twice").isEqualTo(mended);
        switch (spec.expected()) {
            case "none" -> assertThat(found).isEmpty();
            case "told" -> {
                assertThat(found).isNotEmpty();
                assertThat(mended).isEqualTo(halves[0]);
            }
            default -> {
                assertThat(found).isNotEmpty().allMatch(one -> one.severity() == Severity.WARNING);
                assertThat(mended).isEqualTo(halves[1]);
                assertThat(found(mended, spec.rule())).isEmpty();
            }
        }
    }

    private static List<Finding> found(String text, String rule) {
        return Scanners.scan(new ScannedText(text, Kind.BODY, Positions.lines("a.md", text, 1))).stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    @Test
    void everyRuleHasTenOrdinaryTextsInWhichItFindsNothing() throws IOException {
        Map<String, Long> silent = Spec.pasted().stream()
                .filter(spec -> spec.expected().equals("none"))
                .collect(Collectors.groupingBy(Spec::rule, Collectors.counting()));
        assertThat(silent.keySet()).contains("G-101", "G-102", "G-103", "G-104", "G-105", "G-106", "R-120");
        assertThat(silent.values()).allMatch(count -> count >= 10);
    }

    @Test
    void aLineThatRunsOnAndABrokenSentenceAreTwoThings() throws IOException {
        for (Spec spec : Spec.pasted()) {
            String text = spec.text().split(" ⇒ ")[0];
            List<Integer> joined = lines(text, Rule.JOINED_LINES, 1);
            assertThat(lines(text, Rule.LINE_BREAK, 0)).as(text).noneMatch(joined::contains);
        }
    }

    private static List<Integer> lines(String text, Rule rule, int above) {
        return found(text, rule.id()).stream()
                .map(finding -> finding.place().line() - above)
                .toList();
    }

    @Test
    void aFindingShowsWhatBecameOfTheTextAndHowOften() {
        String text = "各科室：\n现通知如下。\n一、按时报送\n二、逾期通报";
        Finding found = found(text, "G-101").get(0);
        assertThat(found.place().toString()).isEqualTo("a.md:2:1");
        assertThat(found.message().zh()).isEqualTo("这一行和上一行在页面上连成一段：“…各科室：现通知如下。…”（这样的地方共 3 处）");
        assertThat(found("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 由后勤科领取 |", "G-102")
                        .get(0)
                        .message()
                        .zh())
                .isEqualTo("这一行有 3 格，表头只有 2 格，多出的不显示：“由后勤科领取”");
        assertThat(found("⼈⺠政府，⼈⼤", "G-106").get(0).message().zh())
                .isEqualTo("字形相同、编码不同的部首代替了汉字：⼈（U+2F08）→ 人、⺠（U+2EA0）→ 民、⼤（U+2F24）→ 大（共 4 处）");
    }

    @Test
    void everyRowThatLosesSomethingIsTold() {
        String rows = "| 1 | 2 | 甲 |\n".repeat(3);
        assertThat(found("| 甲 | 乙 |\n|---|---|\n" + rows, "G-102")).hasSize(3);
        assertThat(found("| 甲 | 乙 |\n|---|---|\n" + rows.repeat(10), "G-102")).hasSize(21);
    }

    @Test
    void titlesAreAskedForTheirCharactersAndQuotesAndNotForTheirLines() {
        ScannedText title = new ScannedText("关于⼈事\"放管服\"的通知：\n一、", Kind.HEADER, Positions.file("a.md"));
        assertThat(Scanners.scan(title).stream().map(one -> one.rule().id()))
                .containsExactlyInAnyOrder("G-106", "R-120");
    }

    @Test
    void whatIsNoMarkdownIsNotAskedForItsMarkdown() {
        ScannedText text = new ScannedText("各科室：\n现通知如下。\n一、按时报送。\n##二、", Kind.FOREIGN_BODY, Positions.file("a.adoc"));
        assertThat(Scanners.scan(text)).isEmpty();
    }

    @Test
    void radicalsHideNothingFromTheScanners() {
        ScannedText text = new ScannedText("机密★⻓期\n绝密★⼗年", Kind.EMBEDDED, Positions.file("a.pdf"));
        assertThat(Scanners.scan(text)).isNotEmpty().allMatch(one -> one.rule() == Rule.CLASSIFICATION_MARK);
        assertThat(Scanners.scan(new ScannedText("家住⽰例省⽰例市⻩河路1号2单元301室", Kind.BODY, Positions.file("a"))).stream()
                        .map(Finding::rule))
                .contains(Rule.PRIVATE_DATA);
    }

    @Test
    void lineEndsStayAsTheyAreWhereLinesAreParted() {
        assertThat(BodyMending.mended("一、甲。\r\n二、乙。\r\n---\r\n丙\r\n", 1))
                .isEqualTo("一、甲。\r\n\r\n二、乙。\r\n\r\n---\r\n丙\r\n");
        assertThat(BodyMending.mended("第一条 甲。\r第二条 乙。", 1)).isEqualTo("第一条 甲。\r\r第二条 乙。");
    }

    @Test
    void aLongTextIsLookedAtToItsEnd() {
        String text = "一、甲乙丙丁戊己庚辛。\n| 甲 | 乙 |\n- 甲\n".repeat(5000).toLowerCase(Locale.ROOT);
        ScannedText scanned = new ScannedText(text, Kind.BODY, Positions.lines("a.md", text, 1));
        assertThat(Ends.of(() -> Scanners.scan(scanned))).isNotEmpty();
    }
}
