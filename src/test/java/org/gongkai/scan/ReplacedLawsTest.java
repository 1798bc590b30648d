package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.wording.CitedLaws;
import org.junit.jupiter.api.Test;

/** The lists of replaced laws and of moved articles agree with themselves. */
class ReplacedLawsTest {

    private static final List<String> SURE = List.of("原文", "公知");

    private static boolean told(String text) {
        return Scanners.scan(new ScannedText(text, ScannedText.Kind.BODY, Positions.file("a"))).stream()
                .anyMatch(finding -> finding.rule() == Rule.CITED_LAW);
    }

    @Test
    void everyRowSaysWhenByWhatAndHowSure() {
        assertThat(PackedLines.table(CitedLaws.class, "cited-laws.txt"))
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> {
                    assertThat(row).hasSize(6);
                    assertThat(LocalDate.parse(row.get(3))).isAfter("2000-01-01");
                    assertThat(row.get(4)).isNotEmpty();
                    assertThat(SURE).contains(row.get(5));
                });
        assertThat(PackedLines.table(CitedLaws.class, "cited-articles.txt"))
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> {
                    assertThat(row).hasSize(8);
                    assertThat(row.get(1)).matches("第[一二三四五六七八九十]+条");
                    assertThat(row.get(2)).isNotEmpty();
                    assertThat(SURE).contains(row.get(7));
                });
    }

    @Test
    void whatIsToBeCitedInsteadIsNotItselfReplaced() {
        for (String list : List.of("cited-laws.txt", "cited-articles.txt")) {
            for (List<String> row : PackedLines.table(CitedLaws.class, list)) {
                String successor = list.equals("cited-laws.txt") ? row.get(2) : "《" + row.get(0) + "》" + row.get(4);
                assertThat(told("依照" + successor + "办理")).as(successor).isFalse();
            }
        }
    }

    @Test
    void everyTitleIsFoundBetweenItsMarks() {
        PackedLines.table(CitedLaws.class, "cited-laws.txt").stream()
                .map(row -> row.get(0))
                .filter(name -> name.matches("[\\p{IsHan}、]+") && !name.contains("及其"))
                .forEach(name -> {
                    assertThat(told("依照《" + name + "》办理")).as(name).isTrue();
                    assertThat(told("依照《关于贯彻〈" + name + "〉的通知》办理")).as(name).isFalse();
                    assertThat(told("依照《示例省" + name + "》办理")).as(name).isFalse();
                });
    }
}
