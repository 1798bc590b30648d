package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gongkai.unpack.inventory.Encodings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, drawings, pages; one for each trick. */
class TextFilesTest {

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void textIsReadInTheEncodingsOfOffices() {
        String text = "甲乙\r\n丙";
        String[] lines = {"line 1: 甲乙", "line 2: 丙"};
        assertThat(Unpacked.passages("a.txt", utf8(text))).containsExactly(lines);
        assertThat(Unpacked.passages("a.csv", utf8("\uFEFF" + text))).containsExactly(lines);
        assertThat(Unpacked.passages("a.txt", text.getBytes(Encodings.GB18030))).containsExactly(lines);
        assertThat(Unpacked.passages("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly(lines);
        assertThat(Unpacked.passages("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .containsExactly(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.doc", "a.docm", "a", "a.", "a.zip.js", "a.7z"})
    void unknownTypesAreRefused(String name) {
        assertThat(Unpacked.traces(name, utf8("x"))).containsExactly("UNKNOWN_TYPE : " + name);
    }

    @Test
    void textThatIsNoneIsRefused() {
        assertThat(Unpacked.traces("a.txt", new byte[] {'a', 0, 'b'})).containsExactly("OTHER_CONTENT : NUL");
        assertThat(Unpacked.traces("a.txt", new byte[] {'a', (byte) 0xFF}))
                .containsExactly("OTHER_CONTENT : UTF-8, GB 18030");
        assertThat(Unpacked.traces("a.csv", Pdfs.clean())).containsExactly("OTHER_CONTENT : a.csv: PDF");
        assertThat(Unpacked.traces("a.svg", utf8("<html/>"))).containsExactly("OTHER_CONTENT : <html>");
    }

    @Test
    void cleanDrawingsAndPagesHaveNothing() {
        String drawing =
                SVG + "<title>图</title><style>.a{fill:url(#g)}</style><a xlink:href=\"#x\"><text>甲</text></a></svg>";
        assertThat(Unpacked.traces("a.svg", utf8(drawing))).isEmpty();
        assertThat(Unpacked.passages("a.svg", utf8(drawing))).containsExactly(": 图", ": 甲");
        assertThat(Unpacked.traces("a.xml", utf8("<a href=\"https://a.example\">甲</a>")))
                .isEmpty();
        String page =
                "<!DOCTYPE html><html lang=zh><meta charset=utf-8><title>题</title><p>甲<a href='https://www.gov.cn/'>乙</a>";
        assertThat(Unpacked.traces("a.html", utf8(page))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCRIPT : <script>                          | <script>x</script>",
                "SCRIPT onload: x()                         | <g onload=\"x()\"/>",
                "SCRIPT : <foreignObject>                   | <foreignObject/>",
                "SCRIPT : <animate>                         | <animate/>",
                "SCRIPT processing instruction: xml-stylesheet | <?xml-stylesheet href=\"a.css\"?>",
                "EXTERNAL_LINK href: https://a.example/a.png | <image xlink:href=\"https://a.example/a.png\"/>",
                "EXTERNAL_LINK href: data:image/png;base64, | <image href=\"data:image/png;base64,\"/>",
                "EXTERNAL_LINK href: javascript:x           | <a href=\"javascript:x\"/>",
                "EXTERNAL_LINK style: @import 'a.css'       | <style>@import 'a.css'</style>",
                "EXTERNAL_LINK style: fill:url(http://a)    | <g style=\"fill:url(http://a)\"/>",
                "HIDDEN_TEXT : 密                           | <g display=\"none\"><text>密</text></g>",
                "HIDDEN_TEXT : 密                           | <text style=\"opacity:0\">密</text>",
                "LOCAL_PATH export-filename: C:\\图.png     | <g export-filename=\"C:\\图.png\"/>",
                "COMMENT : 李二画                           | <!-- 李二画 -->",
            })
    void aDrawingIsRefusedUnlessItIsClean(String expected, String inside) {
        assertThat(Unpacked.traces("a.svg", utf8(SVG + inside + "</svg>"))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCRIPT : <script>           | <script>x</script>",
                "SCRIPT : <svg>              | <svg/onload=x>",
                "SCRIPT onclick: x           | <p onclick=x>",
                "SCRIPT href: JavaScript:x   | <a href=' JavaScript:x'>",
                "SCRIPT : <meta>             | <meta http-equiv=refresh content=1>",
                "EXTERNAL_LINK src: https://a.example/a.png | <img src=https://a.example/a.png>",
                "EXTERNAL_LINK style: p{background:url(a)} | <style>p{background:url(a)}</style>",
                "HIDDEN_TEXT : 密            | <p hidden>密</p>",
                "HIDDEN_TEXT : 密            | <p style='display: none'>密</p>",
                "COMMENT : 李二写            | <!-- 李二写 -->",
            })
    void aPageIsRefusedUnlessItIsClean(String expected, String inside) {
        assertThat(Unpacked.traces("a.html", utf8("<p>甲</p>" + inside))).contains(expected.strip());
    }

    @Test
    void xmlThatActsIsTold() {
        String page = "<d><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">x</x:script></d>";
        assertThat(Unpacked.traces("a.xml", utf8(page))).containsExactly("SCRIPT : <script>");
        assertThat(Unpacked.traces("a.xml", utf8("<!-- 底稿 --><d/>"))).containsExactly("COMMENT : 底稿");
    }
}
