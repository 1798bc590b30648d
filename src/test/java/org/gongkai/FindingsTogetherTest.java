package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run tells everything: what is wrong with one text hides nothing of the others, and accuses nobody falsely. */
class FindingsTogetherTest {

    private static final String TOLD = "R-10|R-11|R-113|R-112|R-111|R-70|R-71|R-116|R-150|G-0[14]|R-41|R-80|R-85";

    @TempDir
    private Path temporary;

    private final TestSite site = new TestSite();

    private List<String> told() throws IOException {
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run run = Run.of(project, "check", "PROJECT", "--as-of", "2021-12-10", "--format", "csv", "--lang", "en");
        return run.out()
                .lines()
                .filter(line -> line.matches("(" + TOLD + "),.*"))
                .map(line -> line.split(",", 6))
                .map(parts -> parts[0] + " " + parts[2] + " " + parts[5])
                .toList();
    }

    private void stale() {
        site.file(
                "content/categories.yaml",
                TestSite.CATEGORIES.replace("name: 通知公告,", "name: 通知公告, update-within: 14 days,"));
        site.entry("tzgg/2021/b.md", EntryDraft.of(2));
    }

    @Test
    void anUnreadableHeaderAGuideWithoutATelephoneAndAStaleColumnAreToldInOneRun() throws IOException {
        stale();
        site.file("content/site.yaml", TestSite.SITE.replace(" phone: 010-00000000,", ""));
        site.entry("gfxwj/2021/a.md", EntryDraft.of(1), "没有文件头\n");
        assertThat(told())
                .anyMatch(line -> line.startsWith("G-01 content/gfxwj/2021/a.md"))
                .anyMatch(line -> line.startsWith("R-11 content/site.yaml"))
                .anyMatch(line -> line.startsWith("R-111 content/categories.yaml") && line.contains("“tzgg”"))
                .anyMatch(line -> line.startsWith("R-113 content/categories.yaml") && line.contains("“ghjh”"));
    }

    @Test
    void ofARuleTwentyAreReadAndTheOthersCountedWhileAFileForProgramsHasAll() throws IOException {
        for (int i = 10; i < 45; i++) {
            site.entry("tzgg/2021/e" + i + ".md", EntryDraft.of(i), "没有文件头\n");
        }
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run text = Run.of(project, "check", "PROJECT", "--as-of", "2021-12-10");
        assertThat(text.out().lines().filter(line -> line.contains(" 阻断 G-01: ")))
                .hasSize(20);
        assertThat(text.out()).endsWith("G-01 还有 15 处没有列出；--format csv 列出全部\n");
        Run csv = Run.of(project, "check", "PROJECT", "--as-of", "2021-12-10", "--format", "csv");
        assertThat(csv.out().lines().filter(line -> line.startsWith("G-01,"))).hasSize(35);
    }

    @Test
    void aColumnIsNotCalledBlankOrStaleForTheEntryThatIsInError() throws IOException {
        stale();
        site.entry("gfxwj/2021/a.md", EntryDraft.of(1), "没有文件头\n");
        site.entry("tzgg/2021/c.md", EntryDraft.of(3), "没有文件头\n");
        assertThat(told())
                .noneMatch(line -> line.contains("“gfxwj”"))
                .noneMatch(line -> line.contains("“tzgg”"))
                .anyMatch(line -> line.contains("“ghjh”"));
    }

    @Test
    void anOldEntryInErrorIsNoExcuseForAStaleColumn() throws IOException {
        stale();
        site.entry("tzgg/2021/c.md", EntryDraft.of(3).digest("sha256:" + "0".repeat(64)));
        assertThat(told())
                .anyMatch(line -> line.startsWith("R-41 content/tzgg/2021/c.md"))
                .anyMatch(line -> line.startsWith("R-111") && line.contains("“tzgg”"));
    }

    @Test
    void aGuideInErrorIsThereAndItsTextIsLookedAt() throws IOException {
        site.file(
                "content/guide.md",
                "---\ntitle: 政府信息公开指南\nformed: 2021-07-01\nreview:\n  approved: {by: 钱四, on: 2021-07-01}\n---\n\n## 信息分类\n\n按条例分类。\n");
        assertThat(told())
                .noneMatch(line -> line.contains("no guide to disclosure"))
                .anyMatch(line -> line.startsWith("R-10 content/guide.md") && line.contains("arrangement"))
                .anyMatch(line -> line.startsWith("R-41 content/guide.md"))
                .anyMatch(line -> line.startsWith("R-113"));
    }

    @Test
    void aReportThatCannotBeReadIsNotCalledMissing() throws IOException {
        site.file("content/annual/2019.md", "---\ntitle: 报告\nformed: 2020-01-10\n---\n\n无。\n");
        site.file("content/annual/2020.md", "没有文件头\n");
        assertThat(told())
                .anyMatch(line -> line.startsWith("G-01 content/annual/2020.md"))
                .anyMatch(line -> line.startsWith("R-71 content/annual/2019.md"))
                .noneMatch(line -> line.startsWith("R-70 content/annual/2020.md"));
    }
}
