package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.unpack.Unpacker;
import org.gongkai.unpack.inventory.Extract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters from the command line: what is written, what is recorded, and where names may not go. */
class LetterCommandTest {

    private static final String REGISTER = "content/applications/2026.csv";
    private static final String LETTERS = "letters: {prefix: 示公开, reconsideration: 示例省人民政府, payment: 到银行缴纳}\n";
    private static final String HEAD =
            "# 登记簿\r\n编号,收到日期,申请人类别,申请内容,补正告知日期,征求意见日期,件数,收费金额,收费通知日期,办结日期,办理结果,答复文号,其他文号,备注\r\n";

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Path project = Path.of("");

    @BeforeEach
    void theRegister() throws IOException {
        folder = temporary.toRealPath();
        project = new TestSite()
                .entry("tzgg/a.md", EntryDraft.of(1))
                .file("content/site.yaml", TestSite.SITE + LETTERS)
                .write(folder.resolve("project"));
        register("\uFEFF" + HEAD
                + "2026-001,2026/3/2,自然人,\"会见日, 安排\",,,,,,,公开,,,\"说\"\"明\"\"\r\n第二行\"\r\n"
                + "2026-002,2026-03-03,商业企业,合同,,2026-03-06,12,,,,,,示公开征〔2026〕1号, 甲 \r\n");
    }

    private void register(String text) throws IOException {
        Files.createDirectories(project.resolve(REGISTER).getParent());
        Files.writeString(project.resolve(REGISTER), text);
    }

    private String register() throws IOException {
        return Files.readString(project.resolve(REGISTER));
    }

    private Run letter(String number, String kind, String... more) {
        return Run.of(
                project,
                Stream.concat(
                                Stream.of(
                                        "applications",
                                        "letter",
                                        number,
                                        "PROJECT",
                                        "--kind",
                                        kind,
                                        "--as-of",
                                        "2026-03-09"),
                                Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private static String words(Path file) throws IOException {
        List<Extract> found = Unpacker.unpack("a.docx", file);
        return found.stream().map(Extract::text).collect(Collectors.joining("\n"));
    }

    @Test
    void writesTheLetterAndTellsByWhenItGoesOut() throws IOException {
        Run run = letter("2026-001", "答复书");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out().lines().skip(1))
                .containsExactly(
                        "文号：示公开答〔2026〕1号",
                        "最迟 2026-03-30 发出，还有 15 个工作日",
                        "有 2 处空白待填写",
                        "登记簿还没有：办结日期 2026-03-09，答复文号 示公开答〔2026〕1号（--record 写进去）");
        Path file = project.resolve("target/letters/2026-001-答复书.docx");
        assertThat(words(file)).contains("示公开答〔2026〕1号").contains("会见日, 安排").contains("示例省人民政府申请行政复议");
        byte[] before = Files.readAllBytes(file);
        Run again = letter("2026-001", "答复");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("不覆盖");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void recordsDayAndNumberAndTouchesNothingElse() throws IOException {
        String before = register();
        Run run = letter("2026-001", "答复", "--record");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out()).endsWith("已登记\n");
        assertThat(register()).isEqualTo(before.replace(",,公开,,,\"说", ",2026-03-09,公开,示公开答〔2026〕1号,,\"说"));
        assertThat(letter(
                                "2026-001",
                                "答复",
                                "--record",
                                "--out",
                                folder.resolve("b.docx").toString())
                        .out())
                .endsWith("登记簿已有这份文书的日期和文号\n");
        String after = register();
        Run second = letter("2026-002", "征求意见", "--on", "2026-03-09", "--record");
        assertThat(second.code()).as(second.text()).isZero();
        assertThat(register())
                .isEqualTo(after.replace("合同,,2026-03-06,12", "合同,,2026-03-06；2026-03-09,12")
                        .replace("示公开征〔2026〕1号, 甲", "示公开征〔2026〕1号；示公开征〔2026〕2号, 甲"));
        Run fee = letter("2026-002", "收费", "--record");
        assertThat(fee.code()).as(fee.text()).isZero();
        assertThat(register())
                .contains("2026-03-06；2026-03-09,12,200,2026-03-09,,,,示公开征〔2026〕1号；示公开征〔2026〕2号；示公开费〔2026〕1号, 甲 \r\n");
        assertThat(Run.of(project, "applications", "PROJECT", "--as-of", "2026-03-09")
                        .code())
                .isZero();
    }

    @Test
    void whatIsLackingIsToldAtItsCellAndNothingIsWritten() throws IOException {
        String before = register();
        Run run = letter("2026-002", "答复", "--record");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith(REGISTER + ":5:47: 错误 G-62: 没有填“办理结果”");
        assertThat(register()).isEqualTo(before);
        assertThat(project.resolve("target/letters")).doesNotExist();
        Run fee = letter("2026-001", "收费");
        assertThat(fee.out()).startsWith(REGISTER + ":3:35: 错误 G-62: 没有填“件数”或者“页数”");
    }

    @Test
    void aLateLetterIsWrittenAndSaysSo() {
        Run run = letter("2026-002", "补正", "--on", "2026-04-01");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("已经超期：最迟 2026-03-12 发出");
    }

    @Test
    void aRegisterWithoutTheColumnIsLeftAsItIs() throws IOException {
        register("编号,收到日期,申请人类别,办结日期,办理结果,申请内容\n2026-001,2026-03-02,自然人,,公开,甲\n");
        String before = register();
        Run run = letter("2026-001", "答复", "--record");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("登记簿没有列“答复文号”");
        assertThat(register()).isEqualTo(before);
        assertThat(project.resolve("target/letters")).doesNotExist();
    }

    @Test
    void namesStayOutsideOfTheProject() throws IOException {
        Path inside = project.resolve("who.yaml");
        Path outside = folder.resolve("who.yaml");
        for (Path file : List.of(inside, outside)) {
            Files.writeString(file, "姓名: 王一\n地址: 示例市公开路2号\n", StandardCharsets.UTF_8);
        }
        assertThat(letter("2026-001", "答复", "--applicant", inside.toString()).err())
                .contains("--applicant 的文件不能放在项目文件夹里");
        assertThat(letter("2026-001", "答复", "--applicant", outside.toString()).err())
                .contains("--out");
        assertThat(letter("2026-001", "答复", "--applicant", outside.toString(), "--out", inside + ".docx")
                        .code())
                .isEqualTo(2);
        Path out = folder.resolve("letters/王.docx");
        Run run = letter("2026-001", "答复", "--applicant", outside.toString(), "--out", out.toString(), "--record");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(words(out)).contains("王一：");
        assertThat(register()).doesNotContain("王一", "公开路2号");
        Files.delete(inside);
        for (String published : List.of("content/a.docx", "assets/a.docx", "templates/a.docx")) {
            assertThat(letter(
                                    "2026-001",
                                    "答复",
                                    "--out",
                                    project.resolve(published).toString())
                            .code())
                    .as(published)
                    .isEqualTo(2);
        }
    }

    @Test
    void whatCannotBeMeantIsToldWithWhatCould() {
        assertThat(letter("2026-01", "答复").err()).contains("登记簿里没有编号“2026-01”", "2026-001");
        assertThat(letter("2026-001", "答复信").err()).contains("--kind 没有“答复信”这种文书", "答复");
        assertThat(letter("2026-001", "答复", "--days", "3").err()).contains("--days 只用于补正");
        assertThat(letter("2026-001", "延期", "--days", "21").code()).isEqualTo(2);
        assertThat(Run.of(project, "applications", "letter", "2026-001", "PROJECT", "--lang", "en")
                        .code())
                .isEqualTo(2);
    }
}
