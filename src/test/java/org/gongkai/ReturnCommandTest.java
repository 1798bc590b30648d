package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that is sent back to its drafter: what is recorded, who is next, and that nobody outside ever sees it. */
class ReturnCommandTest {

    private static final String ENTRY = "content/gfxwj/2021/a.md";
    private static final String REASON = "第二条没有: 施行日期";

    @TempDir
    private Path temporary;

    private Path project;
    private Path entry;

    @BeforeEach
    void anEntryUnderReview() throws IOException {
        project = temporary.toRealPath().resolve("project");
        EntryDraft draft = EntryDraft.of(1).body("第一条 依法公开。\n").digest("none");
        new TestSite()
                .entry("gfxwj/2021/a.md", draft.noStep("approved").noStep("attribute"))
                .entry("tzgg/2021/b.md", EntryDraft.of(2))
                .write(project);
        entry = project.resolve(ENTRY);
    }

    private Run review(String day, String... more) {
        List<String> arguments = new ArrayList<>(List.of("review", "PROJECT/" + ENTRY));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--as-of", day));
        return Run.of(project, arguments.toArray(String[]::new));
    }

    private Run sendBack(String day, String role, String by) {
        return review(day, "--as", role, "--by", by, "--return", REASON);
    }

    private String list(String day, String... more) {
        List<String> arguments = new ArrayList<>(List.of("review", "list", "PROJECT", "--as-of", day));
        arguments.addAll(List.of(more));
        return Run.of(project, arguments.toArray(String[]::new)).out();
    }

    private static void done(Run run) {
        assertThat(run.code()).as(run.text()).isZero();
    }

    private static void refused(Run run, String why) {
        assertThat(run.code()).as(run.text()).isIn(1, 2);
        assertThat(run.err()).contains(why);
    }

    private String text() throws IOException {
        return Files.readString(entry);
    }

    private void add(String line) throws IOException {
        Files.writeString(entry, text() + "\n" + line + "\n");
    }

    @Test
    void goesBackToItsDrafterAndKeepsEveryStep() throws IOException {
        String before = text();
        done(sendBack("2021-07-05", "attribute", "赵三"));
        assertThat(text())
                .contains("drafted: {by: 王一", "secrecy: {by: 李二", "conclusion: 可以公开")
                .contains("- {by: 赵三, on: 2021-07-05, step: attribute, reason: '" + REASON + "', digest: 'sha256:");
        assertThat(text().replaceFirst("(?s)review:\n.*?\n---\n", "---\n"))
                .isEqualTo(before.replaceFirst("review: .*\n", ""));
        assertThat(list("2021-07-05")).contains("退回：" + REASON + "（属性审查，赵三 2021-07-05）", "待拟稿：王一");
        assertThat(list("2021-07-05", "--format", "csv")).contains("拟稿,王一,", "," + REASON + "\r\n");
        assertThat(list("2021-07-05", "--format", "json")).contains("\"returned\"", "\"step\": \"attribute\"");
        assertThat(review("2021-07-05").out()).contains("退回（属性审查，赵三 2021-07-05）：" + REASON, "待办：拟稿（drafted），可由 王一 进行");
        assertThat(Run.of(project, "review", "sheet", "PROJECT/" + ENTRY).out())
                .contains("<caption>退回</caption>", REASON);
    }

    @Test
    void nobodyGoesOnBeforeTheDrafterDoes() throws IOException {
        done(sendBack("2021-07-05", "secrecy", "李二"));
        refused(
                review("2021-07-05", "--as", "attribute", "--by", "赵三", "--conclusion", "主动公开"),
                "已经退回拟稿人（李二 2021-07-05");
        refused(review("2021-07-05", "--as", "drafted", "--by", "王一"), "内容没有改动");
        add("第二条 自公布之日起施行。");
        done(review("2021-07-05", "--as", "drafted", "--by", "王一"));
        assertThat(text())
                .contains("drafted: {by: 王一, on: 2021-07-05}", "reason: '" + REASON + "'")
                .doesNotContain("可以公开");
        assertThat(list("2021-07-05")).contains("待保密审查").doesNotContain("退回");
        done(review("2021-07-05", "--as", "secrecy", "--by", "李二", "--conclusion", "可以公开"));
        done(review("2021-07-05", "--as", "attribute", "--by", "赵三", "--conclusion", "主动公开"));
        done(review("2021-07-05", "--as", "approved", "--by", "钱四"));
        assertThat(text()).contains("reason: '" + REASON + "'", "approved: {by: 钱四");
        refused(sendBack("2021-07-05", "approved", "钱四"), "各步已经做完");
    }

