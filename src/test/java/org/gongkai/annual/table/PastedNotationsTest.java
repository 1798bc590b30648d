package org.gongkai.annual.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.annual.AnnualReports;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a report's tables are written in, they are its figures where no file holds them. */
class PastedNotationsTest {

    private static final String PATH = "content/annual/2025.md";
    private static final int LINE = 8;

    /** Ways to write a table, each made of one in Markdown. */
    private static final Map<String, UnaryOperator<String>> NOTATIONS = Map.of(
            "pipes", pipes -> pipes,
            "html", PastedTablesTest::html,
            "tabs", pipes -> lines(pipes, cells -> String.join("\t", cells)),
            "box", pipes -> "┌──┬──┐\n" + lines(pipes, cells -> "│ " + String.join(" │ ", cells) + " │") + "└──┴──┘\n",
            "grid", pipes -> "+--+--+\n" + lines(pipes, cells -> "| " + String.join(" | ", cells) + " |\n+--+--+"),
            "full-width bars", pipes -> lines(pipes, cells -> "｜" + String.join("｜", cells) + "｜"),
            "half-width blanks", pipes -> lines(pipes, cells -> joined(cells, "   ")),
            "full-width blanks", pipes -> lines(pipes, cells -> joined(cells, "　　")),
            "single blanks, as PDF files give them", pipes -> lines(pipes, cells -> joined(cells, " ")));

    private static Set<String> notations() {
        return NOTATIONS.keySet();
    }

