package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The private register of applications: what is due when, what was late, and that nothing of it is published. */
class ApplicationsCommandTest {

    private static final String HEAD =
            "编号,收到日期,申请人类别,申请内容,补正告知日期,补正日期,征求意见日期,意见收到日期,延期告知日期,延期工作日,收费通知日期,缴费日期,办结日期,办理结果\n";

    @TempDir
    private Path temporary;

    private Path project(String rows) throws IOException {
        return new TestSite()
                .entry("tzgg/a.md", EntryDraft.of(1))
                .file("content/applications/2021.csv", HEAD + rows)
                .write(temporary.toRealPath().resolve("project"));
    }

    private static Run applications(Path project, String day, String... more) {
        return Run.of(
                project,
                Stream.concat(Stream.of("applications", "PROJECT", "--as-of", day), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    @Test
    void listsEveryStepThatIsDueTheMostUrgentFirst() throws IOException {
        Path project = project("""
                2021-001,2021-06-28,自然人,甲,,,,,,,,,,
                2021-002,2021-07-05,自然人,乙,,,,,,,,,,
                2021-003,2021-07-01,商业企业,丙,,,2021-07-02,,,,,,,
                2021-004,2021-06-21,自然人,丁,2021-06-25,,,,,,,,,
                2021-005,2021-06-21,自然人,戊,,,,,,,2021-07-01,,,
                2021-006,2021/6/1,公民,己,,,,,,,,,2021-07-01,r03
                """);
        Run run = applications(project, "2021-07-07");
        assertThat(run.out().lines().map(line -> line.replace("content/applications/2021.csv", "")))
                .containsExactly(
                        "2021-07-07  还有 0 个工作日  告知补正  #2021-001  甲",
                        "2021-07-12  还有 3 个工作日  告知补正  #2021-003  丙",
                        "2021-07-14  还有 5 个工作日  告知补正  #2021-002  乙",
                        "2021-07-23  还有 12 个工作日  收取第三方意见  #2021-003  丙",
                        "2021-07-26  还有 13 个工作日  答复申请  #2021-001  甲",
                        "2021-07-29  还有 16 个工作日  申请人缴费  #2021-005  戊",
                        "2021-08-02  还有 18 个工作日  答复申请  #2021-002  乙",
                        "2021-08-03  还有 19 个工作日  答复申请  #2021-003  丙");
        assertThat(run.err()).isEqualTo("申请 6 件，办理中 5 件（等待补正 1 件，超期 0 件），超期办结 1 件：2021-006\n");
        assertThat(run.code()).isZero();
        assertThat(applications(project, "2021-07-07", "--within", "5").out().lines())
                .hasSize(3);
        assertThat(applications(project, "2021-07-07", "--format", "csv").out())
                .contains("2021-07-14,5,,,告知补正,content/applications/2021.csv#2021-002,乙,条例 第三十条");
        assertThat(applications(project, "2021-07-07", "--format", "ics").out().lines())
                .filteredOn(line -> line.startsWith("UID:"))
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void whatWasLateIsAnErrorThatStillPublishes() throws IOException {
        Path project = project("""
                2021-001,2021-05-06,自然人,甲,,,,,,,,,2021-06-04,予以公开
                2021-002,2021-05-06,自然人,乙,2021-05-18,2021-05-20,,,,,,,2021-06-10,予以公开
                2021-003,2021-05-06,自然人,丙,,,,,2021-06-04,20,,,2021-06-10,予以公开
                2021-004,2021-05-06,自然人,丁,,,,,2021-06-02,20,,,2021-07-01,予以公开
                2021-005,2021-05-06,自然人,戊,,,,,,,,,2021-06-02,予以公开
                2021-006,2021-05-06,自然人,己,2021-05-14,,,,,,,,2021-06-30,逾期不补正
                2021-007,2021-05-06,自然人,庚,,,,,,,2021-05-24,,2021-06-30,逾期未缴费
                """);
        Run run = Run.of(project, "build", "PROJECT", "--as-of", "2021-07-07");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.contains("G-63")))
                .containsExactly(
                        "content/applications/2021.csv:2:1: 错误 G-63: 申请 2021-001：答复的最后一日是 2021-06-02",
                        "content/applications/2021.csv:3:1: 错误 G-63: 申请 2021-002：告知补正的最后一日是 2021-05-14",
                        "content/applications/2021.csv:4:1: 错误 G-63: 申请 2021-003：告知延期的最后一日是 2021-06-02");
    }

    @Test
    void everythingThatIsWrongIsToldAtItsPlace() throws IOException {
        Run run = applications(project("""
                2021-001,2021-02-30,自然人,甲,,,,,,,,,,
                2021-002,2021-07-05,自燃人,乙,,,,,,,,,,
                2021-003,2021-07-05,自然人,丙,,,,,,,,,2021-07-06,重复申情
                2021-003,2020-07-05,自然人,丁,,,,,,,,,,
                2021-005,2021-07-05,自然人,戊,,,,,2021-07-06,25,,,,
                2021-006,,自然人,己,,,,,,,,,,
                2021-007,2021-07-05,自然人,庚,,,,2021-07-06,,,,,,
                2021-008,2021-07-05,自然人,辛
                """), "2021-07-07");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.startsWith("content/") || line.startsWith("  提示")))
                .containsExactly(
                        "content/applications/2021.csv:2:10: 阻断 G-06: 没有这一天：“2021-02-30”",
                        "  提示：2021年2月只有 01 至 28 日，请核对",
                        "content/applications/2021.csv:3:21: 阻断 G-05: “自燃人”不在表中",
                        "  提示：是不是“自然人”？",
                        "content/applications/2021.csv:4:46: 阻断 G-05: “重复申情”不在表中",
                        "  提示：是不是“重复申请”？",
                        "content/applications/2021.csv:5:1: 阻断 G-03: 编号“2021-003”重复，已见于 content/applications/2021.csv:4:1",
                        "  提示：每件申请一个编号，各年不重复",
                        "content/applications/2021.csv:5:10: 阻断 G-05: 不是 2021 年收到的申请",
                        "  提示：移到 2020.csv；跨年办理的仍在收到的那一年",
                        "content/applications/2021.csv:6:42: 阻断 G-05: 延期应为 1 至 20 个工作日",
                        "  提示：只写数字；条例第三十三条规定不超过20个工作日",
                        "content/applications/2021.csv:7:10: 阻断 G-04: 没有填“收到日期”",
                        "  提示：每一行都要填",
                        "content/applications/2021.csv:8:30: 阻断 G-05: 收到的意见比征求的多",
                        "  提示：补上征求意见的日期；几次征求的，日期之间用分号隔开",
                        "content/applications/2021.csv:9:1: 阻断 G-05: 此行有 4 格，应为 14 格",
                        "  提示：含有逗号的单元格用双引号括起来");
    }