    @Test
    void asItWasItCanBeHandedInAgainOnALaterDay() throws IOException {
        done(sendBack("2021-07-05", "secrecy", "李二"));
        done(review("2021-07-06", "--as", "drafted", "--by", "王一"));
        done(sendBack("2021-07-06", "secrecy", "李二"));
        assertThat(text().split("step: secrecy")).hasSize(3);
        assertThat(list("2021-07-06")).contains("退回：");
    }

    @Test
    void thatItIsNotToBePublicIsRecordedAllTheSame() {
        done(sendBack("2021-07-05", "attribute", "赵三"));
        done(review("2021-07-05", "--as", "secrecy", "--by", "李二", "--conclusion", "报请确定"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secrecy | 赵三 | 2021-07-05 | 赵三 在 2021-07-05 不担任保密审查",
                "secrecy | 李二 | 2021-06-30 | 早于拟稿（2021-07-01）",
                "secrecy | 李二 | 2021-07-06 | 尚未到来",
                "secrecy | 李二 | 2021-02-30 | --on 没有“2021-02-30”这一天",
                "drafted | 王一 | 2021-07-05 | 角色有 department、secrecy",
                "department | 赵三 | 2021-07-05 | 这个栏目不要求部门审核",
                "nosuch | 李二 | 2021-07-05 | 角色有 department、secrecy",
            })
    void refusesAReturnThatWouldNotHoldAndWritesNothing(String role, String by, String on, String why)
            throws IOException {
        String before = text();
        refused(review("2021-07-05", "--as", role, "--by", by, "--on", on, "--return", REASON), why);
        assertThat(text()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"--return, ' ', 理由写成一行", "--conclusion, 可以公开, 不与 --conclusion", "--sign, key, 不与 --conclusion"})
    void aReturnIsNoConclusion(String option, String value, String why) {
        List<String> typed = new ArrayList<>(List.of("--as", "secrecy", "--by", "李二", option, value));
        if (!option.equals("--return")) {
            typed.addAll(List.of("--return", REASON));
        }
        refused(review("2021-07-05", typed.toArray(String[]::new)), why);
    }

    @Test
    void noDigestCoversIt() {
        String before = Run.of(project, "digest", "PROJECT/" + ENTRY).out();
        done(sendBack("2021-07-05", "secrecy", "李二"));
        assertThat(Run.of(project, "digest", "PROJECT/" + ENTRY).out()).isEqualTo(before);
    }

    /** The same record in a published entry changes no byte of its page, of the sources that are published, of anything. */
    @Test
    void nothingOfItIsPublished() throws IOException {
        Path other = project.resolve("content/tzgg/2021/b.md");
        String plain = Files.readString(other);
        done(Run.build(project));
        var before = Tree.of(project.resolve("target/site"));
        Files.writeString(
                other,
                plain.replace(
                        "review: {", "review: {returned: [{by: 李二, on: 2021-06-30, step: secrecy, reason: 退稿理由}], "));
        Run again = Run.build(project);
        assertThat(again.code()).as(again.text()).isZero();
        assertThat(again.out()).contains("G-144", "早于最早的拟稿");
        assertThat(Tree.of(project.resolve("target/site"))).isEqualTo(before);
        for (byte[] file : Tree.read(project.resolve("target/site")).values()) {
            assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("退稿理由");
        }
    }
}
