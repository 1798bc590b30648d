package org.gongkai.serve.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Hub;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.editing.DeskForm.Answer;
import org.gongkai.serve.state.OpenProject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing at the desk as a browser without scripts does it. */
class EditorTest {

    private static final Instant NOW = Instant.parse("2021-09-01T04:00:00Z");
    private static final String PATH = "content/tzgg/2021/a.md";
    private static final String DRAFT = "---\r\ntitle: 关于甲的通知 # 暂定\r\nindex: '736916951/2021-000007'\r\n# 内部说明\r\n"
            + "formed: 2021-07-01\r\nreleased: 2021-07-06\r\n体裁: 通知\r\nsummary: 说明第七号事项的办理依据、办理程序和办理结果，供公众查阅。\r\n"
            + "disclosure: 主动公开\r\n---\r\n\r\n现将有关事项通知如下。\r\n\r\n第二段 <b>&amp; 文字。";

    @TempDir
    private Path folder;

    private DeskForm desk;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        new TestSite()
                .file(PATH, DRAFT)
                .entry("gfxwj/2021/b.md", EntryDraft.of(2).file("表.csv", "甲,乙\n"))
                .write(folder);
        desk = new DeskForm(folder, NOW);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String file(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private Map<String, List<String>> form(String path) throws IOException, InterruptedException {
        return DeskForm.filled(desk.editor(path), "#edit");
    }

    @Test
    void whatIsOpenedAndSavedIsTheSameFile() throws IOException, InterruptedException {
        for (String path : List.of(
                PATH, "content/gfxwj/2021/b.md", "content/guide.md", "content/site.yaml", "content/people.yaml")) {
            String before = file(path);
            assertThat(desk.post("/entries/edit", form(path)).status()).as(path).isEqualTo(303);
            assertThat(file(path)).isEqualTo(before);
        }
    }

    @Test
    void aChangedKeyIsTheOneLineThatDiffers() throws IOException, InterruptedException {
        Map<String, List<String>> form = form(PATH);
        form.put("h.title", List.of("关于乙的通知"));
        form.put("h.genre", List.of("公告"));
        Answer saved = desk.post("/entries/edit", form);
        assertThat(saved.to()).contains("saved=1");
        assertThat(file(PATH)).isEqualTo(DRAFT.replace("关于甲的通知", "关于乙的通知").replace("体裁: 通知", "体裁: 公告"));
    }

    @Test
    void aDayIsWrittenAsDaysAreHoweverItIsTyped() throws IOException, InterruptedException {
        Map<String, List<String>> form = form(PATH);
        form.put("h.formed", List.of("2021年7月2日"));
        desk.post("/entries/edit", form);
        assertThat(file(PATH)).isEqualTo(DRAFT.replace("formed: 2021-07-01", "formed: 2021-07-02"));
    }

    @Test
    void changesAreWrittenALineEachAndThoseThatStandStayAsTheyStand() throws IOException, InterruptedException {
        String two = DRAFT.replace("体裁: 通知\r\n", "体裁: 通知\r\n变更日期: [2021-07-10, {日期: 2021-07-12, 原因: 补正附件}] # 见登记\r\n");
        Files.writeString(folder.resolve(PATH), two);
        Map<String, List<String>> form = form(PATH);
        assertThat(form.get("h.changed")).containsExactly("2021-07-10\r\n2021-07-12 补正附件");
        desk.post("/entries/edit", form);
        assertThat(file(PATH)).isEqualTo(two);

        Map<String, List<String>> more = form(PATH);
        more.put("h.changed", List.of("2021-07-10\r\n2021-07-12 补正附件\r\n2021年7月20日 更正 联系电话"));
        desk.post("/entries/edit", more);
        assertThat(file(PATH))
                .contains(
                        "变更日期: # 见登记\r\n  - 2021-07-10\r\n",
                        "{日期: 2021-07-12, 原因: 补正附件}",
                        "{on: 2021-07-20, reason: 更正 联系电话}");
        assertThat(form(PATH).get("h.changed")).containsExactly("2021-07-10\r\n2021-07-12 补正附件\r\n2021-07-20 更正 联系电话");

        Map<String, List<String>> one = form(PATH);
        one.put("h.changed", List.of("2021-07-10"));
        desk.post("/entries/edit", one);
        assertThat(file(PATH)).contains("变更日期: 2021-07-10");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndInTheSummary() throws IOException, InterruptedException {
        Map<String, List<String>> form = form(PATH);
        form.put("h.formed", List.of("2021-13-1"));
        desk.post("/entries/edit", form);
        Document page = desk.editor(PATH);
        assertThat(page.select("#h-formed").val()).isEqualTo("2021-13-1");
        assertThat(page.select("#h-formed-error").text()).contains("没有“2021-13-1”这个日期");
        assertThat(page.select("#h-formed").attr("aria-describedby")).contains("h-formed-error");
        assertThat(page.select("#summary a[href=#h-formed]").text()).contains("2021-13-1");
    }

    @Test
    void theEditorKnowsUpToWhichEventItIsFresh() throws IOException, InterruptedException {
        assertThat(desk.editor(PATH).select("#news").attr("data-news")).matches("[0-9]+");
    }

    @Test
    void aKeyThatIsMissingIsToldAtItsField() throws IOException, InterruptedException {
        Map<String, List<String>> form = form(PATH);
        form.put("h.summary", List.of(" "));
        desk.post("/entries/edit", form);
        assertThat(file(PATH)).doesNotContain("summary");
        assertThat(desk.editor(PATH).select("#h-summary-error").text()).isEqualTo("没有填写内容概述");
    }

    @Test
    void whatIsFoundInTheWordsHasItsLine() throws IOException, InterruptedException {
        Map<String, List<String>> form = form(PATH);
        form.put("words", List.of("第一段。\r\n\r\n张某的身份证号是110101199003070038。\r\n"));
        desk.post("/entries/edit", form);
        assertThat(desk.editor(PATH).select("#summary a[data-line=3]")).isNotEmpty();
    }

    @Test
    void aFileThatSomebodyElseChangedIsNeverOverwritten() throws IOException, InterruptedException {
        Map<String, List<String>> form = form(PATH);
        form.put("words", List.of("我写的正文。"));
        String theirs = DRAFT.replace("第二段", "别人改的第二段");
        Files.writeString(folder.resolve(PATH), theirs);
        Answer conflict = desk.post("/entries/edit", form);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(file(PATH)).isEqualTo(theirs);
        assertThat(conflict.page().select("#mine").text()).contains("我写的正文。").contains("关于甲的通知");
        assertThat(conflict.page().select("textarea[readonly]").text()).contains("别人改的第二段");
        assertThat(conflict.page().select(".changes ins").text()).startsWith("我写");

        Map<String, List<String>> choice = DeskForm.filled(conflict.page(), "main form");
        assertThat(desk.post("/entries/mine/a.md", choice).text()).contains("我写的正文。");
        Document again = desk.post("/entries/again", choice).page();
        assertThat(again.select("#words").text()).contains("我写的正文。");
        assertThat(file(PATH)).isEqualTo(theirs);

        assertThat(desk.post("/entries/edit", DeskForm.filled(again, "#edit")).status())
                .isEqualTo(303);
        assertThat(file(PATH)).contains("我写的正文。").doesNotContain("别人改的");
    }

    @Test
    void aReviewedTextSaysBeforehandThatItsReviewFalls() throws IOException, InterruptedException {
        assertThat(desk.editor("content/gfxwj/2021/b.md").select(".notice").text())
                .contains("已经批准")
                .contains("重新审查");
        assertThat(desk.editor(PATH).select(".notice:not([hidden])")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/../secret.md",
                "secret.md",
                "content/link.md",
                "content/linked/c.md",
                "content/gfxwj/2021/b.files/表.csv",
                "content/gfxwj/2021/b.review/approved.statement.md",
                "content/absent.md",
                "content\\tzgg\\2021\\a.md",
                "/etc/hostname.md",
                ""
            })
    void noPathLeavesTheEditorsFolder(String path) throws IOException, InterruptedException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("c.md"), DRAFT);
        Files.writeString(folder.resolve("secret.md"), DRAFT);
        Files.createSymbolicLink(folder.resolve("content/link.md"), folder.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("content/linked"), outside);
        assertThat(desk.get("/entries/edit?path=" + DeskForm.encoded(path)).status())
                .isEqualTo(404);
        Map<String, List<String>> form = form(PATH);
        form.put("path", List.of(path));
        form.put("words", List.of("改"));
        for (String address : List.of(
                "/entries/edit",
                "/entries/again",
                "/entries/preview",
                "/entries/delete",
                "/attachments/add",
                "/attachments/remove")) {
            assertThat(desk.post(address, form).status()).as(address).isEqualTo(404);
        }
        assertThat(file("secret.md")).isEqualTo(DRAFT);
        assertThat(outside.resolve("c.md")).hasContent(DRAFT);
    }

