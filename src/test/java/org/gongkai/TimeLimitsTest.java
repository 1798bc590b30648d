package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publication in time (条例 第二十六条): each clock, with the day before and the day after. */
@Slow
class TimeLimitsTest {

    private static final String COLUMNS = """
            - {key: usual, name: 一般信息, type: 政策文件, description: 一般, keywords: 一般}
            - {key: prison, name: 狱务公开, type: 政策文件, description: 狱务, keywords: 狱务, regime: 狱务公开}
            - {key: zyjwzx, name: 暂予监外执行决定书, type: 政策文件, description: 决定书, keywords: 决定书, regime: 狱务公开, publish-within: 10 working days, clock: decided}
            - {key: hetong, name: 采购合同, type: 政策文件, description: 合同, keywords: 合同, publish-within: 2 working days, clock: decided}
            - {key: yusuan, name: 预算, type: 政策文件, description: 预算, keywords: 预算, publish-within: 20 days, clock: decided}
            - {key: jiedu, name: 政策解读, type: 政策文件, description: 解读, keywords: 解读, publish-within: 3个工作日}
            """;

    @TempDir
    private Path temporary;

    private String findings(String category, EntryDraft draft, String asOf) throws IOException {
        TestSite site = new TestSite().entry(category + "/a.md", draft);
        site.file("content/categories.yaml", COLUMNS);
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run run = Run.of(project, "check", "PROJECT", "--as-of", asOf, "--format", "csv");
        assertThat(run.code()).as(run.text()).isZero();
        return run.out()
                .lines()
                .filter(line -> line.matches("R-3[0-3],.*"))
                .map(line -> line.replaceFirst(",content.*", ""))
                .findFirst()
                .orElse("in time");
    }

    private static EntryDraft made(String formed, String decided, String released) {
        EntryDraft draft = EntryDraft.of(1)
                .set("formed", formed)
                .set("released", released)
                .step("drafted", "王一", formed)
                .step("secrecy", Map.of("by", "全能甲", "on", formed, "conclusion", "可以公开"))
                .step("attribute", Map.of("by", "赵三", "on", formed, "conclusion", "主动公开"))
                .step("approved", "钱四", formed);
        return decided == null ? draft : draft.set("decided", decided);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "usual, 2026-01-20, , 2026-02-24, in time",
        "usual, 2026-01-20, , 2026-02-25, 'R-30,error'",
        "prison, 2026-01-20, , 2026-06-25, in time",
        "zyjwzx, 2026-04-20, 2026-04-27, 2026-05-13, in time",
        "zyjwzx, 2026-04-20, 2026-04-27, 2026-05-14, 'R-31,error'",
        "zyjwzx, 2026-04-20, , 2026-04-21, 'R-31,error'",
        "hetong, 2026-04-20, 2026-04-27, 2026-04-29, in time",
        "hetong, 2026-04-20, 2026-04-27, 2026-04-30, 'R-31,error'",
        "yusuan, 2026-02-01, 2026-02-05, 2026-02-25, in time",
        "yusuan, 2026-02-01, 2026-02-05, 2026-02-26, 'R-31,error'",
        "jiedu, 2026-09-30, , 2026-10-10, in time",
        "jiedu, 2026-09-30, , 2026-10-11, 'R-31,error'",
    })
    void whatIsPublishedIsHeldToTheClockOfItsColumn(
            String category, String formed, String decided, String released, String found) throws IOException {
        assertThat(findings(category, made(formed, decided, released), "2026-12-01"))
                .isEqualTo(found);
    }

    @ParameterizedTest(name = "as of {1}")
    @CsvSource({
        "2026-09-30, 2026-10-01, in time",
        "2026-09-30, 2026-10-26, in time",
        "2026-09-30, 2026-10-27, 'R-30,warning'",
        "2026-09-30, 2026-11-03, 'R-30,warning'",
        "2026-09-30, 2026-11-04, 'R-30,error'",
        "2026-12-04, 2026-12-20, in time",
        "2026-12-04, 2026-12-30, 'R-32,warning'",
    })
    void whatWaitsIsToldFiveWorkingDaysAheadAndWhenItIsLate(String formed, String asOf, String found)
            throws IOException {
        EntryDraft draft = made(formed, null, "2027-06-01").noStep("approved");
        assertThat(findings("usual", draft, asOf)).isEqualTo(found);
    }

    @Test
    void aReleaseThatIsPlannedTooLateIsToldBefore() throws IOException {
        assertThat(findings("usual", made("2026-01-20", null, "2026-03-02"), "2026-02-01"))
                .isEqualTo("R-30,error");
    }

    @Test
    void aChangeStartsTheClockAgainAndDoesNotAccuseTheFirstRelease() throws IOException {
        EntryDraft changed = made("2026-01-20", null, "2026-02-24").set("changed", "2026-06-01");
        assertThat(findings("usual", changed, "2026-12-01")).isEqualTo("in time");
        assertThat(findings("usual", changed.noStep("approved"), "2026-06-20")).isEqualTo("in time");
        assertThat(findings("usual", changed, "2026-12-01")).isEqualTo("R-30,error");
    }

    @Test
    void whatIsNotToBePublicHasNoDeadline() throws IOException {
        EntryDraft closed = made("2026-01-20", null, "2026-03-12")
                .set("disclosure", "不予公开")
                .set("grounds", "条例第十六条：内部事务信息")
                .set("reconsider", "2027-01-19");
        assertThat(findings("usual", closed, "2026-12-01")).isEqualTo("in time");
    }

    @Test
    void aNoticeOfTheProjectEndsTheDoubt() throws IOException {
        TestSite site = new TestSite()
                .entry("tzgg/a.md", made("2026-12-04", null, "2027-06-01").noStep("approved"))
                .file("content/calendar/2027.csv", "date,kind,holiday\n2027-01-01,off,元旦\n2027-01-02,off,元旦\n");
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run run = Run.of(project, "check", "PROJECT", "--as-of", "2026-12-30");
        assertThat(run.out())
                .contains("R-30")
                .contains("期限 2027-01-04，还有 2 个工作日")
                .doesNotContain("R-32");
    }
}
