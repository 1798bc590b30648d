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
