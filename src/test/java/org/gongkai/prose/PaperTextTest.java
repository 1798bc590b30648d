package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.paper.Board;
import org.gongkai.paper.Ink;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Paper;
import org.gongkai.paper.PaperWords;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.paper.Plate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text as the page shows it, on paper: the same words, in the form of an official document. */
class PaperTextTest {

    private static final String BASE = "https://jyj.example.gov.cn/zfxxgk/gfxwj/2021/a.html";

    private static List<Piece> set(Html html) {
        return PaperText.of(html, BASE, "a", (src, words) -> Optional.empty());
    }

    private static List<Piece> set(String markdown) {
        return set(Render.all(markdown).html());
    }

    private static List<Passage> passages(List<Piece> pieces) {
        return pieces.stream()
                .filter(Passage.class::isInstance)
                .map(Passage.class::cast)
                .toList();
    }

    private static List<String> lines(List<Piece> pieces) {
        return passages(pieces).stream()
                .map(one ->
                        one.manner() + " " + one.inks().stream().map(Ink::text).collect(Collectors.joining()))
                .toList();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "一段。\n\n## 一、标题 *斜* **粗**\n\n### （一）小标题\n\n#### 1. 再小\n\n##### （1）最小\n\n###### 更小",
                "- 甲\n  - 乙\n    - 丙\n      1. 丁\n\n         又一段\n      2. 戊\n- 己\n\n  > 引文\n\n3. 三\n4. 四\n\n-\n- 末",
                "1. - 1. 三层都从一行开始\n2. | 甲 | 乙 |\n   |---|---|\n   | 一 | 二 |",
                "见注[^1]，又见[^长]，再见[^1]。\n\n[^1]: 第一条注。\n[^长]: 第二条。\n\n    还有一段。",
                "| 项 | 数 |\n|:-:|--:|\n| 甲**粗** | 1 |\n| `a|b` | ~~2~~ |\n",
                "<table><caption>表名</caption><thead><tr><th rowspan=2>项<th colspan=2>数</tr><tr><th>上年<th>本年</tr></thead>"
                        + "<tbody><tr><td rowspan=3>甲<td>1<td>2</tr><tr><td colspan=2>3</tr><tr><td>4<td></tr></tbody></table>",
                "长词 " + "a".repeat(4_000) + " 和 " + "长".repeat(4_000),
                "表情👨‍👩‍👧‍👦和🇨🇳，生僻字𠮷𬱖㐀龘，组合é，引号“‘’”《〈〉》—— …… &lt;b&gt; &amp;amp; &nbsp;空格",
                "改向\u202E反的\u202C和\u2066隔离\u2069、零宽\u200B、软连字\u00AD符",
                "```\n  代码\t制表\n\n    缩进 <b>\n```\n\n行内 `  x  ` 和\\\n换行",
                "图 ![说明“甲”](a.files/a.png) 和 [链接](https://例.example/?a=1&b=2 \"标题\")、[上文](#一节)\n\n## 一节",
                "---\n\n> - 引文里的列举\n>   ```\n>   代码\n>   ```\n\n***\n",
                "![只有图](a.png)",
                "");
    }

    /** The law: neither a word too many nor one too few. */
    @ParameterizedTest
    @MethodSource("hostile")
    void theFileHasTheWordsOfThePage(String markdown) {
        Html html = Render.all(markdown).html();
        String expected = PaperWords.of(html.text().replaceAll("<img [^>]*alt=\"([^\"]*)\"[^>]*>", "（图：$1，见网页）"));
        assertThat(PaperWords.of(new Paper(set(html)).docx())).isEqualTo(expected);
    }

    /** What other markup engines write: nothing of it may throw, whatever it is. */
    static Stream<String> foreign() {
        String wide = IntStream.rangeClosed(1, 70).mapToObj(i -> "<td>" + i).collect(Collectors.joining());
        return Stream.of(
                "<div><section>甲<p>乙</section>丙</div>丁<dl><dt>戊<dd>己</dl><figure><figcaption>庚</figcaption></figure>",
                "<table><tr><td colspan=2>一<td rowspan=9>二</tr><tr><td>三<td colspan=5>四</tr><tr></tr><tr><td>五</table>",
                "<table><tr><td rowspan=2>一<td>二</tr><tr><td colspan=0>三<td colspan=99999>四</table>",
                "<table><tr><td>外<table><tr><td>内一<td>内二</table>又外</table>",
                "<table><tr>" + wide + "</table>",
                "<table></table><ul></ul><ol><li></ol>",
                "<ol start=\"5\"><li>五<li value=\"9\">九<li>十</ol>");
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void theFileHasTheWordsOfHtmlThatAnotherEngineWrote(String html) {
        assertThat(PaperWords.of(new Paper(set(new Html(html))).docx())).isEqualTo(PaperWords.of(html));
    }

    @Test
    void headingsListsAndQuotesAreSetAsInAnOfficialDocument() {
        assertThat(lines(set("一段。\n\n## 一、甲\n\n### （一）乙\n\n- 丙\n  1. 丁\n\n> 戊")))
                .containsExactly("TEXT 一段。", "HEADING_1 一、甲", "HEADING_2 （一）乙", "ITEM • 丙", "ITEM_2 1. 丁", "QUOTE 戊");
    }

    @Test
    void cellsThatSpanOthersDoSoOnPaper() {
        List<Piece> pieces = set(hostile().toList().get(5));
        assertThat(lines(pieces)).containsExactly("CAPTION 表名");
        Board board = (Board) pieces.get(1);
        assertThat(board.heads()).isEqualTo(2);
        assertThat(board.shares()).hasSize(3);
        assertThat(board.rows().get(0))
                .extracting(Board.Box::across, Board.Box::down)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 2), org.assertj.core.groups.Tuple.tuple(2, 1));
        assertThat(board.rows().get(3)).hasSize(1);
    }

    @Test
    void linksLeadWhereTheyLedAndToNotesOfTheFileItself() {
        List<Passage> passages =
                passages(set("[外](https://a.example/)、[另一件](../2020/b.html)、注[^1]、[信](mailto:a@b.cn)\n\n[^1]: 文字"));
        assertThat(passages.get(0).inks())
                .extracting(Ink::link)
                .contains(
                        "https://a.example/",
                        "https://jyj.example.gov.cn/zfxxgk/gfxwj/2020/b.html",
                        "mailto:a@b.cn",
                        "#a1");
        assertThat(passages.get(1).anchor()).isEqualTo("a1");
        assertThat(lines(set("注[^1]\n\n[^1]: 文字"))).containsExactly("TEXT 注[1]", "SMALL [1] 文字");
    }

    @Test
    void withoutTheAddressOfTheSiteItsOwnLinksAreWords() {
        Html html = Render.all("[另一件](../2020/b.html)、[外](https://a.example/)").html();
        List<Piece> pieces = PaperText.of(html, "", "a", (src, words) -> Optional.empty());
        assertThat(passages(pieces).get(0).inks()).extracting(Ink::link).containsExactly("", "", "https://a.example/");
    }

    @Test
    void aPictureStandsWhereItStoodAndOneThatCannotBeShownIsNamed() {
        Html html = Render.all("前 ![一](a.png) 后 ![二](b.webp)").html();
        Plate plate = new Plate("png", new byte[] {1}, 1, 1, "一");
        List<Piece> pieces = PaperText.of(
                html, BASE, "a", (src, words) -> src.equals("a.png") ? Optional.of(plate) : Optional.empty());
        assertThat(pieces).hasSize(3).element(1).isEqualTo(plate);
        assertThat(lines(pieces)).containsExactly("TEXT 前", "TEXT 后 （图：二，见网页）");
    }

    @Test
    void aListWithinATableIsALineForEachItem() {
        List<Piece> pieces = set(new Html("<table><tr><td><ul><li>甲<li>乙</ul></table>"));
        assertThat(((Board) pieces.get(0)).rows().get(0).get(0).passages())
                .extracting(Passage::manner)
                .containsExactly(Manner.CELL, Manner.CELL);
    }
}
