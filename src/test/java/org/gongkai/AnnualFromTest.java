package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.Figure;
import org.gongkai.annual.table.FiguresReader;
import org.gongkai.annual.transcript.ReportChapters;
import org.gongkai.annual.transcript.Transcript;
import org.gongkai.content.register.Figures;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.intake.Docx;
import org.gongkai.intake.Intake;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Table;
import org.gongkai.prose.Prose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report that an office has as a document becomes figures and a text, with the place of each; nothing is made up. */
class AnnualFromTest {

    @TempDir
    private static Path built;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void buildTheExample() throws IOException {
        Tree.copy(Path.of("content"), built.resolve("project/content"));
        Path out = built.resolve("site");
        Run run = Run.of(built, "build", "PROJECT/project", "--as-of", Run.AS_OF, "--out", out.toString());
        assertThat(run.code()).as(run.text()).isZero();
    }

    static Stream<Integer> years() {
        return IntStream.rangeClosed(2018, 2025).boxed();
    }

    private static Incoming taken(String name, byte[] bytes) {
        Found<Optional<Incoming>> found = Intake.read(name, bytes);
        assertThat(found.findings()).allMatch(one -> one.severity() == Severity.INFO);
        return found.value().orElseThrow();
    }

    private static Incoming published(String name) throws IOException {
        return taken(name, Files.readAllBytes(built.resolve("site/annual").resolve(name)));
    }

    /** Row, column and number of every figure. */
    private static Map<String, String> figures(int year, String yaml) {
        AnnualReport report = FiguresReader.read(
                        Figures.read(year, year + ".yaml", yaml).value().orElseThrow())
                .value();
        assertThat(report.whole()).isTrue();
        Map<String, String> figures = new TreeMap<>();
        for (Figure figure : report.figures()) {
            figures.put(
                    figure.cell().row() + " " + figure.cell().column(),
                    figure.cell().number());
        }
        return figures;
    }

    private static String typed(int year, String extension) throws IOException {
        return Files.readString(Path.of("content/annual/" + year + extension));
    }

    private static Transcript transcript(int year, Incoming document) {
        Found<Optional<Transcript>> found = Transcript.of(year, document);
        assertThat(found.findings()).isEmpty();
        return found.value().orElseThrow();
    }

    private static void sameFigures(int year, Incoming document) throws IOException {
        Map<String, String> figures = figures(year, transcript(year, document).text(year));
        assertThat(figures).hasSizeGreaterThan(50).isEqualTo(figures(year, typed(year, ".yaml")));
    }

    private static void sameWords(int year, Incoming document) throws IOException {
        ReportChapters text =
                ReportChapters.of(document, transcript(year, document).tables());
        String body = typed(year, ".md").split("\n---\n", 2)[1];
        assertThat(Prose.plainText(text.text())).isEqualTo(Prose.plainText(body));
        assertThat(text.text().lines().filter(line -> line.startsWith("## ")))
                .containsExactlyElementsOf(
                        body.lines().filter(line -> line.startsWith("## ")).toList());
        assertThat(text.title()).isEqualTo("示例省监狱管理局" + year + "年政府信息公开工作年度报告");
        assertThat(text.year()).contains(year);
    }

    @ParameterizedTest
    @MethodSource("years")
    void ourOwnPageGivesTheSameFiguresAndTheSameWords(int year) throws IOException {
        Incoming page = published(year + ".html");
        sameFigures(year, page);
        sameWords(year, page);
    }

    @ParameterizedTest
    @MethodSource("years")
    void ourOwnTablesGiveTheSameFigures(int year) throws IOException {
        sameFigures(year, published(year + ".csv"));
        sameFigures(year, published(year + ".xlsx"));
    }

    @ParameterizedTest
    @MethodSource("years")
    void ourOwnWordVersionGivesTheSameFiguresAndTheSameWords(int year) throws IOException {
        Incoming copy = published(year + ".docx");
        sameFigures(year, copy);
        sameWords(year, copy);
    }

