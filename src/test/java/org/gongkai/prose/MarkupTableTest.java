package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as word processors and editors of HTML give them. */
class MarkupTableTest {

    private static final String WORD = """
            甲

            <table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
             <tr style='mso-yfti-irow:0;height:20.0pt'>
              <td width=120 rowspan=2 valign=top style='width:90pt'>
              <p class=MsoNormal align=center><b><span lang=EN-US style='font-size:12.0pt'>项目<o:p></o:p></span></b></p>
              </td>
              <td colspan=2><p class=MsoNormal>材料</p></td>

             </tr>
             <tr><td>名称</td><td>份数</td></tr>
             <tr>
              <td><p>　　会见&nbsp;</p></td><td>1.申请表<br>2.身份
            证明</td><td>1&lt;2 &amp; 3 < 4</td></tr>
            </table>

            乙
            """;

    @Test
    void comesOutOfAWordProcessor() {
        assertThat(Render.all(WORD).findings()).isEmpty();
        assertThat(Render.html(WORD)).isEqualTo("""
                <p>甲</p>
                <div class="table" role="region" tabindex="0" aria-label="表格 1">
                <table>
                <thead>
                <tr>
                <th scope="col" rowspan="2">项目</th>
                <th scope="col" colspan="2">材料</th>
                </tr>
                <tr>
                <th scope="col">名称</th>
                <th scope="col">份数</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>会见</td>
                <td>1.申请表<br />
                2.身份证明</td>
                <td>1&lt;2 &amp; 3 &lt; 4</td>
                </tr>
                </tbody>
                </table>
                </div>
                <p>乙</p>
                """);
        assertThat(Prose.plainText(WORD)).isEqualTo("甲\n项目 材料\n名称 份数\n会见 1.申请表 2.身份证明 1<2 & 3 < 4\n乙");
    }

    @Test
    void keepsTheHeadsThatATableNames() {
        assertThat(
                        Render.html(
                                "<TABLE><CAPTION>表1<br>办理</CAPTION><colgroup><col width=9><col></colgroup><thead><tr><td>甲</td>"
                                        + "<td></td></tr></thead><tbody><tr class=\"firstRow\"><th scope=\"row\">乙<td data-x=1>1</tbody></TABLE>"))
                .isEqualTo("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"表格 1\">\n<table>\n"
                        + "<caption>表1<br />\n办理</caption>\n<thead>\n<tr>\n<th scope=\"col\">甲</th>\n<td class=\"right\"></td>\n</tr>\n"
                        + "</thead>\n<tbody>\n<tr>\n<th scope=\"row\">乙</th>\n<td class=\"right\">1</td>\n</tr>\n</tbody>\n</table>\n"
                        + "</div>\n");
    }

    @Test
    void takesATitleAcrossAllColumnsForNoHeadOfThem() {
        assertThat(Render.html(
                        "<table><tr><td colspan=2>表1</td></tr><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td>"
                                + "</tr></table>"))
                .contains("<th scope=\"col\" colspan=\"2\">表1</th>", "<th scope=\"col\">乙</th>", "<td>2</td>");
    }

    @Test
    void standsInAListAndInANote() {
        String table = "<table><tr><td>甲</td></tr></table>";
        assertThat(Render.html("1. 如下：\n\n   " + table + "\n\n2. 乙")).contains("<td>甲</td>", "<li>\n<p>乙</p>");
        assertThat(Render.html("甲[^1]\n\n[^1]: 见表\n\n    " + table)).contains("<td>甲</td>");
        assertThat(Render.html("    " + table)).startsWith("<pre><code>&lt;table&gt;");
        assertThat(Render.html("```\n" + table + "\n```")).startsWith("<pre><code>&lt;table&gt;");
    }

