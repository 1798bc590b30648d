package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other generators stumble over and what is no error here; the errors among it are wrong sites. */
class NastyInputsTest {

    private static final String NOTICE = "content/tzgg/2026/tongzhi.md";

    @TempDir
    private Path temporary;

    private Path project;
    private Path site;

    @BeforeEach
    void copiesTheBase() throws IOException {
        project = temporary.toRealPath().resolve("project");
        site = project.resolve("target/site");
        Tree.copy(Path.of("src/test/sites/base"), project);
    }

    private Map<String, String> built() throws IOException {
        Run run = Run.build(project);
        assertThat(run.code()).as(run.text()).isZero();
        Tree.verify(site);
        assertThat(Tree.names(site.getParent())).containsExactly("site");
        return Tree.of(site);
    }

    private void edit(String... edits) throws IOException {
        Edits.apply(String.join("\n", edits), project);
    }

    @Test
    void leavesNoTraceOfADraft() throws IOException {
        Map<String, String> before = built();
        edit("write content/tzgg/2026/caogao.md :: ---\\ntitle: 草稿\\nindex: 736916951/2026-000003\\n---\\n\\n正文。\\n");
        assertThat(built()).isEqualTo(before);
        assertThat(Run.build(project).err()).contains("待审 1").contains("待审  content/tzgg/2026/caogao.md");
    }

    @Test
    void holdsWhatIsReleasedLater() throws IOException {
        Map<String, String> before = built();
        edit(
                "copy " + NOTICE + " :: content/tzgg/2099/mingtian.md",
                "replace content/tzgg/2099/mingtian.md :: 2026-000002 :: 2026-000003",
                "replace content/tzgg/2099/mingtian.md :: released: 2026-07-07 :: released: 2026-11-22 00:01",
                "digest content/tzgg/2099/mingtian.md");
        assertThat(built()).isEqualTo(before);
        assertThat(Run.build(project).err()).contains("待发布  content/tzgg/2099/mingtian.md");
        Run later = Run.of(project, "build", "PROJECT", "--as-of", "2026-11-22T00:01:00+08:00");
        assertThat(later.code()).isZero();
        assertThat(site.resolve("tzgg/2026/mingtian.html")).exists();
    }

    @Test
    void takesAwayThePageOfADeletedSource() throws IOException {
        assertThat(built()).containsKey("tzgg/2026/tongzhi.html");
        edit("delete " + NOTICE);
        assertThat(built()).doesNotContainKey("tzgg/2026/tongzhi.html");
        assertThat(Files.readString(site.resolve("catalogue.json"))).doesNotContain("000002");
    }

    @Test
    void givesAnAsciiAddressToALongChineseName() throws IOException {
        String name = "关于印发二〇二一年示例省监狱管理局政务公开工作要点及重点任务分工方案的通知";
        edit("move " + NOTICE + " :: content/tzgg/2026/" + name + ".md", "digest content/tzgg/2026/" + name + ".md");
        assertThat(built()).containsKey("tzgg/2026/000002.html");
        assertThat(Tree.of(site).keySet()).allMatch(path -> path.chars().allMatch(c -> c > ' ' && c < 0x7F));
    }

    @Test
    void givesAnAsciiAddressToAShortChineseName() throws IOException {
        edit("move " + NOTICE + " :: content/tzgg/2026/短名.md", "digest content/tzgg/2026/短名.md");
        assertThat(built()).containsKey("tzgg/2026/000002.html");
    }

    @Test
    void givesAnAsciiAddressToAnAttachmentWithAChineseName() throws IOException {
        edit(
                "move content/gfxwj/2026/banfa.files/mingdan.txt :: content/gfxwj/2026/banfa.files/名单 (一).txt",
                "replace content/gfxwj/2026/banfa.md :: banfa.files/mingdan.txt :: <banfa.files/名单 (一).txt>",
                "digest content/gfxwj/2026/banfa.md");
        assertThat(built().keySet()).allMatch(path -> path.chars().allMatch(c -> c > ' ' && c < 0x7F));
        assertThat(Files.readString(site.resolve("gfxwj/2026/banfa.html"))).contains("名单 (一).txt");
    }

    @Test
    void showsScriptsAndBracesAsText() throws IOException {
        edit(
                "append " + NOTICE + " :: \\n<script>alert(1)</script>\\n\\n{{ 7 * 7 }} {% raw %} ${7*7}\\n",
                "digest " + NOTICE);
        built();
        assertThat(Files.readString(site.resolve("tzgg/2026/tongzhi.html")))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("{{ 7 * 7 }} {% raw %} ${7*7}")
                .doesNotContain("<script>alert");
    }

    @Test
    void doesNotCareWhenAFileWasTouched() throws IOException {
        Map<String, String> before = built();
        for (String file : Tree.of(project.resolve("content")).keySet()) {
            Files.setLastModifiedTime(
                    project.resolve("content").resolve(file), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        }
        assertThat(built()).isEqualTo(before);
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMark() throws IOException {
        Map<String, String> before = built();
        Path file = project.resolve(NOTICE);
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        assertThat(built()).isEqualTo(before);
    }

    @Test
    void saysThatTheEnvironmentHasNoWordsForChineseNames() throws Exception {
        assumeTrue(
                System.getProperty("os.name").equals("Linux"), "elsewhere file names do not depend on the environment");
        edit("write content/tzgg/2026/中文.md :: 没有文件头\\n");
        Run run = Child.start(temporary, List.of("env", "LC_ALL=C"), "check", project.toString())
                .run();
        assertThat(run.code()).as(run.text()).isEqualTo(1);
        assertThat(run.out()).contains("G-21").contains("请在 UTF-8 环境（如 LANG=C.UTF-8）下运行");
    }
}
