package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office's list of what is to be done by when. */
class DueCommandTest {

    @TempDir
    private Path temporary;

    private Path project;

    @BeforeEach
    void anOfficeWithWork() throws IOException {
        String title = "关于印发《示例省监狱管理局；政务公开工作要点, 2021年版》和重点任务分工的通知（征求意见之后的修改稿）";
        project = new TestSite()
                .entry("gfxwj/a.md", EntryDraft.of(1).noStep("approved").set("title", title))
                .entry("gfxwj/b.md", EntryDraft.of(2).set("released", "2021-07-28"))
                .entry(
                        "tzgg/c.md",
                        EntryDraft.of(3)
                                .set("disclosure", "不予公开")
                                .set("grounds", "条例第十六条")
                                .set("reconsider", "2022-06-30"))
                .entry("tzgg/d.md", EntryDraft.of(4))
                .write(temporary.toRealPath().resolve("project"));
    }

    private Run due(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"due", "PROJECT", "--as-of", "2021-07-27"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return Run.of(project, all);
    }

    @Test
    void listsWhatIsDueTheMostUrgentFirst() {
        Run run = due();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceFirst("\\.md.*", "")))
                .containsExactly(
                        "2021-01-31  已超过 121 个工作日  发布年度报告  content/annual/2020",
                        "2021-07-28  还有 1 个工作日  到期发布  content/gfxwj/b",
                        "2021-07-29  还有 2 个工作日  公开  content/gfxwj/a",
                        "2022-06-30  还有 231 个工作日  复核不公开  content/tzgg/c");
        assertThat(run.err()).isEqualTo("限期事项 4 件，已超期 1 件\n");
        assertThat(due("--within", "1").out().lines()).hasSize(2);
    }

    @Test
    void tellsThreeMonthsBeforeAPublicPeriodIsOver() throws IOException {
        Path closing = new TestSite()
                .entry("tzgg/e.md", EntryDraft.of(5).set("closes-after", "3 months"))
                .entry("tzgg/f.md", EntryDraft.of(6).set("closes-after", "6 months"))
                .entry("tzgg/g.md", EntryDraft.of(7).set("closes-after", "10 days"))
                .write(temporary.toRealPath().resolve("closing"));
        Run run = Run.of(closing, "due", "PROJECT", "--as-of", "2021-07-27");
        assertThat(run.out().lines().filter(line -> line.contains("公开期满")))
                .singleElement()
                .asString()
                .startsWith("2021-10-06  还有 47 个工作日  公开期满  content/tzgg/e.md");
    }

    /** Those of ledgers that are public and of those under review; what is done, withdrawn or not to be public is no task. */
    @Test
    void listsTasksWithTheOfficeThatLeads() throws IOException {
        String head = "序号,任务,牵头部门,完成时限,状态,完成日期\n";
        String csv = head + "1,修订指南,办公室,2021-07-20,进行中,\n2,举办培训,政治部,2021-08-31,已完成,2021-06-01\n";
        TestSite site = new TestSite();
        for (int i = 1; i <= 3; i++) {
            EntryDraft draft = EntryDraft.of(i).set("ledger", "任务");
            EntryDraft kept = i == 1 ? draft.noStep("approved") : i == 2 ? draft.set("disclosure", "不予公开") : draft;
            site.entry("tzgg/t" + i + ".md", i == 3 ? kept.withdrawn("2021-07-10", "误", false) : kept)
                    .file("content/tzgg/t" + i + ".csv", csv);
        }
        Path tasks = site.write(temporary.toRealPath().resolve("tasks"));
        assertThat(Run.of(tasks, "due", "PROJECT", "--as-of", "2021-07-27")
                        .out()
                        .lines()
                        .filter(line -> line.contains("完成任务")))
                .containsExactly("2021-07-20  已超过 5 个工作日  完成任务  content/tzgg/t1.md#1  办公室：修订指南");
    }

    @Test
    void listsADutyInEachPeriodUntilADayAnswersIt() throws IOException {
        Path duties = project.resolve("content/duties.yaml");
        String yaml = "duties: [{name: 专题会议, every: quarter, by: 3, basis: 工作要点, since: 2021-01-01, done: [%s]}]\n";
        Files.writeString(duties, yaml.replace("%s", ""));
        assertThat(due().out().lines().filter(line -> line.contains("  履职  ")))
                .containsExactly(
                        "2021-03-31  已超过 81 个工作日  履职  content/duties.yaml#专题会议-2021-01-01  专题会议（2021年第一季度）",
                        "2021-06-30  已超过 19 个工作日  履职  content/duties.yaml#专题会议-2021-04-01  专题会议（2021年第二季度）",
                        "2021-09-30  还有 47 个工作日  履职  content/duties.yaml#专题会议-2021-07-01  专题会议（2021年第三季度）");
        assertThat(due("--format", "csv").out())
                .contains("履职,content/duties.yaml#专题会议-2021-01-01,专题会议（2021年第一季度）,工作要点");
        Run check = Run.of(project, "check", "PROJECT", "--as-of", "2021-07-27");
        assertThat(check.out())
                .contains("警告 G-145", "专题会议（2021年第一季度）的期限是 2021-03-31")
                .doesNotContain("第三季度");
        Files.writeString(duties, yaml.replace("%s", "2021-02-01, 2021-05-07, 2021-07-20"));
        assertThat(due().out().lines().filter(line -> line.contains("  履职  ")))
                .singleElement()
                .asString()
                .startsWith("2021-12-31");
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", "2021-07-27").out())
                .doesNotContain("G-145");
    }

    /** 条例 第四十九条: a department has until the end of January, a government until that of March. */
    @Test
    void aGovernmentHasTwoMonthsMoreForItsReport() throws IOException {
        Path site = project.resolve("content/site.yaml");
        Files.writeString(
                site,
                Files.readString(site).replaceFirst("(?m)^organ: .*$", "organ: 示例市人民政府\nannual-report: {kind: 人民政府}"));
        assertThat(due().out()).contains("2021-03-31").contains("发布年度报告").doesNotContain("2021-01-31");
    }

    @Test
    void theCalendarIsOneThatProgramsRead() {
        String ics = due("--format", "ics").out();
        assertThat(ics.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(ics).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        String unfolded = ics.replace("\r\n ", "");
        assertThat(unfolded)
                .contains("SUMMARY:公开：关于印发《示例省监狱管理局；政务公开工作要点\\, 2021年版》和重点任务分工的通知（征求意见之后的修改稿）\r\n")
                .contains("DTSTART;VALUE=DATE:20210729\r\nDTEND;VALUE=DATE:20210730\r\n");
        assertThat(unfolded.lines().filter(line -> line.startsWith("UID:")).distinct())
                .hasSize(4);
        assertThat(due("--format", "ics").out()).isEqualTo(ics);
    }

    @Test
    void theTableAndThePageSayTheSame() {
        assertThat(due("--format", "csv").out())
                .contains("2021-01-31,,121,,发布年度报告", "2021-07-29,2,,,公开,content/gfxwj/a.md,\"关于印发");
        assertThat(due("--format", "html").out())
                .contains("共 4 件，已超期 1 件。内部使用，不公开。", "<tr class=\"late\"><td>2021-01-31</td>", "<td>2021-07-29</td>");
    }

    @Test
    void nothingOfItIsPublished() throws IOException {
        assertThat(Run.of(project, "build", "PROJECT", "--as-of", "2021-07-27").code())
                .isZero();
        for (byte[] file : Tree.read(project.resolve("target/site")).values()) {
            assertThat(new String(file, StandardCharsets.UTF_8))
                    .doesNotContain("第2号事项")
                    .doesNotContain("限期");
        }
    }
}
