package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.imageio.ImageIO;
import org.gongkai.paper.PaperWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers take away: pages as files of Word, and the normative documents of a day in one volume. */
class TakeawayTest {

    private static final String LETTERS = """
            received,subject,question,office,answered,answer
            2021-06-01,会见预约,怎样预约会见？,狱政管理处,2021-06-11,"网上预约，
            或者打电话。"
            """;

    @TempDir
    private Path temporary;

    private static EntryDraft numbered(int serial, String title) {
        return EntryDraft.of(serial).set("title", title).set("number", "示狱规〔2021〕" + serial + "号");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private Built built(TestSite site) throws IOException {
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Built built = Built.of(project, temporary.toRealPath().resolve("site"));
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        return built;
    }

    private static String xml(byte[] docx) {
        return new String(docx, StandardCharsets.UTF_8); // the parts are stored
    }

    private static TestSite letters() throws IOException {
        EntryDraft draft = numbered(1, "关于会见的通知")
                .set("ledger", "信件")
                .set("attachments", List.of(Map.of("file", "b.txt", "title", "会见表")))
                .file("b.txt", "会见表\n".getBytes(StandardCharsets.UTF_8))
                .file("p.png", picture())
                .file("a.csv", LETTERS)
                .body("各监狱：\n\n现将*事项*通知如下[^1]。\n\n## 一、会见\n\n| 日 | 时 |\n|---|---|\n| 1 | 2 |\n\n"
                        + "![会见室](a.files/p.png)\n\n示例省监狱管理局\n\n2021年7月1日\n\n[^1]: 见《监狱法》。\n");
        TestSite site = new TestSite().entry("gfxwj/a.md", draft);
        site.files().remove("content/gfxwj/a.files/a.csv");
        return site.file("content/gfxwj/a.csv", LETTERS);
    }

    @Test
    void theWordVersionOfAnEntryHasAllWordsOfItsTextAndItsListAndNoneThatThePageHasNot() throws IOException {
        Built built = built(letters());
        byte[] docx = Files.readAllBytes(built.out().resolve("fdzdgknr/gfxwj/2021/a.docx"));
        Document page = Jsoup.parse(built.text("fdzdgknr/gfxwj/2021/a.html"));
        String copy = PaperWords.of(docx);
        Element body = page.select(".body").get(0);
        page.select("img").forEach(Element::remove);
        String signature = "示例省监狱管理局2021年7月1日";
        String text = PaperWords.of(body.outerHtml()).replace(signature, "");
        Element ledger = page.select(".ledger").get(0);
        page.select(".ledger dt").forEach(head -> head.appendText("："));
        assertThat(copy)
                .isEqualTo(PaperWords.plain("示狱规〔2021〕1号关于会见的通知" + text + ledger.wholeText()
                        + "附件：会见表" + signature + "索引号：736916951/2021-000001公开方式：主动公开"
                        + "发文机关：示例省监狱管理局成文日期：2021年7月1日发布日期：2021年7月6日"
                        + "来源：示例省监狱管理局政府信息公开"
                        + "网址：https://jyj.example.gov.cn/zfxxgk/fdzdgknr/gfxwj/2021/a.html"));
        assertThat(xml(docx))
                .contains("word/media/image1.png", "descr=\"会见室\"")
                .containsSubsequence("\"NUMBER\"", "\"TITLE\"", "\"ADDRESSEE\"", "\"ANNEX\"", "\"SIGNED\"", "\"DATE\"")
                .containsSubsequence(
                        "https://jyj.example.gov.cn/zfxxgk/fdzdgknr/gfxwj/2021/a.files/", "TargetMode=\"External\"");
    }

    @Test
    void thePageSaysHowLargeItIsAndSavesItUnderItsTitle() throws IOException {
        Built built = built(letters());
        long size = Files.size(built.out().resolve("fdzdgknr/gfxwj/2021/a.docx"));
        assertThat(built.text("fdzdgknr/gfxwj/2021/a.html"))
                .containsOnlyOnce("<li><a href=\"a.docx\" download=\"关于会见的通知.docx\">下载 Word 版<span>（"
                        + (size + 512) / 1024 + " KB）</span></a></li>");
        assertThat(built.text("release/manifest.sha256")).contains("  fdzdgknr/gfxwj/2021/a.docx\n");
    }

    @Test
    void whichEntriesHaveOneIsForTheSiteToSay() throws IOException {
        TestSite site =
                new TestSite().entry("gfxwj/a.md", numbered(1, "有文号的通知")).entry("gfxwj/b.md", EntryDraft.of(2));
        assertThat(copies(site, "")).containsExactly("fdzdgknr/gfxwj/2021/a.docx", "guide.docx");
        assertThat(copies(site, "word: all\n"))
                .containsExactly("fdzdgknr/gfxwj/2021/a.docx", "fdzdgknr/gfxwj/2021/b.docx", "guide.docx");
        assertThat(copies(site, "word: none\n")).isEmpty();
    }

    private List<String> copies(TestSite site, String setting) throws IOException {
        Built built = built(site.file("content/site.yaml", TestSite.SITE + setting));
        return built.files().keySet().stream()
                .filter(path -> path.endsWith(".docx") && !path.equals("apply-form.docx"))
                .toList();
    }

    @Test
    void aDocumentThatBindsNoMoreSaysSoInItsCopy() throws IOException {
        Built built = built(new TestSite()
                .entry(
                        "gfxwj/a.md",
                        numbered(1, "关于会见的通知").set("effective", "2021-07-01").set("expires", "2021-10-01"))
                .entry("gfxwj/b.md", numbered(2, "关于探视的通知").set("effective", "2022-01-01")));
        assertThat(PaperWords.of(Files.readAllBytes(built.out().resolve("fdzdgknr/gfxwj/2021/a.docx"))))
                .contains("失效本文件已于2021年10月1日失效。");
        assertThat(PaperWords.of(Files.readAllBytes(built.out().resolve("fdzdgknr/gfxwj/2021/b.docx"))))
                .contains("尚未施行本文件自2022年1月1日起施行。");
    }

    private static TestSite shelf() {
        return new TestSite()
                .entry("gfxwj/a.md", numbered(2, "关于会见的通知").set("topic", "综合政务\\政务公开"))
                .entry(
                        "gfxwj/b.md",
                        numbered(10, "关于探视的通知").set("topic", "司法\\监狱").set("formed", "2021-07-02"))
                .entry(
                        "gfxwj/c.md",
                        numbered(3, "关于废止会见通知的决定")
                                .set("repeals", List.of("736916951/2021-000002"))
                                .set("effective", "2021-09-01"))
                .entry("gfxwj/d.md", numbered(4, "关于来信的通知").set("effective", "2021-11-01"))
                .entry("ghjh/e.md", numbered(5, "关于工作要点的通知"))
                .entry("gfxwj/f.md", numbered(6, "没有审查的通知").noStep("approved"));
    }

    private String volume(Path project, String... more) throws IOException {
        Path file = temporary.toRealPath().resolve("v.docx");
        String[] arguments = {"compile", project.toString(), "--out", file.toString(), "--as-of", "2021-12-01"};
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        Run run = Run.of(project, all.toArray(new String[0]));
        assertThat(run.code()).as(run.text()).isZero();
        byte[] first = Files.readAllBytes(file);
        assertThat(Run.of(project, all.toArray(new String[0])).code()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        return PaperWords.of(first);
    }

    @Test
    void aVolumeHasTheNormativeDocumentsOfADayAndSaysWhichItLeavesOut() throws IOException {
        Path project = shelf().write(temporary.toRealPath().resolve("project"));
        assertThat(volume(project, "--on", "2021-08-01"))
                .startsWith("示例省监狱管理局规范性文件汇编（2021年8月1日有效，共2件）目录司法·监狱关于探视的通知")
                .containsSubsequence("示狱规〔2021〕10号关于探视的通知", "示狱规〔2021〕2号关于会见的通知", "文号索引", "示狱规〔2021〕2号", "示狱规〔2021〕10号")
                .containsSubsequence("未收录的文件", "2021年9月1日起施行", "2021年11月1日起施行")
                .doesNotContain("工作要点", "没有审查");
        assertThat(volume(project, "--on", "2021-12-01"))
                .contains("共3件")
                .containsSubsequence("未收录的文件", "关于会见的通知", "2021年9月1日废止（关于废止会见通知的决定）");
    }

    @Test
    void aDocumentThatEndedLaterIsInTheVolumeOfTheDayBefore() throws IOException {
        Path project = new TestSite()
                .entry(
                        "gfxwj/a.md",
                        numbered(1, "关于会见的通知").set("validity", "废止").set("expires", "2021-10-01"))
                .write(temporary.toRealPath().resolve("project"));
        assertThat(volume(project, "--on", "2021-09-30")).contains("共1件").doesNotContain("本文件已");
        assertThat(volume(project, "--on", "2021-10-01")).contains("共0件", "2021年10月1日废止");
    }

    @Test
    void anAnnualReportHasItsOfficialTables() throws IOException {
        byte[] published = Files.readAllBytes(Path.of("src/test/sites/golden/many-forms/expected/annual/2021.docx"));
        assertThat(PaperWords.of(published)).contains("本年新收政府信息公开申请数量").contains("政府信息公开行政复议、行政诉讼情况");
    }

    @Test
    void aVolumeOfOneColumnOrOfNone() throws IOException {
        Path project = shelf().write(temporary.toRealPath().resolve("project"));
        assertThat(volume(project, "--category", "gfxwj")).contains("共3件");
        assertThat(volume(project, "--category", "ghjh")).contains("共0件", "已经公布的规范性文件全部收录。");
        Run wrong = Run.of(project, "compile", "PROJECT", "--category", "gfxw", "--out", "v.docx");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.text()).contains("gfxwj");
        assertThat(Run.of(project, "compile", "PROJECT", "--out", "v.pdf").code())
                .isEqualTo(2);
        assertThat(Run.of(
                                project,
                                "compile",
                                "PROJECT",
                                "--out",
                                project.resolve("content/v.docx").toString())
                        .code())
                .isEqualTo(2);
        SortedMap<String, byte[]> after = Tree.read(project);
        assertThat(after.keySet()).noneMatch(path -> path.endsWith(".docx"));
    }
}