    private static String lines(String pipes, java.util.function.Function<List<String>, String> line) {
        return pipes.lines()
                .filter(one -> !one.startsWith("|-") && !one.startsWith("|:"))
                .map(one -> Stream.of(one.substring(1, one.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .map(line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Without what joined cells leave empty: between blanks nothing is nothing. */
    private static String joined(List<String> cells, String blanks) {
        return cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(blanks));
    }

    private static String whole(UnaryOperator<String> notation) throws IOException {
        return "## 二、主动公开政府信息情况\n\n" + notation.apply(PastedTablesTest.TWO) + "\n## 三、收到和处理政府信息公开申请情况\n\n"
                + notation.apply(PastedTablesTest.three(false)) + "\n## 四、政府信息公开行政复议、行政诉讼情况\n\n"
                + notation.apply(PastedTablesTest.FOUR) + "\n## 五、存在的主要问题及改进情况\n";
    }

    private static PastedTables tables(String text) {
        return new PastedTables(2025, PATH, text, LINE);
    }

    private static List<Finding> checked(String text) {
        Set<Integer> year = Set.of(2025);
        return AnnualReports.check(
                        List.of(),
                        Set.of(),
                        year,
                        year,
                        ReportTerms.UNDECLARED,
                        any -> tables(text).report())
                .findings();
    }

    private static Map<String, String> figures(AnnualReport report) {
        return report.figures().stream()
                .collect(Collectors.toMap(
                        figure -> figure.row() + "·" + figure.column(),
                        figure -> figure.cell().text()));
    }

    @ParameterizedTest
    @MethodSource("notations")
    void theTablesOfATextAreItsFigures(String notation) throws IOException {
        String text = whole(NOTATIONS.get(notation));
        Found<java.util.Optional<AnnualReport>> read = tables(text).report();
        assertThat(read.findings()).isEmpty();
        AnnualReport report = read.value().orElseThrow();
        assertThat(report.whole()).isTrue();
        assertThat(figures(report)).isEqualTo(figures(PastedTablesTest.report()));
        assertThat(checked(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notations")
    void whatDoesNotAddUpIsToldAtItsCell(String notation) throws IOException {
        String text = whole(pipes -> NOTATIONS
                .get(notation)
                .apply(pipes.replace("| 行政复议 | | | | |", "| 行政复议 | | | | | ")
                        .replace("| 2 | 0 | 0 | 0 | 2 |", "| 2 | 0 | 0 | 0 | 9 |")));
        assertThat(checked(text)).singleElement().satisfies(one -> {
            assertThat(one.message().zh()).isEqualTo("T4-1（行政复议）：总计 9 ≠ 结果维持 2 = 2，相差 7".replace(" = 2，", "，"));
            String line = text.split("\n", -1)[one.place().line() - LINE];
            assertThat(line.substring(line.offsetByCodePoints(0, one.place().column() - 1)))
                    .startsWith("9");
        });
    }

    @Test
    void aTableThatIsMissingIsToldAndTheOthersAreHeld() throws IOException {
        assertThat(checked(PastedTablesTest.three(false).replace("| （七）总计 |", "| 总 计 |")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.severity()).isEqualTo(Severity.WARNING);
                    assertThat(one.message().zh()).isEqualTo("正文里没有“主动公开”“复议诉讼”表，也没有统计数据文件");
                });
        assertThat(checked("没有表。\n"))
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).isEqualTo("有报告正文，没有统计数据"));
    }

    @Test
    void aCellThatCannotBeReadHidesNothingElse() throws IOException {
        String text = whole(pipes -> pipes.replace("| 行政许可 | 0 |", "| 行政许可 | 若干 |")
                .replace("| 2 | 0 | 0 | 0 | 2 |", "| 2 | 0 | 0 | 0 | 3 |"));
        assertThat(checked(text).stream().map(one -> one.message().zh()))
                .containsExactlyInAnyOrder("正文里的“主动公开”表缺少：行政许可", "T4-1（行政复议）：总计 3 ≠ 结果维持 2，相差 1");
        assertThat(checked(whole(pipes -> pipes.replace("| 行政许可 | 0 |", "| 行政许可 | 3件 |"))).stream()
                        .map(one -> one.message().zh()))
                .containsExactly("正文里的表，“行政许可”本年处理决定数量不是数字：3件");
        assertThat(checked(whole(pipes -> pipes.replace("| 规章 | 0 | 0 | 0 |", "| 规章 | / | / | / |"))).stream()
                        .map(one -> one.rule().id() + " " + one.message().zh()))
                .containsExactly("R-78 正文里的表，“规章”一行没有填数字");
    }

    @Test
    void aRowThatNobodyKnowsIsTold() throws IOException {
        assertThat(checked(whole(pipes -> pipes.replace("1.本机关不掌握相关政府信息", "1.本机关找不到"))).stream()
                        .map(one -> one.message().zh()))
                .containsExactlyInAnyOrder("正文里的“依申请公开”表，认不出“1.本机关找不到”这一行，没有核对", "正文里的“依申请公开”表缺少：本机关不掌握相关政府信息");
    }

    /** Names as people write them. */
    @Test
    void otherNamesOfRowsAreRead() throws IOException {
        Map<String, String> names = Map.of(
                "（一）予以公开", "（一）全部公开",
                "1.本机关不掌握相关政府信息", "1、不掌握信息",
                "3.其他 |", "③其它 |",
                "2.其他法律行政法规禁止公开", "（2）其它法律、行政法规禁止公开",
                "3.危及“三安全一稳定”", "3.危及\"三安全一稳定\"",
                "（七）总计", "（七） 总  计",
                "四、结转下年度继续办理", "四. 结转下年度继续办理");
        String three = PastedTablesTest.three(false);
        for (Map.Entry<String, String> name : names.entrySet()) {
            String changed = three.replace("| " + name.getKey(), "| " + name.getValue());
            assertThat(changed).as(name.getKey()).isNotEqualTo(three);
            assertThat(tables(changed).check(PastedTablesTest.report()))
                    .as(name.getValue())
                    .isEmpty();
        }
    }

    @Test
    void otherHeadsOfTableFourAreRead() throws IOException {
        AnnualReport report = PastedTablesTest.report();
        String wrong = PastedTablesTest.FOUR.replace("| 1 | 0 | 0 | 0 | 1 |", "| 1 | 0 | 0 | 0 | 5 |");
        for (String heads : List.of("维持、纠正、其他、尚未审结、总计", "维持、纠正、其它结果、未审结、合计", "结果 维持、结果 纠正、其他 结果、尚未 审结、总 计")) {
            List<String> names = List.of(heads.split("、", -1));
            List<String> official = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
            String text = wrong;
            for (int i = 0; i < names.size(); i++) {
                text = text.replace(official.get(i), names.get(i));
            }
            assertThat(tables(text).check(report))
                    .as(heads)
                    .singleElement()
                    .satisfies(one -> assertThat(one.message().zh()).isEqualTo("正文里的表，复议后起诉·总计是 5，统计数据是 1"));
        }
        String turned = "| | 行政复议 | 未经复议直接起诉 | 复议后起诉 |\n|---|---|---|---|\n| 维持 | 2 | 0 | 1 |\n| 纠正 | 0 | 0 | 0 |\n"
                + "| 其他 | 0 | 0 | 0 |\n| 尚未审结 | 0 | 0 | 0 |\n| 总计 | 2 | 0 | 4 |\n";
        assertThat(tables(turned).check(report))
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).isEqualTo("正文里的表，复议后起诉·总计是 4，统计数据是 1"));
        String strange = "| 行政复议 | 未经复议直接起诉 | 复议后起诉 |\n|---|---|---|\n| 2 | 0 | 1 |\n";
        assertThat(tables(strange).check(report))
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).startsWith("这张表像是“复议诉讼”表"));
    }

