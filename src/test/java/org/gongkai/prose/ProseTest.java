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

    private static Finding only(String markdown) {
        List<Finding> findings = Render.all(markdown).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
