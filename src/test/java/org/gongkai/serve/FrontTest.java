package org.gongkai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.office.KeyRing;
import org.gongkai.serve.reviewing.ReviewCounter;
import org.gongkai.serve.reviewing.Seat;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page of the desk: mine before others', drafts apart, and what a new project does first. */
class FrontTest {

    private static final String NOW = "2021-07-12T04:00:00Z";

    @TempDir
    private Path folder;

    private final Seat seat = new Seat();

    @BeforeEach
    void textsThatWait() throws IOException {
        new TestSite()
                .entry("gfxwj/2021/a.md", EntryDraft.of(1).noStep("approved"))
                .entry("gfxwj/2021/b.md", EntryDraft.of(2).noStep("secrecy").noStep("approved"))
                .entry(
                        "gfxwj/2021/c.md",
                        EntryDraft.of(3).noStep("approved").returned("李二", "2021-07-06", "secrecy", "第二条缺少依据"))
                .entry(
                        "gfxwj/2021/d.md",
                        EntryDraft.of(4)
                                .noStep("drafted")
                                .noStep("secrecy")
                                .noStep("attribute")
                                .noStep("approved"))
                .entry("gfxwj/2021/e.md", EntryDraft.of(5))
                .write(folder);
    }

    private Document page() throws IOException {
        return OpenDesk.page(
                OpenDesk.at(folder, NOW, project -> new Front(project, seat)).look("/"));
    }

    private void sits(String name) throws IOException {
        OpenDesk.at(folder, NOW, project -> new ReviewCounter(project, seat, new KeyRing(null, "")))
                .send("/review/who", "name", name, "back", "/");
    }

    private static String titles(Document page, String heading) {
        return String.join(" ", page.select("#" + heading + " ~ ul a").eachText());
    }

    @Test
    void whatWaitsForWhoeverSitsHereComesFirst() throws IOException {
        assertThat(page().select("#mine")).isEmpty();
        sits("李二");
        assertThat(titles(page(), "mine")).isEqualTo("关于第2号事项的通知");
        assertThat(titles(page(), "others")).contains("关于第1号事项的通知", "关于第3号事项的通知");
        assertThat(titles(page(), "drafts")).isEqualTo("关于第4号事项的通知");
        assertThat(page().select("#mine ~ ul small").text()).contains("保密审查：李二", "个工作日");
        sits("王一");
        assertThat(titles(page(), "mine")).isEqualTo("关于第3号事项的通知");
        assertThat(page().select("#mine ~ ul .back").text()).isEqualTo("保密审查李二退回：第二条缺少依据");
    }

    @Test
    void countsWhatWasFoundAndLinksIt() throws IOException {
        Files.writeString(folder.resolve("content/gfxwj/2021/f.md"), "---\ntitle: [\n---\n\n正文。\n");
        Document page = page();
        assertThat(page.select(".tally a[href=/findings/?weight=block]").text()).matches("[1-9][0-9]* 阻断");
        assertThat(page.select("#near ~ ul li").text()).contains("公开 关于第4号事项的通知");
    }

    @Test
    void aProjectThatNobodyCanReadSaysWhatToMend() throws IOException {
        Files.writeString(folder.resolve("content/site.yaml"), "organ: [\n");
        Document page = page();
        assertThat(page.select(".caution").text()).contains("读不懂站点数据");
        assertThat(page.select(".findings li").text()).contains("content/site.yaml");
    }
}
