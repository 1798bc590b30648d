package org.gongkai.serve.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Hub;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.OpenProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of a project before it is a site. */
class PreviewTest {

    private static final String PUBLIC = "content/tzgg/2021/gongkai.md";
    private static final String DRAFT = "content/tzgg/2021/caogao.md";

    @TempDir
    Path folder;

    private OpenProject project;
    private PreviewCounter previews;

    @BeforeEach
    void open() throws IOException {
        EntryDraft draft =
                EntryDraft.of(2).noStep("attribute").noStep("approved").body("还没有审完的正文。\n");
        draft.file("附件.txt", "附件的内容");
        new TestSite()
                .entry("tzgg/2021/gongkai.md", EntryDraft.of(1).body("已经公开的正文。\n"))
                .entry("tzgg/2021/caogao.md", draft)
                .write(folder);
        project = new OpenProject(folder, () -> Instant.parse("2021-08-01T01:02:03Z"), new Hub());
        previews = new PreviewCounter(project);
        project.state();
    }

    @AfterEach
    void close() {
        previews.close();
    }

    private Reply ask(String path, Map<String, List<String>> fields, boolean post) throws IOException {
        for (Counter one : previews.counters()) {
            if (path.startsWith(one.path())) {
                Reply reply = one.answer(new Call(post, path, fields, List.of()));
                String query = "[?]path=.*";
                return reply instanceof Reply.Moved moved
                        ? ask(
                                moved.to().replaceFirst(query, ""),
                                moved.to().matches(".*" + query) ? fields : Map.of(),
                                false)
                        : reply;
            }
        }
        throw new AssertionError(path);
    }

    private static String html(Reply reply) {
        return reply instanceof Reply.Bytes bytes
                ? new String(bytes.bytes(), StandardCharsets.UTF_8)
                : reply.toString();
    }

    private String page(String path) throws IOException {
        return html(ask("/preview/page", Map.of("path", List.of(path)), false));
    }

    private String typed(String path, String text) throws IOException {
        return html(ask("/preview/page", Map.of("path", List.of(path), "text", List.of(text)), true));
    }

    private String site(String address) throws IOException {
        return html(ask("/preview/site/" + address, Map.of(), false));
    }

    private void save(String path, String from, String to) throws IOException {
        Path file = folder.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
        project.changed(List.of(path));
    }

    @Test
    void aTextThatWaitsIsShownAsItWouldLookAndSaysWhyReadersDoNotSeeIt() throws IOException {
        assertThat(page(DRAFT))
                .contains("还没有审完的正文。")
                .contains("<title>预览：关于第2号事项的通知")
                .contains("读者现在看不到：待审。下一步：属性审查")
                .contains("noindex")
                .contains(Watermark.WORDS);
        assertThat(page(PUBLIC)).contains("已经公开的正文。").contains("读者现在看到的就是这一篇；没有未发布的改动。");
        assertThat(site("")).contains("站内有 1 篇读者现在看不到的内容").contains("关于第2号事项的通知");
    }

    @Test
    void aSavedTextIsShownBeforeTheProjectIsJudgedAgainAndSaysSo() throws IOException {
        save(DRAFT, "还没有审完的正文。", "改过的正文。");
        save(DRAFT, "关于第2号事项的通知", "关于改名的通知");
        assertThat(page(DRAFT)).contains("改过的正文。").contains("正在核对");
        assertThat(site("tzgg/index.html")).contains("关于改名的通知").doesNotContain("关于第2号事项的通知");
        project.state();
        assertThat(page(DRAFT)).contains("改过的正文。").doesNotContain("正在核对");
    }

    @Test
    void aChangeOfAReviewedTextSaysThatItsReviewFell() throws IOException {
        save(PUBLIC, "已经公开的正文。", "审后又改的正文。");
        assertThat(page(PUBLIC)).contains("审后又改的正文。").contains("有错误，暂不能发布").contains("R-41");
    }

    @Test
    void newAndDeletedTextsComeAndGo() throws IOException {
        String fresh = "content/tzgg/2021/xin.md";
        Files.writeString(folder.resolve(fresh), EntryDraft.of(3).body("新写的。\n").text());
        project.changed(List.of(fresh));
        assertThat(page(fresh)).contains("新写的。");
        assertThat(site("tzgg/index.html")).contains("关于第3号事项的通知");
        Files.delete(folder.resolve(DRAFT));
        project.changed(List.of(DRAFT));
        assertThat(site("tzgg/index.html")).doesNotContain("关于第2号事项的通知").contains("关于第3号事项的通知");
    }

    @Test
    void aTornFileLeavesTheLastGoodPageWithWhatIsWrongOnTopAndSettles() throws IOException {
        assertThat(page(DRAFT)).contains("还没有审完的正文。");
        String whole = Files.readString(folder.resolve(DRAFT));
        Files.writeString(folder.resolve(DRAFT), whole.substring(0, whole.indexOf("genre") + 3));
        project.changed(List.of(DRAFT));
        assertThat(page(DRAFT))
                .contains("还没有审完的正文。")
                .contains("这一页现在印不出来")
                .contains("<pre class=\"block\">")
                .contains(DRAFT);
        project.state();
        assertThat(page(DRAFT)).contains("还没有审完的正文。").contains("这一页现在印不出来");
        Files.writeString(folder.resolve(DRAFT), whole.replace("还没有审完的", "写完了的"));
        project.changed(List.of(DRAFT));
        assertThat(page(DRAFT)).contains("写完了的正文。").doesNotContain("印不出来");
    }