    @Test
    void linksAddressesInIt() {
        assertThat(Render.html("<table><tr><td>见https://a.cn/b。</td></tr></table>"))
                .contains("<a href=\"https://a.cn/b\"");
        Rendered nowhere =
                Prose.render("甲\n\n<table>\n<tr><td>见https://a.cn/b。</td></tr></table>", "a.md", 1, Render.NOWHERE);
        assertThat(nowhere.findings()).extracting(Finding::place).containsExactly(new Place("a.md", 4, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<td onclick='x()'>甲</td>                         | 9  | onclick",
                "<td><a href='javascript:x'>甲</a></td>            | 9  | <a href='javascript:x'>",
                "<td><a href='https://a.cn'>甲</a></td>            | 9  | <a href='https://a.cn'>",
                "<td><script>x()</script></td>                     | 9  | <script>",
                "<td><img src=x onerror=y></td>                    | 9  | <img src=x onerror=y>",
                "<td><!-- 甲 --></td>                              | 9  | <!-- 甲 -->",
                "<td>甲<table><tr><td>乙</td></tr></table></td>    | 10 | 表格里又有表格",
                "<td>m<sup>2</sup></td>                            | 10 | <sup>",
                "<td><s>甲</s></td>                                | 9  | <s>",
                "<td><ul><li>甲</li></ul></td>                     | 9  | <ul>",
                "<td hidden>甲</td>                                | 9  | hidden",
                "<td title='乙'>甲</td>                            | 9  | title",
                "<td background='a.png'>甲</td>                    | 9  | background",
                "<td colspan=0>甲</td>                             | 9  | colspan 不是正整数",
                "<td colspan='a'>甲</td>                           | 9  | colspan 不是正整数",
                "<td style='a>甲</td>                              | 5  | 看不懂",
                "甲<td>乙</td>                                     | 5  | 单元格之外有文字",
                "<td>甲</td></tr>乙                                | 20 | 单元格之外有文字",
                "<td rowspan=2>甲</td></tr><tr><td>乙</td><td colspan=2>丙</td></tr></table>丁 | 77 | 后面还有文字",
            })
    void isNoTableWithAnythingElseInIt(String row, int column, String reason) {
        String table = "<table>\n<tr>" + row + "</tr></table>";
        Rendered rendered = Render.all("第一段\n\n" + table + "\n\n末段");
        SafeHtml.check(rendered);
        assertThat(rendered.html().text()).doesNotContain("<table>").contains("&lt;table&gt;", "末段");
        List<Finding> findings = rendered.findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo(Rule.RAW_HTML);
        assertThat(findings.get(0).message().zh())
                .startsWith("HTML 表格不起作用，按文字显示：")
                .contains(reason);
        assertThat(findings.get(0).hint().zh()).isNotEmpty();
        assertThat(findings.get(0).place().line()).isEqualTo(13);
        assertThat(findings.get(0).place().column()).isEqualTo(column);
    }

    @Test
    void saysWhatIsAmissWithItsShape() {
        assertThat(reason("<table><tr><td>甲</td><td rowspan=2>乙</td></tr><tr><td colspan=2>丙</td></tr></table>"))
                .contains("重叠");
        assertThat(reason("<table></table>")).contains("没有单元格");
        assertThat(reason("<table><tr><td>甲</td></tr>")).contains("没有 </table>");
        assertThat(Render.all("<table><tr><td>甲</td></tr>\n<tr></tr><tr><td rowspan=9>乙</td></tr></table>")
                        .findings())
                .isEmpty();
    }

    private static String reason(String table) {
        Rendered rendered = Render.all(table);
        assertThat(rendered.findings()).hasSize(1);
        return rendered.findings().get(0).message().zh();
    }

    @Test
    void isReadByThoseWhoLookForSomething() {
        AsRead read = AsRead.of(WORD).orElseThrow();
        assertThat(read.text())
                .contains("甲\n\n|项目|材料 名称|份数|\n|会见|1.申请表 2.身份证明|1<2 & 3 < 4|\n\n\n乙")
                .doesNotContain("MsoNormal");
        assertThat(WORD.startsWith("项目", read.source(read.text().indexOf("项目"))))
                .isTrue();
        assertThat(WORD.startsWith("&amp;", read.source(read.text().indexOf("& 3"))))
                .isTrue();
        assertThat(WORD.startsWith("乙", read.source(read.text().indexOf("乙")))).isTrue();
        assertThat(AsRead.of("甲 <table> 乙")).isEmpty();
        assertThat(AsRead.of("```\n<table><tr><td title=机密>甲</td></tr></table>\n```"))
                .isEmpty();
    }
}