    @ParameterizedTest
    @MethodSource("years")
    void theSameReportInWordGivesTheSameFiguresAndTheSameWords(int year) throws IOException {
        Docx docx = new Docx()
                .xml("<w:p>" + Docx.r("<w:b/>", "示例省监狱管理局") + "</w:p>")
                .p("<w:jc w:val=\"center\"/>", year + "年政府信息公开工作年度报告");
        for (Block block : published(year + ".html").blocks()) {
            if (block instanceof Paragraph paragraph) {
                docx.xml("<w:p>" + Docx.r(paragraph.level() > 0 ? "<w:b/>" : "", paragraph.text()) + "</w:p>");
            } else {
                docx.xml(inWord((Table) block));
            }
        }
        Incoming document = taken("报告.docx", docx.bytes());
        sameFigures(year, document);
        sameWords(year, document);
    }

    private static String inWord(Table table) {
        StringBuilder xml = new StringBuilder("<w:tbl>");
        int[] spanned = new int[100];
        int[] across = new int[100];
        for (List<Table.Cell> row : table.rows()) {
            xml.append("<w:tr>");
            for (int i = 0; i < row.size(); i++) {
                Table.Cell cell = row.get(i);
                if (!cell.covered()) {
                    spanned[i] = cell.down() - 1;
                    across[i] = cell.across();
                    xml.append(Docx.tc(
                            "<w:gridSpan w:val=\"" + cell.across() + "\"/>"
                                    + (cell.down() > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""),
                            cell.text()));
                } else if (spanned[i] > 0) {
                    spanned[i]--;
                    xml.append(Docx.tc("<w:gridSpan w:val=\"" + across[i] + "\"/><w:vMerge/>", ""));
                }
            }
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    private Path project(int year) throws IOException {
        Path project = temporary.toRealPath().resolve("project");
        Tree.copy(Path.of("content"), project.resolve("content"));
        Files.delete(project.resolve("content/annual/" + year + ".md"));
        Files.delete(project.resolve("content/annual/" + year + ".yaml"));
        return project;
    }

    private static Run from(Path project, int year, Path document, String... more) {
        String[] usual = {"annual", "" + year, "PROJECT", "--from", document.toString(), "--as-of", Run.AS_OF};
        return Run.of(project, Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void whatIsWrittenIsADraftThatTheGateHoldsBack() throws IOException {
        Path project = project(2024);
        Run run = from(project, 2024, built.resolve("site/annual/2024.html"));
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.err()).contains("写好 content/annual/2024.md、content/annual/2024.yaml：数字 200 个，章 6 个");
        assertThat(Files.readString(project.resolve("content/annual/2024.md")))
                .startsWith("---\ntitle: '示例省监狱管理局2024年政府信息公开工作年度报告'\n# 以下各行填写后去掉行首的“# ”\n# formed: 2026-11-22\n")
                .contains("\nreview: {} #")
                .doesNotContain("drafted", "approved");
        assertThat(Files.readString(project.resolve("content/annual/2024.yaml")))
                .startsWith("# 读自 2024.html；")
                .contains("  予以公开: [5, 0, 1, 0, 2, 0, 8]  # 表2 第6行第4–10列\n");
        Run check = Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF);
        assertThat(check.code()).as(check.text()).isLessThan(2);
        Run build = Run.of(
                project,
                "build",
                "PROJECT",
                "--as-of",
                Run.AS_OF,
                "--out",
                temporary.resolve("out").toString());
        assertThat(build.code()).as(build.text()).isZero();
        assertThat(temporary.resolve("out/annual/2023.html")).exists();
        assertThat(temporary.resolve("out/annual/2024.html")).doesNotExist();
    }

    @Test
    void aFileThatIsThereStaysAndWhatDiffersIsTold() throws IOException {
        Path project = project(2024);
        Path page = built.resolve("site/annual/2024.html");
        String typed = typed(2024, ".yaml").replace("本年制发件数: 2", "本年制发件数: 3");
        Files.writeString(project.resolve("content/annual/2024.yaml"), typed);
        Run run = from(project, 2024, page);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("content/annual/2024.yaml: 警告 R-88: 与读到的不同：行政规范性文件·本年制发件数 2（表1 第4行第2列），已有的是 3");
        assertThat(run.err()).contains("写好 content/annual/2024.md：", "content/annual/2024.yaml 已有，没有改动");
        assertThat(Files.readString(project.resolve("content/annual/2024.yaml")))
                .isEqualTo(typed);
        String text = Files.readString(project.resolve("content/annual/2024.md"));
        Run again = from(project, 2024, page);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err())
                .contains("2024.yaml、content/annual/2024.md 已有，没有改动")
                .doesNotContain("写好");
        assertThat(Files.readString(project.resolve("content/annual/2024.md"))).isEqualTo(text);
    }

    @Test
    void aReportOfAnotherYearIsNotTakenForThisYears() throws IOException {
        Path project = project(2024);
        for (String name : List.of("2023.html", "2023.csv")) {
            Run run = from(project, 2024, built.resolve("site/annual").resolve(name));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("R-81: 文件是 2023 年的报告，命令写的是 2024 年", "gongkai annual 2023 --from");
        }
        assertThat(project.resolve("content/annual/2024.yaml")).doesNotExist();
        assertThat(project.resolve("content/annual/2024.md")).doesNotExist();
    }

    /** The sheet of an office: three tables one below the other, with what people do to them. */
    private static final String SHEET = """
            某局信息公开统计
            二、主动公开政府信息情况
            第二十条第（一）项
            信息内容,本年制发件数,本年废止件数,现行有效件数
            规章,0,0,0
            行政规范性文件,"1,200",约5,1300
            第二十条第（五）项
            信息内容,本年处理决定数量
            行政许可,２１

            三、收到和处理政府信息公开申请情况
            ,,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计
            一、本年新收政府信息公开申请数量,,3,1,0,0,0,0,4
            二、上年结转政府信息公开申请数量,,/,/,/,/,/,/,/
            三、本年度办理结果,（一）予以公开,2,0,0,0,0,0,2
            ,（二）部分公开,1,1,0,0,0,0,2
            （三）不予公开,1.属于国家秘密,0,0,0,0,0,0,0
            ,2.其他法律行政法规禁止公开,0,0,0,0,0,0,0
            ,3.危及“三安全一稳定”,0,0,0,0,0,0,0
            ,4.保护第三方合法权益,0,0,0,0,0,0,0
            ,5.属于三类内部事务信息,0,0,0,0,0,0,0
            ,6.属于四类过程性信息,0,0,0,0,0,0,0
            ,7.属于行政执法案卷,0,0,0,0,0,0,0
            ,8.属于行政查询事项,0,0,0,0,0,0,0
            ,9.属于别的什么,0,0,0,0,0,0,0
            （七）总计,,3,1,0,0,0,0,5

            四、政府信息公开行政复议、行政诉讼情况
            行政复议,,,,,未经复议直接起诉,,,,,复议后起诉,,,,
            结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计
            1,0,0,0,1,0,0,0,0,0,0,0,0,0,0
            """;

    @Test
    void whatIsUncertainIsMarkedAndListedAndNothingIsMadeUp() throws IOException {
        Path project = project(2024);
        Path sheet = temporary.resolve("统计.csv");
        Files.write(sheet, SHEET.getBytes(Charset.forName("GB18030")));
        Run run = from(project, 2024, sheet);
        assertThat(run.code()).as(run.text()).isEqualTo(1);
        assertThat(Files.readString(project.resolve("content/annual/2024.yaml")))
                .contains(
                        "  规章: {本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 0}  # 表格 第5行第2–4列\n",
                        "  行政规范性文件: {本年制发件数: 1200, 本年废止件数: 待填, 现行有效件数: 1300}"
                                + "  # 表格 第6行第2–4列；本年废止件数（表格 第6行第3列）写的是“约5”，待核对\n",
                        "  行政许可: 21  # 表格 第9行第2列\n",
                        "  行政处罚: 待填  # 没有找到\n",
                        "  本年新收政府信息公开申请数量: [3, 1, 0, 0, 0, 0, 4]  # 表格 第13行第3–9列\n",
                        "  上年结转政府信息公开申请数量: [待填, 待填, 待填, 待填, 待填, 待填, 待填]  # 表格 第14行",
                        "  重复申请: 待填  # 没有找到\n",
                        "  行政复议: [1, 0, 0, 0, 1]  # 表格 第31行第1–5列\n",
                        "  复议后起诉: [0, 0, 0, 0, 0]  # 表格 第31行第11–15列\n");
        assertThat(run.out())
                .contains(
                        "统计.csv: 错误 G-05: 表格 第6行第3列 “行政规范性文件”本年废止件数：不是数字：约5",
                        "统计.csv: 错误 R-78: 表格 第14行：“上年结转政府信息公开申请数量”整行没有数字",
                        "统计.csv: 错误 R-79: 表格 第25行：这一行不是正式表格的哪一行：9.属于别的什么 0 0 0",
                        "统计.csv: 错误 R-79: “主动公开”表没有找到 3 行，写作“待填”：行政处罚、行政强制、行政事业性收费",
                        "统计.csv: 错误 R-79: “依申请公开”表没有找到 12 行");
        assertThat(run.out()).doesNotContain("“复议诉讼”表");
        assertThat(project.resolve("content/annual/2024.md")).doesNotExist();
    }

    @Test
    void sumsThatDoNotHoldAreTold() throws IOException {
        Path project = project(2024);
        Path page = temporary.resolve("改过.html");
        String html = Files.readString(built.resolve("site/annual/2024.html"));
        int row = html.indexOf("（一）予以公开</th>");
        int cell = html.indexOf(">5</td>", row);
        Files.writeString(page, html.substring(0, cell) + ">6</td>" + html.substring(cell + 7));
        Run run = from(project, 2024, page);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("content/annual/2024.yaml:", "T3-1", "T3-3");
        assertThat(Files.readString(project.resolve("content/annual/2024.yaml")))
                .contains("予以公开: [6, 0, 1, 0, 2, 0, 8]");
    }

    @Test
    void aTextWithoutChaptersIsNotLost() throws IOException {
        Path project = project(2024);
        Path page = temporary.resolve("无章.html");
        String html = Files.readString(built.resolve("site/annual/2024.html"));
        Files.writeString(page, html.replaceAll("<h2[^>]*>[一二三四五六]、", "<h2>"));
        Run run = from(project, 2024, page);
        assertThat(run.err()).contains("写好 content/annual/2024.md、content/annual/2024.yaml：数字 200 个，章 0 个");
        assertThat(Files.readString(project.resolve("content/annual/2024.md")))
                .contains("### 总体情况", "（四）平台建设。自2024年5月1日起开通会见网上预约");
        assertThat(run.out()).contains("R-71");
    }

    @Test
    void aCommandThatCannotBeFollowedSaysSo() throws IOException {
        Path project = project(2024);
        assertThat(from(project, 2024, temporary.resolve("没有.docx")).code()).isEqualTo(2);
        assertThat(from(project, 1999, built.resolve("site/annual/2024.html")).code())
                .isEqualTo(2);
        Path empty = Files.writeString(temporary.resolve("通知.txt"), "明天开会。\n");
        Run run = from(project, 2024, empty, "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("no official table was recognised");
        assertThat(run.err()).contains("nothing was written");
        Path old =
                Files.write(temporary.resolve("报告.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        assertThat(from(project, 2024, old).out()).contains("报告.doc: ", "另存为 .docx");
    }
}