    @Test
    void whatDoesNotGoTogetherIsAnErrorAtItsCell() throws IOException {
        Run run = Run.of(project("""
                2021-001,2021-06-10,自然人,甲,2021-06-09,,,,,,,,2021-06-18,逾期不补正
                2021-002,2021-06-10,自然人,乙,,,,,,,,,2021-06-18,
                2021-003,2021-06-10,自然人,丙,,,,,,,,,2021-06-18,逾期未缴费
                2021-004,2021-06-10,自然人,丁,,2021-06-11,,,,,,,2021-06-18,予以公开
                """), "check", "PROJECT", "--as-of", "2021-07-07");
        assertThat(run.out().lines().filter(line -> line.contains("G-62")))
                .containsExactly(
                        "content/applications/2021.csv:2:27: 错误 G-62: 2021-06-09 早于收到申请的 2021-06-10",
                        "content/applications/2021.csv:3:35: 错误 G-62: 没有填“办理结果”",
                        "content/applications/2021.csv:4:46: 错误 G-62: 没有填“收费通知日期”",
                        "content/applications/2021.csv:5:28: 错误 G-62: 没有填“补正告知日期”");
    }

    @Test
    void aTableSavedByExcelInAnotherEncodingIsRecognised() throws IOException {
        Path project = project("");
        Files.write(
                project.resolve("content/applications/2021.csv"),
                (HEAD + "2021-001,2021-06-10,自然人,甲,,,,,,,,,,\n").getBytes(Charset.forName("GB18030")));
        Run run = applications(project, "2021-07-07");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("GB18030（GBK）");
    }

    @Test
    void noByteOfTheSiteDependsOnTheRegister() throws IOException {
        Path project = project("2021-001,2021-05-06,自然人,绝无仅有的申请内容,,,,,,,,,2021-06-10,予以公开\n");
        SortedMap<String, byte[]> with = built(project);
        Files.delete(project.resolve("content/applications/2021.csv"));
        SortedMap<String, byte[]> without = built(project);
        assertThat(with.keySet()).isEqualTo(without.keySet());
        with.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(without.getOrDefault(path, new byte[0])));
    }

    private static SortedMap<String, byte[]> built(Path project) throws IOException {
        Run run = Run.of(project, "build", "PROJECT", "--as-of", "2021-07-07");
        assertThat(run.code()).as(run.text()).isZero();
        return Tree.read(project.resolve("target/site"));
    }
}