    @Test
    void whatWasTypedIsShownWhereItCannotBeSaved() throws IOException, InterruptedException {
        Map<String, List<String>> form = form(PATH);
        form.put("words", List.of("第一行。\r\n<b>第二行</b>。"));
        Path file = folder.resolve(PATH);
        byte[] before = Files.readAllBytes(file);
        Files.write(file, new byte[] {'-', (byte) 0xFF});
        assertThat(kept(422, desk.post("/entries/edit", form))).contains("UTF-8");
        Files.delete(file);
        assertThat(kept(404, desk.post("/entries/edit", form))).contains("移走");
        Files.createDirectory(file);
        assertThat(kept(404, desk.post("/entries/edit", form))).contains("移走");
        Files.delete(file);
        Files.write(file, before);
        Files.createDirectory(file.resolveSibling("." + file.getFileName() + ".fresh"));
        assertThat(kept(500, desk.post("/entries/edit", form))).contains("写不进去");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aFormThatIsSentTwiceIsSavedOnce() throws IOException, InterruptedException {
        Map<String, List<String>> form = form(PATH);
        form.put("words", List.of("第一行。\r\n"));
        Answer once = desk.post("/entries/edit", form);
        String saved = file(PATH);
        Answer twice = desk.post("/entries/edit", form);
        assertThat(once.to()).contains("saved=1");
        assertThat(twice).isEqualTo(once);
        assertThat(file(PATH)).isEqualTo(saved).contains("第一行。");
        form.put("words", List.of("另一行。\r\n"));
        assertThat(desk.post("/entries/edit", form).status()).isEqualTo(409);
        assertThat(file(PATH)).isEqualTo(saved);
    }

    private static String kept(int status, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        Document page = answer.page();
        assertThat(page.select("#mine").first().wholeText()).contains("title: ").contains("第一行。\n<b>第二行</b>。");
        return page.select("p.error").text();
    }

    @Test
    void aFormWithoutItsTextEmptiesNoFile() throws IOException, InterruptedException {
        Map<String, List<String>> form = form(PATH);
        String before = file(PATH);
        form.remove("words");
        assertThat(desk.post("/entries/edit", form).status()).isEqualTo(422);
        assertThat(file(PATH)).isEqualTo(before);
    }

    @Test
    void aNewEntryHasTheNextNumberAndIsOpenInTheEditor() throws IOException, InterruptedException {
        Document page = desk.get("/entries/new?column=tzgg").page();
        Map<String, List<String>> form = DeskForm.filled(page, "main form");
        assertThat(form).containsEntry("column", List.of("tzgg"));
        Answer empty = desk.post("/entries/new", form);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#summary").text()).contains("标题应为一行文字");
        form.put("title", List.of("关于乙的通知"));
        Answer made = desk.post("/entries/new", form);
        assertThat(made.to()).isEqualTo("/entries/edit?path=content/tzgg/2021/000008.md");
        assertThat(desk.get(made.to()).page().select("h1").text()).isEqualTo("关于乙的通知");
        assertThat(file("content/tzgg/2021/000008.md")).contains("736916951/2021-000008");
    }

    @Test
    void onlyADraftThatNobodyReviewedCanBeDeleted() throws IOException, InterruptedException {
        assertThat(desk.get("/entries/delete?path=content/gfxwj/2021/b.md").status())
                .isEqualTo(409);
        Document asked = desk.get("/entries/delete?path=" + PATH).page();
        assertThat(asked.select("code").eachText()).contains(PATH);
        assertThat(desk.post("/entries/delete", Map.of("path", List.of("content/gfxwj/2021/b.md")))
                        .status())
                .isEqualTo(409);
        assertThat(desk.post("/entries/delete", Map.of("path", List.of(PATH), "sha", List.of("0")))
                        .status())
                .isEqualTo(409);
        assertThat(folder.resolve(PATH)).exists();
        assertThat(desk.post("/entries/delete", DeskForm.filled(asked, "main form"))
                        .status())
                .isEqualTo(303);
        assertThat(folder.resolve(PATH)).doesNotExist();
        assertThat(folder.resolve("content/gfxwj/2021/b.md")).exists();
    }

    @Test
    void anAttachmentIsDeletedOnlyWhereNothingSpeaksOfIt() throws IOException, InterruptedException {
        String entry = "content/gfxwj/2021/b.md";
        Map<String, List<String>> named = form(entry);
        named.put("title.表.csv", List.of("登记表"));
        desk.post("/entries/edit", named);
        assertThat(file(entry)).contains("attachments:\n  - {file: 表.csv, title: 登记表}\n");
        String ask = "/attachments/remove?path=" + entry + "&file=" + DeskForm.encoded("表.csv");
        assertThat(desk.get(ask).page().select("li").text()).contains("附件清单");
        Map<String, List<String>> remove = Map.of("path", List.of(entry), "file", List.of("表.csv"));
        assertThat(desk.post("/attachments/remove", remove).status()).isEqualTo(409);
        Map<String, List<String>> bare = form(entry);
        bare.put("title.表.csv", List.of(""));
        bare.remove("listed");
        desk.post("/entries/edit", bare);
        assertThat(file(entry)).doesNotContain("attachments");
        assertThat(desk.post("/attachments/remove", remove).status()).isEqualTo(303);
        assertThat(folder.resolve("content/gfxwj/2021/b.files")).doesNotExist();
    }

    @Test
    void theListSaysHowEveryTextStands() throws IOException, InterruptedException {
        Document all = desk.get("/entries/").page();
        assertThat(all.select(".tree li").eachText()).anyMatch(text -> text.startsWith("规范性文件 公开 1"));
        assertThat(desk.get("/entries/?column=tzgg").page().select(".rows li").eachText())
                .singleElement()
                .asString()
                .startsWith("关于甲的通知 草稿 2021-07-06");
        assertThat(desk.get("/entries/?q=" + DeskForm.encoded("第2号"))
                        .page()
                        .select(".rows .state")
                        .eachText())
                .containsExactly("已公开");
    }

    @Test
    void thePreviewShowsWhatIsTypedAndWritesNothing() throws IOException, InterruptedException {
        Map<String, List<String>> form = form(PATH);
        form.put("words", List.of("## 一、新的小标题\r\n\r\n正文。\r\n"));
        Answer shown = desk.post("/entries/preview", form);
        assertThat((shown.to().isEmpty() ? shown : desk.get(shown.to())).text()).contains("一、新的小标题");
        assertThat(file(PATH)).isEqualTo(DRAFT);
    }

    @Test
    void whatIsFoundInTypedWordsIsToldWithTheirLinesBeforeTheyAreSaved() throws IOException, InterruptedException {
        List<String> asked = new ArrayList<>();
        Counter previews = new Counter() {
            @Override
            public String path() {
                return "/preview/";
            }

            @Override
            public Reply answer(Call call) {
                asked.add(call.path() + " " + call.field("path") + "\n" + call.field("text"));
                String place = "\"path\":\"" + PATH + "\",\"column\":2,\"hint\":{\"zh\":\"\"},";
                return Reply.Bytes.json("{\"findings\":["
                        + "{\"rule\":\"G-14\",\"severity\":\"warning\",\"line\":15,\"key\":\"\"," + place
                        + "\"message\":{\"zh\":\"甲\"}},"
                        + "{\"rule\":\"G-04\",\"severity\":\"block\",\"line\":1,\"key\":\"\"," + place
                        + "\"message\":{\"zh\":\"缺少主题分类（topic）\"}}]}");
            }
        };
        Counter entries = Editing.counters(new OpenProject(folder, () -> NOW, new Hub()), previews)
                .get(0);
        Map<String, List<String>> form = form(PATH);
        form.put("h.author", List.of("王一")); // one more line in the header: the words begin further below
        form.put("words", List.of("第一段。\r\n\r\n第三行。\r\n"));
        Reply.Page told = (Reply.Page) entries.answer(new Call(true, "/entries/findings", form, List.of()));
        assertThat(told.model().get("notes"))
                .isEqualTo(List.of(
                        new Note("G-04", "阻断", true, "没有填写主题分类", "", "topic", "", 0, 2),
                        new Note("G-14", "警告", false, "甲", "", "", "", 3, 2)));
        assertThat(asked)
                .singleElement()
                .asString()
                .startsWith("/preview/findings " + PATH + "\n---")
                .contains("author: 王一")
                .endsWith("第三行。\r\n");
        assertThat(file(PATH)).isEqualTo(DRAFT);
    }

    @Test
    void namesThatMeanSomethingInAddressesLeadToTheirFiles() throws IOException, InterruptedException {
        String path = "content/tzgg/2021/甲&b #1%2B+.md";
        desk.close();
        Files.writeString(folder.resolve(path), DRAFT);
        desk = new DeskForm(folder, NOW); // one that knows it from the beginning, however slow the watch is
        Document list = desk.get("/entries/?column=tzgg").page();
        List<String> links = list.select(".rows a").eachAttr("href");
        assertThat(links).hasSize(2);
        for (String link : links) {
            assertThat(desk.get(link).status()).isEqualTo(200);
        }
        Answer saved = desk.post("/entries/edit", form(path));
        Document page = desk.get(saved.to()).page();
        assertThat(page.select("[name=path]").val()).isEqualTo(path);
        for (String link : page.select(".bar a[href^=/entries/]").eachAttr("href")) {
            assertThat(desk.get(link).status()).isEqualTo(200);
        }
    }

    @Test
    void aHeaderThatCannotBeReadIsEditedWithTheWholeFile() throws IOException, InterruptedException {
        String text = "title: 关于丙的通知\n---\n\n正文。\n";
        Files.writeString(folder.resolve(PATH), text);
        Document page = desk.editor(PATH);
        assertThat(page.select("h1").text()).isEqualTo("a.md");
        assertThat(page.select("[name^=h.]")).isEmpty();
        Map<String, List<String>> form = form(PATH);
        assertThat(desk.post("/entries/edit", form).status()).isEqualTo(303);
        assertThat(file(PATH)).isEqualTo(text);
        form.put("words", List.of("---\n" + text.replace("正文", "改过的正文")));
        desk.post("/entries/edit", form);
        assertThat(file(PATH)).isEqualTo("---\n" + text.replace("正文", "改过的正文"));
        assertThat(desk.editor(PATH).select("#h-title").val()).isEqualTo("关于丙的通知");
    }

    @Test
    void onlyPicturesAreShownAndNoAttachmentRuns() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("content/gfxwj/2021/b.files/x.html"), "<script>1</script>");
        Answer file = desk.get("/attachments/file/content/gfxwj/2021/b.md?name=x.html");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.type()).isEqualTo("application/octet-stream");
        assertThat(desk.get("/attachments/file/content/gfxwj/2021/b.md?name=" + DeskForm.encoded("../b.md"))
                        .status())
                .isEqualTo(404);
    }
}
