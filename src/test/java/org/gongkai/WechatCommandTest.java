package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.gongkai.paper.PaperWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles for WeChat have the words of the pages and nothing that the editor there would throw away or fetch. */
class WechatCommandTest {

    private static final String STEM = "736916951-2021-00000";

    @TempDir
    private Path temporary;

    private Path project(TestSite site) throws IOException {
        return site.write(temporary.toRealPath().resolve("project"));
    }

    private static Run run(Path project, String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(new String[] {"wechat", "--as-of", Built.NOW, "--lang", "en"}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return Run.of(project, all);
    }

    private static TestSite notice() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        return new TestSite()
                .entry(
                        "gfxwj/a.md",
                        EntryDraft.of(1)
                                .set("title", "关于会见的通知")
                                .set("number", "示狱规〔2021〕1号")
                                .file("p.png", picture.toByteArray())
                                .file("b.txt", "会见表\n")
                                .set("attachments", List.of(Map.of("file", "b.txt", "title", "会见表")))
                                .body("各监狱：\n\n现将**事项**通知如下[^1]，见[办法](b.md)和<https://www.gov.cn/>。\n\n"
                                        + "## 一、会见 <带符号> & \"引号\"\n\n"
                                        + "| 日 | 时 |\n|---|---:|\n| 1 | 2 |\n\n- 甲\n  1. 乙\n\n![会见室](a.files/p.png)\n\n"
                                        + "示例省监狱管理局\n\n2021年7月1日\n\n[^1]: 见《监狱法》。\n"))
                .entry("gfxwj/b.md", EntryDraft.of(2).set("released", "2021-11-20"));
    }

    @Test
    void anArticleHasTheWordsOfItsPageAndNothingToBeFetched() throws IOException {
        Path project = project(notice());
        Built built = Built.of(project, temporary.toRealPath().resolve("site"));
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        Run run = run(project, "PROJECT/content/gfxwj/a.md");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out())
                .isEqualTo("PROJECT/target/wechat/" + STEM + "1.html  关于会见的通知\n    PROJECT/target/wechat/" + STEM
                        + "1-1.png  会见室\n");
        String html = Files.readString(project.resolve("target/wechat/" + STEM + "1.html"));
        Document article = Jsoup.parse(html);
        for (Element element : article.body().select("*")) {
            element.attributes()
                    .forEach(attribute ->
                            assertThat(attribute.getKey()).as(element.tagName()).isIn("style", "colspan", "rowspan"));
        }
        assertThat(article.select("a, img, script, link, style, iframe, svg, section[id]"))
                .isEmpty();
        assertThat(html).doesNotContain("url(", "position:");
        Document page = Jsoup.parse(built.text("fdzdgknr/gfxwj/2021/a.html"));
        page.select("img").forEach(image -> image.replaceWith(new org.jsoup.nodes.TextNode("【插入图片1：会见室】")));
        page.select("a[href^=https]").forEach(link -> link.text("https://www.gov.cn/"));
        String words = PaperWords.of(page.select(".body").get(0).outerHtml());
        String said = PaperWords.plain(article.body().wholeText());
        String address = "https://jyj.example.gov.cn/zfxxgk/fdzdgknr/gfxwj/2021/";
        assertThat(said.replaceAll("（" + address + "(b\\.html|a\\.files/[0-9a-f]{12}\\.txt)）", ""))
                .isEqualTo(words.replace("示例省监狱管理局2021年7月1日", "")
                        + PaperWords.plain("附件：会见表示例省监狱管理局2021年7月1日索引号：736916951/2021-000001公开方式：主动公开"
                                + "发文机关：示例省监狱管理局成文日期：2021年7月1日发布日期：2021年7月6日"
                                + "来源：示例省监狱管理局政府信息公开网址：" + address + "a.html文号：示狱规〔2021〕1号"));
        assertThat(said).contains("（" + address + "b.html）");
    }

    @Test
    void onlyWhatIsPublicCanBePassedOn() throws IOException {
        Path project = project(notice().entry("tzgg/held.md", EntryDraft.of(6).noStep("approved"))
                .entry("tzgg/later.md", EntryDraft.of(7).set("released", "2021-12-02")));
        for (String name : List.of("held", "later")) {
            Run run = run(project, "PROJECT/content/tzgg/" + name + ".md");
            assertThat(run.code()).as(run.text()).isEqualTo(1);
            assertThat(run.err()).contains("is not public");
        }
        assertThat(project.resolve("target/wechat")).doesNotExist();
        assertThat(run(project, "--since", "2021-11-01", "--list", "--project", "PROJECT")
                        .out())
                .isEqualTo("2021-11-20  736916951/2021-000002  content/gfxwj/b.md  " + "关于第2号事项的通知\n");
    }

    @Test
    void whatHasNotAppearedThereIsWhatColumnsAskForAndHeadersDoNotName() throws IOException {
        Map<String, String> there =
                new TreeMap<>(Map.of("where", "微信", "address", "https://mp.weixin.qq.com/s/x", "on", "2021-11-23"));
        Path project = project(
                notice().file("content/site.yaml", TestSite.SITE + "also-at: {places: [微信], within: 5 working days}\n")
                        .entry(
                                "gfxwj/c.md",
                                EntryDraft.of(3).set("released", "2021-11-22").set("also-at", List.of(there)))
                        .entry("gfxwj/d.md", EntryDraft.of(4).set("released", "2021-11-30"))
                        .entry(
                                "gfxwj/e.md",
                                EntryDraft.of(5).set("released", "2021-11-30").noStep("approved")));
        Run run = run(project, "--missing", "--list", "--project", "PROJECT");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll("  关于.*", "")))
                .containsExactly(
                        "2021-07-13  736916951/2021-000001  content/gfxwj/a.md",
                        "2021-11-26  736916951/2021-000002  content/gfxwj/b.md",
                        "2021-12-07  736916951/2021-000004  content/gfxwj/d.md");
        assertThat(run(project, "--missing", "--project", "PROJECT").code()).isZero();
        assertThat(project.resolve("target/wechat/" + STEM + "4.html")).exists();
        assertThat(project.resolve("target/wechat/" + STEM + "3.html")).doesNotExist();
    }

    @Test
    void oneWayToChooseIsNeeded() throws IOException {
        Path project = project(notice());
        assertThat(run(project, "--project", "PROJECT").code()).isEqualTo(2);
        assertThat(run(project, "--missing", "--since", "2021-01-01", "--project", "PROJECT")
                        .code())
                .isEqualTo(2);
        assertThat(run(project, "--missing", "--out", "PROJECT/content/x", "--project", "PROJECT")
                        .code())
                .isEqualTo(2);
    }
}
