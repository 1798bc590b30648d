package org.gongkai.serve.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.gongkai.serve.OpenDesk;
import org.gongkai.serve.door.Reply;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release from the desk: what it would change, that it is the command's, and what it says of itself. */
@Slow
class BuildCounterTest {

    private static final String NOW = "2021-08-01T04:00:00Z";
    private static final String AT = "2021-08-01T12:00:00+08:00";

    @TempDir
    private Path temporary;

    private Path project;
    private OpenDesk desk;

    @BeforeEach
    void aProject() throws IOException {
        project = temporary.toRealPath().resolve("project");
        new TestSite()
                .entry("gfxwj/2021/a.md", EntryDraft.of(1))
                .entry("gfxwj/2021/b.md", EntryDraft.of(2).noStep("approved"))
                .write(project);
        desk = OpenDesk.at(project, NOW, BuildCounter::new);
    }

    private Document page() throws IOException {
        desk.project().changed();
        return OpenDesk.page(desk.look("/build/"));
    }

    private Document publish() throws IOException, InterruptedException {
        assertThat(desk.send("/build/")).isEqualTo(new Reply.Moved("/build/"));
        for (int i = 0; i < 600; i++) {
            Document page = page();
            if (!page.select("#result").isEmpty()) {
                return page;
            }
            assertThat(page.select("#progress")).hasSize(1);
            assertThat(desk.send("/build/")).isEqualTo(new Reply.Moved("/build/")); // no second one begins
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the build does not end");
    }

    @Test
    void publishesWhatTheCommandPublishesAndAuditsIt() throws IOException, InterruptedException {
        assertThat(page().select("h3").eachText()).containsExactly("新公开（1）", "留在内部（1）");
        Document page = publish();
        assertThat(page.select("#result").text()).isEqualTo("已经发布");
        assertThat(page.select(".result").text()).contains("来源 2 = 公开 1 + 撤回 0 + 不发布 1 + 有误 0", "审计：文件", "问题 0");
        assertThat(page.select("h3").eachText()).doesNotContain("新公开（1）");
        Path other = temporary.resolve("other");
        Tree.copy(project.resolve("content"), other.resolve("content"));
        assertThat(Run.of(other, "build", "PROJECT", "--as-of", AT).code()).isZero();
        Tree.same(Tree.read(other.resolve("target/site")), Tree.read(project.resolve("target/site")));
    }

    @Test
    void tellsWhatWouldChangeSinceTheSiteThatStands() throws IOException, InterruptedException {
        publish();
        EntryDraft changed = EntryDraft.of(1).body("改正之后的正文，现予公布。\n");
        new TestSite()
                .entry("gfxwj/2021/a.md", changed)
                .entry("gfxwj/2021/b.md", EntryDraft.of(2))
                .write(project);
        assertThat(page().select("h3").eachText()).contains("新公开（1）", "改动（1）");
        publish();
        Files.delete(project.resolve("content/gfxwj/2021/b.md"));
        assertThat(page().select("h3").eachText()).contains("不再公开（1）");
    }

    @Test
    void whatBlocksIsToldAndTheOldSiteStands() throws IOException, InterruptedException {
        publish();
        Map<String, byte[]> before = Tree.read(project.resolve("target/site"));
        new TestSite()
                .entry("gfxwj/2021/a.md", EntryDraft.of(1).body("联系人的身份证号是 11010519491231002X。\n"))
                .write(project);
        assertThat(page().select("form[action=/build/]")).isEmpty();
        assertThat(page().select(".caution").text()).contains("不能发布");
        Document page = publish(); // sent by a page that was opened before
        assertThat(page.select("#result").text()).isEqualTo("没有发布");
        assertThat(page.select(".result .findings > li.block")).isNotEmpty();
        Tree.same(before, Tree.read(project.resolve("target/site")));
    }

    @Test
    void aFolderThatIsNoSiteIsNotReplaced() throws IOException, InterruptedException {
        Path foreign = project.resolve("target/site/letter.txt");
        Files.createDirectories(project.resolve("target/site"));
        Files.writeString(foreign, "私人文件");
        Document page = publish();
        assertThat(page.select("#result").text()).isEqualTo("没有发布");
        assertThat(foreign).hasContent("私人文件");
    }
}
