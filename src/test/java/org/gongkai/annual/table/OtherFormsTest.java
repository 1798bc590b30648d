package org.gongkai.annual.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.annual.AnnualReports;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.content.site.ReportTerms;
import org.junit.jupiter.api.Test;

/** The form that provinces had, and tables that are of no form. */
class OtherFormsTest {

    private static final String PROVINCE = """
            统计指标\t单位\t2013年度\t历年累计
            主动公开政府信息数\t条\t140\t2140
            其中：1.政府网站公开政府信息数\t条\t110\t1800
            2.政府公报公开政府信息数\t条\t30\t340
            主动公开规范性文件数\t条\t6\t41
            收到申请总数\t件\t12\t80
            其中：1.当面申请数\t件\t7\t50
            2.网上申请数\t件\t5\t30
            对申请的答复总数\t件\t12\t80
            行政复议数\t件\t0\t—
            收取费用总额\t万元\t0.5\t1.5
            """;

    private static AnnualReport read(int year, String text) {
        return new PastedTables(year, year + ".md", text, 1).report().value().orElseThrow();
    }

    private static List<String> checked(Map<Integer, String> texts) {
        Set<Integer> years = new TreeSet<>(texts.keySet());
        return AnnualReports.check(
                        List.of(),
                        Set.of(),
                        years,
                        years,
                        ReportTerms.UNDECLARED,
                        year -> new PastedTables(year, year + ".md", texts.get(year), 1).report())
                .findings()
                .stream()
                .map(one -> one.place() + " " + one.rule().id() + " "
                        + one.message().zh())
                .toList();
    }

    @Test
    void theYearOfTheProvincesFormIsRead() {
        AnnualReport report = read(2013, PROVINCE);
        assertThat(Stream.of("1100", "1220", "1210", "3100", "3110", "3130", "3300", "7000", "主动公开规范性文件数")
                        .map(row -> report.cell(row, "统计数").orElseThrow().text()))
                .containsExactly("140", "110", "30", "12", "7", "5", "12", "5000", "6");
        assertThat(report.cell("3100", "历年累计").orElseThrow().text()).isEqualTo("80");
        assertThat(report.whole()).isFalse();
        assertThat(checked(Map.of(2013, PROVINCE))).isEmpty();
    }

    @Test
    void theFiguresOfAllYearsGoOnFromLastYear() {
        String next = PROVINCE.replace("2013", "2014")
                .replace("140\t2140", "10\t2150")
                .replace("12\t80", "2\t83")
                .replace("110\t1800", "10\t1810")
                .replace("30\t340", "0\t340")
                .replace("6\t41", "1\t43")
                .replace("7\t50", "2\t52")
                .replace("5\t30", "0\t30")
                .replace("0.5\t1.5", "0.5\t2");
        assertThat(checked(Map.of(2013, PROVINCE, 2014, next)))
                .containsExactlyInAnyOrder(
                        "2014.md:5:16 R-76 主动公开规范性文件数的历年累计 43 ≠ 上年 41 + 本年 1 = 42",
                        "2014.md:6:12 R-76 收到申请数的历年累计 83 ≠ 上年 80 + 本年 2 = 82",
                        "2014.md:9:14 R-76 申请答复数的历年累计 83 ≠ 上年 80 + 本年 2 = 82");
        assertThat(checked(Map.of(2013, PROVINCE.replace("12\t80", "12\t8"))))
                .hasSize(2)
                .allMatch(one -> one.endsWith("的历年累计 8 < 本年 12"));
    }

    private static List<String> sums(String table) {
        return new PastedTables(2016, "2016.md", table, 1)
                .report().findings().stream()
                        .map(one -> one.place() + " " + one.rule().id() + " "
                                + one.message().zh())
                        .toList();
    }

    @Test
    void aFormThatNobodyKnowsIsNamedAndItsSumsAreHeld() {
        String table = """
                | 公开方式 | 公文 | 动态 | 合计 |
                |---|---|---|---|
                | 网站 | 10 | 20 | 30 |
                | 公报 | 5 | 0 | 5 |
                | 报刊 | 1 | 2 | 3 |
                | 合计 | 16 | 22 | 38 |
                """;
        assertThat(sums(table)).containsExactly("2016.md:1:3 R-72 这张表不是认识的格式，只核对合计");
        assertThat(sums(table.replace("| 1 | 2 | 3 |", "| 1 | 2 | 4 |")))
                .contains("2016.md:5:16 R-80 “合计”是 4，各项之和是 3", "2016.md:6:18 R-80 “合计”是 38，各项之和是 39");
        assertThat(sums(table.replace("| 16 | 22 |", "| 16 | 23 |"))).contains("2016.md:6:13 R-80 “合计”是 23，各项之和是 22");
        assertThat(sums("渠道\t条数\n总计\t9\n网站\t4\n微信\t3\n")).contains("2016.md:2:4 R-80 “总计”是 9，各项之和是 7");
    }

    @Test
    void tablesThatAreNoSumsGiveNoFinding() {
        for (String table : List.of(
                "| 年份 | 收到 | 办结 | 合计 |\n|---|---|---|---|\n| 2014 | 3 | 3 | 6 |\n| 2015 | 4 | 5 | 9 |\n",
                "| 渠道 | 条数 | 占比 |\n|---|---|---|\n| 网站 | 4 | 57.1% |\n| 微信 | 3 | 42.9% |\n| 合计 | 7 | 100% |\n",
                "| 项目 | 数量 |\n|---|---|\n| 来访 | 9 |\n| 其中：群体 | 3 |\n| 来信 | 4 |\n| 合计 | 13 |\n",
                "| 项目 | 数量 |\n|---|---|\n| （一）来访 | 9 |\n| 1.群体 | 3 |\n| 2.个人 | 6 |\n| 合计 | 9 |\n",
                "| 项目 | 数量 |\n|---|---|\n| 来访 | 若干 |\n| 来信 | 4 |\n| 合计 | 9 |\n",
                "| 项目 | 数量 | 总数 |\n|---|---|---|\n| 甲 | 2 | 40 |\n| 乙 | 3 | 50 |\n",
                "| 总计 | 其他 |\n|---|---|\n| 1 | 2 |\n")) {
            assertThat(sums(table)).as(table).noneMatch(one -> one.contains("R-80"));
        }
    }
}
