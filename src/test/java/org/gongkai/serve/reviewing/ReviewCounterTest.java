package org.gongkai.serve.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.gongkai.bake.Bake;
import org.gongkai.content.site.Role;
import org.gongkai.desk.Decision;
import org.gongkai.office.Filing;
import org.gongkai.office.KeyRing;
import org.gongkai.office.Reviewing;
import org.gongkai.serve.OpenDesk;
import org.gongkai.serve.door.Reply;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's way through a review at the desk: what is shown, what is recorded, what is refused. */
class ReviewCounterTest {

    private static final String ENTRY = "content/gfxwj/2021/a.md";
    private static final String NOW = "2021-07-05T04:00:00Z";

    @TempDir
    private Path temporary;

    private Path project;
    private OpenDesk desk;

    @BeforeEach
    void anEntryNobodyHasReviewed() throws IOException {
        project = temporary.toRealPath().resolve("project");
        draft("第一条 依法公开。\n\n第二条 自公布之日起施行。\n");
        desk = OpenDesk.at(project, NOW, one -> new ReviewCounter(one, new Seat(), new KeyRing(null, "")));
    }

    private void draft(String body) throws IOException {
        EntryDraft draft = EntryDraft.of(1)
                .set("title", "关于<script>“甲”</script>的通知")
                .file("名单.txt", "甲")
                .body(body);
        List.of("drafted", "secrecy", "attribute", "approved").forEach(draft::noStep);
        new TestSite().entry("gfxwj/2021/a.md", draft).write(project);
    }

    private Document text() throws IOException {
        desk.project().changed();
        return OpenDesk.page(desk.look("/review/text", "path", ENTRY));
    }

    private String seen() throws IOException {
        return text().select(".digest code").text();
    }

    private Reply step(String role, String by, String on, String... more) throws IOException {
        List<String> fields =
                new java.util.ArrayList<>(List.of("path", ENTRY, "role", role, "by", by, "on", on, "seen", seen()));
        fields.addAll(List.of(more));
        return desk.send("/review/step", fields.toArray(String[]::new));
    }

