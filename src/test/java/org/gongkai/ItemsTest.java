package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items as a ledger: checked, linked to guides and decisions, counted for table two, set on their pages. */
class ItemsTest {

    private static final String HEAD =
            "事项编码,事项名称,事项类型,实施机构,设定依据,申请条件,办理材料,办理流程,承诺时限,收费," + "办理地点和时间,联系电话,办事指南,施行日期,终止日期,增加情形,减少情形,变更依据\n";
    private static final String TOLD = "亲属,身份证,申请后核对,当日,不收费,监狱接待窗口，工作日,010-87654321";
    private static final String LICENCES = "行政相对人名称,决定文书名称,决定文书号,许可类别,许可内容,决定日期,有效期自,许可机关,事项编码\n";
    private static final String COLUMNS = TestSite.CATEGORIES.replace(
            "key: xzxk, name: 行政许可, item: \"20-05\", type: 政策文件, description: 行政许可, keywords: 许可, none: 本机关无行政许可事项。",
            "key: xzxk, name: 行政许可, item: \"20-05\", type: 政策文件, description: 行政许可, keywords: 许可}\n"
                    + "    - {key: xzsf, name: 行政事业性收费, item: \"20-08\", type: 政策文件, description: 收费, keywords: 收费");

    @TempDir
    private Path temporary;

    private final TestSite site = new TestSite().file("content/categories.yaml", COLUMNS);

    /** An item with all that readers are told. */
    private static String item(String code, String name, String kind, String dates) {
        return String.join(",", code, name, kind, "狱政处", "办法第三条", TOLD, "", dates) + "\n";
    }

    private static String open(String from) {
        return from + ",,,,";
    }

    private ItemsTest ledger(String path, int serial, String kind, String formed, String csv) {
        String name = path.substring(path.indexOf('/') + 1) + ".csv";
        EntryDraft draft = EntryDraft.of(serial)
                .set("title", "第" + serial + "份" + kind + "台账")
                .set("ledger", kind)
                .set("formed", formed)
                .file(name, csv);
        site.file("content/" + path + ".md", draft.text()).file("content/" + path + ".csv", csv);
        return this;
    }

    private ItemsTest items(String rows) {
        return ledger("xzxk/qingdan", 1, "事项", "2018-12-20", HEAD + rows);
    }

    private Path project() throws IOException {
        return site.write(temporary.toRealPath().resolve("project"));
    }

    private String told() throws IOException {
        Run run = Run.of(project(), "check", "PROJECT", "--as-of", "2022-01-10", "--format", "csv");
        return run.out().lines().filter(line -> line.contains(".csv,")).reduce("", (all, line) -> all + line + "\n");
    }

    private String figures(int year, String service) throws IOException {
        Path figures = Path.of("content/annual/" + year + ".yaml");
        String text =
                Files.readString(figures).replaceAll("其他对外管理服务事项: .*", "其他对外管理服务事项: " + service.replace("$", "\\$"));
        site.file("content/annual/" + year + ".yaml", text)
                .file("content/annual/" + year + ".md", Files.readString(Path.of("content/annual/" + year + ".md")));
        Run run = Run.of(project(), "check", "PROJECT", "--as-of", "2022-01-10", "--format", "csv");
        return run.out().lines().filter(line -> line.startsWith("R-88")).reduce("", (all, line) -> all + line + "\n");
    }