    @Test
    void amountsAreReadWithDecimalsAndInTheirUnit() throws IOException {
        String two = PastedTablesTest.TWO.replace("| 行政事业性收费 | 0 |", "| 行政事业性收费 | 31.25 |");
        assertThat(value(two)).isEqualTo("31.25");
        assertThat(tables(two).check(PastedTablesTest.report()))
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).endsWith("是 31.25，统计数据是 0"));
        assertThat(value(two.replace("31.25", "31.25万元"))).isEqualTo("31.25");
        for (String other : List.of(
                two.replace("31.25", "312,500元"),
                two.replace("31.25", "312500").replace("（单位：万元）", "（单位：元）"),
                two.replace("31.25", "312500").replace("本年收费金额（单位：万元）", "本年收费金额（元）"))) {
            assertThat(value(other)).as(other).isEqualTo("31.25");
            assertThat(tables(other).report().findings().stream()
                            .filter(one -> one.rule().id().equals("R-82"))
                            .map(one -> one.message().zh()))
                    .containsExactly("正文里的表，“行政事业性收费”以元为单位，正式表格是万元：按 31.25 万元核对");
        }
    }

    private static String value(String text) {
        return tables(text).report().value().orElseThrow().cell("行政事业性收费", "本年收费金额（单位：万元）").stream()
                .map(FormCell::text)
                .collect(Collectors.joining());
    }

    /** The form of 2019 asks for the items of the year before, the change and the decisions. */
    @Test
    void theItemsOfTheTrialFormAreRead() {
        String text = """
                第二十条第（五）项
                信息内容\t上一年项目数量\t本年增/减\t处理决定数量
                行政许可\t1207\t+38\t1245
                其他对外管理服务事项\t12\t减2\t77
                第二十条第（六）项
                信息内容\t上一年项目数量\t本年增/减\t处理决定数量
                行政处罚\t30\t0\t6
                行政强制\t4\t0\t1
                第二十条第（九）项
                信息内容\t采购项目数量\t采购总金额（元）
                政府集中采购\t3\t1284300
                """;
        AnnualReport report =
                new PastedTables(2019, PATH, text, LINE).report().value().orElseThrow();
        assertThat(report.cell("行政许可", "本年增/减").orElseThrow().text()).isEqualTo("增38");
        assertThat(report.cell("行政许可", "处理决定数量").orElseThrow().text()).isEqualTo("1245");
        assertThat(report.cell("其他对外管理服务事项", "本年增/减").orElseThrow().text()).isEqualTo("减2");
        assertThat(report.cell("政府集中采购", "采购总金额").orElseThrow().text()).isEqualTo("128.43");
    }

    /** As programs cut a table at the end of a page, and as table 二 stands in four. */
    @Test
    void partsOfATableAreOne() throws IOException {
        String head = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n";
        String two = head + "| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 2 | 1 | 9 |\n\n"
                + "| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政许可 | 0 |\n\n"
                + "| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政处罚 | 0 |\n| 行政强制 | 0 |\n\n"
                + "| 信息内容 | 本年收费金额（单位：万元） |\n|---|---|\n| 行政事业性收费 | 0 |\n";
        assertThat(tables(two).check(PastedTablesTest.report())).isEmpty();
        assertThat(tables(two).check(PastedTablesTest.report()))
                .isEqualTo(tables(PastedTablesTest.TWO).check(PastedTablesTest.report()));
        String tabs = NOTATIONS.get("tabs").apply(PastedTablesTest.three(false));
        List<String> lines = tabs.lines().toList();
        String cut = IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i) + (i == 20 ? "\n\n" : "\n"))
                .collect(Collectors.joining());
        assertThat(tables(cut).check(PastedTablesTest.report())).isEmpty();
        String twice = two + "\n" + head + "| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 2 | 1 | 8 |\n";
        assertThat(tables(twice).check(PastedTablesTest.report()))
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).startsWith("正文里有两处行政规范性文件·现行有效件数"));
    }

    @Test
    void anotherFormThanTheDueOneIsTold() throws IOException {
        Found<java.util.Optional<AnnualReport>> read = new PastedTables(
                        2020, PATH, PastedTablesTest.TWO + "\n" + PastedTablesTest.three(false), LINE)
                .report();
        assertThat(read.findings().stream().map(one -> one.rule().id())).containsExactly("R-72", "R-87");
    }
}
