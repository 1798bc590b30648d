package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.unpack.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gongkai import} and {@code new}: the tables that an office keeps become registers, and nothing is overwritten. */
class ImportCommandTest {

    private static final String CALLS = "狱务公开热线登记表,,,\n序号,类 别,月份,件数\n1,信息查询,1月,\"1,200\"\n2,投诉信访,2月份,—\n,合计,,1200\n";

    private static final String TAKEN = "\uFEFF月份,类别,件数\n2021-01,信息查询,1200\n2021-02,投诉信访,5\n";

    @TempDir
    private Path temporary;

    private Path project;

    @BeforeEach
    void writesAProject() throws IOException {
        project = new TestSite().write(temporary.toRealPath().resolve("project"));
    }

    private Path document(String name, byte[] bytes) throws IOException {
        return Files.write(temporary.toRealPath().resolve(name), bytes);
    }

    private Run taken(Path document, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "import";
        arguments[1] = document.toString();
        arguments[2] = "PROJECT";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Run.of(project, arguments);
    }

    private String register(String name) throws IOException {
        return Files.readString(project.resolve("content/registers").resolve(name));
    }

    /** As Windows, Excel and everybody else write CSV; titles, numbers of rows and totals are no rows. */
    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16", "UTF-8"})
    void aTableOfTheOfficeIsTaken(String charset) throws IOException {
        String text = CALLS.replace("—", "5").replace("1200\n", "1205\n");
        Run run =
                taken(document("热线台账.csv", text.getBytes(Charset.forName(charset))), "--into", "热线", "--year", "2021");
        assertThat(run.text()).contains("没有带入列“序号”", "写好 content/registers/热线-2021.csv：2 行");
        assertThat(run.code()).isZero();
        assertThat(register("热线-2021.csv")).isEqualTo(TAKEN);
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", "2022-01-01", "--format", "csv")
                        .out())
                .doesNotContain("registers");
    }

    @Test
    void aTotalThatIsWrongIsTold() throws IOException {
        Path document = document("a.csv", CALLS.replace("—", "5").getBytes(StandardCharsets.UTF_8));
        Run run = taken(document, "--into", "hotline", "--year", "2021");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("a.csv:5:4: 错误 G-131: 合计的件数写 1200，各行之和是 1205");
        assertThat(register("热线-2021.csv")).isEqualTo(TAKEN);
    }

    /** Days are numbers there, a month is joined over its rows, a formula has its last value; places are cells. */
    @Test
    void aWorkbookIsTaken() throws IOException {
        byte[] bytes = Documents.xlsx()
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>"
                                + row(1, "月份", "类别", "件数")
                                + "<row r=\"2\"><c r=\"A2\"><v>44197</v></c>" + cell("B2", "信息查询")
                                + "<c r=\"C2\"><f>600*2</f><v>1200</v></c></row>"
                                + "<row r=\"3\"><c r=\"A3\"/>" + cell("B3", "政策咨询") + cell("C3", "7") + "</row>"
                                + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>")
                .bytes();
        Run run = taken(document("热线.xlsx", bytes), "--into", "热线");
        assertThat(run.text()).contains("热线.xlsx:3:1: 提示 G-107: 合并的单元格，带入“2021-01-01”（清单!A3）");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(register("热线-2021.csv")).isEqualTo("\uFEFF月份,类别,件数\n2021-01,信息查询,1200\n2021-01,政策咨询,7\n");
        Run wrong = taken(
                document(
                        "错.xlsx",
                        Documents.xlsx()
                                .with(
                                        "xl/worksheets/sheet1.xml",
                                        "<worksheet><sheetData>" + row(1, "月份", "类别", "件数")
                                                + row(2, "2022-13", "甲", "九") + "</sheetData></worksheet>")
                                .bytes()),
                "--into",
                "热线",
                "--year",
                "2022");
        assertThat(wrong.text())
                .contains(
                        "错.xlsx:2:1: 阻断 G-06: 月份不能是“2022-13”（清单!A2）",
                        "错.xlsx:2:3: 阻断 G-05: 件数不能是“九”（清单!C2）",
                        "没有写入任何文件");
        assertThat(project.resolve("content/registers/热线-2022.csv")).doesNotExist();
    }

    private static String cell(String at, String words) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    private static String row(int number, String... words) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < words.length; i++) {
            row.append(cell((char) ('A' + i) + "" + number, words[i]));
        }
        return row.append("</row>").toString();
    }

    @Test
    void aColumnThatTheRegisterDoesNotHaveIsLeftOutOnlyWhenSaid() throws IOException {
        Path document = document("a.csv", "月份,类别,件数,接听人\n2021-01,信息查询,12,甲\n".getBytes(StandardCharsets.UTF_8));
        Run run = taken(document, "--into", "热线");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text()).contains("a.csv:1:4: 阻断 G-02: “热线”没有列“接听人”", "不需要的，加上 --drop 不带入", "没有写入任何文件");
        assertThat(taken(document, "--into", "热线", "--drop").code()).isZero();
        assertThat(register("热线-2021.csv")).isEqualTo("\uFEFF月份,类别,件数\n2021-01,信息查询,12\n");
    }

    @Test
    void aFileThatIsThereIsComparedAndStays() throws IOException {
        Path same = document("a.csv", "类别,月份,件数\n信息查询,2021/1,12\n".getBytes(StandardCharsets.UTF_8));
        Path other = document("b.csv", "月份,类别,件数\n2021-01,信息查询,13\n".getBytes(StandardCharsets.UTF_8));
        String there = "# 自己写的\nmonth,kind,count\n2021-01,信息查询,12\n";
        Files.createDirectories(project.resolve("content/registers"));
        Files.writeString(project.resolve("content/registers/hotline-2021.csv"), there);
        assertThat(taken(same, "--into", "热线", "--year", "2021").text())
                .contains("content/registers/hotline-2021.csv 已有，没有改动；各行相同");
        Run run = taken(other, "--into", "热线");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("只在读入的文件里：2021-01，信息查询，13", "只在已有的文件里：2021-01，信息查询，12");
        assertThat(register("hotline-2021.csv")).isEqualTo(there);
    }

    @Test
    void applicationsAndDisputesAreTakenToo() throws IOException {
        Path document = document(
                "a.csv",
                "办理结果,编号,申请人类别,收到日期,办结日期\n予以公开,2021-001,自然人,2021年3月1日,2021/3/9\n".getBytes(StandardCharsets.UTF_8));
        assertThat(taken(document, "--into", "申请").code()).isZero();
        assertThat(Files.readString(project.resolve("content/applications/2021.csv")))
                .isEqualTo("\uFEFF编号,收到日期,申请人类别,办结日期,办理结果\n2021-001,2021-03-01,自然人,2021-03-09,予以公开\n");
        Path wrong = document("b.csv", "案号,类别,收到日期,审结日期,结果\n甲,复义,2021-03-01,,\n".getBytes(StandardCharsets.UTF_8));
        assertThat(taken(wrong, "--into", "复议诉讼").text()).contains("b.csv:2:2: 阻断 G-05: “复义”不在表中", "没有写入任何文件");
    }

    @Test
    void theYearIsKnownOrSaid() throws IOException {
        Path none = document("a.csv", "月份,类别,件数\n1月,信息查询,12\n".getBytes(StandardCharsets.UTF_8));
        assertThat(taken(none, "--into", "热线").text()).contains("看不出是哪一年的", "加上 --year，写明年度");
        Path two = document("b.csv", "月份,类别,件数\n2020-12,信息查询,12\n2021-01,信息查询,3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(taken(two, "--into", "热线").text()).contains("有几个年度的：2020、2021", "分成几个文件，一年一个");
        assertThat(taken(two, "--into", "热线", "--year", "1799").text()).contains("没有这个年度：1799");
    }

    @Test
    void whatIsNeitherColumnNorRegisterIsToldWithThoseThereAre() throws IOException {
        Path document = document("a.csv", CALLS.getBytes(StandardCharsets.UTF_8));
        Run run = taken(document, "--into", "彩票");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("还不能读入“彩票”：栏目有 政府信息公开制度（zhidu）、", "；登记表有 申请、复议诉讼、热线、留言");
        assertThat(taken(document, "--into", "热钱").err()).contains("是不是“热线”？");
    }

    @Test
    void aRegisterToFillInIsMade() throws IOException {
        assertThat(Run.of(project, "new", "热线", "2021", "PROJECT").out()).isEqualTo("content/registers/热线-2021.csv\n");
        assertThat(register("热线-2021.csv"))
                .startsWith("\uFEFF月份,类别,件数\n# 热线接听情况：只供内部使用，不公布。")
                .contains("# 月份（必填的列）：年-月，例如 2026-03\n");
        assertThat(Run.of(project, "new", "申请", "2021", "PROJECT").out()).isEqualTo("content/applications/2021.csv\n");
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", "2022-01-01", "--format", "csv")
                        .out())
                .doesNotContain("registers", "applications");
        Run again = Run.of(project, "new", "hotline", "2021", "PROJECT");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("文件已经存在：content/registers/热线-2021.csv");
        assertThat(Run.of(project, "new", "热线", "会见", "PROJECT").err()).contains("写年份，例如 gongkai new 热线 2026");
        assertThat(Run.of(project, "new", "彩票", "2021", "PROJECT").err())
                .contains("没有“彩票”这个栏目。", "  tzgg", "登记表：申请、复议诉讼");
    }

    @Test
    void aRegisterHasASchema() {
        assertThat(Run.of(project, "schema", "热线").out()).contains("\"title\": \"热线接听情况\"", "\"month\"", "\"件数\"");
        assertThat(Run.of(project, "schema", "热钱").err()).contains("没有“热钱”的 JSON Schema：是不是“热线”？");
    }
}
