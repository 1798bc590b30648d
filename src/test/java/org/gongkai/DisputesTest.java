package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The private register of disputes: table four is counted from it, its mistakes are told, and nothing of it is published. */
class DisputesTest {

    private static final String HEAD = "案号,类别,收到日期,审结日期,结果,复议案号\n";
    private static final String NOW = "2023-01-10";
    private static final String FOLDER = "content/applications/";

    @TempDir
    private Path temporary;

    private final TestSite site = new TestSite().entry("tzgg/a.md", EntryDraft.of(1));

    private Path project() throws IOException {
        return site.write(temporary.toRealPath().resolve("project"));
    }

    private void register(int year, String rows) {
        site.file(FOLDER + "disputes-" + year + ".csv", HEAD + rows);
    }

    private static Stream<String> told(Run run, String rule) {
        return run.out().lines().filter(line -> line.startsWith(FOLDER) && line.contains(rule));
    }

    /** Table four of a year as {@code annual} drafts it. */
    private static String drafted(Path project, int year) throws IOException {
        Run run = Run.of(project, "annual", "" + year, "PROJECT", "--as-of", NOW);
        assertThat(run.code()).as(run.text()).isZero();
        String text = Files.readString(project.resolve("content/annual/" + year + ".yaml"));
        return text.substring(text.indexOf("复议诉讼:"));
    }

    @Test
    void aCaseThatIsOpenAtTheEndOfAYearCountsInEveryYearUntilItEnds() throws IOException {
        register(2021, """
                甲1,复议,2019-11-01,2021-03-01,维持
                甲2,行政复议,2021-12-31,2022-01-01,结果纠正
                甲3,复议后起诉,2021-05-06,,尚未审结
                """.replace("\n", ",\n"));
        register(2022, """
                乙1,直接起诉,2022-05-06,2022-12-31,其他,
                乙2,行政复议,2022/5/6,2023-01-05,维持,
                乙3,行政复议,2022-06-06,2022-07-06,维持,
                """);
        Path project = project();
        assertThat(drafted(project, 2021)).isEqualTo("""
                复议诉讼:
                  列: [结果维持, 结果纠正, 其他结果, 尚未审结, 总计]
                  行政复议: [1, 0, 0, 1, 2]
                  未经复议直接起诉: [0, 0, 0, 0, 0]
                  复议后起诉: [0, 0, 0, 1, 1]
                """);
        assertThat(drafted(project, 2022)).isEqualTo("""
                复议诉讼:
                  列: [结果维持, 结果纠正, 其他结果, 尚未审结, 总计]
                  行政复议: [1, 1, 0, 1, 3]
                  未经复议直接起诉: [0, 0, 1, 0, 1]
                  复议后起诉: [0, 0, 0, 1, 1]
                """);
    }

    @Test
    void aRegisterWithoutCasesSaysNoughtAndAYearWithoutARegisterSaysNothing() throws IOException {
        register(2021, "");
        register(2023, "");
        Path project = project();
        assertThat(drafted(project, 2021)).contains("行政复议: [0, 0, 0, 0, 0]");
        assertThat(drafted(project, 2022)).contains("行政复议: 待填");
        assertThat(drafted(project, 2023)).contains("行政复议: 待填");
    }

