package org.gongkai.annual.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final String REFUSED = "  不予公开:\n";

    /** How the office may write the subtotals of what it refused, 2 in all, and what is found then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "不予公开: [1, 0, 0, 0, 1, 0, 2] | ",
                "不予公开: {自然人: 1, 法律服务机构: 1, 总计: 2} | ",
                "不予公开: {总计: 2} | ",
                "不予公开: 2 | ",
                "（三）不予公开: [1, '', /, 0, 1, ——, 2] | ",
                "不予公开: ---- | ",
                "不予公开: [1, 0, 0, 0, 0, 0, 1] | T3-9（法律服务机构）：不予公开 0 ≠ 属于三类内部事务信息 1，相差 1；"
                        + "T3-9（总计）：不予公开 1 ≠ 属于三类内部事务信息 1 + 属于行政执法案卷 1 = 2，相差 1",
                "不予公开: 3 | T3-9（总计）：不予公开 3 ≠ 属于三类内部事务信息 1 + 属于行政执法案卷 1 = 2，相差 1",
                "不予公开: 0 | T3-9（总计）：不予公开 0 ≠ 属于三类内部事务信息 1 + 属于行政执法案卷 1 = 2，相差 2",
            })
    void aNumberInAHeadingRowIsASubtotal(String line, String told) throws IOException {
        String written = line.replace("----", "——");
        Given given = new Given()
                .year(2024, Given.sound(2024))
                .year(
                        2025,
                        Given.sound(2025)
                                .replace(REFUSED, "  " + written + "\n  无法提供:\n")
                                .replaceFirst("无法提供:\n(?=    本机关)", "不予处理:\n"));
        assertThat(given.check()).containsKey(2025);
        assertThat(given.found().stream().map(one -> one.message().zh()).collect(Collectors.joining("；")))
                .isEqualTo(told == null ? "" : told);
        assertThat(given.found())
                .allMatch(
                        one -> one.severity() == Severity.ERROR && !one.source().isEmpty());
    }

    @Test
    void aSubtotalMayStandAmongItsRows() throws IOException {
        String below = "  不予公开:\n    小计: [1, 0, 0, 0, 0, 0, 1]\n";
        Given given = new Given().year(2025, Given.sound(2025).replace(REFUSED, below));
        assertThat(given.check()).containsKey(2025);
        assertThat(given.told()).containsExactly("error T3-9");
        Given others = new Given().year(2025, Given.sound(2025).replace("    其他: [0, 0, 0, 0, 0, 0, 0]", "    其他: 0"));
        assertThat(others.check()).containsKey(2025);
        assertThat(others.found()).isEmpty();
    }

    @Test
    void theSubtotalOfAllResultsIsComparedToo() throws IOException {
        String text = Given.sound(2025).replace("  予以公开: [6", "  本年度办理结果: [13, 1, 0, 1, 3, 0, 19]\n  予以公开: [6");
        Given given = new Given().year(2025, text);
        given.check();
        assertThat(given.found())
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).startsWith("T3-9（总计）：本年度办理结果 19 ≠ 予以公开 9 + 部分公开 2"));
    }

    /** The form has numbers for neither of them. */
    @Test
    void aHeadingOfTheCodedTableHasNoNumber() throws IOException {
        Given given = new Given().year(2018, Given.sound(2018).replace("  1100: 168", "  主动公开情况: 168\n  1100: 168"));
        assertThat(given.check()).isEmpty();
        assertThat(given.told()).containsExactly("error R-79");
    }

    @Test
    void noughtForARowIsARowOfNoughts() throws IOException {
        String text = Given.sound(2025)
                .replaceAll("\\[0, 0, 0, 0, 0, 0, 0\\]", "0")
                .replaceAll("\\[0, 0, 0, 0, 0\\]", "０")
                .replace("{本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 0}", "0");
        assertThat(text).contains("规章: 0\n", "未经复议直接起诉: ０\n").doesNotContain("0, 0, 0, 0, 0, 0, 0");
        Given given = new Given().year(2024, Given.sound(2024)).year(2025, text);
        AnnualReport report = given.check().get(2025);
        assertThat(given.found()).isEmpty();
        assertThat(report.cells(
                        "r05 r16 r23"
                                .lines()
                                .flatMap(line -> Stream.of(line.split(" ")))
                                .toList(),
                        "商业企业"))
                .hasSize(3);
    }

    @Test
    void aRowOfBlanksIsOneFinding() throws IOException {
        Given given = new Given()
                .year(
                        2025,
                        Given.sound(2025)
                                .replace("部分公开: [2, 0, 0, 0, 0, 0, 2]", "部分公开: ['', '', '', '', '', '', '']")
                                .replace("重复申请: [0, 0, 0, 0, 0, 0, 0]", "重复申请: [0, /, 0, 0, 0, ／, 0]"));
        assertThat(given.check()).isEmpty();
        assertThat(given.found().stream()
                        .map(one -> one.rule().id() + " " + one.message().zh()))
                .containsExactly("R-78 “部分公开”没有填数字", "R-78 “重复申请”商业企业、其他以“/”代替数字");
    }

    @Test
    void manyBlankRowsAreOneFinding() throws IOException {
        Given given = new Given().year(2025, Given.sound(2025).replaceAll("\\[0, 0, 0, 0, 0, 0, 0\\]", "待填"));
        assertThat(given.check()).isEmpty();
        assertThat(given.found()).singleElement().satisfies(one -> {
            assertThat(one.message().zh())
                    .isEqualTo("属于国家秘密、其他法律行政法规禁止公开、危及“三安全一稳定”、保护第三方合法权益、属于四类过程性信息、属于行政查询事项等 13 行共 91 格没有填数字，写的是“待填”");
            assertThat(one.place().line()).isEqualTo(18);
        });
    }

    /** Where the order of columns cannot be followed, nobody knows which number is whose. */
    @Test
    void listsInAnUnknownOrderAreNotRead() throws IOException {
        Given given = new Given()
                .year(2025, Given.sound(2025).replace("列: [结果维持, 结果纠正, 其他结果, 尚未审结, 总计]", "列: [总计, 纠正, 维持, 其它的, 未审结]"));
        assertThat(given.check()).isEmpty();
        assertThat(given.told()).containsExactly("block G-02", "error R-79");
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
