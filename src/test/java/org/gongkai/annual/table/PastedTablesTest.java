package org.gongkai.annual.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.Slow;
import org.gongkai.annual.Given;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Official tables that stand in a report's text as Markdown are read and held against the figures. */
@Slow
class PastedTablesTest {

    private static final String PATH = "content/annual/2025.md";
    private static final int LINE = 10;

    static final String TWO = """
            | 第二十条第（一）项 | | | |
            |---|---|---|---|
            | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
            | 规章 | 0 | 0 | 0 |
            | 行政规范性文件 | 2 | 1 | 9 |
            | 第二十条第（五）项 | | | |
            | 信息内容 | 本年处理决定数量 | | |
            | 行政许可 | 0 | | |
            | 第二十条第（六）项 | | | |
            | 信息内容 | 本年处理决定数量 | | |
            | 行政处罚 | 0 | | |
            | 行政强制 | 0 | | |
            | 第二十条第（八）项 | | | |
            | 信息内容 | 本年收费金额（单位：万元） | | |
            | 行政事业性收费 | 0 | | |
            """;

    static final String FOUR = """
            | 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
            |:--:|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
            | | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
            | 2 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |
            """;

    /** Table 三 of the sound report, its joined cells empty but for the first, or all with the same words. */
    static String three(boolean repeated) throws IOException {
        StringBuilder text = new StringBuilder("""
                |（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）| | | 申请人情况 | | | | | | |
                |---|---|---|---|---|---|---|---|---|---|
                | | | | 自然人 | 法人或其他组织 | | | | | 总计 |
                | | | | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |
                """);
        AnnualReport report = report();
        FormTable form = ReportForm.CURRENT.forms().get(1);
        List<FormColumn> columns = form.blocks().get(0).columns();
        for (FormRow row : form.rows().filter(row -> !row.heading()).toList()) {
            List<String> labels = Stream.concat(row.above().stream(), Stream.of(row.wording()))
                    .toList();
            for (int i = 0; i < 3; i++) {
                String last = labels.get(labels.size() - 1);
                text.append("| ")
                        .append(i < labels.size() ? labels.get(i) : repeated ? last : "")
                        .append(' ');
            }
            for (FormColumn column : columns) {
                text.append("| ")
                        .append(report.cell(row.id(), column.wording())
                                .orElseThrow()
                                .text())
                        .append(' ');
            }
            text.append("|\n");
        }
        return text.toString();
    }

    static AnnualReport report() throws IOException {
        return new Given().year(2025, Given.sound(2025)).check().get(2025);
    }

    private static PastedTables tables(String text) {
        return new PastedTables(2025, PATH, text, LINE);
    }

    private static List<Finding> found(String text) throws IOException {
        return tables(text).check(report());
    }

    private static String told(Finding finding) {
        return finding.place() + ": " + finding.severity().key() + " "
                + finding.rule().id() + ": " + finding.message().zh();
    }

