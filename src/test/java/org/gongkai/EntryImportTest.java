package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.intake.Docx;
import org.gongkai.unpack.Pdfs;
import org.gongkai.unpack.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gongkai import FILE… --into COLUMN}: documents become drafts, without review, with what is uncertain marked. */
class EntryImportTest {

    private static final String NOTICE = "关于调整会见日的通知\n各监狱：\n因设备检修，4月1日暂停会见。\n示例省监狱管理局\n2026年3月4日\n";

    @TempDir
    private Path temporary;

    private Path project;

    @BeforeEach
    void writesAProject() throws IOException {
        project = new TestSite().write(temporary.toRealPath().resolve("project"));
    }

    private Path document(String name, byte[] bytes) throws IOException {
        Path file = temporary.toRealPath().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path document(String name, String text) throws IOException {
        return document(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Run into(String column, Object... files) {
        Stream<String> all = Stream.concat(Stream.of("import"), Stream.of(files).map(Object::toString));
        return Run.of(
                project,
                Stream.concat(all, Stream.of("PROJECT", "--into", column, "--as-of", Run.AS_OF))
                        .toArray(String[]::new));
    }

    private String entry(String path) throws IOException {
        return Files.readString(project.resolve(path));
    }

    private List<String> drafts() throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve("content"))) {
            return files.filter(Files::isRegularFile)
                    .map(one -> project.relativize(one).toString())
                    .filter(name -> name.contains("/2026/"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aWordDocumentBecomesADraftWithItsPartsInTheHeader() throws IOException {
        String centre = "<w:jc w:val=\"center\"/>";
        byte[] bytes = new Docx()
                .p(centre, "示例省监狱管理局文件")
                .p(centre, "示狱发〔2026〕15号")
                .p(centre, "示例省监狱管理局关于做好")
                .p(centre, "会见工作的通知")
                .p("各监狱：")
                .p("一、提高认识")
                .p("各单位要高度重视。")
                .p("附件：会见安排表")
                .p("<w:jc w:val=\"right\"/>", "示例省监狱管理局")
                .p("<w:jc w:val=\"right\"/>", "2026年3月5日")
                .p("抄送：省司法厅。")
                .p("示例省监狱管理局办公室　2026年3月8日印发")
                .bytes();
        Run run = into("通知公告", document("会见.docx", bytes));
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out()).endsWith("content/tzgg/2026/000001.md\n");
        assertThat(run.err()).contains("会见.docx ▸ content/tzgg/2026/000001.md：1 处待核");
        assertThat(entry("content/tzgg/2026/000001.md")).isEqualTo("""
                ---
                title: '示例省监狱管理局关于做好会见工作的通知'
                index: 736916951/2026-000001
                category: tzgg
                formed: 2026-03-05
                number: 示狱发〔2026〕15号
                genre: 通知
                # 以下各行填写后去掉行首的“# ”
                # released: 2026-11-22
                # summary: 用 20 至 300 字说明这条信息的内容
                disclosure: 主动公开
                ---

                【待核：附件说明有 1 个附件（会见安排表），把文件放进附件夹】

                各监狱：

                ## 一、提高认识

                各单位要高度重视。

                附件：会见安排表

                示例省监狱管理局

                2026年3月5日
                """);
        Run check = Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF, "--format", "csv");
        assertThat(check.out()).contains("G-163,").contains("还没有核对");
    }

    @Test
    void whatIsNotTakenIsListedAndMarked() throws IOException {
        byte[] bytes = new Docx()
                .p("关于会见的通知")
                .p("各监狱：")
                .xml("<w:p><w:r><w:t>正文。</w:t></w:r><w:del><w:r><w:delText>删去的话</w:delText></w:r></w:del></w:p>")
                .xml("<w:p><w:r><w:object/></w:r><w:r><w:t>又一段。</w:t></w:r></w:p>")
                .part("comments", "comments", "<w:comment w:id=\"1\"><w:p><w:r><w:t>再核</w:t></w:r></w:p></w:comment>")
                .bytes();
        Run run = into("tzgg", document("a.docx", bytes));
        assertThat(run.out()).contains("修订中删去的文字没有带入：删去的话", "嵌入的对象没有带入", "批注没有带入：再核");
        assertThat(entry("content/tzgg/2026/000001.md")).contains("【待核：批注没有带入：再核】");
    }

    @Test
    void picturesLieInTheFolderOfTheEntryAndAskForWords() throws IOException {
        byte[] page = ("<html><body><h1>关于会见的通知</h1><p>见图。</p><img src=\"images/a%20b.png\" alt=\"\">"
                        + "<p><a href=\"/files/表.csv\">会见表</a></p><img src=\"https://other.example/x.png\"></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        document("site/images/a b.png", Pictures.png());
        document("site/files/表.csv", "月份,件数\n");
        Run run = into("tzgg", document("site/page.html", page).getParent());
        assertThat(run.text()).contains("page.html ▸ content/tzgg/2026/000001.md：2 个文件");
        assertThat(entry("content/tzgg/2026/000001.md"))
                .contains(
                        "![【待核：图片的说明】](000001.files/a_b.png)",
                        "[会见表](000001.files/表.csv)",
                        "【待核：第5段 图片没有带入：https://other.example/x.png】");
        assertThat(drafts())
                .containsExactly(
                        "content/tzgg/2026/000001.files/a_b.png",
                        "content/tzgg/2026/000001.files/表.csv",
                        "content/tzgg/2026/000001.md");
    }

    /** The table above the text and the line below the title say what old sites have no tags for. */
    @Test
    void whatAPageSaysOfItselfStandsInTheHeader() throws IOException {
        into(
                "tzgg",
                document(
                        "a.html",
                        "<title>关于会见的通知_示例省监狱管理局</title>"
                                + "<table><tr><td>索 引 号：</td><td>0001</td><td>成文日期：</td><td>2019年3月4日</td></tr>"
                                + "<tr><td>发文字号：</td><td>示狱发〔2019〕6号</td><td>来源：</td><td>示例省司法厅</td></tr></table>"
                                + "<h2>关于会见的通知</h2><p>发布时间：2019-03-05 09:00　浏览：8</p><div id=zoom><p>各监狱：</p>"
                                + "<p>为了方便亲属会见，现将有关事项通知如下，请照此办理。</p></div><div>版权所有</div>"));
        assertThat(entry("content/tzgg/2026/000001.md"))
                .contains(
                        "title: '关于会见的通知'\n", "formed: 2019-03-04\n", "released: 2019-03-05\n", "number: 示狱发〔2019〕6号\n")
                .contains("source: 示例省司法厅\n", "【待核：成文日期取原页面的“2019年3月4日”】")
                .endsWith("】\n\n各监狱：\n\n为了方便亲属会见，现将有关事项通知如下，请照此办理。\n");
    }

    /** Nothing outside the folder that was named is read, whatever a page says. */
    @Test
    void aPageReachesNoFileOutsideItsFolder() throws IOException {
        document("secret.csv", "秘密的表");
        Path link = temporary.toRealPath().resolve("site/link.csv");
        document(
                "site/page.html",
                "<h1>关于会见的通知</h1><p><a href=\"../secret.csv\">一</a><a href=\"link.csv\">二</a>"
                        + "<a href=\"file:///etc/passwd\">三</a><a href=\"%2e%2e/secret.csv\">四</a></p>");
        Files.createSymbolicLink(link, temporary.toRealPath().resolve("secret.csv"));
        into("tzgg", link.getParent());
        assertThat(drafts()).containsExactly("content/tzgg/2026/000001.md");
    }

    @Test
    void aDocumentWithASecrecyMarkIsNotTakenIn() throws IOException {
        Run text = into("tzgg", document("a.txt", "000012\n机密★10年\n" + NOTICE));
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out()).contains("a.txt", "国家秘密标志“机密★10年”");
        byte[] header = new Docx()
                .p("关于会见的通知")
                .p("正文。")
                .part("header1", "hdr", "<w:p><w:r><w:t>秘密★长期</w:t></w:r></w:p>")
                .bytes();
        assertThat(into("tzgg", document("b.docx", header)).out()).contains("国家秘密标志“秘密★长期”");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void theSameDocumentIsNotTakenInTwiceAndNothingIsOverwritten() throws IOException {
        Path one = document("a.txt", NOTICE);
        assertThat(into("tzgg", one).code()).isZero();
        Run again = into("tzgg", one, document("b.txt", NOTICE.replace("4月1日", "4月2日")));
        assertThat(again.out())
                .contains("a.txt: 警告 G-164: 正文与 content/tzgg/2026/000001.md 相同，没有再建稿件")
                .contains("b.txt: 警告 G-164: 标题与 content/tzgg/2026/000001.md 相同，正文不同");
        assertThat(drafts()).containsExactly("content/tzgg/2026/000001.md", "content/tzgg/2026/000002.md");
        Files.writeString(project.resolve("content/tzgg/2026/000003.md"), "---\ntitle: 另一篇\n---\n\n正文\n");
        Run third = into("tzgg", document("c.txt", NOTICE.replace("会见", "参观")));
        assertThat(third.code()).isEqualTo(1);
        assertThat(third.out()).contains("content/tzgg/2026/000003.md", "已经有这个文件，没有改动");
        assertThat(entry("content/tzgg/2026/000003.md")).contains("另一篇");
    }

    @Test
    void severalDocumentsGetNumbersOneAfterTheOther() throws IOException {
        Run run = into("规范性文件", document("a.txt", NOTICE), document("b.txt", NOTICE.replace("会见", "参观")));
        assertThat(run.out())
                .isEqualTo("content/fdzdgknr/gfxwj/2026/000001.md\ncontent/fdzdgknr/gfxwj/2026/000002.md\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16", "UTF-8"})
    void linesThatWereBrokenOnPagesAreParagraphsAgain(String charset) throws IOException {
        String line = "为了方便罪犯亲属监护人了解会见通信的规定，根据";
        String page = line + "\n" + line + "\n有关规定制定本办法。\n" + line + "\n要求执行。\n";
        String text = "示例省监狱管理局文件汇编\n关于会见的通知\n各监狱：\n" + page + "一、公开的事项\n" + line + "\n— 1 —\n\f"
                + "示例省监狱管理局文件汇编\n有关规定执行。\n" + page + "— 2 —\n\f示例省监狱管理局文件汇编\n二、施行\n自印发之日起施行。\n— 3 —\n";
        Run run = into("tzgg", document("a.txt", text.getBytes(Charset.forName(charset))));
        assertThat(run.out()).contains("页码、页眉没有带入：— 1 —", "页码、页眉没有带入：示例省监狱管理局文件汇编");
        String paragraphs = line + line + "有关规定制定本办法。\n\n" + line + "要求执行。\n\n";
        assertThat(entry("content/tzgg/2026/000001.md"))
                .contains("title: '关于会见的通知'")
                .endsWith("各监狱：\n\n" + paragraphs + "## 一、公开的事项\n\n" + line + "有关规定执行。\n\n" + paragraphs
                        + "## 二、施行\n\n自印发之日起施行。\n");
    }

    @Test
    void aTextOfWholeParagraphsStaysAsItIs() throws IOException {
        String verse = "关于会见的通知\n各监狱：\n短的一行\n又一行\n还有一行。\n";
        into("tzgg", document("a.txt", verse));
        assertThat(entry("content/tzgg/2026/000001.md")).endsWith("各监狱：\n\n短的一行\n\n又一行\n\n还有一行。\n");
    }

    @Test
    void aScannedPdfIsRefusedWithWhatToDo() throws IOException {
        Run run = into("tzgg", document("a.pdf", Pdfs.pdf(content -> {})));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("PDF 里没有文字", "文字识别");
    }

    @Test
    void aFolderOfHugoIsTakenWithItsPictures() throws IOException {
        document(
                "hugo/content/posts/one/index.md",
                "---\ntitle: \"关于会见的通知\"\ndate: 2021-03-05T10:00:00+08:00\ndraft: true\n"
                        + "tags: [会见, 预约]\nweight: 3\nmenu:\n  main: x\n---\n# 关于会见的通知\n\n见图：\n\n![](a.png)\n\n# 一、预约\n\n{{< youtube x >}}\n");
        document("hugo/content/posts/one/a.png", Pictures.png());
        document("hugo/content/posts/_index.md", "---\ntitle: 列表\n---\n");
        document(
                "hugo/content/posts/two.md",
                "+++\ntitle = '关于参观的通知'\ndate = 2021-04-05\n[params]\nx = 1\n+++\n正文[首页](/)。\n");
        Run run = into("tzgg", temporary.toRealPath().resolve("hugo"));
        assertThat(run.out()).contains("文件头的这些字段没有带入：menu、weight", "文件头的这些字段没有带入：params");
        assertThat(entry("content/tzgg/2026/000001.md"))
                .contains(
                        "title: '关于会见的通知'\n",
                        "released: 2021-03-05\n",
                        "keywords: '会见,预约'\n",
                        "note: '原稿没有发布：draft: true'\n")
                .contains("【待核：短代码没有处理：{{< youtube x >}}】")
                .contains("见图：\n\n![【待核：图片的说明】](000001.files/a.png)\n\n## 一、预约\n");
        assertThat(entry("content/tzgg/2026/000002.md")).contains("title: '关于参观的通知'\n", "【待核：链接只带入了文字：/】", "正文首页。");
        assertThat(drafts()).hasSize(3);
    }

    @Test
    void aFolderOfJBakeIsTaken() throws IOException {
        document(
                "jbake/blog/a.md",
                "title=关于会见的通知\ndate=2021-03-05\ntype=post\nstatus=published\ntags=会见\nog=x\n~~~~~~\n\n正文。\n");
        document(
                "jbake/blog/b.html",
                "title=关于参观的通知\ndate=2021-04-05\ntype=page\nstatus=draft\n~~~~~~\n<p>正文<b>重点</b>。</p><ol><li>甲</li></ol>\n");
        Run run = into("tzgg", temporary.toRealPath().resolve("jbake"));
        assertThat(run.out()).contains("文件头的这些字段没有带入：og");
        assertThat(entry("content/tzgg/2026/000001.md"))
                .contains("released: 2021-03-05\n", "keywords: 会见\n")
                .endsWith("\n\n正文。\n");
        assertThat(entry("content/tzgg/2026/000002.md"))
                .contains(
                        "title: '关于参观的通知'\n",
                        "note: 原稿没有发布：status=draft\n".replace("原稿没有发布：status=draft", "'原稿没有发布：status=draft'"))
                .endsWith("正文**重点**。\n\n1. 甲\n");
    }

    @Test
    void aListOfSavedPagesSaysWhatLiesWhere() throws IOException {
        document(
                "saved/1.html",
                "<h1>关于会见的通知</h1><div id=a>别处</div><div id=b><p>见<a href=\"../files/x.csv?id=3\">表</a>。</p></div>");
        document("saved/2.csv", "月份,件数\n");
        Path list = document(
                "saved/list.txt",
                "# 清单\nhttp://old.example/xxgk/1.htm 1.html\nhttp://old.example/files/x.csv?id=3 2.csv\n");
        Run run = Run.of(
                project,
                "import",
                list.resolveSibling("1.html").toString(),
                "PROJECT",
                "--into",
                "tzgg",
                "--saved",
                list.toString(),
                "--select",
                "#b",
                "--as-of",
                Run.AS_OF);
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(entry("content/tzgg/2026/000001.md"))
                .contains("见[表](000001.files/2.csv)。")
                .doesNotContain("别处");
        assertThat(into("tzgg", list.resolveSibling("1.html"), "--select", "#c").out())
                .contains("网页里没有“#c”");
        assertThat(into("tzgg", list, "--select", "###").err()).contains("不是 CSS 选择器：###");
    }

    /** Bombs, entities, endless lines: the outcome is a finding or a draft, soon. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bomb.docx",
                "entity.docx",
                "line.html",
                "deep.html",
                "line.txt",
                "nothing.docx",
                "title.html",
                "signs.md"
            })
    void aHostileFileCostsLittle(String name) throws IOException {
        byte[] bytes = switch (name) {
            case "bomb.docx" -> bomb();
            case "entity.docx" ->
                new Docx()
                        .xml("<w:p><w:r><w:t>正文</w:t></w:r></w:p>")
                        .part(
                                "footnotes",
                                "footnotes",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")
                        .bytes();
            case "line.html" -> ("<h1>关于会见的通知</h1><p>" + "会见通信".repeat(870_000)).getBytes(StandardCharsets.UTF_8);
            case "deep.html" -> ("<h1>通知</h1>" + "<div>".repeat(200_000) + "深").getBytes(StandardCharsets.UTF_8);
            case "line.txt" -> ("通知\n" + "会见通信".repeat(870_000)).getBytes(StandardCharsets.UTF_8);
            case "title.html" ->
                ("<meta name=Keywords content=\"" + "键，".repeat(9000) + "\"><h1>" + "通\u0007知".repeat(9000)
                                + "</h1><p>正文</p>")
                        .getBytes(StandardCharsets.UTF_8);
            case "signs.md" ->
                ("+++\ntitle = \"a\\u0007'b: [c\"\n+++\n" + "[{{<".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
            default -> new byte[0];
        };
        Path file = document(name, bytes);
        Run run = assertTimeoutPreemptively(Duration.ofSeconds(180), () -> into("tzgg", file));
        assertThat(run.code()).as(run.err()).isIn(0, 1);
        assertThat(run.text()).doesNotContain("root:");
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF, "--format", "csv")
                        .out())
                .doesNotContain("G-05,", "G-01,", "G-02,");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(new byte[300 << 20]);
        }
        return bytes.toByteArray();
    }

    @Test
    void aSiteOfHugoIsReadBelowItsContentAndAnAttachmentIsNoEntry() throws IOException {
        byte[] annex = new Docx().p("会见安排表").bytes();
        document("hugo/hugo.toml", "");
        document("hugo/archetypes/default.md", "---\ntitle: x\n---\n");
        document("hugo/themes/a/README.md", "# 主题\n");
        document(
                "hugo/content/tz/a/index.md",
                "+++\ntitle = '甲' # 题\ndate = 2024-01-05T20:00:00Z\ndraft = true # 草稿\n"
                        + "aliases = ['/old/a/']\n+++\n见[附件](fj.docx)\n\n```sh\n# 命令\n```\n");
        Path folder = document("hugo/content/tz/a/fj.docx", annex)
                .resolve("../../../..")
                .normalize();
        Run run = into("tzgg", folder);
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(drafts()).containsExactly("content/tzgg/2026/000001.files/fj.docx", "content/tzgg/2026/000001.md");
        assertThat(entry("content/tzgg/2026/000001.md"))
                .contains("title: '甲'", "released: 2024-01-06", "原稿没有发布：draft: true", "\n# 命令\n");
        assertThat(run.text()).contains("以前的地址没有带入：/old/a/", "没有另建稿件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "去年冬天"})
    void aDayThatIsNoneIsMarked(String date) throws IOException {
        Run run = into("tzgg", document("a.md", "---\ntitle: 甲\ndate: " + date + "\n---\n正文。\n"));
        assertThat(run.code()).isZero();
        assertThat(entry("content/tzgg/2026/000001.md"))
                .contains("【待核：没有这一天，发布日期没有写：" + date + "】")
                .doesNotContain("\nreleased:");
    }
}
