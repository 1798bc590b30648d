package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.Ends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that people paste, in characters or in any HTML, are drawn as tables, and what only looks like one is not. */
class DrawnTablesTest {

    private static Rendered drawn(String text) {
        String drawn = DrawnTables.of(text);
        assertThat(drawn.split("\n", -1)).hasSameSizeAs(text.split("\n", -1));
        return Prose.render(drawn, "a.md", 1, Render.EVERYWHERE);
    }

    /** The rows of the tables of a page, their cells between bars. */
    private static List<String> rows(String text) {
        Rendered page = drawn(text);
        assertThat(page.findings()).isEmpty();
        assertThat(page.html().text()).doesNotContain("&lt;", "<pre>");
        return org.jsoup.Jsoup.parse(page.html().text()).select("tr").stream()
                .map(row -> String.join("|", row.select("td, th").eachText()))
                .toList();
    }

    private static final List<String> ROWS = List.of("项目|件数|份数", "来信|3|40", "来访|12|5");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目\t件数\t份数\n来信\t3\t40\n来访\t12\t5",
                "│项目│件数│份数│\n├──┼──┼──┤\n│来信│3│40│\n│来访│12│5│",
                "项目 │ 件数 │ 份数\n───┼───┼───\n来信 │ 3 │ 40\n来访 │ 12 │ 5",
                "+---+---+---+\n| 项目 | 件数 | 份数 |\n+===+===+===+\n| 来信 | 3 | 40 |\n| 来访 | 12 | 5 |\n+---+---+---+",
                "|---+---+---|\n| 项目 | 件数 | 份数 |\n|---+---+---|\n| 来信 | 3 | 40 |\n| 来访 | 12 | 5 |",
                "项目　　件数　　份数\n来信　　3　　　40\n来访　　12　　　5",
                "项目      件数   份数\n来信         3     40\n来访        12      5",
                "项目 件数 份数\n来信 3 40\n来访 12 5",
            })
    void isDrawnAsATable(String table) {
        assertThat(rows("前文。\n\n" + table + "\n\n后文。")).isEqualTo(ROWS);
        assertThat(rows("前文。\n" + table)).isEqualTo(ROWS);
        assertThat(drawn("前文。\n\n" + table + "\n注：截至年底。").html().text()).contains("<p>注：截至年底。</p>");
    }

    @Test
    void aRowMayTakeSeveralLinesBetweenRules() {
        assertThat(rows("+--+--+\n| 项目 | 收到 |\n|  | 件数 |\n+--+--+\n| 来信 | 3 |\n+--+--+\n| 来访 | 5 |\n+--+--+"))
                .containsExactly("项目|收到件数", "来信|3", "来访|5");
    }

    @Test
    void aLineWithoutCellsSpansTheTable() {
        String html = drawn("第一项\n项目\t件数\n来信\t3\n第二项\n项目\t件数\n来访\t5\n").html().text();
        assertThat(html).contains("<th scope=\"col\" colspan=\"2\">第一项</th>", "<td colspan=\"2\">第二项</td>");
    }

    @Test
    void aColumnThatJoinedCellsLeaveEmptyIsLeftOut() {
        assertThat(rows("\t\t件数\n来信\t\t3\n来访\t\t5")).containsExactly("件数", "来信|3", "来访|5");
        assertThat(drawn("\t\t件数\n来信\t\t3\n来访\t\t5").html().text().split("</t[dh]>", -1))
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "床前明月光　　疑是地上霜\n举头望明月　　低头思故乡",
                "张三　　李四　　王五\n赵六　　钱七　　孙八",
                "张三 李四 王五\n赵六 钱七 孙八",
                "\t缩进的一段文字，不是表格。\n\t缩进的又一段文字。",
                "某某局\n2024年1月20日",
                "附件 1\n附件 2",
                "联系人：张三  电话：010-00000000\n地址：公开路1号  邮编：100000",
                "```\n项目\t件数\n来信\t3\n```",
                "- 甲\t1\n- 乙\t2",
                "> 甲\t1\n> 乙\t2",
                "# 甲\t1\n# 乙\t2",
                "项目 | 件数\n--- | ---\n来信 | 3\n来访 | 5\n其他 | 6",
                "| 项目 | 件数 |\n|---|---|\n| 来信 | 3 |",
                "<table>\n<tr>\n\t<td>甲</td>\t<td>1</td>\n\t<td>乙</td>\t<td>2</td>\n</tr>\n</table>",
                "────────\n════════",
            })
    void staysAsItIs(String text) {
        assertThat(TextTables.in(text)).isEmpty();
        assertThat(TextTables.drawn(text)).isEqualTo(text);
        assertThat(TextTables.without(text)).isEqualTo(text);
    }

    @Test
    void withoutItsTablesATextHasAllElseInItsPlace() {
        String text = "前文。\n项目\t件数\n来信\t3\n来访\t5\n\n后文。\n\n甲\t1\n乙\t2";
        String left = TextTables.without(text);
        assertThat(left).hasSameSizeAs(text).startsWith("前文。\n  ").doesNotContain("来信", "乙");
        assertThat(left.indexOf("后文")).isEqualTo(text.indexOf("后文"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div align=\"center\"><table><tr><td>项目</td><td>件数</td><td>份数</td></tr>%s</table></div>",
                "<div class=Section1>\n<table><tr><td><a name=\"_Hlk1\"></a>项目</td><td>件数</td><td><h4>份数</h4></td></tr>%s</table>\n</div>",
                "<table><!--[if !x]--><tr><td>项目</td><td><sup>件数</sup></td><td v:shape=x>份数</td></tr>\n\n%s<!--[endif]--></table>",
                "<table><tr><td><table><tr><td>项目</td><td>件数</td><td>份数</td></tr>%s</table></td></tr></table>",
            })
    void htmlIsNeverShownAsTags(String table) {
        String rows =
                "<tr><td>来信</td><td><p>3</p><o:p>&nbsp;</o:p></td><td>40</td></tr><tr><td>来访</td><td>12</td><td>5</td></tr>";
        assertThat(rows("前文。\n\n" + table.replace("%s", rows) + "\n\n后文。")).isEqualTo(ROWS);
    }

    /** Nothing is lost in silence: it is shown as text, and a finding says so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>重要<table><tr><td>甲</td></tr></table></div>",
                "<div><table><tr><td><img src=a.png>甲</td></tr></table></div>",
                "<div><table><tr><td><a href=\"http://a.cn\">甲</a></td></tr></table></div>",
                "<div><table><tr style=\"display: none\"><td>甲</td></tr></table></div>",
                "<div><table><tr><td><del>甲</del></td></tr></table></div>",
                "<div><table><tr><td><script>1</script>甲</td></tr></table></div>",
                "<div><table><tr><td>甲",
            })
    void whatWouldLoseSomethingStaysAsWritten(String html) {
        assertThat(DrawnTables.of(html)).isEqualTo(html);
        assertThat(drawn(html).findings()).isNotEmpty();
    }

    @Test
    void cellsAreWordsAndNeverMarkup() {
        String html = drawn("甲<script>\t1\n&lt;乙\t2\n**丙**\t3\n").html().text();
        assertThat(html).contains("甲&lt;script&gt;", "&amp;lt;乙").doesNotContain("<script");
    }

    private static Map<String, String> hostile() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("tabs", "\t".repeat(1 << 20));
        texts.put("lines of tabs", "\t\n".repeat(1 << 19));
        texts.put("many rows", "规章\t1\t2\t3\n".repeat(100_000));
        texts.put("blanks", " ".repeat(1 << 20));
        texts.put("wide rows", ("a" + "  1".repeat(190) + "\n").repeat(1_800));
        texts.put("figures", ("1 ".repeat(290) + "\n").repeat(1_800));
        texts.put("bars", "| a | 1 |\n".repeat(100_000));
        texts.put("rules", "+--+--+\n".repeat(130_000));
        texts.put("a row of many lines", "+-+\n" + "| a |\n".repeat(150_000) + "+-+\n| b |\n+-+\n| c |\n+-+\n");
        texts.put("boxes", "│".repeat(1 << 20));
        texts.put("few words", "甲\n".repeat(1 << 19));
        texts.put("delimiters", "|-|-|\n".repeat(170_000));
        texts.put("tables around nothing", "<div><table>\n\n".repeat(70_000));
        texts.put("tables in divisions", "<div><table><tr><td>1</td></tr></table></div>\n".repeat(20_000));
        texts.put("nested tables", "<div><table><tr><td>\n".repeat(40_000));
        return texts;
    }

    private static List<String> names() {
        return List.copyOf(hostile().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void endsWith(String name) {
        String text = hostile().get(name);
        assertThat(Ends.of(() -> DrawnTables.of(text))).isNotNull();
        assertThat(Ends.of(() -> TextTables.without(text))).isNotNull();
    }
}
