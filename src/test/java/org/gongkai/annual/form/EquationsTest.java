package org.gongkai.annual.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.annual.Given;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each equation is told where it is broken, and nothing else is. */
class EquationsTest {

    /** A sound year, what is done to it, and all that is found then. */
    record Broken(int year, String what, String told, String... edits) {
        @Override
        public String toString() {
            return year + " " + told + ": " + what;
        }
    }

    private static final String RECEIVED = "上年结转政府信息公开申请数量: [1, 0, 0, 0, 0, 0, 1]";
    private static final String LEFT = "结转下年度继续办理: [1, 0, 0, 0, 0, 0, 1]";

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken(2025, "one document more in force", "warning T2-2", "现行有效件数: 9", "现行有效件数: 10"),
                new Broken(
                        2025,
                        "more made than there are",
                        "error T2-3, warning T2-2",
                        "本年制发件数: 2, 本年废止件数: 1",
                        "本年制发件数: 20, 本年废止件数: 1"),
                new Broken(
                        2025,
                        "rules of an organ without that power",
                        "warning T2-5",
                        "{本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 0}",
                        "{本年制发件数: 1, 本年废止件数: 0, 现行有效件数: 1}"),
                new Broken(
                        2025,
                        "a result too many",
                        "block T3-1",
                        "予以公开: [6, 0, 0, 1, 2, 0, 9]",
                        "予以公开: [7, 0, 0, 1, 2, 0, 10]"),
                new Broken(2025, "more carried over", "block T3-2", LEFT, LEFT.replace("1", "2")),
                new Broken(
                        2025,
                        "two totals changed against each other",
                        "block T3-3",
                        "2, 0, 9]",
                        "2, 0, 10]",
                        "部分公开: [2, 0, 0, 0, 0, 0, 2]",
                        "部分公开: [2, 0, 0, 0, 0, 0, 1]"),
                new Broken(
                        2025,
                        "another number carried over from last year",
                        "error T3-4",
                        RECEIVED,
                        RECEIVED.replace("1", "2"),
                        LEFT,
                        LEFT.replace("1", "2")),
                new Broken(
                        2025,
                        "a subtotal",
                        "error T3-9",
                        "  不予公开:\n",
                        "  不予公开: 3\n  无法提供:\n",
                        "  无法提供:\n    本机关",
                        "  不予处理:\n    本机关"),
                new Broken(2025, "a total", "block T4-1", "行政复议: [2, 0, 0, 0, 2]", "行政复议: [2, 0, 0, 0, 3]"),
                new Broken(
                        2025, "a total", "block T4-2, warning T4-5", "直接起诉: [0, 0, 0, 0, 0]", "直接起诉: [0, 0, 0, 0, 1]"),
                new Broken(2025, "a total", "block T4-3", "复议后起诉: [1, 0, 0, 0, 1]", "复议后起诉: [1, 0, 0, 0, 2]"),
                new Broken(2025, "a suit at once", "warning T4-5", "直接起诉: [0, 0, 0, 0, 0]", "直接起诉: [1, 0, 0, 0, 1]"),
                new Broken(2025, "a review lost", "warning T4-6", "行政复议: [2, 0, 0, 0, 2]", "行政复议: [0, 0, 0, 0, 0]"),
                new Broken(2020, "more made public than is", "error T2-3", "本年新公开数量: 2", "本年新公开数量: 20"),
                new Broken(
                        2020,
                        "rules of an organ without that power",
                        "warning T2-5",
                        "规章: {本年新制作数量: 0",
                        "规章: {本年新制作数量: 1"),
                new Broken(2018, "a channel above the total", "warning O-1", "1220: 131", "1220: 171"),
                new Broken(2018, "a total above the channels", "warning O-1", "1100: 168", "1100: 190"),
                new Broken(2018, "nothing in two channels", "warning O-1", "1100: 168", "1100: 183"),
                new Broken(2018, "more with the head than at all", "warning O-2", "2211: 0", "2211: 1"),
                new Broken(2018, "more with the head than at all", "warning O-2", "2221: 1", "2221: 2"),
                new Broken(
                        2018,
                        "no reply to what was asked",
                        "warning O-2",
                        "2220: 1",
                        "2220: 0",
                        "2221: 1",
                        "2221: 0",
                        "2230: 3",
                        "2230: 0"),
                new Broken(2018, "received", "warning O-3", "3110: 0", "3110: 1"),
                new Broken(2018, "done", "warning O-4", "3220: 0", "3220: 1"),
                new Broken(2018, "answered", "warning O-5", "3380: 0", "3380: 1"),
                new Broken(
                        2018,
                        "answered otherwise than done",
                        "warning O-5",
                        "3300: 8",
                        "3300: 7",
                        "3320: 5",
                        "3320: 4"),
                new Broken(2018, "refused", "warning O-6", "3341: 0", "3341: 1"),
                new Broken(2018, "reviews", "warning O-7", "4000: 0", "4000: 1"),
                new Broken(2018, "suits", "warning O-8", "5300: 0", "5300: 1"),
                new Broken(2018, "staff", "warning O-9", "8310: 1", "8310: 2"),
                new Broken(2018, "a course without people", "warning O-10", "9300: 110", "9300: 0"),
                new Broken(2018, "people without a course", "warning O-10", "9200: 2", "9200: 0"),
                new Broken(2018, "the gazette among other codes", "warning O-13", "1210: 0", "1110: 0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void tellsTheBrokenEquationAndNothingElse(Broken one) throws IOException {
        String text = Given.sound(one.year);
        for (int i = 0; i < one.edits.length; i += 2) {
            assertThat(text).contains(one.edits[i]);
            text = text.replace(one.edits[i], one.edits[i + 1]);
        }
        Given given = new Given().year(one.year, text);
        if (one.year == 2025) {
            given.year(2024, Given.sound(2024));
        }
        given.check();
        assertThat(String.join(", ", given.told())).isEqualTo(one.told);
    }