    private static String fourteen() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 14; i++) {
            String dates = i > 12 ? "2010-01-01,2019-08-01,,合并,精简证明事项的通知" : open("2010-01-01");
            rows.append(item("F%02d".formatted(i), "补办第" + i + "种证明", "其他对外管理服务事项", dates));
        }
        return rows.toString();
    }

    @Test
    void theTrialFormIsCountedFromTheList() throws IOException {
        items(fourteen());
        assertThat(figures(2019, "{上一年项目数量: 14, 本年增/减: 减 2, 处理决定数量: 46}")).isEmpty();
        assertThat(figures(2020, "{上一年项目数量: 12, 本年增/减: 0, 处理决定数量: 31}")).isEmpty();
    }

    @Test
    void whatTheTrialFormSaysOtherwiseIsToldWithTheItems() throws IOException {
        items(fourteen());
        assertThat(figures(2019, "{上一年项目数量: 13, 本年增/减: 增 2, 处理决定数量: 46}"))
                .contains("表二：其他对外管理服务事项·上一年项目数量填 13，按事项清单是 14")
                .contains("表二：其他对外管理服务事项·本年增/减填 增2，按事项清单是 减2")
                .contains("减 F13 补办第13种证明、减 F14 补办第14种证明");
    }

    @Test
    void aYearThatTheListDoesNotKnowIsNotCounted() throws IOException {
        ledger("xzxk/qingdan", 1, "事项", "2019-01-01", HEAD + fourteen());
        assertThat(figures(2019, "{上一年项目数量: 3, 本年增/减: 增 2, 处理决定数量: 46}")).isEmpty();
    }

    @Test
    void feesAreCountedInTenThousandsWhereEveryItemHasItsAmount() throws IOException {
        String fees =
                item("S1", "证照工本费", "行政事业性收费", open("2010-01-01")) + item("S2", "档案复制费", "行政事业性收费", open("2010-01-01"));
        ledger("xzsf/qingdan", 1, "事项", "2018-12-20", HEAD + fees);
        ledger("xzsf/shoujiao", 2, "收费", "2021-07-01", "年度,事项编码,收缴金额（元）\n2021,S1,123456.50\n2021,S2,0\n2020,S1,9\n");
        Run run = Run.of(project(), "annual", "2021", "PROJECT", "--as-of", "2022-01-10");
        assertThat(run.out()).contains("行政事业性收费：本年收费金额（单位：万元） 12.34565（S1 123456.5元、S2 0元）");
        assertThat(Files.readString(project().resolve("content/annual/2021.yaml")))
                .contains("行政事业性收费: 12.34565\n");
    }

    @Test
    void aYearOfWhichAnAmountIsMissingIsNotCounted() throws IOException {
        String fees =
                item("S1", "证照工本费", "行政事业性收费", open("2010-01-01")) + item("S2", "档案复制费", "行政事业性收费", open("2010-01-01"));
        ledger("xzsf/qingdan", 1, "事项", "2018-12-20", HEAD + fees);
        ledger("xzsf/shoujiao", 2, "收费", "2021-07-01", "年度,事项编码,收缴金额（元）\n2021,S1,123456.50\n");
        Run run = Run.of(project(), "annual", "2021", "PROJECT", "--as-of", "2022-01-10");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(Files.readString(project().resolve("content/annual/2021.yaml")))
                .contains("行政事业性收费: 待填\n");
    }

    @Test
    void anItemThatDoesNotTellHowItIsAppliedForIsTold() throws IOException {
        items("F01,会见,其他对外管理服务事项,狱政处,办法,亲属,,,,不收费,,,,2010-01-01,,,,\n"
                + "F02,警告,行政处罚,狱政处,办法,,,,,,,,,2010-01-01,,,,\n"
                + "F03,汇款,其他对外管理服务事项,狱政处,办法,,,,,,,,,2010-01-01,2019-01-01,,取消,通知\n");
        assertThat(told().lines())
                .singleElement()
                .asString()
                .startsWith("R-116,warning,content/xzxk/qingdan.csv,2,5,")
                .contains("没有说明：办理材料、办理流程、办理时限、办理地点和时间、联系电话");
    }

    @Test
    void anItemWithAGuideTellsItThere() throws IOException {
        site.entry("xzxk/zhinan.md", EntryDraft.of(7).set("title", "会见须知"));
        items("F01,会见,其他对外管理服务事项,狱政处,办法,,,,,,,,736916951/2021-000007,2010-01-01,,,,\n"
                + "F02,汇款,其他对外管理服务事项,狱政处,办法,,,,,,,,736916951/2021-000099,2010-01-01,,,,\n");
        assertThat(told())
                .startsWith("G-141,warning,content/xzxk/qingdan.csv,3,")
                .contains("没有索引号为 736916951/2021-000099 的条目")
                .doesNotContain("R-116")
                .doesNotContain("qingdan.csv,2,");
    }

    @Test
    void aCodeIsInForceOnceAndKeepsItsNameUnlessARowSaysSo() throws IOException {
        items(item("F01", "会见", "其他对外管理服务事项", open("2010-01-01"))
                + item("F01", "会见预约", "其他对外管理服务事项", open("2015-01-01"))
                + item("F02", "汇款", "其他对外管理服务事项", "2010-01-01,2015-01-01,,取消,通知")
                + item("F02", "收款", "其他对外管理服务事项", open("2016-01-01"))
                + item("F03", "通信", "其他对外管理服务事项", "2010-01-01,2015-01-01,,更名,通知")
                + item("F03", "通信和通话", "其他对外管理服务事项", open("2015-01-01")));
        assertThat(told())
                .contains("G-139,error,content/xzxk/qingdan.csv,3,1,", "编码 F01 与 content/xzxk/qingdan.csv 第2行“会见”同时有效")
                .contains("G-139,error,content/xzxk/qingdan.csv,5,5,", "编码 F02 原来是“汇款”，没有写明更名")
                .doesNotContain("F03");
    }

    @Test
    void aDecisionNamesAnItemThatWasInForceThen() throws IOException {
        items(item("X1", "探视通道施工许可", "行政许可", "2010-01-01,2021-07-01,,取消,通知")
                + item("F01", "会见", "其他对外管理服务事项", open("2010-01-01")));
        String csv = "甲公司,决定书,1号,普通,准予,2021-06-30,2021-06-30,示例省监狱管理局,X1\n"
                + "乙公司,决定书,2号,普通,准予,2021-07-01,2021-07-01,示例省监狱管理局,X1\n"
                + "丙公司,决定书,3号,普通,准予,2021-07-01,2021-07-01,示例省监狱管理局,X2\n"
                + "丁公司,决定书,4号,普通,准予,2021-07-01,2021-07-01,示例省监狱管理局,F01\n"
                + "戊公司,决定书,5号,普通,准予,2021-07-01,2021-07-01,示例省监狱管理局,\n";
        ledger("xzxk/jueding", 2, "行政许可", "2021-07-01", LICENCES + csv);
        assertThat(told().lines().filter(line -> line.startsWith("G-140")))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith("G-140,warning,content/xzxk/jueding.csv,3,")
                                .contains("X1“探视通道施工许可”2021-07-01没有实施（2010-01-01—2021-07-01）"),
                        two -> assertThat(two).contains("jueding.csv,4,").contains("没有编码为 X2 的事项"),
                        three -> assertThat(three).contains("jueding.csv,5,").contains("F01 是“其他对外管理服务事项”事项，不是“行政许可”"));
    }

    @Test
    void anAmountStandsOnce() throws IOException {
        ledger("xzsf/qingdan", 1, "事项", "2018-12-20", HEAD + item("S1", "工本费", "行政事业性收费", open("2010-01-01")));
        ledger("xzsf/shoujiao", 2, "收费", "2021-07-01", "年度,事项编码,收缴金额（元）\n2021,S1,1\n2021,S1,2\n2009,S1,2\n");
        assertThat(told())
                .contains(
                        "G-139,error,content/xzsf/shoujiao.csv,3,1,",
                        "2021年 S1 的收缴金额在 content/xzsf/shoujiao.csv:2 已经写了")
                .contains("G-140,warning,content/xzsf/shoujiao.csv,4,", "S1“工本费”2009年没有实施");
    }

    @Test
    void aListThatWasReplacedStaysToBeReadAndHasWhatWasDecidedThen() throws IOException {
        items(item("X1", "施工许可", "行政许可", open("2010-01-01")));
        String csv = HEAD + item("X2", "印制许可", "行政许可", open("2021-01-01"));
        EntryDraft other = EntryDraft.of(2)
                .set("title", "新的清单")
                .set("ledger", "事项")
                .set("repeals", List.of("736916951/2021-000001"))
                .file("xin.csv", csv);
        site.file("content/xzxk/xin.md", other.text()).file("content/xzxk/xin.csv", csv);
        ledger(
                "xzxk/jueding",
                3,
                "行政许可",
                "2021-07-01",
                LICENCES + "甲公司,决定书,1号,普通,准予,2021-06-30,2021-06-30,示例省监狱管理局,X1\n");
        assertThat(told()).isEmpty();
        Path project = project();
        Run run = Run.of(project, "build", "PROJECT", "--as-of", "2022-01-10");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(Files.readString(project.resolve("target/site/fdzdgknr/xzxk/2021/qingdan.html")))
                .contains("本文件已于", "<h3 id=\"item-2\">施工许可</h3>");
        assertThat(Files.readString(project.resolve("target/site/fdzdgknr/xzxk/index.html")))
                .contains("<p>现行1项；2022年增0项、减0项，上年末1项。</p>", "印制许可")
                .doesNotContain("施工许可");
    }

    @Test
    void theColumnAndTheListShowItemsWithStateGuideAndDecisions() throws IOException {
        site.entry("xzxk/zhinan.md", EntryDraft.of(7).set("title", "施工许可办事须知"));
        items(item("X1", "施工许可", "行政许可", open("2010-01-01")).replace(",,2010", ",736916951/2021-000007,2010")
                + item("X2", "印制许可", "行政许可", "2010-01-01,2021-03-01,,取消,精简事项的通知")
                + item("F01", "会见", "其他对外管理服务事项", "2021-02-01,,新增,,新条例")
                + item("C1", "警告", "行政处罚", open("2010-01-01")));
        ledger(
                "xzxk/jueding",
                2,
                "行政许可",
                "2021-07-01",
                LICENCES + "甲公司,决定书,1号,普通,准予,2021-06-30,2021-06-30,示例省监狱管理局,X1\n"
                        + "乙公司,决定书,2号,普通,准予,2021-06-30,2021-06-30,示例省监狱管理局,X1\n");
        Path project = project();
        Run run = Run.of(project, "build", "PROJECT", "--as-of", "2022-01-10");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(Files.readString(project.resolve("target/site/fdzdgknr/xzxk/index.html")))
                .contains("<p>现行2项（行政许可1项、其他对外管理服务事项1项）；2022年增0项、减0项，上年末2项。</p>")
                .containsSubsequence(
                        "<caption>狱政处</caption>",
                        "#item-2\">施工许可</a></th><td data-label=\"编码\">X1</td>",
                        "<td data-label=\"状态\">现行</td>",
                        "施工许可办事须知</a>",
                        "2件<a href=\"",
                        "第2份行政许可台账</a>",
                        "<tr class=\"ended\"><th scope=\"row\">",
                        "2021年3月1日起取消",
                        "会见")
                .doesNotContain("警告");
        assertThat(Files.readString(project.resolve("target/site/fdzdgknr/xzxk/2021/qingdan.html")))
                .contains("<p>现行3项（行政许可1项、其他对外管理服务事项1项、行政处罚1项）；2022年增0项、减0项，上年末3项。</p>")
                .containsSubsequence(
                        "<h3 id=\"item-2\">施工许可</h3>",
                        "<dt>状态</dt><dd>现行</dd>",
                        "<dt>设定依据</dt><dd>办法第三条</dd>",
                        "<dt>办事指南</dt><dd><a href=\"",
                        "<dt>已公示的决定</dt><dd>2件<a href=\"",
                        "<h3 id=\"item-3\">印制许可</h3>",
                        "<dt>状态</dt><dd>2021年3月1日起取消</dd>",
                        "<dt>变更依据</dt><dd>精简事项的通知</dd>");
        assertThat(Run.of(project, "audit", project.resolve("target/site").toString())
                        .code())
                .isZero();
    }
}
