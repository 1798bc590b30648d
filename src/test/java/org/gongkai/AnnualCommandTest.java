package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.paper.PaperWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures that the site knows are counted for the clerk, and a file that is there is compared, never changed. */
class AnnualCommandTest {

    private static final String HEAD = "编号,收到日期,申请人类别,办结日期,办理结果\n";

    @TempDir
    private Path temporary;

    private Path project;
    private Path figures;

    @BeforeEach
    void copyTheExample() throws IOException {
        project = temporary.toRealPath().resolve("project");
        Tree.copy(Path.of("content"), project.resolve("content"));
        figures = project.resolve("content/annual/2025.yaml");
    }

    private Run annual(String year) {
        return Run.of(project, "annual", year, "PROJECT", "--as-of", Run.AS_OF);
    }

    @Test
    void writesWhatTheSiteKnowsAndLeavesTheRestOpen() throws IOException {
        Files.delete(figures);
        Files.writeString(
                project.resolve("content/applications/2024.csv"), HEAD + "2024-001,2024-12-20,自然人,2025-01-06,部分公开\n");
        Files.writeString(
                project.resolve("content/applications/2025.csv"),
                HEAD + "2025-001,2025-03-03,科研机构,2025-03-10,予以公开\n2025-002,2025-12-22,科研机构,,\n");
        Run run = annual("2025");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out())
                .contains("行政规范性文件：本年制发件数 2（content/")
                .contains("本年新收政府信息公开申请数量：自然人 0，商业企业 0，科研机构 2（2025-001、2025-002）")
                .contains("，总计 2（示政复〔2024〕118号、示政复〔2025〕47号）");
        assertThat(Files.readString(figures))
                .contains("规章: 待填\n")
                .contains("行政规范性文件: {本年制发件数: 2, 本年废止件数: 1, 现行有效件数: 9}")
                .contains("行政许可: 0\n")
                .contains("行政强制: 0\n")
                .contains("行政事业性收费: 0\n")
                .contains("本年新收政府信息公开申请数量: [0, 0, 2, 0, 0, 0, 2]")
                .contains("上年结转政府信息公开申请数量: [1, 0, 0, 0, 0, 0, 1]")
                .contains("部分公开: [1, 0, 0, 0, 0, 0, 1]")
                .contains("  总计: [1, 0, 1, 0, 0, 0, 2]")
                .contains("结转下年度继续办理: [0, 0, 1, 0, 0, 0, 1]")
                .contains("行政复议: [2, 0, 0, 0, 2]")
                .contains("复议后起诉: [1, 0, 0, 0, 1]");
    }

    @Test
    void theDraftIsReadAsTheFormAndOnlyWhatIsOpenIsWrong() throws IOException {
        Files.delete(figures);
        assertThat(annual("2025").code()).isZero();
        String open = Files.readString(figures);
        String out = Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF).out();
        assertThat(out.lines().filter(line -> line.startsWith("content/annual/2025.yaml")))
                .singleElement()
                .asString()
                .contains("错误 R-78: ", "没有填数字，写的是“待填”");
        String columns = "[0, 0, 0, 0, 0, 0, 0]";
        String carried = "[1, 0, 0, 0, 0, 0, 1]";
        String filled = open.replace("规章: 待填", "规章: [0, 0, 0]")
                .replace("  予以公开: 待填", "  予以公开: " + carried)
                .replace("  总计: 待填", "  总计: " + carried);
        assertThat(filled).contains("上年结转政府信息公开申请数量: " + carried + "  # 2024年报告的结转下年度\n");
        int second = filled.indexOf("依申请公开:");
        int third = filled.indexOf("复议诉讼:");
        Files.writeString(
                figures,
                filled.substring(0, second).replace("待填", "0")
                        + filled.substring(second, third).replace("待填", columns)
                        + filled.substring(third));
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF).out())
                .doesNotContain("R-72", "R-73", "R-74", "R-78", "R-79", "R-88");
    }

    /** The register begins with this year: what came of its own applications is there to begin with. */
    @Test
    void withoutLastYearsRegisterTheResultsOfThisYearAreFilledIn() throws IOException {
        Files.delete(figures);
        Files.writeString(
                project.resolve("content/applications/2025.csv"),
                HEAD + "2025-001,2025-03-03,科研机构,2025-03-10,予以公开\n2025-002,2025-12-22,自然人,,\n");
        assertThat(annual("2025").code()).isZero();
        String draft = Files.readString(figures);
        assertThat(draft)
                .contains("本年新收政府信息公开申请数量: [1, 0, 1, 0, 0, 0, 2]\n")
                .contains("上年结转政府信息公开申请数量: [1, 0, 0, 0, 0, 0, 1]  # 2024年报告的结转下年度\n")
                .contains("予以公开: [0, 0, 1, 0, 0, 0, 1]  # 从这一行起只数了本年收到的申请，上年结转的要加上\n")
                .contains("  总计: [0, 0, 1, 0, 0, 0, 1]\n")
                .contains("结转下年度继续办理: [1, 0, 0, 0, 0, 0, 1]\n");
        assertThat(draft.lines().filter(line -> line.contains("待填"))).hasSize(2); // the remark at the top, and 规章
        Files.writeString(figures, draft.replace("规章: 待填", "规章: 0").replace("结转下年度继续办理: [1", "结转下年度继续办理: [2"));
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF).out())
                .contains("R-73")
                .doesNotContain("2025.yaml:14:20: 警告 R-88", "按本年收到的申请");
    }

    /** Where nothing was carried over, this year's register is whole. */
    @Test
    void nothingCarriedOverMakesTheRegisterOfOneYearEnough() throws IOException {
        Path last = project.resolve("content/annual/2024.yaml");
        Files.writeString(
                last,
                Files.readString(last).replace("结转下年度继续办理: [1, 0, 0, 0, 0, 0, 1]", "结转下年度继续办理: [0, 0, 0, 0, 0, 0, 0]"));
        Files.writeString(
                project.resolve("content/applications/2025.csv"), HEAD + "2025-001,2025-03-03,科研机构,2025-03-10,予以公开\n");
        assertThat(annual("2025").out()).contains("表三：予以公开·科研机构填 0，按登记簿是 1");
        Files.delete(figures);
        assertThat(annual("2025").code()).isZero();
        assertThat(Files.readString(figures))
                .contains("上年结转政府信息公开申请数量: [0, 0, 0, 0, 0, 0, 0]  # 2024年报告的结转下年度\n")
                .contains("予以公开: [0, 0, 1, 0, 0, 0, 1]\n");
    }

    @Test
    void aFileThatIsThereStaysAndWhatDiffersIsTold() throws IOException {
        String typed = Files.readString(figures).replace("现行有效件数: 9", "现行有效件数: 10");
        Files.writeString(figures, typed);
        Run run = annual("2025");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("R-88: T2-4：行政规范性文件·现行有效件数填 10，按目录是 9");
        assertThat(Files.readString(figures)).isEqualTo(typed);
    }

    @Test
    void figuresInCsvAreComparedAsWell() throws IOException {
        Files.delete(figures);
        Path csv = project.resolve("content/annual/2025.csv");
        Files.writeString(csv, "表,项目,栏目,数字\n主动公开,行政规范性文件,现行有效件数,10\n");
        Run run = annual("2025");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("content/annual/2025.csv:2:").contains("“依申请公开”表");
        assertThat(figures).doesNotExist();
        Files.copy(Path.of("content/annual/2025.yaml"), figures);
        assertThat(annual("2025").out()).contains("content/annual/2025.csv: 阻断 G-07", "2025 年的统计数据已有 2025.yaml");
    }

    @Test
    void agreesWithTheExampleAndRefusesYearsOfOtherForms() {
        Run run = annual("2025");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.text())
                .contains("2025年主动公开 24 条（不含狱务公开）；按栏目：政府信息公开制度 1、规范性文件 2、")
                .contains("；按渠道：政府网站 24、政府公报 1、政务微博 0、政务微信 3、其他 1；按月：1月 2、");
        assertThat(annual("2007").code()).isEqualTo(2);
        assertThat(annual("二〇二五").code()).isEqualTo(2);
    }

    @Test
    void draftsTheChaptersAndNothingIsPublishedWhileSomethingIsUnwritten() throws IOException {
        Path text = project.resolve("content/annual/2025.md");
        Files.delete(text);
        String typed = Files.readString(figures);
        Run run = annual("2025");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.text()).contains("写好 content/annual/2025.md").doesNotContain("写好 content/annual/2025.yaml");
        assertThat(Files.readString(figures)).isEqualTo(typed);
        String draft = Files.readString(text);
        assertThat(draft)
                .contains("新收申请18件，比上年增加3件；上年结转1件；办结18件；结转下年度1件。")
                .contains("不予公开2件，其中属于三类内部事务信息1件（法律服务机构），属于行政执法案卷1件（自然人）；")
                .contains("行政复议2件，结果维持2件。没有未经复议直接起诉的案件。复议后起诉1件，结果维持1件。")
                .contains("【待写：本年存在的主要问题】");
        String check = Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF, "--format", "csv")
                .out();
        assertThat(check.lines().filter(line -> line.contains("content/annual/2025.md,")))
                .allMatch(line ->
                        line.startsWith("G-162,warning,") || line.startsWith("G-04,") || line.startsWith("R-70,"))
                .anyMatch(line -> line.startsWith("G-162,warning,"));
        Run again = annual("2025");
        assertThat(again.text()).contains("已有，没有改动");
        assertThat(Files.readString(text)).isEqualTo(draft);
    }

    @Test
    void fillsInWhatHasBecomeKnownAndNothingElse() throws IOException {
        Path text = project.resolve("content/annual/2025.md");
        String typed = Files.readString(figures);
        Files.delete(figures);
        Files.delete(text);
        assertThat(annual("2025").code()).isZero();
        String draft = Files.readString(text);
        assertThat(draft).contains("新收申请【待写：本年新收申请的件数】");
        Files.writeString(text, draft.replace("【待写：本年存在的主要问题】", "人手不足，件数待核。"));
        Files.writeString(figures, typed);
        Run run = Run.of(project, "annual", "2025", "PROJECT", "--as-of", Run.AS_OF, "--fill");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(Files.readString(text))
                .contains("新收申请18件", "存在的主要问题：人手不足，件数待核。", "【待写：下一步的改进措施】")
                .doesNotContain("件数】");
        assertThat(Files.readString(figures)).isEqualTo(typed);
    }

    @Test
    void showsTheReportBesideLastYears() throws IOException {
        Path page = temporary.resolve("对照/2025.html");
        Run run = Run.of(project, "annual", "2025", "PROJECT", "--as-of", Run.AS_OF, "--html", page.toString());
        assertThat(run.text()).contains("2025.html");
        assertThat(Files.readString(page))
                .contains("<h3>2025年</h3><h2>一、总体情况</h2>", "<h3>2024年</h3><h2>一、总体情况</h2>")
                .contains(
                        "<td>本年新收政府信息公开申请数量·总计</td><td class=\"n\">18</td><td class=\"n\">15</td><td class=\"n\">3</td>")
                .contains("内部使用，不公开")
                .doesNotContain("http-equiv", "<script", "src=");
    }

    @Test
    void bindsTheReportForHandingInWithTheTablesOnceTheyAreFilled() throws IOException {
        Path whole = temporary.resolve("2025.docx");
        Run.of(project, "annual", "2025", "PROJECT", "--as-of", Run.AS_OF, "--docx", whole.toString());
        String words = PaperWords.of(Files.readAllBytes(whole));
        assertThat(words)
                .contains("一、总体情况", "本年新收政府信息公开申请数量", "结转下年度继续办理", "上年提出的两项问题")
                .doesNotContain("送审稿", "从略");
        Files.delete(figures);
        Files.delete(project.resolve("content/annual/2025.md"));
        Path open = temporary.resolve("open.docx");
        Run.of(project, "annual", "2025", "PROJECT", "--as-of", Run.AS_OF, "--docx", open.toString());
        assertThat(PaperWords.of(Files.readAllBytes(open)))
                .contains("送审稿，没有公布。统计数据还没有填完，法定表格从略。", "【待写：本年新收申请的件数】")
                .doesNotContain("本年新收政府信息公开申请数量");
    }

    @Test
    void draftsAReportOfEveryFormThatThereHasBeen() throws IOException {
        for (int year : new int[] {2017, 2020}) {
            Files.deleteIfExists(project.resolve("content/annual/" + year + ".yaml"));
            Files.deleteIfExists(project.resolve("content/annual/" + year + ".md"));
            Run run = annual("" + year);
            assertThat(run.code()).as(run.text()).isZero();
            assertThat(run.text()).contains("写好 content/annual/" + year + ".yaml", "写好 content/annual/" + year + ".md");
        }
        String out = Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF, "--format", "csv")
                .out();
        assertThat(out.lines().filter(line -> line.contains("/2017.yaml,") || line.contains("/2020.yaml,")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("R-78,"));
    }
}
