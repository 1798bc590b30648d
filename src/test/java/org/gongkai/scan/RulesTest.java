package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Setting;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class RulesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @TestFactory
    Stream<DynamicTest> everyRuleFiresOnItsWrongExamplesAndNotOnItsRightOnes() throws IOException {
        return Spec.all().stream()
                .map(spec -> DynamicTest.dynamicTest(
                        spec.rule() + " " + spec.where() + " " + spec.expected() + " "
                                + spec.text().replace('\n', '¶'),
                        () -> check(spec)));
    }

    private static void check(Spec spec) {
        Setting setting = new Setting(true, spec.where().equals("masked"), Set.of(), DAY, "", List.of());
        List<String> found = Scanners.scan(spec.scanned(), setting).stream()
                .filter(finding -> finding.rule().id().equals(spec.rule()))
                .map(finding -> finding.severity().key())
                .distinct()
                .toList();
        assertThat(found).isEqualTo(spec.expected().equals("none") ? List.of() : List.of(spec.expected()));
    }

    @Test
    void everyRuleOfTheScannersHasExamples() throws IOException {
        List<String> rules = Spec.all().stream().map(Spec::rule).distinct().toList();
        assertThat(rules)
                .contains(
                        "R-23", "R-45", "R-48", "R-49", "R-60", "R-61", "R-62", "R-63", "R-64", "R-120", "R-121",
                        "R-122", "R-124", "R-125", "R-127", "G-22");
    }

    @Test
    void aFindingSaysExactlyWhereItIs() {
        String body = "第一行\n𠀀二行 机　密★10年\n";
        List<Finding> found =
                Scanners.scan(new ScannedText(body, ScannedText.Kind.BODY, Positions.lines("content/a.md", body, 20)));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).place().toString()).isEqualTo("content/a.md:21:5");
        assertThat(found.get(0).message().zh()).isEqualTo("国家秘密标志“机密★10年”");
    }

    @Test
    void aTermThatNoLawAllowsIsToldWithTheMark() {
        ScannedText text = new ScannedText("秘密★20年", ScannedText.Kind.BODY, Positions.file("a"));
        assertThat(Scanners.scan(text).get(0).message().zh()).isEqualTo("国家秘密标志“秘密★20年”，且期限超过 10 年");
    }

    @Test
    void noPersonalNumberIsRepeatedInAMessage() {
        ScannedText text = new ScannedText(
                "号码 11010519491231002X，13812345678，6222021234567890128", ScannedText.Kind.BODY, Positions.file("a"));
        assertThat(Scanners.scan(text))
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.message().zh()).doesNotContain("19491231", "12345678", "0212345"));
    }

    @Test
    void theOfficesOwnContactsAreNoPrivateData() {
        Setting setting = new Setting(true, true, Set.of("13812345678", "xxgk@163.com"), DAY, "", List.of());
        ScannedText text = new ScannedText("电话 138-1234-5678，XXGK@163.com", ScannedText.Kind.BODY, Positions.file("a"));
        assertThat(Scanners.scan(text, setting)).isEmpty();
    }

    @Test
    void aTextMadeBeforeTheRepealMayCiteTheOldLaw() {
        Setting early = new Setting(true, false, Set.of(), LocalDate.of(2014, 2, 28), "", List.of());
        ScannedText text = new ScannedText("依照保守国家秘密法实施办法", ScannedText.Kind.BODY, Positions.file("a"));
        assertThat(Scanners.scan(text, early)).isEmpty();
    }
}