    @Test
    void everythingThatIsWrongIsToldAtItsPlace() throws IOException {
        register(2021, """
                甲1,复义,2021-03-01,,,
                甲2,行政复议,2021-02-30,,,
                甲3,行政复议,2022-03-01,,,
                甲4,行政复议,2021-03-01,2021-05-01,结果维特,
                甲5,行政复议,,,,
                甲6,,2021-03-01,,,
                ,行政复议,2021-03-01,,,
                甲8,行政复议,2021-03-01
                """);
        register(2022, """
                甲4,行政复议,2022-03-01,,,
                乙2,行政复议,2020-03-01,,,
                """);
        Run run = Run.of(project(), "check", "PROJECT", "--as-of", NOW);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()
                        .lines()
                        .dropWhile(line -> !line.startsWith(FOLDER))
                        .filter(line -> line.startsWith(FOLDER) || line.startsWith("  提示"))
                        .limit(20))
                .containsExactly(
                        "content/applications/disputes-2021.csv:2:4: 阻断 G-05: “复义”不在表中",
                        "  提示：可以写：行政复议、未经复议直接起诉、复议后起诉",
                        "content/applications/disputes-2021.csv:3:9: 阻断 G-06: 没有这一天：“2021-02-30”",
                        "  提示：2021年2月只有 01 至 28 日，请核对",
                        "content/applications/disputes-2021.csv:4:9: 阻断 G-05: 不是 2021 年收到的案件",
                        "  提示：移到 disputes-2022.csv；跨年审理的仍在收到的那一年",
                        "content/applications/disputes-2021.csv:5:31: 阻断 G-05: “结果维特”不在表中",
                        "  提示：是不是“结果维持”？",
                        "content/applications/disputes-2021.csv:6:9: 阻断 G-04: 没有填“收到日期”",
                        "  提示：每一行都要填",
                        "content/applications/disputes-2021.csv:7:4: 阻断 G-04: 没有填“类别”",
                        "  提示：每一行都要填",
                        "content/applications/disputes-2021.csv:8:1: 阻断 G-04: 没有填“案号”",
                        "  提示：每一行都要填",
                        "content/applications/disputes-2021.csv:9:1: 阻断 G-05: 此行有 3 格，应为 6 格",
                        "  提示：含有逗号的单元格用双引号括起来",
                        "content/applications/disputes-2022.csv:2:1: 阻断 G-03: 案号“甲4”重复，已见于 content/applications/disputes-2021.csv:5:1",
                        "  提示：一案一行，跨年的不重复登记",
                        "content/applications/disputes-2022.csv:3:9: 阻断 G-05: 不是 2022 年收到的案件",
                        "  提示：移到 disputes-2021.csv；跨年审理的仍在收到的那一年");
    }

    @Test
    void whatDoesNotGoTogetherIsAnErrorThatStillPublishes() throws IOException {
        register(2021, """
                甲1,行政复议,2021-06-10,2021-06-09,维持,
                甲2,行政复议,2021-06-10,2021-08-09,,
                甲3,行政复议,2021-06-10,,维持,
                甲4,复议后起诉,2021-06-10,,,甲9
                甲5,直接起诉,2021-06-10,,,甲1
                甲6,复议后起诉,2021-09-10,,,甲1
                """);
        Run run = Run.of(project(), "build", "PROJECT", "--as-of", NOW);
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(told(run, "G-62"))
                .containsExactly(
                        "content/applications/disputes-2021.csv:2:20: 错误 G-62: 2021-06-09 早于收到的 2021-06-10",
                        "content/applications/disputes-2021.csv:3:20: 错误 G-62: 没有填“结果”",
                        "content/applications/disputes-2021.csv:4:21: 错误 G-62: 没有填“审结日期”",
                        "content/applications/disputes-2021.csv:5:23: 错误 G-62: 登记簿中没有这件行政复议：“甲9”",
                        "content/applications/disputes-2021.csv:6:4: 错误 G-62: 写了复议案号，类别不是“复议后起诉”");
    }

    @Test
    void noByteOfTheSiteDependsOnTheRegister() throws IOException {
        register(2021, "绝无仅有的案号,行政复议,2021-06-10,2021-08-09,维持,\n");
        Path project = project();
        SortedMap<String, byte[]> with = built(project);
        Files.delete(project.resolve(FOLDER + "disputes-2021.csv"));
        SortedMap<String, byte[]> without = built(project);
        assertThat(with.keySet()).isEqualTo(without.keySet());
        with.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(without.getOrDefault(path, new byte[0])));
    }

    private static SortedMap<String, byte[]> built(Path project) throws IOException {
        Run run = Run.of(project, "build", "PROJECT", "--as-of", NOW);
        assertThat(run.code()).as(run.text()).isZero();
        return Tree.read(project.resolve("target/site"));
    }
}