    private void done(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Moved.class);
    }

    private void approve() throws IOException {
        done(step("drafted", "王一", "2021-07-01"));
        done(step("secrecy", "李二", "2021-07-02", "conclusion", "可以公开", "basis", "不涉密"));
        done(step("attribute", "赵三", "2021-07-02", "conclusion", "主动公开"));
        done(step("approved", "钱四", "2021-07-05"));
    }

    private static String refusal(Reply reply) {
        return OpenDesk.page(reply).select(".summary").text();
    }

    @Test
    void showsExactlyWhatIsDecidedAndThatNamesProveNothing() throws IOException {
        Document page = text();
        assertThat(page.select("h1").text()).isEqualTo("关于<script>“甲”</script>的通知");
        assertThat(page.select(".set").text()).contains("第二条 自公布之日起施行。");
        assertThat(page.select(".source").text()).contains("第一条 依法公开。");
        assertThat(page.select(".facts").text()).contains("索引号 736916951/2021-000001");
        assertThat(page.select("#files ~ ul a").eachText()).containsExactly("名单.txt");
        assertThat(page.select(".route tbody tr").eachText().get(0)).isEqualTo("拟稿 现在办理 王一、全能甲、全能乙、全能丙");
        assertThat(page.select("details.step summary").eachText()).containsExactly("拟稿");
        assertThat(page.select(".caution").text()).contains("没有配置签名公钥，在这台计算机上任何人都可以用任何一个名字。");
    }

    @Test
    void recordsWhatTheCommandRecordsByteForByte() throws IOException {
        Path other = temporary.resolve("other");
        Tree.copy(project, other);
        approve();
        for (String step : List.of(
                "drafted 王一 2021-07-01",
                "secrecy 李二 2021-07-02 --conclusion 可以公开 --basis 不涉密",
                "attribute 赵三 2021-07-02 --conclusion 主动公开",
                "approved 钱四 2021-07-05")) {
            List<String> words = List.of(step.split(" "));
            List<String> line = new java.util.ArrayList<>(List.of("review", "PROJECT/" + ENTRY));
            line.addAll(List.of("--as", words.get(0), "--by", words.get(1), "--on", words.get(2)));
            line.addAll(words.subList(3, words.size()));
            line.addAll(List.of("--as-of", "2021-07-05T12:00:00+08:00"));
            assertThat(Run.of(other, line.toArray(String[]::new)).code()).isZero();
        }
        Tree.same(Tree.read(other.resolve("content")), Tree.read(project.resolve("content")));
        assertThat(text().select("section").text()).contains("已完成");
        assertThat(text().select("#decide")).isEmpty();
    }

    @Test
    void theFormOfWhoeverSitsHereIsOpen() throws IOException {
        done(step("drafted", "王一", "2021-07-01"));
        assertThat(text().select("details.step[open]")).isEmpty();
        assertThat(desk.send("/review/who", "name", "赵三", "back", "/review/text?path=" + ENTRY))
                .isEqualTo(new Reply.Moved("/review/text?path=" + ENTRY));
        assertThat(text().select("details.step[open] summary").eachText()).containsExactly("属性审查");
        assertThat(text().select("#step-attribute-by option[selected]").text()).isEqualTo("赵三");
        assertThat(desk.send("/review/who", "name", "某人", "back", "//evil.example/"))
                .isEqualTo(new Reply.Moved("/"));
        assertThat(text().select("#who option[selected]")).isEmpty();
    }

    @Test
    void refusesAStepOverATextThatChangedSinceItWasSeen() throws IOException {
        String seen = seen();
        Path entry = project.resolve(ENTRY);
        Files.writeString(entry, Files.readString(entry) + "\n第三条 补充。\n");
        byte[] before = Files.readAllBytes(entry);
        Reply reply = desk.send(
                "/review/step", "path", ENTRY, "role", "drafted", "by", "王一", "on", "2021-07-01", "seen", seen);
        assertThat(refusal(reply)).contains("不是现在的内容");
        assertThat(refusal(desk.send("/review/step", "path", ENTRY, "role", "drafted", "by", "王一", "on", "2021-07-01")))
                .contains("没有说明看过的是哪一稿");
        assertThat(Files.readAllBytes(entry)).isEqualTo(before);
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() throws IOException {
        done(step("drafted", "王一", "2021-07-01"));
        Document page = OpenDesk.page(step("secrecy", "李二", "2021-7-1", "basis", "依据一"));
        assertThat(page.select(".summary a").eachAttr("href"))
                .containsExactly("#step-secrecy-on", "#step-secrecy-conclusion");
        assertThat(page.select(".summary a").eachAttr("href"))
                .allSatisfy(href -> assertThat(page.select(href)).hasSize(1));
        assertThat(page.select("#step-secrecy-on").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#step-secrecy-basis").val()).isEqualTo("依据一");
        assertThat(refusal(step("secrecy", "王一", "2021-07-02", "conclusion", "可以公开")))
                .contains("不担任保密审查");
        assertThat(refusal(step("secrecy", "李二", "2021-07-06", "conclusion", "可以公开")))
                .contains("尚未到来");
        assertThat(refusal(step("approved", "钱四", "2021-07-02"))).contains("先要完成");
    }

    @Test
    void sendsBackWithAReasonThatItsDrafterReads() throws IOException {
        done(step("drafted", "王一", "2021-07-01"));
        assertThat(refusal(
                        desk.send("/review/return", "path", ENTRY, "role", "secrecy", "by", "李二", "on", "2021-07-02")))
                .contains("写明理由");
        done(desk.send(
                "/review/return",
                "path",
                ENTRY,
                "role",
                "secrecy",
                "by",
                "李二",
                "on",
                "2021-07-02",
                "reason",
                "第二条应写明日期"));
        Document page = text();
        assertThat(page.select(".back").text()).contains("第二条应写明日期", "李二");
        assertThat(page.select("details.step summary").eachText()).containsExactly("拟稿");
        assertThat(refusal(step("drafted", "王一", "2021-07-02"))).contains("退回");
    }

    @Test
    void whatBlocksForbidsEveryStepTowardsPublicationButNotAConclusionAgainstIt() throws IOException {
        draft("本文件为机密★十年，联系人的身份证号是 11010519491231002X。\n");
        Document page = text();
        assertThat(page.select("li.block")).isNotEmpty();
        assertThat(page.select("button[disabled]").eachText()).containsExactly("登记拟稿");
        assertThat(refusal(step("drafted", "王一", "2021-07-01"))).contains("阻断");
        done(step("secrecy", "李二", "2021-07-02", "conclusion", "不予公开", "basis", "涉密"));
    }

    @Test
    void marksWordsThatChangedSinceTheLastApproval() throws IOException {
        approve();
        Path entry = project.resolve(ENTRY);
        Files.writeString(entry, Files.readString(entry).replace("自公布之日起", "自2021年8月1日起"));
        Document page = text();
        assertThat(page.select(".diff del").eachText()).containsExactly("公布之");
        assertThat(page.select(".diff ins").eachText()).containsExactly("2021年8月1");
        assertThat(page.select("#files ~ ul small").text()).contains("未变");
        assertThat(page.select(".caution").text()).contains("从拟稿重新开始");
        assertThat(step("drafted", "王一", "2021-07-05"))
                .isEqualTo(new Reply.Moved("/review/text?path=content%2Fgfxwj%2F2021%2Fa.md&did=again#main"));
        assertThat(project.resolve("content/gfxwj/2021/a.review/history.yaml")).exists();
    }

    @Test
    void withdrawsWhatWasPublicAndListsWhatToPurge() throws IOException {
        approve();
        desk = OpenDesk.at(
                project, "2021-07-07T04:00:00Z", one -> new ReviewCounter(one, new Seat(), new KeyRing(null, "")));
        assertThat(text().select("#withdraw-by option").eachText()).containsExactly("（请选择）", "钱四");
        done(desk.send("/review/withdraw", "path", ENTRY, "by", "钱四", "on", "2021-07-07", "reason", "附件有误"));
        assertThat(Files.readString(project.resolve(ENTRY))).contains("withdrawn: {on: 2021-07-07");
        assertThat(Files.readString(project.resolve(TestSite.WITHDRAWN))).contains("736916951/2021-000001,2021-07-07");
        assertThat(text().select("#decide, #withdraw, #return")).isEmpty();
        assertThat(OpenDesk.page(desk.look("/review/purge", "path", ENTRY))
                        .select("code")
                        .eachText())
                .anyMatch(one -> one.endsWith("/gfxwj/2021/a.html"));
    }

    @Test
    void whatWasNeverPublicIsNotWithdrawn() throws IOException {
        approve();
        assertThat(text().select("#withdraw")).isEmpty();
        assertThat(refusal(
                        desk.send("/review/withdraw", "path", ENTRY, "by", "钱四", "on", "2021-07-05", "reason", "附件有误")))
                .contains("没有公布过");
    }

    @Test
    void filesAreSentAsWhatRunsNothing() throws IOException {
        Path page = project.resolve("content/gfxwj/2021/a.files/页面.html");
        Files.writeString(page, "<script>alert(1)</script>");
        assertThat(desk.look("/review/file/页面.html", "path", ENTRY)).isInstanceOfSatisfying(Reply.Bytes.class, sent -> {
            assertThat(sent.type()).isEqualTo("text/plain; charset=utf-8");
            assertThat(new String(sent.bytes(), StandardCharsets.UTF_8)).isEqualTo("<script>alert(1)</script>");
        });
        assertThat(List.of(
                        FileBytes.type("a.SVG"),
                        FileBytes.type("a.docx"),
                        FileBytes.type("a"),
                        FileBytes.type("a.png")))
                .containsExactly(
                        "text/plain; charset=utf-8",
                        "application/octet-stream",
                        "application/octet-stream",
                        "image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"别的.txt", "../a.md", "../../../people.yaml", "a.md", ""})
    void onlyTheTextsOwnFilesAreSent(String name) throws IOException {
        assertThat(desk.look("/review/file/" + name, "path", ENTRY)).isInstanceOf(Reply.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "content", "../project/content/../x.md", "/etc/passwd", "content/../../x.md", "a\0b"})
    void noPathLeadsOutOfTheProject(String path) throws IOException {
        assertThat(desk.look("/review/text", "path", path)).isInstanceOf(Reply.Refused.class);
        assertThat(desk.send("/review/step", "path", path)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void aFileThatIsNoTextIsToldAndNotReviewed() throws IOException {
        Files.writeString(project.resolve("content/gfxwj/2021/b.md"), "---\ntitle: [\n---\n\n正文。\n");
        Document page = OpenDesk.page(desk.look("/review/text", "path", "content/gfxwj/2021/b.md"));
        assertThat(page.select("h1").text()).isEqualTo("读不懂这个文件");
        assertThat(page.select(".findings li")).isNotEmpty();
    }

    @Test
    void theSitesOwnRecordIsBegunAndReviewedLikeATextThatIsNotPublished() throws IOException {
        Path record = project.resolve("content/site.md");
        Document before = OpenDesk.page(desk.look("/review/text", "path", "content/site.md"));
        assertThat(before.select("form[action=/review/begin]")).hasSize(1);
        assertThat(record).doesNotExist();
        done(desk.send("/review/begin", "path", "content/site.md"));
        Document page = OpenDesk.page(desk.look("/review/text", "path", "content/site.md"));
        assertThat(page.select("#files ~ ul a").eachText()).contains("content/site.yaml", "content/categories.yaml");
        done(desk.send(
                "/review/step",
                "path",
                "content/site.md",
                "role",
                "drafted",
                "by",
                "王一",
                "on",
                "2021-07-05",
                "seen",
                page.select(".digest code").text()));
        assertThat(Files.readString(record)).contains("drafted: {by: 王一");
        assertThat(desk.look("/review/file/content/site.yaml", "path", "content/site.md"))
                .isInstanceOf(Reply.Bytes.class);
    }

    @Test
    void theSheetForThePaperFileIsThatOfTheCommand() throws IOException {
        done(step("drafted", "王一", "2021-07-01", "form", "审〔2021〕1号"));
        String sheet = OpenDesk.page(desk.look("/review/sheet", "path", ENTRY))
                .select(".sheet")
                .text();
        assertThat(sheet).contains("信息公开保密审查表", "审〔2021〕1号", "王一");
    }

    @Test
    void aStepThatIsSentTwiceIsOneStepAndAnotherIsAnother() throws IOException {
        Path file = project.resolve(ENTRY);
        String seen = seen();
        approve();
        String once = Files.readString(file);
        Path history = file.resolveSibling("a.review/history.yaml");
        done(secrecy("不涉密", seen));
        assertThat(file).hasContent(once);
        assertThat(history).doesNotExist();
        done(secrecy("另有依据", seen));
        assertThat(Files.readString(file)).isNotEqualTo(once).contains("另有依据");
        assertThat(history).exists();
    }

    private Reply secrecy(String basis, String seen) throws IOException {
        return desk.send(
                "/review/step",
                "path",
                ENTRY,
                "role",
                "secrecy",
                "by",
                "李二",
                "on",
                "2021-07-02",
                "conclusion",
                "可以公开",
                "basis",
                basis,
                "seen",
                seen);
    }

    @Test
    void aTextThatChangedWhileItWasDecidedIsNotWrittenOver() throws IOException {
        Path file = project.resolve(ENTRY);
        Filing filing =
                Filing.open(project, file, Bake.folders(project)).value().orElseThrow();
        Reviewing reviewing = new Reviewing(filing, LocalDateTime.parse("2021-07-20T09:00"));
        String changed = Files.readString(file) + "第三条 别处刚刚加上。\n";
        Files.writeString(file, changed);
        LocalDate day = LocalDate.of(2021, 7, 1);
        Optional<String> none = Optional.empty();
        Reviewing.Result step = reviewing.decide(new Decision(Role.DRAFTED, "王一", day, none, none, none), "", null);
        assertThat(step).isInstanceOf(Reviewing.Refused.class);
        assertThat(((Reviewing.Refused) step).why().zh()).contains("在此期间被改动");
        assertThat(file).hasContent(changed);
        assertThat(file.resolveSibling("a.review")).doesNotExist();
        Files.delete(file);
        assertThat(reviewing.decide(new Decision(Role.DRAFTED, "王一", day, none, none, none), "", null))
                .isInstanceOf(Reviewing.Refused.class);
        assertThat(file).doesNotExist();
    }
}
