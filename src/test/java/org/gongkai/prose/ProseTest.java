package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.prose.Rendered.Heading;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void dropsALineBreakBetweenChineseCharacters() {
        assertThat(Render.html("第一行\n第二行")).isEqualTo("<p>第一行第二行</p>\n");
        assertThat(Render.html("第一行，\n**第二行**\n“第三行”")).isEqualTo("<p>第一行，<strong>第二行</strong>“第三行”</p>\n");
        assertThat(Render.html("他说：\n“好。”\n——摘自")).isEqualTo("<p>他说：“好。”——摘自</p>\n");
    }

    @Test
    void keepsALineBreakWhereItStandsForABlank() {
        assertThat(Render.html("Word\n文档")).isEqualTo("<p>Word\n文档</p>\n");
        assertThat(Render.html("a “b”\n“c” d")).isEqualTo("<p>a “b”\n“c” d</p>\n");
        assertThat(Render.html("한국어\n문장")).isEqualTo("<p>한국어\n문장</p>\n");
        assertThat(Render.html("第一行\\\n第二行")).isEqualTo("<p>第一行<br />\n第二行</p>\n");
    }

    @Test
    void dropsTheIndentOfAParagraph() {
        assertThat(Render.html("　　第一条\n\n　　**第二条** 略")).isEqualTo("<p>第一条</p>\n<p><strong>第二条</strong> 略</p>\n");
        assertThat(Render.html("甲　乙")).isEqualTo("<p>甲　乙</p>\n");
    }

    @Test
    void movesHeadingsDownWhenOneOfThemIsATitle() {
        assertThat(Render.all("# 一\n\n###### 二").headings())
                .containsExactly(new Heading(2, "一", "一"), new Heading(6, "二", "二"));
        assertThat(Render.all("## 一\n\n### 二").headings())
                .containsExactly(new Heading(2, "一", "一"), new Heading(3, "二", "二"));
        assertThat(Render.html("一\n=\n\n二\n-")).isEqualTo("<h2 id=\"一\">一</h2>\n<h3 id=\"二\">二</h3>\n");
    }

    @Test
    void namesHeadings() {
        assertThat(ids("## 第一章　总则")).containsExactly("第一章-总则");
        assertThat(ids("## 一、**目的**和`API`（试行）")).containsExactly("一-目的和api-试行");
        assertThat(ids("## 甲\n## 甲\n## 甲-2\n## 甲")).containsExactly("甲", "甲-2", "甲-2-2", "甲-3");
        assertThat(ids("## gk-menu\n## GK menu\n## h-gk-menu"))
                .containsExactly("h-gk-menu", "h-gk-menu-2", "h-gk-menu-3");
        assertThat(ids("## ！！！\n##")).containsExactly("section", "section-2");
        assertThat(ids("## Cafe\u0301")).containsExactly("caf\u00e9");
    }

    private static List<String> ids(String markdown) {
        return Render.all(markdown).headings().stream().map(Heading::id).toList();
    }

    @Test
    void linksToAHeadingOfTheText() {
        assertThat(Render.html("[见](#第二章)\n\n## 第二章")).startsWith("<p><a href=\"#第二章\">见</a></p>");
        assertThat(Render.html("[见](#%E7%AC%AC%E4%BA%8C%E7%AB%A0)\n\n## 第二章"))
                .startsWith("<p><a href=\"#第二章\">见</a></p>");
    }

    @Test
    void saysWhichHeadingsAreLikeAMissingOne() {
        Finding finding = only("[见](#第二张)\n\n## 附则\n\n## 第二章");
        assertThat(finding.rule()).isEqualTo(Rule.BROKEN_LINK);
        assertThat(finding.hint().zh()).isEqualTo("相近的锚点：#第二章  #附则");
        assertThat(Render.html("[见](#第二张)")).isEqualTo("<p>见</p>\n");
    }

    @Test
    void marksALinkThatLeavesTheSite() {
        assertThat(Render.html("[网](https://www.gov.cn/ \"题\")"))
                .isEqualTo("<p><a href=\"https://www.gov.cn/\" title=\"题\" class=\"external\""
                        + " rel=\"noopener noreferrer\">网</a></p>\n");
        assertThat(Render.html("[信](mailto:xxgk@gov.cn)")).isEqualTo("<p><a href=\"mailto:xxgk@gov.cn\">信</a></p>\n");
        assertThat(Render.html("[件](index:736916951/2021-000109)"))
                .isEqualTo("<p><a href=\"index:736916951/2021-000109\">件</a></p>\n");
    }

    @Test
    void linksABareAddressAndEndsItBeforeChinese() {
        assertThat(Render.html("请登录http://www.gov.cn/art_1~2.html，查询。"))
                .contains(">http://www.gov.cn/art_1~2.html</a>，查询");
        assertThat(Render.html("请登录https://www.gov.cn查询")).contains(">https://www.gov.cn</a>查询");
        assertThat(Render.html("(see https://a.cn/b_(c).)")).contains(">https://a.cn/b_(c)</a>.)");
        assertThat(Render.html("[https://a.cn](b.md) xhttp://a.cn http:// `http://b.cn`"))
                .isEqualTo("<p><a href=\"b.md\">https://a.cn</a> xhttp://a.cn http:// <code>http://b.cn</code></p>\n");
    }

    @Test
    void keepsTheWordsOfALinkThatLeadsNowhere() {
        Rendered rendered = Prose.render("见[附件](附件1.pdf)和![图](图.png)", "a.md", 1, Render.NOWHERE);
        assertThat(rendered.html().text()).isEqualTo("<p>见附件和图</p>\n");
        assertThat(rendered.findings())
                .extracting(Finding::place)
                .containsExactly(new Place("a.md", 1, 2), new Place("a.md", 1, 16));
    }

    @Test
    void namesThePlaceInTheFile() {
        Finding finding = only("甲\r\n\r\n> - 𠮷乙[丙](javascript:alert)\r\n");
        assertThat(finding.place()).isEqualTo(new Place("content/a/正文.md", 12, 7));
        assertThat(finding.source()).isEqualTo("> - 𠮷乙[丙](javascript:alert)");
        assertThat(only("| 甲 | 乙 |\n|---|---|\n| 1 | x <b> |").place()).isEqualTo(new Place("content/a/正文.md", 12, 9));
        Rendered bare = Prose.render("&amp; 见 https://a.cn 。", "a.md", 1, Render.NOWHERE);
        assertThat(bare.findings()).extracting(Finding::place).containsExactly(new Place("a.md", 1, 9));
    }

    @Test
    void showsHtmlAsText() {
        Rendered rendered = Render.all("甲<b onclick=\"x()\">乙</b><!-- 丙 -->\n\n<script>\nalert(1)\n</script>");
        assertThat(rendered.html().text())
                .isEqualTo("<p>甲&lt;b onclick=&quot;x()&quot;&gt;乙&lt;/b&gt;&lt;!-- 丙 --&gt;</p>\n"
                        + "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n");
        assertThat(rendered.findings()).hasSize(4).allMatch(finding -> finding.rule() == Rule.RAW_HTML);
    }

    @Test
    void writesTablesWithColumnHeadsAndClasses() {
        assertThat(Render.html("| 甲 | |\n|:-:|--:|\n| 1 | 2 |"))
                .contains("<th scope=\"col\" class=\"center\">甲</th>\n<td class=\"right\"></td>")
                .contains("<td class=\"center\">1</td>\n<td class=\"right\">2</td>")
                .doesNotContain("align=")
                .doesNotContain("style=");
    }

    @Test
    void givesTheWordsWithoutMarkup() {
        assertThat(Prose.plainText(
                        "# 标题\n\n　　第一行，\n**第二行** [链](a.md)\n\n- 甲\n- 乙\n\n| 丙 | 丁 |\n|-|-|\n| 1 | 2 |\n\n![图](b.png)"))
                .isEqualTo("标题\n第一行，第二行 链\n甲\n乙\n丙 丁\n1 2\n图");
        assertThat(Prose.plainText("")).isEmpty();
    }

    @Test
    void escapesPlainText() {
        assertThat(Html.text("<a href='x'>&\"甲\"</a>").text())
                .isEqualTo("&lt;a href=&#39;x&#39;&gt;&amp;&quot;甲&quot;&lt;/a&gt;");
        assertThat(Html.text("甲").text()).isEqualTo("甲");
    }

    @Test
    void takesASingleTildeForARange() {
        String times = "办公时间：8:30~11:30，13:30~17:00。招录5~10人，补助3000~5000元，~甲~";
        assertThat(Render.html(times)).isEqualTo("<p>" + times + "</p>\n");
        assertThat(Render.html("5~10人，~~3000~5000~~元")).isEqualTo("<p>5~10人，<del>3000~5000</del>元</p>\n");
        assertThat(Render.html("~甲~~ 乙~ ~~~丙~~~")).doesNotContain("<del>");
    }

    @Test
    void showsTheNumbersOfAListAsTheyAreWritten() {
        assertThat(Render.html("1. 甲\n2. 乙\n5. 丙\n6. 丁\n6. 戊\n1. 己"))
                .isEqualTo("<ol>\n<li>甲</li>\n<li>乙</li>\n<li value=\"5\">丙</li>\n<li>丁</li>\n"
                        + "<li value=\"6\">戊</li>\n<li value=\"1\">己</li>\n</ol>\n");
        assertThat(Render.html("2016. 甲\n\n1986. 乙"))
                .isEqualTo("<ol start=\"2016\">\n<li>\n<p>甲</p>\n</li>\n<li value=\"1986\">\n<p>乙</p>\n</li>\n</ol>\n");
        assertThat(Render.html("> - 甲\n>\n>   3) 乙\n>   9) 丙\n\n- 丁"))
                .contains("<ol start=\"3\">\n<li>乙</li>\n<li value=\"9\">丙</li>");
        assertThat(Prose.plainText("1. 甲\n5) 乙\n8) 丙\n\n   3. 丁")).isEqualTo("1. 甲\n5) 乙\n8) 丙\n3. 丁");
    }

    @Test
    void breaksALineInACell() {
        String row = "|甲|乙|\n|-|-|\n|一<br>二<BR/>三<br />四|**五<br>六**|";
        assertThat(Render.html(row))
                .contains("<td>一<br />\n二<br />\n三<br />\n四</td>\n<td><strong>五<br />\n六</strong></td>");
        assertThat(Render.all(row).findings()).isEmpty();
        assertThat(Prose.plainText(row)).isEqualTo("甲 乙\n一 二 三 四 五 六");
        assertThat(Render.html("|甲|\n|-|\n|`<br>`|")).contains("<td><code>&lt;br&gt;</code></td>");
    }

    @Test
    void saysHowToBreakALineWhereItCanBeBroken() {
        assertThat(only("甲<br>乙").hint().zh()).contains("反斜杠");
        assertThat(only("|甲|\n|-|\n|一</br>二|").hint().zh()).isEqualTo("单元格里换行只写 <br>");
        assertThat(only("|甲|\n|-|\n|一<br clear=all>二|").hint().zh()).isEqualTo("单元格里换行只写 <br>");
    }

    @Test
    void setsNotesBehindTheTextAndLinksBothWays() {
        String html = Render.html("规划期五年[^1]。\n\n[^1]: 指2021年*至*2025年。");
        assertThat(html)
                .isEqualTo("<p>规划期五年<sup class=\"note\"><a href=\"#note:1\" id=\"note:1:1\" role=\"doc-noteref\""
                        + " aria-label=\"注 1\">[1]</a></sup>。</p>\n"
                        + "<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"注释\">\n<ol>\n<li id=\"note:1\">\n"
                        + "<p>指2021年<em>至</em>2025年。 <a href=\"#note:1:1\" class=\"back\" role=\"doc-backlink\""
                        + " aria-label=\"回到正文中的注 1\">返回</a></p>\n</li>\n</ol>\n</section>\n");
        assertThat(Render.all(html).findings()).isNotEmpty(); // pasted back, it is HTML like any other
    }

    @Test
    void numbersNotesInTheOrderInWhichTheTextNamesThem() {
        String text = "甲[^乙]丙[^甲]丁[^乙]\n\n[^甲]: 一\n[^乙]: 二[^戊]\n\n    第二段\n\n[^闲]: 三\n[^戊]: 四";
        assertThat(Prose.plainText(text)).isEqualTo("甲[1]丙[2]丁[1]\n[1] 二[3]\n第二段\n[2] 一\n[3] 四\n[4] 三");
        assertThat(Render.html(text)).contains("href=\"#note:1:2\"", "回到正文中的注 1，第 2 处", "<p>三</p>");
    }

    @Test
    void keepsANoteOutOfTheWordsOfAHeadingAndOfAPicture() {
        Rendered rendered = Render.all("## 期间[^1]\n\n![图[^1]](a.png)\n\n[^1]: 注\n");
        assertThat(rendered.headings()).containsExactly(new Heading(2, "期间", "期间"));
        assertThat(rendered.html().text())
                .contains("alt=\"图\"", "<li id=\"note:1\">")
                .doesNotContain("#note:1:2");
    }

    @Test
    void leavesWhatIsNoNoteAsItIs() {
        assertThat(Render.html("甲[^1]")).isEqualTo("<p>甲[^1]</p>\n");
        assertThat(Render.html("[^1](a.md)\n\n[^1]: 注")).startsWith("<p><a href=\"a.md\">^1</a></p>");
        assertThat(Render.html("`[^1]`\n\n[^1]: 注")).startsWith("<p><code>[^1]</code></p>");
    }

    private static Finding only(String markdown) {
        List<Finding> findings = Render.all(markdown).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
