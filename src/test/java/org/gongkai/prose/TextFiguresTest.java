package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.finding.Finding;
import org.gongkai.paper.Board;
import org.gongkai.paper.Ink;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charts made of the CSV beside a text, and recordings (数据图和音视频). */
class TextFiguresTest {

    private static final String VISITS = "月份,会见（次）,网上（次）\n1月,200,50\n2月,100,100\n3月,0,0.5\n";

    private static Rendered render(String markdown, String csv) {
        Links links = new Links() {
            @Override
            public Target link(String destination) {
                return new Target.Address(destination);
            }

            @Override
            public Target image(String destination) {
                return destination.startsWith("assets/")
                        ? new Target.Address(destination)
                        : destination.endsWith(".csv")
                                ? new Target.Numbers(destination, "content/a/x.files/a.csv", csv)
                                : destination.endsWith(".png")
                                        ? new Target.Address(destination)
                                        : new Target.Recording(
                                                destination,
                                                destination.endsWith(".mp3") ? "audio/mpeg" : "video/mp4",
                                                destination.startsWith("told") ? "told.vtt" : "");
            }
        };
        return Prose.render(markdown, "content/a/x.md", 10, links);
    }

    private static Document page(String markdown, String csv) {
        Rendered rendered = render(markdown, csv);
        assertThat(rendered.findings()).isEmpty();
        return Jsoup.parseBodyFragment(rendered.html().text());
    }

    private static List<String> said(Rendered rendered) {
        return rendered.findings().stream().map(TextFiguresTest::line).toList();
    }

    private static String line(Finding finding) {
        return finding.place().path() + ":" + finding.place().line() + ":"
                + finding.place().column() + " " + finding.rule().id() + " "
                + finding.message().en();
    }

    @Test
    void barsAreATableWhoseRowsEndWithThem() {
        Document page = page("前文。\n\n![各月会见](x.csv)\n\n后文。", VISITS);
        assertThat(page.select("figure.chart caption").text()).isEqualTo("各月会见（单位：次）");
        assertThat(page.select("thead th").eachText()).containsExactly("月份", "会见", "网上");
        assertThat(page.select("tbody tr").eachText()).containsExactly("1月 200 50", "2月 100 100", "3月 0 0.5");
        assertThat(page.select(".bars rect").eachAttr("width"))
                .containsExactly("100%", "25%", "50%", "50%", "0%", "0.3%");
        assertThat(page.select("a").eachAttr("href")).containsExactly("x.csv");
        assertThat(page.select("p figure")).isEmpty();
        assertThat(page.select("p").eachText()).containsExactly("前文。", "下载数据（CSV）", "后文。");
    }

    @ParameterizedTest
    @CsvSource({"折线", "line"})
    void linesGoThroughTheNumbersAboveTheirTable(String kind) {
        Document page = page("![各月会见](x.csv \"" + kind + "\")", VISITS);
        assertThat(page.select(".plot .series1 circle").eachAttr("cy")).containsExactly("0%", "50%", "100%");
        assertThat(page.select(".plot .series2 circle").eachAttr("cx")).containsExactly("2%", "50%", "98%");
        assertThat(page.select(".plot .series1 line")).hasSize(2);
        assertThat(page.select(".plot text").eachText()).containsExactly("0", "100", "200", "1月", "2月", "3月");
        assertThat(page.select("details tbody tr").eachText()).containsExactly("1月 200 50", "2月 100 100", "3月 0 0.5");
        assertThat(page.select(".keys li").eachText()).containsExactly("会见", "网上");
    }

    /** One row, and numbers that are all 0, divide by nothing. */
    @Test
    void whatHasNoLengthIsDrawnToo() {
        assertThat(page("![甲](x.csv)", "项,数\n甲,0\n").select("rect").eachAttr("width"))
                .containsExactly("0%");
        assertThat(page("![甲](x.csv \"line\")", "项,数\n甲,0\n").select("circle").eachAttr("cy"))
                .containsExactly("100%");
    }

    /** What the file says is text, whatever it looks like. */
    @Test
    void nothingOfTheFileIsMarkup() {
        Document page = page(
                "![<b>名</b>\\\"](x.csv \"line\")",
                "<script>alert(1)</script>,\"<img src=x onerror=a()>\"\n\"\"\"><svg onload=a()>\",1\n乙,2\n");
        assertThat(page.select("script, img, b, [onload], [onerror]")).isEmpty();
        assertThat(page.select("tbody th").get(0).text()).isEqualTo("\"><svg onload=a()>");
    }

