package org.gongkai.annual.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.annual.AnnualReports;
import org.gongkai.annual.Given;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormColumn.Kind;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What clerks write is read, and what cannot be read is told. */
class SheetTest {

    @ParameterizedTest(name = "{0} in a {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "12; COUNT; 12",
                "１２; COUNT; 12",
                "1,728; COUNT; 1728",
                "１，７２８; COUNT; 1728",
                "1 728; COUNT; 1728",
                "0; COUNT; 0",
                "9223372036854775807; COUNT; 9223372036854775807",
                "增 6; CHANGE; 6",
                "减 6; CHANGE; -6",
                "减少6; CHANGE; -6",
                "+6; CHANGE; 6",
                "-6; CHANGE; -6",
                "−6; CHANGE; -6",
                "0; CHANGE; 0",
                "3.25; AMOUNT; 3.25",
                "1,234.5; AMOUNT; 1234.5",
                "``; COUNT; R-78",
                "/; COUNT; R-78",
                "／; COUNT; R-78",
                "—; COUNT; R-78",
                "-; CHANGE; R-78",
                "无; COUNT; R-78",
                "~; COUNT; R-78",
                "-1; COUNT; G-05",
                "增6; COUNT; G-05",
                "1.5; COUNT; G-05",
                "12件; COUNT; G-05",
                "3500余; COUNT; G-05",
                "1,72; COUNT; G-05",
                "=1+1; COUNT; G-05",
                "1e3; COUNT; G-05",
                "三; COUNT; G-05",
                "-3; AMOUNT; G-05",
                "9223372036854775808; COUNT; G-11",
                "99999999999999999999999999; AMOUNT; G-11"
            })
    void readsCells(String written, Kind kind, String outcome) {
        String read = CellText.of(written, kind) instanceof CellText.Read number
                ? number.value().toPlainString()
                : ((CellText.Refused) CellText.of(written, kind)).rule().id();
        assertThat(read).isEqualTo(outcome);
    }

    /** What is done to the report on 2025 ▸ all that is found. */
    static Stream<Map.Entry<String[], Set<String>>> faults() {
        return Stream.of(
                fault("block G-04", "  部分公开: [2, 0, 0, 0, 0, 0, 2]\n", ""),
                fault("block G-02", "  部分公开:", "  部份公开书:"),
                fault("block G-03", "  部分公开:", "  予以公开: [0, 0, 0, 0, 0, 0, 0]\n  部分公开:"),
                fault("error R-79", "部分公开: [2, 0, 0, 0, 0, 0, 2]", "部分公开: [2, 0, 0, 0, 0, 2]"),
                fault("error R-79", "部分公开: [2, 0, 0, 0, 0, 0, 2]", "部分公开: 2"),
                fault("error R-78", "部分公开: [2, 0, 0, 0, 0, 0, 2]", "部分公开: [2, 0, /, 0, 0, 0, 2]"),
                fault("error R-78", "部分公开: [2, 0, 0, 0, 0, 0, 2]", "部分公开:"),
                fault("error R-79", "  不予公开:\n", "  不予公开: [2, 0, 0, 0, 0, 0, 2]\n  无法提供:\n"),
                fault("block G-05", "部分公开: [2, 0,", "部分公开: [两件, 0,"),
                fault("block G-05", "部分公开: [2, 0,", "部分公开: [2, [0],"),
                fault("block G-02", "本年制发件数: 2", "本年制定: 2"),
                fault("block G-02", "复议诉讼:", "复议:"),
                fault("block R-81", "年度: 2025", "年度: 2024"),
                fault("block R-81", "年度: 2025", "年度: [2025]"),
                fault("block G-12", "部分公开: [2", "部分公开: [!!int 2"));
    }

    private static Map.Entry<String[], Set<String>> fault(String told, String from, String to) {
        return Map.entry(new String[] {from, to}, Set.of(told));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsWhatIsWrongWithTheFile(Map.Entry<String[], Set<String>> fault) throws IOException {
        String text = Given.sound(2025);
        assertThat(text).contains(fault.getKey()[0]);
        Given given = new Given().year(2025, text.replace(fault.getKey()[0], fault.getKey()[1]));
        assertThat(given.check())
                .allSatisfy((year, report) -> assertThat(fault.getValue()).contains("block R-81"));
        assertThat(given.told()).containsAll(fault.getValue());
        assertThat(given.found())
                .allMatch(one -> !one.source().isEmpty() && one.place().line() > 0);
    }

    @Test
    void readsOfficialWordingShortNamesAndAnyOrderOfColumns() throws IOException {
        String text = Given.sound(2025)
                .replace(
                        "  予以公开: [6, 0, 0, 1, 2, 0, 9]",
                        "  （一）予以公开: {总计: 9, 自然人: ６, 商业企业: 0, 科研机构: 0, 社会公益组织: 1, 法律服务机构: 2, 其他: 0}")
                .replace("    属于国家秘密:", "    1.属于国家秘密:")
                .replace("    危及三安全一稳定:", "    3．危及“三安全一稳定”:")
                .replace("复议诉讼:\n  列: [结果维持, 结果纠正, 其他结果, 尚未审结, 总计]", "四、政府信息公开行政复议、行政诉讼情况:\n  列: [总计, 维持, 纠正, 其他, 未审结]")
                .replace("行政复议: [2, 0, 0, 0, 2]", "行政复议: [2, 2, 0, 0, 0]")
                .replace("复议后起诉: [1, 0, 0, 0, 1]", "复议后起诉: [1, 1, 0, 0, 0]");
        Given given = new Given().year(2025, text).year(2024, Given.sound(2024));
        Given plain = new Given().year(2025, Given.sound(2025)).year(2024, Given.sound(2024));
        AnnualReport report = given.check().get(2025);
        assertThat(given.found()).isEmpty();
        plain.check()
                .get(2025)
                .cells()
                .forEach((row, cells) -> cells.forEach((column, cell) -> assertThat(
                                report.cell(row, column).orElseThrow().text())
                        .isEqualTo(cell.text())));
    }

    @Test
    void tellsAFormOfAnotherYear() throws IOException {
        for (int year : new int[] {2018, 2020, 2025}) {
            Given given = new Given()
                    .year(year == 2025 ? 2020 : 2025, Given.sound(year).replaceAll("年度:.*", ""));
            given.check();
            assertThat(given.told()).containsExactly("error R-72");
        }
    }

    @Test
    void tellsFiguresWithoutATextAndTheReverse() throws IOException {
        Given given = new Given().year(2025, Given.sound(2025));
        given.check();
        Set<Integer> years = Set.of(2018, 2025);
        assertThat(AnnualReports.check(
                                java.util.List.of(),
                                Set.of(),
                                years,
                                years,
                                ReportTerms.UNDECLARED,
                                year -> Found.nothing())
                        .findings())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.severity()).isEqualTo(Severity.WARNING);
                    assertThat(one.place().path()).isEqualTo("content/annual/2025.md");
                });
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileFilesAreFindings(String text) {
        Given given = new Given().year(2025, text);
        assertThat(given.check()).isEmpty();
        assertThat(given.found()).isNotEmpty().hasSizeLessThan(120);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "x",
                "- 1",
                "{}",
                "列: 1",
                "依申请公开: 1",
                "依申请公开: []",
                "依申请公开: {列: {}}",
                "依申请公开: {列: [总计, 总计, 总计]}",
                "依申请公开: {列: [[总计]]}",
                "依申请公开: {不予公开: {不予公开: {不予公开: {}}}}",
                "依申请公开: {? [a] : b}",
                "依申请公开: " + "{不予公开: ".repeat(200) + "}".repeat(200),
                "统计表: {1100: {统计数: [1]}}",
                "统计表:\n" + "  1100: 1\n".repeat(190),
                "主动公开: &a {规章: *a}",
                "主动公开: {规章: '" + "9".repeat(5000) + "'}",
                "主动公开: {'" + "规".repeat(5000) + "': 1}",
                "年度: 2025\n年度: 2025\n",
                "依申请公开: {\"\\u0000\": 1, '': [], '　': 0}");
    }
}
