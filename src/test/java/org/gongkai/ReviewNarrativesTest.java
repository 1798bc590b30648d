package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.seal.OpenSsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide and the annual reports go the same way through a review as entries do. */
class ReviewNarrativesTest {

    private static final String GUIDE = "content/guide.md";
    private static final String REPORT = "content/annual/2020.md";

    @TempDir
    private Path temporary;

    private Path project;

    @BeforeEach
    void aGuideAndAReportNobodyHasReviewed() throws IOException {
        project = temporary.toRealPath().resolve("project");
        new TestSite().entry("tzgg/2021/b.md", EntryDraft.of(2)).write(project);
        Files.writeString(
                project.resolve(GUIDE),
                "---\ntitle: 政府信息公开指南\nformed: 2021-06-28\nreleased: 2021-07-05\n---\n\n## 信息分类\n\n主动公开和依申请公开。\n");
        Path annual = Files.createDirectories(project.resolve("content/annual"));
        Files.writeString(
                annual.resolve("2020.md"),
                "---\ntitle: 示例省监狱管理局2020年政府信息公开工作年度报告\nformed: 2021-01-10\nreleased: 2021-07-05\n---\n\n## 一、总体情况\n\n无。\n");
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--as-of", "2021-07-05"));
        return Run.of(project, all.toArray(String[]::new));
    }

    private void step(String path, String... decision) {
        List<String> all = new ArrayList<>(List.of("review", "PROJECT/" + path));
        all.addAll(List.of(decision));
        Run run = run(all.toArray(String[]::new));
        assertThat(run.code()).as(run.text()).isZero();
    }

    private void reviewed(String path) {
        step(path, "--as", "drafted", "--by", "王一", "--on", "2021-07-01");
        step(path, "--as", "secrecy", "--by", "李二", "--on", "2021-07-02", "--conclusion", "可以公开");
        step(path, "--as", "attribute", "--by", "赵三", "--on", "2021-07-02", "--conclusion", "主动公开");
        step(path, "--as", "approved", "--by", "钱四", "--on", "2021-07-05");
    }

    @Test
    void areApprovedStepByStepAndThenPublishedWithoutAWord() {
        reviewed(GUIDE);
        reviewed(REPORT);
        Run check = run("check", "PROJECT", "--format", "csv");
        assertThat(check.out()).doesNotContain("R-40", "R-41");
        Run build = Run.build(project);
        assertThat(project.resolve("target/site/guide.html")).as(build.text()).exists();
    }

    @Test
    void waitLikeEntriesUntilTheyAreApproved() {
        assertThat(run("review", "list", "PROJECT").out())
                .contains(GUIDE + "  政府信息公开指南", REPORT + "  示例省监狱管理局2020年政府信息公开工作年度报告");
        step(REPORT, "--as", "drafted", "--by", "王一", "--on", "2021-07-01");
        assertThat(run("review", "list", "PROJECT", "--by", "李二").out())
                .contains(REPORT, "期限 2021-01-31")
                .doesNotContain(GUIDE);
        reviewed(GUIDE);
        reviewed(REPORT);
        assertThat(run("review", "list", "PROJECT").out()).isEmpty();
    }

    @Test
    void areAskedOnlyForWhatTheGateAsks() throws IOException {
        Path guide = project.resolve(GUIDE);
        Files.writeString(guide, Files.readString(guide).replace("formed: 2021-06-28\n", ""));
        Run shown = run("review", "PROJECT/" + GUIDE, "--format", "csv");
        assertThat(shown.code()).as(shown.text()).isEqualTo(1);
        assertThat(shown.out()).contains("formed").doesNotContain("summary", "index", "category");
    }

    @Test
    void theDigestOfTheFiguresIsInThatOfTheReport() throws IOException {
        Files.writeString(project.resolve("content/annual/2020.yaml"), "主动公开:\n");
        assertThat(Run.of(project, "digest", "PROJECT/" + REPORT).out()).contains(" 2020.yaml\n");
        reviewed(REPORT);
        Files.writeString(project.resolve("content/annual/2020.yaml"), "主动公开:\n# 改过\n");
        assertThat(Run.build(project).out()).contains("R-41", REPORT);
        assertThat(run("review", "list", "PROJECT").out()).contains("审查之后内容有改动");
    }

    @Test
    void aStatementNamesNoEntryAndItsSignatureHolds() throws IOException {
        OpenSsh ssh = new OpenSsh(Files.createDirectory(temporary.resolve("keys")));
        Path own = ssh.key("ed25519", 0);
        Path people = project.resolve("content/people.yaml");
        String roster = Files.readString(people);
        Files.writeString(
                people,
                roster.replace(
                        "roles: [drafted], from: 2018-01-01}",
                        "roles: [drafted], from: 2018-01-01, keys: [\"" + ssh.publicLine(own) + "\"]}"));
        step(GUIDE, "--as", "drafted", "--by", "王一", "--on", "2021-07-01", "--sign", own.toString());
        assertThat(Files.readString(project.resolve("content/guide.review/drafted.statement")))
                .startsWith("gongkai-approval/v1\ntitle: 政府信息公开指南\nrole: drafted\n");
        step(GUIDE, "--as", "secrecy", "--by", "李二", "--on", "2021-07-02", "--conclusion", "可以公开");
        step(GUIDE, "--as", "attribute", "--by", "赵三", "--on", "2021-07-02", "--conclusion", "主动公开");
        step(GUIDE, "--as", "approved", "--by", "钱四", "--on", "2021-07-05");
        assertThat(run("check", "PROJECT", "--format", "csv").out()).doesNotContain("G-5");
    }

    @Test
    void haveASheetForThePaperFileAndARowInTheArchive() {
        reviewed(GUIDE);
        assertThat(Run.of(project, "review", "sheet", "PROJECT/" + GUIDE).out()).contains("政府信息公开指南", "钱四");
        assertThat(Run.of(project, "review", "sheet", "PROJECT").out()).contains("政府信息公开指南");
    }
}
