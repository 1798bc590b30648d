package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gongkai.application.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an answer says of each outcome: {@code answers.md} is the table of articles and remedies, and it runs. */
class AnswersTest {

    private static final Path TABLE = Path.of("src/test/resources/org/gongkai/letter/answers.md");

    /** Every column that some outcome needs. */
    private static Letters register(int year, Outcome outcome) {
        return Letters.of(
                year,
                "%1$d-001,%1$d-03-02,网络,自然人,会见日安排的依据,%1$d-03-05,%1$d-03-10,%1$d-03-12,,,12,,,200,%1$d-03-16,,%1$d-04-01,%2$s,,邮寄,\n"
                        .formatted(year, outcome.row()));
    }

    private static String text(int year, Outcome outcome) {
        return String.join(
                "\n",
                Letters.written(register(year, outcome).write(LetterKind.ANSWER, year + "-04-01"))
                        .words());
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| r"))
                .map(line -> Arrays.stream(
                                line.substring(1, line.lastIndexOf('|')).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static List<String> row(Outcome outcome) throws IOException {
        return rows().stream()
                .filter(row -> row.get(0).equals(outcome.row()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome.row() + " is not in " + TABLE));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void citesItsArticlesAndTellsItsRemedies(Outcome outcome) throws IOException {
        List<String> row = row(outcome);
        assertThat(row.get(1)).isEqualTo(outcome.wording());
        String text = text(2026, outcome);
        assertThat(text).contains("根据" + row.get(2));
        assertThat(text).contains("示例省人民政府申请行政复议").contains("人民法院提起行政诉讼").contains("六十日");
        boolean first = text.contains("应当先自收到本答复书之日起六十日内");
        boolean free = text.contains("也可以自收到本答复书之日起六个月内");
        assertThat(first ? free ? "部分先复议" : "先复议" : "任选").isEqualTo(row.get(3));
    }

    /** 行政复议法 第二十三条 is in force from 2024. */
    @ParameterizedTest
    @EnumSource(Outcome.class)
    void until2023NobodyHadToApplyForReconsiderationFirst(Outcome outcome) {
        assertThat(text(2023, outcome))
                .contains("六十日内向示例省人民政府申请行政复议，也可以自收到本答复书之日起六个月内")
                .doesNotContain("应当先", "第二十三条第一款第四项");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void leavesNoPlaceholderAndSaysWhoWritesWhenAndOfWhat(Outcome outcome) {
        Letter.Written letter = Letters.written(register(2026, outcome).write(LetterKind.ANSWER, "2026-04-01"));
        assertThat(letter.words())
                .noneMatch(line -> line.contains("{") || line.contains("}"))
                .startsWith("示例省监狱管理局", "示公开答〔2026〕1号", "政府信息公开申请答复书", "＿＿＿＿＿＿＿＿：")
                .endsWith("示例省监狱管理局", "2026年4月1日")
                .anyMatch(line -> line.contains("2026年3月2日收到您提交的政府信息公开申请（登记编号：2026-001），申请公开“会见日安排的依据”"));
    }

    @Test
    void theTableHasEveryOutcomeOnce() throws IOException {
        assertThat(rows().stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(
                        Arrays.stream(Outcome.values()).map(Outcome::row).toList());
    }

    @Test
    void whatTheAnswerTellsItselfIsNotToldTwice() {
        assertThat(text(2026, Outcome.THIRD_PARTY)).containsOnlyOnce("2026年3月12日");
        assertThat(text(2026, Outcome.STILL_UNCLEAR)).containsOnlyOnce("2026年3月5日");
    }
}