    @Test
    void noEquationIsWithoutItsTest() {
        Set<String> tested = new TreeSet<>(Set.of("O-13"));
        broken().forEach(one -> tested.addAll(Stream.of(one.told.split(", "))
                .map(told -> told.substring(told.indexOf(' ') + 1))
                .toList()));
        Set<String> known = new TreeSet<>(Set.of("O-13"));
        for (ReportForm format : ReportForm.values()) {
            Equations.all(format).forEach(equation -> known.add(equation.number()));
        }
        assertThat(tested).isEqualTo(known);
    }

    @Test
    void soundReportsOfEveryFormGiveNoFinding() throws IOException {
        Given given = new Given();
        for (int year : new int[] {2018, 2020, 2023, 2024, 2025}) {
            given.year(year, Given.sound(year));
        }
        assertThat(given.check()).containsOnlyKeys(2018, 2020, 2023, 2024, 2025);
        assertThat(given.found()).isEmpty();
    }

    @Test
    void tellsOfThePublishedTableOf2019WhatArithmeticSees() throws IOException {
        Given given = new Given().year(2019, Files.readString(Given.FILES.resolve("as-published-2019.yaml")));
        AnnualReport report = given.check().get(2019);
        assertThat(report.cells()).hasSize(55);
        assertThat(given.told()).containsExactly("error R-72", "warning O-1", "warning O-13");
        assertThat(given.found())
                .anyMatch(finding -> finding.message().zh().contains("1100")
                        && finding.message().zh().contains("1273")
                        && finding.message().zh().contains("455"));
    }

    @Test
    void showsBothSidesTheCellsAndTheDifference() throws IOException {
        Given given = new Given().year(2025, Given.sound(2025).replace("2, 0, 9]", "2, 0, 11]"));
        given.check();
        Finding first = given.found().stream()
                .filter(finding -> finding.message().zh().startsWith("T3-3"))
                .findFirst()
                .orElseThrow();
        assertThat(first.message().zh()).isEqualTo("T3-3（予以公开）：总计 11 ≠ 自然人 6 + 社会公益组织 1 + 法律服务机构 2 = 9，相差 2");
        assertThat(first.place()).isEqualTo(new Place("content/annual/2025.yaml", 15, 28));
        assertThat(first.hint().zh()).contains("总计 15:28", "自然人 15:10", "法律服务机构 15:22");
        assertThat(first.source()).contains("予以公开");
    }

    @Test
    void aDraftOnlyWarns() throws IOException {
        Given given = new Given().year(2025, Given.sound(2025).replace("2, 0, 9]", "2, 0, 11]"));
        given.check(Set.of());
        assertThat(given.told()).containsExactly("warning T3-1", "warning T3-3");
    }
}
