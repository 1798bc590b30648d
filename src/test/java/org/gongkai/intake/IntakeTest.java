package org.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.MarkdownText;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Portion;
import org.gongkai.intake.document.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of all kinds are taken in, and what cannot be says what to do; hostile ones cost little. */
class IntakeTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Incoming taken(String name, byte[] bytes) {
        Found<Optional<Incoming>> found = Intake.read(name, bytes);
        assertThat(found.value()).as(found.findings().toString()).isPresent();
        return found.value().orElseThrow();
    }

    private static List<String> told(String name, byte[] bytes) {
        return Intake.read(name, bytes).findings().stream()
                .map(Finding::message)
                .map(one -> one.zh())
                .toList();
    }

    /** Why a document is refused, and what to do. */
    private static String refused(String name, byte[] bytes) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Found<Optional<Incoming>> found = Intake.read(name, bytes);
            assertThat(found.value()).isEmpty();
            assertThat(found.findings()).hasSize(1);
            Finding why = found.findings().get(0);
            assertThat(why.message().en()).isNotBlank();
            return why.rule().id() + " " + why.message().zh() + "；" + why.hint().zh();
        });
    }

    private static byte[] zip(Map<String, byte[]> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] word(String document) {
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        return zip(Map.of(
                "[Content_Types].xml",
                bytes(TYPES),
                "_rels/.rels",
                bytes(relations),
                "word/document.xml",
                bytes(document)));
    }

    @ParameterizedTest
    @CsvSource({
        "报告.pdf, %PDF-1.7, G-09, PDF, 另存为 .docx",
        "报告.docx, %PDF-1.7, G-09, PDF, 另存为 .docx",
        "报告.doc, x, G-09, 这种文件不能读入, 另存为 .docx",
        "报告.wps, x, G-09, 这种文件不能读入, 另存为 .docx",
        "数据.xls, x, G-09, 这种文件不能读入, 另存为 .xlsx",
        "报告.docx, 只是文字, G-09, 内容与扩展名不符, 另存一次",
        "图.png, x, G-09, 不认识这种文件, .docx、.xlsx、.html",
        "报告, x, G-09, 不认识这种文件, .docx"
    })
    void whatIsNotReadSaysWhatToDo(String name, String content, String rule, String why, String hint) {
        assertThat(refused(name, bytes(content))).startsWith(rule).contains(why, hint);
    }

    @Test
    void aPasswordAndOldWordAreToldApart() {
        byte[] ole = new byte[600];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(head, 0, ole, 0, head.length);
        assertThat(refused("报告.docx", ole)).contains("有密码", "去掉密码，另存为 .docx");
        assertThat(refused("报告.doc", ole)).contains("旧格式", "另存为 .docx");
        assertThat(refused("数据.xls", ole)).contains("旧格式", "另存为 .xlsx");
    }

    @Test
    void damagedAndHostilePackagesAreRefused() {
        byte[] whole = new Docx().p("正文").bytes();
        assertThat(refused("a.docx", Arrays.copyOf(whole, whole.length - 40))).contains("损坏");
        assertThat(refused("a.docx", Arrays.copyOf(whole, 30))).contains("损坏");
        assertThat(refused("a.xlsx", whole)).contains("内容与扩展名不符");
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>";
        assertThat(refused("a.docx", word(bomb))).contains("损坏");
        String outside =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><d><body><p><r><t>&a;</t></r></p></body></d>";
        assertThat(refused("a.docx", word(outside))).doesNotContain("root:");
        assertThat(refused("a.docx", word("<d><body><p>"))).contains("损坏");
        assertThat(refused("a.docx", word("<a>".repeat(50_000) + "</a>".repeat(50_000))))
                .contains("太大");
        assertThat(refused("a.docx", word("<d>" + "<p/>".repeat(2_000_000) + "</d>")))
                .contains("太大");
        assertThat(refused("a.docx", word(" ".repeat(60 << 20)))).contains("G-11", "太大");
        assertThat(refused("a.html", whole)).contains("内容与扩展名不符");
    }

    @Test
    void tooManyRowsAreRefusedInLittleTime() {
        assertThat(refused("a.csv", bytes("1,2,3\n".repeat(70_000)))).contains("太大");
        assertThat(refused("a.txt", bytes("1\t2\t3\n".repeat(70_000)))).contains("太大");
        assertThat(refused("a.txt", new byte[13 << 20])).contains("太大：13 MiB");
        assertThat(refused("a.html", bytes("<table>" + "<tr><td>1<td>2".repeat(101_000))))
                .contains("太大");
        assertThat(refused("a.txt", new byte[] {'a', 0, 'b'})).contains("内容与扩展名不符");
        assertThat(refused("a.csv", bytes("\"没有结束的引号"))).contains("1:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<table><tr><td>",
                "<b>",
                "<ol><li>",
                "<p>一、总则",
                "一、二、",
                "<span>一、甲</span>",
                "<td colspan=999 rowspan=999>"
            })
    void nestedPagesAreReadInLittleTime(String part) {
        byte[] page = bytes(part.repeat((1 << 20) / part.length()));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Intake.read("a.html", page));
    }

    @Test
    void textIsReadInTheEncodingsOfOffices() {
        String text = "一、总体情况\r\n本年新收申请３件。\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            assertThat(taken("a.txt", text.getBytes(charset)).blocks())
                    .extracting(block -> ((Paragraph) block).text())
                    .containsExactly("一、总体情况", "本年新收申请３件。");
        }
        assertThat(taken("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .blocks())
                .hasSize(2);
        String page = "<meta charset=gb2312><p>龘字和〇字也在</p>";
        assertThat(MarkdownText.of(taken("a.htm", page.getBytes(GB18030)).blocks()))
                .isEqualTo("龘字和〇字也在\n");
    }

    @Test
    void tabsMakeTablesAndCellsBelowEachOtherDoAsWell() {
        Incoming across = taken("a.tsv", bytes("标题行\n\n指标\t数量\n收到\t3\n\n办结\t\t2\n末行\n"));
        assertThat(across.blocks()).hasSize(3);
        Table table = across.tables().findFirst().orElseThrow();
        assertThat(table.rows()).hasSize(4);
        assertThat(table.rows().get(3)).extracting(Table.Cell::text).containsExactly("办结", "", "2");
        Incoming below = taken("a.txt", bytes("表如下\n\n\t指标\n\t代码\n\t数\n\n\t收到\n　　申请数\n\t3100\n\t8\n\n完。\n"));
        assertThat(below.tables().findFirst().orElseThrow().rows())
                .extracting(row -> row.stream().map(Table.Cell::text).toList())
                .containsExactly(List.of("指标", "代码", "数"), List.of("收到\n申请数", "3100", "8"));
        assertThat(below.blocks()).hasSize(3);
    }

    @Test
    void valuesMayBeSeparatedBySemicolonsAndKeepTheirLines() {
        Table table = taken("a.csv", bytes("项目;数\n\n\"收\n到\";3\n办结;2\n"))
                .tables()
                .findFirst()
                .orElseThrow();
        assertThat(table.rows().get(2)).extracting(Table.Cell::text).containsExactly("收\n到", "3");
        assertThat(table.at(4, 1).zh()).isEqualTo("表格 第5行第2列");
        assertThat(table.rows().get(4)).extracting(Table.Cell::text).containsExactly("办结", "2");
    }

    @Test
    void aPageGivesItsTextWithoutWhatStandsAroundIt() {
        String page = """
                <html><head><title>某局网站</title><script>var a="一、脚本";</script></head><body>
                <div id=nav><a href=/>首页</a> <a href=#1>一、总体情况</a></div>
                <div class=side>本站公告：欢迎光临本站</div>
                <div class=c><p>说明文字。</p><h3>一、总体情况</h3><p>　　<b>一是</b>主动公开&nbsp;<i>12</i>条。<br>　　二是<del>删的</del>回应。</p>
                <ol start=3><li>第三</li><li value=7>第七</li></ol><ul><li>一点</li></ul>
                <p><span>二、主动公开情况</span></p><p style="display:none">看不见</p><img alt="大楼">
                <table><caption>表题</caption><tr><th rowspan=2>甲</th><td>1</td></tr><tr><td>2<br>3</td></tr></table>
                <p>三、其他</p></div><div class=foot>版权所有 京ICP备00000000号</div></body></html>
                """;
        Incoming incoming = taken("a.html", bytes(page));
        assertThat(incoming.title()).isEqualTo("某局网站");
        assertThat(MarkdownText.of(incoming.blocks())).isEqualTo("""
                        说明文字。

                        #### 一、总体情况

                        **一是**主动公开 12条。

                        二是回应。

                        3. 第三

                        7. 第七

                        - 一点

                        二、主动公开情况

                        表题

                        <table>
                        <tr><td rowspan="2">甲</td><td>1</td></tr>
                        <tr><td>2<br>3</td></tr>
                        </table>

                        三、其他
                        """);
        assertThat(told("a.html", bytes(page)))
                .anyMatch(one -> one.contains("标为删去的文字没有带入：删的"))
                .anyMatch(one -> one.contains("隐藏的文字没有带入：看不见"))
                .anyMatch(one -> one.contains("图片没有带入：大楼"))
                .anyMatch(one -> one.contains("正文以外的文字没有带入"))
                .hasSize(4);
    }

    @Test
    void aPageThatATableLaysOutIsText() {
        String page =
                "<table><tr><td><a href=x>导航</a></td><td><p>正文。</p><table><tr><td>甲<td>1</table></td></tr></table>";
        List<Block> blocks = taken("a.html", bytes(page)).blocks();
        assertThat(MarkdownText.of(blocks)).contains("正文。", "| 甲 | 1 |");
    }

    private static Incoming whole(String name, String text) {
        return Intake.read(name, bytes(text), Portion.WHOLE).value().orElseThrow();
    }

    private static List<String> toldOfWhole(String name, String text) {
        return Intake.read(name, bytes(text), Portion.WHOLE).findings().stream()
                .map(one -> one.message().zh())
                .toList();
    }

    @Test
    void whatAPageHidesIsNotTakenFromACellEither() {
        String page = """
                <style>.no{display:none} @media print{p{display:none}} #x , a:hover{ visibility : hidden }</style>
                <div id=zoom><p>这是正文，这是正文，这是正文，这是正文。</p><p class=no>藏一</p><p id=x>藏二</p><p hidden>藏三</p>
                <p style="position:absolute;left:-9999px">藏四</p><p><font color=#ffffff>白字</font></p>
                <table><tr><td>甲<i style="display:none">藏五</i></td><td><p>1</p><p>2</p></td></tr>
                <tr style="display:none"><td>藏六</td></tr><tr><td>源码
                换行</td><td><img src=a.png alt=格内图><a href=f.doc>附件</a></td></tr></table></div>
                """;
        assertThat(MarkdownText.of(whole("a.html", page).blocks()))
                .isEqualTo("这是正文，这是正文，这是正文，这是正文。\n\n白字\n\n<table>\n<tr><td>甲</td><td>1<br>2</td></tr>\n"
                        + "<tr><td>源码 换行</td><td>附件</td></tr>\n</table>\n");
        assertThat(toldOfWhole("a.html", page))
                .filteredOn(one -> one.contains("隐藏的文字没有带入"))
                .extracting(one -> one.substring(one.length() - 2))
                .containsExactly("藏一", "藏二", "藏三", "藏四", "藏五", "藏六");
        assertThat(toldOfWhole("a.html", page))
                .anyMatch(one -> one.contains("白色的文字，可能看不见，核对可不可以公布：白字"))
                .anyMatch(one -> one.contains("图片没有带入：格内图 a.png"))
                .anyMatch(one -> one.contains("链接只带入了文字：f.doc"));
    }

    @Test
    void smallThingsOfAPageKeepTheirMeaning() {
        String page = """
                <div id=zoom><p>面积10m<sup>2</sup>，二氧化碳CO<sub>2</sub>，姓名<u>&nbsp;&nbsp;&nbsp;&nbsp;</u>，<ruby>狱<rt>yù</rt></ruby>务公开须知。</p>
                <pre>第一行
                第二行</pre><ol type=A><li>甲</li></ol><form><input value=张三><input type=checkbox checked>同意</form></div>
                """;
        assertThat(MarkdownText.of(whole("a.html", page).blocks()))
                .isEqualTo("面积10m²，二氧化碳CO₂，姓名____，狱务公开须知。\n\n第一行\n\n第二行\n\n1. 甲\n\n同意\n");
        assertThat(toldOfWhole("a.html", page))
                .anyMatch(one -> one.endsWith("注音没有带入：yù"))
                .anyMatch(one -> one.endsWith("列表的编号不是原来的样式：A"))
                .anyMatch(one -> one.endsWith("表单里填写的内容没有带入：张三"))
                .anyMatch(one -> one.endsWith("表单里填写的内容没有带入：☑"))
                .hasSize(4);
    }

    @Test
    void anArticleOfWeChatIsReadThoughItIsHiddenUntilItIsLoaded() {
        Incoming incoming = whole("a.html", """
                <head><meta property=og:title content=会见日有调整><title></title></head><h1 id=activity-name>会见日有调整</h1>
                <span id=js_name>示例监狱</span><em id=publish_time>2024年3月5日 10:00</em>
                <div id=js_content style="visibility: hidden; opacity: 0;"><p>四月一日起会见日有调整，请各位家属相互转告。</p></div>
                """);
        assertThat(incoming.title()).isEqualTo("会见日有调整");
        assertThat(MarkdownText.of(incoming.blocks())).isEqualTo("四月一日起会见日有调整，请各位家属相互转告。\n");
        assertThat(incoming.facts())
                .containsEntry(Incoming.Fact.RELEASED, "2024年3月5日")
                .containsEntry(Incoming.Fact.SOURCE, "示例监狱");
    }

    @Test
    void theTitleOfAPageIsNotThatOfItsSite() {
        String text = "<div id=zoom><p>各监狱要做好会见工作，按照计划做好各项准备。</p></div>";
        assertThat(whole("a.html", "<title>2023-2024年度工作计划</title>" + text).title())
                .isEqualTo("2023-2024年度工作计划");
        String named = "<title>关于会见的通知_通知公告_示例省监狱管理局</title>";
        assertThat(whole("a.html", named + "<h1>示例省监狱管理局</h1><b>关于会见的通知</b>" + text)
                        .title())
                .isEqualTo("关于会见的通知");
        assertThat(whole("a.html", named + text).title()).isEqualTo("关于会见的通知");
        assertThat(toldOfWhole("a.html", named + text)).anyMatch(one -> one.startsWith("标题取自网页的名称，去掉了网站的名称"));
    }

    @Test
    void aPageOfFramesNamesThem() {
        assertThat(toldOfWhole(
                        "a.html", "<frameset cols=20%,80%><frame src=menu.html><frame src=main.html></frameset>"))
                .containsExactly("嵌入的页面、视频没有带入：menu.html", "嵌入的页面、视频没有带入：main.html");
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() {
        String text = """
                各监狱要高度重视会见工作加强领      三是加强检查督促，对发现的问题
                导明确责任确保各项措施落到实处      要及时整改，整改情况按月上报省
                切实保障罪犯和家属的合法权益。      局狱政管理处备案。
                二是规范流程，严格按照规定办理      四是做好宣传，利用会见室电子屏
                会见手续，不得擅自提高条件，不      和公示栏公布会见规定，接受家属
                得变相收费，一经发现严肃处理。      监督，听取意见建议，改进工作。
                                 －１－
                """;
        assertThat(MarkdownText.of(whole("a.txt", text).blocks()))
                .contains("各监狱要高度重视会见工作加强领导明确责任确保各项措施落到实处切实保障罪犯和家属的合法权益。")
                .contains("局狱政管理处备案。")
                .doesNotContain("－１－");
        assertThat(toldOfWhole("a.txt", text)).anyMatch(one -> one.contains("分两栏的页先接左栏"));
    }

    @Test
    void aPageInAnotherEncodingOrInOneFileIsRefusedWithAHint() {
        byte[] big5 = "<meta charset=big5><p>關於會見的通知</p>".getBytes(Charset.forName("Big5"));
        assertThat(Intake.read("a.html", big5).findings()).singleElement().satisfies(one -> {
            assertThat(one.message().zh()).contains("编码是 big5");
            assertThat(one.hint().zh()).contains("另存为 UTF-8");
        });
        assertThat(toldOfWhole("a.html", "<meta charset=big5><p>其实是 UTF-8 的网页</p>"))
                .isEmpty();
        assertThat(toldOfWhole("a.htm", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"))
                .singleElement()
                .asString()
                .contains("MHTML");
    }
}
