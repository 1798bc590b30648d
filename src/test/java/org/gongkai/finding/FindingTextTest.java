package org.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read on a terminal. */
class FindingTextTest {

    private static Finding finding(String source, int column) {
        Wording message = new Wording("没有“已审”这个值", "no such value");
        Wording hint = new Wording("是不是“有效”？", "did you mean “有效”?");
        return Finding.of(Rule.REVIEW_STEPS, new Place("content/a.md", 3, column), message, hint)
                .at(source);
    }

    private static String zh(Finding finding) {
        return new FindingText(Language.ZH).plain(List.of(finding));
    }

    @Test
    void putsTheCaretUnderTheCharacterWhereAChineseOneIsTwoColumnsWide() {
        assertThat(zh(finding("有效性: 已审", 6))).isEqualTo("""
                content/a.md:3:6: 阻断 R-40: 没有“已审”这个值
                  3 | 有效性: 已审
                    |         ^
                  提示：是不是“有效”？
                  依据：条例 第十七条；保守国家秘密法实施条例 第四十二条
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "ab: 值, 5, 4",
        "标题: x, 5, 6",
        "（全角）x, 5, 8",
        "𠮷𠮷x, 3, 4",
        "😀x, 2, 2",
        "한글x, 3, 4",
        "x, 1, 0",
        "x, 9, 1",
        "é: x, 4, 3"
    })
    void countsColumnsByCodePointAndWidth(String source, int column, int blanks) {
        String caret = zh(finding(source, column)).lines().skip(2).findFirst().orElse("");
        assertThat(caret).isEqualTo("    | " + " ".repeat(blanks) + "^");
    }

    @Test
    void showsAPieceOfALongLineAroundTheCaret() {
        String[] lines =
                zh(finding("字".repeat(5000) + "错" + "字".repeat(5000), 5001)).split("\n");
        assertThat(lines[1].length()).isLessThan(140);
        int caret = lines[2].indexOf('^') - "  3 | ".length();
        assertThat(lines[1].substring("  3 | ".length()).charAt(caret / 2)).isEqualTo('错');
    }

    @Test
    void speaksEnglishToo() {
        assertThat(new FindingText(Language.EN).plain(List.of(finding("", 0))))
                .startsWith("content/a.md:3: block R-40: no such value\n  hint: did you mean “有效”?\n  basis: ");
    }

    @Test
    void letsNoFileMoveTheCursorEndTheLineOrTurnTheWriting() {
        String evil = "a\u001B[2J\u202Eb\u200B\nc\rd\u0085e\u2028f";
        Finding finding = Finding.of(
                Rule.UNKNOWN_KEY, new Place("content/" + evil, 1, 1), new Wording(evil, evil), new Wording(evil, evil));
        String text = zh(finding.at(evil.replace("\n", "")));
        assertThat(text.lines()).hasSize(4);
        assertThat(text.replace("\n", "").codePoints())
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void isSortedByPlaceAndRuleAndNamesNothingTwice() {
        List<Finding> findings = new ArrayList<>();
        for (Place place : List.of(new Place("b", 1, 1), new Place("a", 10, 1), new Place("a", 9, 2), Place.of("a"))) {
            for (Rule rule : List.of(Rule.REVIEW_DIGEST, Rule.REVIEW_STEPS, Rule.REVIEW_STEPS)) {
                findings.add(Finding.of(rule, place, new Wording("错", "wrong"), Wording.NONE));
            }
        }
        assertThat(Findings.of(findings).sorted().stream()
                        .map(one -> one.place() + " " + one.rule().id()))
                .containsExactly(
                        "a R-40",
                        "a R-41",
                        "a:9:2 R-40",
                        "a:9:2 R-41",
                        "a:10:1 R-40",
                        "a:10:1 R-41",
                        "b:1:1 R-40",
                        "b:1:1 R-41");
    }
}