    private static Stream<String> told(String text) throws IOException {
        return found(text).stream().map(PastedTablesTest::told);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tablesThatAgreeWithTheFiguresGiveNoFinding(boolean repeated) throws IOException {
        String text = "## 二、主动公开政府信息情况\n\n" + TWO + "\n" + three(repeated) + "\n" + FOUR;
        assertThat(tables(text).keys(ReportForm.CURRENT)).containsExactly("主动公开", "依申请公开", "复议诉讼");
        assertThat(found(text)).isEmpty();
    }

    @Test
    void everyCellIsComparedAndToldWithBothPlaces() throws IOException {
        Finding two =
                found("甲\n\n" + TWO.replace("| 2 | 1 | 9 |", "| 2 | 1 | １０ |")).get(0);
        assertThat(told(two)).isEqualTo(PATH + ":16:21: error R-77: 正文里的表，行政规范性文件·现行有效件数是 10，统计数据是 9");
        assertThat(two.hint().zh()).contains("content/annual/2025.yaml 的 5:43");
        assertThat(two.source()).isEqualTo("| 行政规范性文件 | 2 | 1 | １０ |");
        assertThat(told(FOUR.replace("| 1 | 0 | 0 | 0 | 1 |", "| 1 | 0 | 0 | 0 | 2 |")))
                .containsExactly(PATH + ":14:59: error R-77: 正文里的表，复议后起诉·总计是 2，统计数据是 1");
        String three = three(false);
        AnnualReport report = report();
        long cells = 0;
        for (String line : three.lines().skip(4).toList()) {
            int from = line.length();
            for (int column = 6; column >= 0; column--) {
                from = line.lastIndexOf("| ", from - 1);
                int end = line.indexOf(" |", from + 2);
                String changed = line.substring(0, from + 2) + "777" + line.substring(end);
                assertThat(tables(three.replace(line, changed)).check(report))
                        .as(changed)
                        .hasSize(1);
                cells++;
            }
        }
        assertThat(cells).isEqualTo(25 * 7);
    }

    /** A table in Markdown ▸ HTML: repeated cells joined to the right and downwards, each in a paragraph as programs write it. */
    static String html(String pipes) {
        List<List<String>> rows = pipes.lines()
                .filter(line -> !line.startsWith("|-") && !line.startsWith("|:"))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
        StringBuilder html = new StringBuilder("<TABLE class=MsoTable border=1><tbody>\n");
        for (int y = 0; y < rows.size(); y++) {
            html.append("<tr>");
            for (int x = 0; x < rows.get(y).size(); x++) {
                String cell = rows.get(y).get(x);
                boolean words = cell.length() > 2;
                if (words
                        && (x > 0 && cell.equals(rows.get(y).get(x - 1))
                                || y > 0
                                        && x < rows.get(y - 1).size()
                                        && cell.equals(rows.get(y - 1).get(x)))) {
                    continue;
                }
                int wide = 1;
                while (words
                        && x + wide < rows.get(y).size()
                        && cell.equals(rows.get(y).get(x + wide))) {
                    wide++;
                }
                int high = 1;
                while (words
                        && y + high < rows.size()
                        && x < rows.get(y + high).size()
                        && cell.equals(rows.get(y + high).get(x))) {
                    high++;
                }
                html.append("<td colspan=\"")
                        .append(wide)
                        .append("\" rowspan=")
                        .append(high)
                        .append(">\n<p><span>")
                        .append(cell.isEmpty() ? "&nbsp;" : cell)
                        .append("</span><o:p></o:p></p></td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></TABLE>\n").toString();
    }

    @Test
    void tablesInHtmlAreReadWithTheirJoinedCells() throws IOException {
        String text = html(TWO) + "\n甲 < 乙\n" + html(three(true)) + html(FOUR);
        assertThat(text).contains("rowspan=3>\n<p><span>（三）不予公开".replace("3", "8"));
        assertThat(tables(text).keys(ReportForm.CURRENT)).containsExactly("主动公开", "依申请公开", "复议诉讼");
        assertThat(found(text)).isEmpty();
        assertThat(found(text.replace("</td>", "").replace("</tr>", ""))).isEmpty();
    }

    @Test
    void aFigureInHtmlIsToldAtItsPlace() throws IOException {
        String text = "甲\n\n" + html(TWO).replace("<p><span>9<", "<p> <span>　10<");
        assertThat(found(text)).singleElement().satisfies(one -> {
            assertThat(told(one)).isEqualTo(PATH + ":32:12: error R-77: 正文里的表，行政规范性文件·现行有效件数是 10，统计数据是 9");
            assertThat(one.source()).startsWith("<p> <span>　10</span>");
        });
        String blank = html(TWO).replace("<p><span>9</span><o:p></o:p></p>", "&nbsp;");
        assertThat(told(blank)).singleElement().asString().contains(": error R-78: 正文里的表，“行政规范性文件”现行有效件数");
    }

    /** As programs write them where the edges of a table's cells do not meet. */
    @Test
    void figuresThatSpanSeveralColumnsAreOneFigureEach() throws IOException {
        String two = html(TWO).replace("<td colspan=\"1\" rowspan=1>\n<p><span>2<", "<td colspan=2>\n<p><span>2<");
        assertThat(two).contains("colspan=2>");
        assertThat(found(two)).isEmpty();
        String four = html(FOUR).replace("<td colspan=\"1\" rowspan=1>\n<p><span>2<", "<td colspan=3>\n<p><span>2<");
        assertThat(four).contains("colspan=3>");
        assertThat(found(four)).isEmpty();
        assertThat(told(two.replace("<p><span>1</span>", "<p><span>1</span></td><td>4")))
                .singleElement()
                .asString()
                .endsWith("R-79: 此行有 4 个数字，应为 3 个");
    }

    /** A cell reaches down to the end of its group, and no row is shifted by a short one above it. */
    @Test
    void cellsThatReachDownKeepToTheirColumnsAndGroup() {
        String text = "<table><thead><tr><td>甲<td rowspan=9>乙<tr></thead>"
                + "<tbody><tr><td>规章<td rowspan=0>1<td rowspan=2>2<tr><tr><td>丙<td>丁</tbody></table>";
        assertThat(HtmlTables.in(text).get(0).rows().stream()
                        .map(row -> row.stream().map(Grid.Cell::text).toList()))
                .containsExactly(List.of("甲", "乙"), List.of("规章", "1", "2"), List.of("丙", "", "丁"));
    }

    @Test
    void aHeadWithoutCellsIsPassedOver() throws IOException {
        String headless = TWO.replaceFirst("\\|.*\n", "|\n").replace("| 行政强制 | 0 | | |\n", "");
        assertThat(told(headless)).singleElement().asString().endsWith("R-79: 正文里的“主动公开”表缺少：行政强制");
    }

    @Test
    void hugeAndNestedHtmlIsPassedOver() {
        for (String text : List.of(
                "<table><tr><td colspan=999999999 rowspan=99999999999>1",
                "<table>" + "<tr><td colspan=999 rowspan=999>".repeat(3_000),
                "<table><tr><td>".repeat(20_000),
                "<table><tr><td colspan=100 rowspan=999>"
                        .concat("<tr>".repeat(900))
                        .repeat(250),
                "<table></table><table><tr></tr></table>",
                "<table",
                "<tr><td>1</table><table>")) {
            assertThat(tables(text).keys(ReportForm.CURRENT)).isEmpty();
        }
    }

    @Test
    void cellsWithoutANumberAreTold() throws IOException {
        String row = "（二）部分公开（区分处理的，只计这一情形，不计其他情形） |  | 2 | 0 |";
        for (String blank : List.of("", "/", "—", "无")) {
            assertThat(told(three(false).replace(row, row.replace("| 0 |", "| " + blank + " |"))))
                    .as(blank)
                    .singleElement()
                    .asString()
                    .contains(": error R-78: 正文里的表，“部分公开”商业企业");
        }
        assertThat(told(three(false).replace(row, row.replace("| 0 |", "| 0件 |"))))
                .singleElement()
                .asString()
                .contains(": error G-05: 正文里的表，“部分公开”商业企业不是数字：0件");
    }

    @Test
    void rowsThatAreRaggedOrMissingAndSubtotalsThatAreNoSumsAreTold() throws IOException {
        assertThat(told(TWO.replace("| 2 | 1 | 9 |", "| 2 | 1 |")))
                .containsExactly(PATH + ":14:13: error R-79: 此行有 2 个数字，应为 3 个");
        assertThat(told(TWO.replace("| 行政强制 | 0 | | |\n", "")))
                .containsExactly(PATH + ":10:3: error R-79: 正文里的“主动公开”表缺少：行政强制");
        assertThat(told(FOUR.replace("| 2 | 0 | 0 | 0 | 2 | 0 |", "| 2 | 0 | 0 | 0 | 2 |")))
                .containsExactly(PATH + ":14:3: error R-79: 此行有 14 个数字，应为 15 个");
        String three = three(false);
        int first = three.indexOf("| 三、本年度办理结果 | （三）不予公开");
        String begin = three.substring(0, first) + "| 三、本年度办理结果 | （三）不予公开 | ";
        assertThat(told(begin + "| 1 | 0 | 0 | 0 | 1 | 0 | 2 |\n" + three.substring(first)))
                .isEmpty();
        assertThat(told(begin + "| — | / | - | —— |  |  | |\n" + three.substring(first)))
                .isEmpty();
        assertThat(told(begin + "| 1 | 0 | 0 | 0 | 1 | 0 | 4 |\n" + three.substring(first)))
                .singleElement()
                .asString()
                .endsWith("error R-73: 小计不予公开·总计是 4，它下面各行之和是 2");
    }

    @Test
    void tableFourMayStandWithARowForEachKind() throws IOException {
        String text = """
                | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
                |---|---|---|---|---|---|
                | 行政复议 | **2** | 0 | 0 | 0 | 2 |
                | 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |
                | 复议后起诉 | 1 | 0 | 1 | 0 | 1 |
                """;
        assertThat(told(text)).containsExactly(PATH + ":14:19: error R-77: 正文里的表，复议后起诉·其他结果是 1，统计数据是 0");
    }

    @Test
    void theCodedTableIsReadByItsCodes() throws IOException {
        StringBuilder text = new StringBuilder("| 统计指标 | 代码 | 单位 | 统计数 |\n|---|---|---|---|\n");
        AnnualReport report = new Given()
                .year(2018, Files.readString(Given.FILES.resolve("2018.yaml")))
                .check()
                .get(2018);
        ReportForm.CODED
                .forms()
                .get(0)
                .rows()
                .filter(row -> report.cell(row.id(), CodedForm.COLUMN).isPresent())
                .forEach(row -> text.append("| ")
                        .append(row.wording())
                        .append(" | ")
                        .append(row.id())
                        .append(" | 件 | ")
                        .append(report.cell(row.id(), CodedForm.COLUMN)
                                .orElseThrow()
                                .text())
                        .append(" |\n"));
        assertThat(new PastedTables(2018, PATH, text.toString(), LINE).check(report))
                .isEmpty();
        String changed = text.toString().replace("| 3100 | 件 | 8 |", "| 3100 | 件 | 1100 |");
        assertThat(new PastedTables(2018, PATH, changed, LINE).check(report))
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).contains("是 1100，统计数据是 8"));
    }

    @Test
    void otherTablesAreLeftAlone() throws IOException {
        for (String text : List.of(
                "| 渠道 | 件数 |\n|---|---|\n| 网站 | 3 |\n| 其他 | 5 |\n",
                "| 行政许可 | 7 |\n|---|---|\n| 行政处罚 | 9 |\n",
                "| 总计 | 其他 |\n",
                "自然人 | 商业企业 | 总计\n--- | --- | ---\n1 | 2 | 3\n",
                "|\n|-\n|",
                "a \\| b")) {
            assertThat(tables(text).keys(ReportForm.CURRENT)).as(text).isEmpty();
            assertThat(found(text)).as(text).isEmpty();
        }
    }
}