    @Test
    void onPaperItIsATable() {
        Rendered rendered = render("![各月会见](x.csv \"折线\")\n\n![各月会见](x.csv)", VISITS);
        List<Piece> pieces =
                PaperText.of(rendered.html(), "https://a.example.cn/a.html", "a", (s, w) -> Optional.empty());
        assertThat(pieces).hasSize(4);
        for (int i = 0; i < 4; i += 2) {
            assertThat(((Passage) pieces.get(i)).inks().stream().map(Ink::text).collect(Collectors.joining()))
                    .isEqualTo("各月会见（单位：次）");
            assertThat(((Board) pieces.get(i + 1)).rows()).hasSize(4);
        }
    }

    @Test
    void theWordsOfTheTextHaveItsName() {
        assertThat(Prose.plainText("![各月会见](x.csv)")).isEqualTo("各月会见");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "项,数~ | :1:1 | there are no numbers to draw",
                "项~甲 | :1:1 | there are no numbers to draw",
                "项,数~甲,一 | :2:3 | “一” is no number from 0",
                "项,数~甲,-1 | :2:3 | “-1” is no number from 0",
                "项,数~甲,1e9 | :2:3 | “1e9” is no number from 0",
                "项,数~甲, | :2:3 | empty, where a number belongs",
                "项,数~甲,1,2 | :2:1 | this row has 3 cells, the head 2",
                "项,数~,1 | :2:1 | the row has no name",
                "项,~甲,1 | :1:3 | a head is empty",
                "项,数（人）,数（件）~甲,1,2 | :1:8 | the unit “件” is not “人”, that of the first numbers",
                "项,一,二,三~甲,1,2,3 | :1:7 | a chart of this kind has at most 2 columns of numbers",
                "项,\"数~甲,1 | :1:3 | the double quote is not closed",
            })
    void aWrongCellIsNamed(String csv, String at, String message) {
        Rendered rendered = render("![名](x.csv)", csv.replace('~', '\n'));
        assertThat(said(rendered)).containsExactly("content/a/x.files/a.csv" + at.strip() + " G-174 " + message);
        assertThat(rendered.html().text()).doesNotContain("figure");
    }

    @Test
    void aNumberWithSeparatorsIsWrittenAnew() {
        Finding finding =
                render("![名](x.csv)", "项,数\n甲,\"1,234 %\"\n").findings().get(0);
        assertThat(finding.hint().en()).isEqualTo("write 1234, with the unit in brackets in the head");
        assertThat(finding.source()).isEqualTo("甲,\"1,234 %\"");
    }

    @Test
    void whatStandsAmongWordsOrHasNoNameIsTold() {
        assertThat(said(render("见![名](x.csv)图。\n\n![](x.csv)\n\n![名](x.csv \"饼\")\n\n![名](assets/x.csv)\n", VISITS)))
                .containsExactly(
                        "content/a/x.md:10:2 G-173 a chart or recording among the words of a paragraph",
                        "content/a/x.md:12:1 G-173 a chart or recording without a name",
                        "content/a/x.md:14:1 G-173 there is no chart of the kind “饼”",
                        "content/a/x.md:16:1 G-173 a chart or recording that is not in the entry's own folder");
    }

    @Test
    void recordingsArePlayedWithTheirCaptions() {
        Document page = page("![会见须知](told.mp4)\n![录音](b.mp3)\n", "");
        assertThat(page.select("video[controls][preload=metadata]").eachAttr("src"))
                .containsExactly("told.mp4");
        assertThat(page.select("video track[kind=captions][srclang=zh]").eachAttr("src"))
                .containsExactly("told.vtt");
        assertThat(page.select("audio[controls]").eachAttr("src")).containsExactly("b.mp3");
        assertThat(page.select("audio track")).isEmpty();
        assertThat(page.select("figcaption").eachText()).containsExactly("会见须知", "录音");
    }

    @Test
    void aPictureIsWhatItWas() {
        assertThat(page("![图](a.png)", "").select("p > img").eachAttr("src")).containsExactly("a.png");
    }
}