    @Test
    void aMistakeStandsOnThePageWithItsLineAndACaret() throws IOException {
        save(DRAFT, "还没有审完的正文。", "见[那里](meiyou.md)。");
        assertThat(page(DRAFT))
                .contains(DRAFT + ":")
                .contains("“meiyou.md”无处可去")
                .contains("见[那里](meiyou.md)。")
                .containsPattern("\\| +\\^")
                .contains("提示：");
    }

    @Test
    void aTemplateThatIsWrongLeavesTheLastGoodPages() throws IOException {
        assertThat(site("")).contains("示例省监狱管理局");
        Path home = folder.resolve("templates/home.peb");
        Files.createDirectories(home.getParent());
        Files.writeString(home, "{% extends 'layout.peb' %}\n{% block content %}{{ nothing.there }}{% endblock %}\n");
        project.changed(List.of("templates/home.peb"));
        assertThat(site(""))
                .contains("这一页现在印不出来")
                .contains("templates/home.peb")
                .contains("示例省监狱管理局");
        Files.writeString(home, "{% extends 'layout.peb' %}\n{% block content %}换了样子{% endblock %}\n");
        project.changed(List.of("templates/home.peb"));
        assertThat(site("")).contains("换了样子").doesNotContain("印不出来");
    }

    @Test
    void dataThatCannotBeReadLeavesTheLastGoodSite() throws IOException {
        Files.writeString(folder.resolve("content/site.yaml"), "organ: [\n");
        project.changed(List.of("content/site.yaml"));
        project.state();
        assertThat(page(DRAFT)).contains("还没有审完的正文。");
        assertThat(project.latest().filter(project::fresh)).isEmpty();
    }

    @Test
    void aTextThatWasTypedIsShownAndIsInNoFile() throws IOException {
        Map<String, String> before = Tree.of(folder);
        String text = Files.readString(folder.resolve(DRAFT)).replace("还没有审完的正文。", "正在打的字。");
        assertThat(typed(DRAFT, text)).contains("正在打的字。");
        assertThat(typed("content/tzgg/2021/weicun.md", text)).contains("正在打的字。");
        assertThat(page(DRAFT)).contains("还没有审完的正文。");
        assertThat(typed(DRAFT, "---\ntitle: [\n")).contains("block");
        assertThat(Tree.of(folder)).isEqualTo(before);
    }

    @Test
    void whatIsFoundIsToldWithItsKey() throws IOException, JsonException {
        save(DRAFT, "2021-07-06", "2021-13-06");
        String json = html(ask("/preview/findings", Map.of("path", List.of(DRAFT)), false));
        assertThat(Json.parse(json)).isInstanceOf(Map.class);
        assertThat(json).contains("\"fresh\":false").contains("\"severity\":\"").contains("2021-13-06");
        String text = Files.readString(folder.resolve(DRAFT))
                .replace("2021-13-06", "2021-07-06")
                .replace("2021-07-01", "2099-07-01");
        String typed = html(ask("/preview/findings", Map.of("path", List.of(DRAFT), "text", List.of(text)), true));
        assertThat(typed).contains("\"key\":\"released\"");
    }

    @Test
    void noPathLeadsOutOfTheEditorsFolder() throws IOException {
        Files.writeString(
                folder.resolve("geheim.md"),
                EntryDraft.of(9).body("不在 content 里。\n").text());
        Files.createSymbolicLink(folder.resolve("content/tzgg/link.md"), folder.resolve("geheim.md"));
        Files.createSymbolicLink(folder.resolve("content/tzgg/away"), folder);
        for (String path : List.of(
                "geheim.md",
                "content/../geheim.md",
                "/etc/passwd",
                "content/tzgg/link.md",
                "content/tzgg/away/geheim.md",
                "content",
                "",
                "content/a\0b.md",
                "content\\..\\geheim.md")) {
            assertThat(ask("/preview/page", Map.of("path", List.of(path)), false))
                    .as(path)
                    .isInstanceOfSatisfying(
                            Reply.Refused.class, one -> assertThat(one.status()).isEqualTo(404));
        }
    }

    @Test
    void attachmentsAssetsAndTheSearchAreThereAndNothingThatProvesARelease() throws IOException {
        String page = page(DRAFT);
        String href = page.replaceFirst("(?s).*href=\"([^\"]*[.]files/[^\"]*)\".*", "$1");
        assertThat(ask("/preview/site/tzgg/2021/" + href, Map.of(), false))
                .isInstanceOfSatisfying(Reply.Download.class, file -> {
                    assertThat(file.name()).isEqualTo("附件.txt");
                    assertThat(file.bytes()).isEqualTo("附件的内容".getBytes(StandardCharsets.UTF_8));
                });
        assertThat(site("assets/gongkai.css")).contains("--");
        assertThat(site("search/index.json")).contains("{");
        for (String absent :
                List.of("release/manifest.sha256", "release/build.json", "catalogue.json", "tzgg/2021/caogao.docx")) {
            assertThat(ask("/preview/site/" + absent, Map.of(), false))
                    .as(absent)
                    .isInstanceOfSatisfying(
                            Reply.Bytes.class, one -> assertThat(one.status()).isEqualTo(404));
        }
    }

    @Test
    void aPreviewThatWasSavedIsNoRelease(@TempDir Path saved) throws IOException {
        for (String address : List.of("index.html", "tzgg/index.html", "tzgg/2021/caogao.html", "assets/gongkai.css")) {
            Path file = saved.resolve(address);
            Files.createDirectories(file.getParent());
            Files.writeString(file, site(address));
        }
        Run audit = Run.of(saved, "audit", "PROJECT");
        assertThat(audit.code()).isNotZero();
        assertThat(audit.out() + audit.err()).contains("release/manifest.sha256");
    }
}
