package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Captions are WebVTT as the W3C describes it, and all that stands in the file is text that is published. */
class CaptionsTest {

    private static final String HEAD = "WEBVTT\n\n";
    private static final String CUE = "00:01.000 --> 00:02.500\n会见须知\n";

    private static List<String> traces(String text) {
        return Unpacked.traces("a.vtt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> passages(String text) {
        return Unpacked.passages("a.vtt", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + CUE,
                "\uFEFF" + HEAD + CUE,
                "WEBVTT 会见须知的字幕\n\n" + CUE,
                "WEBVTT\r\n\r\n00:01.000 --> 00:02.500\r\n会见须知\r\n\r\n00:02.500 --> 00:04.000\r\n第二条",
                "WEBVTT\r\r00:01.000 --> 00:02.500\r会见须知",
                HEAD + "NOTE 制作说明\n第二行\n\nNOTE\n\n" + CUE + "\nNOTE 完",
                HEAD + "STYLE\n::cue { color: yellow }\n\nREGION\nid:a\nwidth:40%\n\n" + CUE,
                HEAD
                        + "第一条\n01:00:01.000\t-->\t100:00:02.500 line:-1 position:50%,line-left align:start size:33.3%\n甲\n乙\n",
                HEAD + "00:01.000 --> 00:02.500 vertical:rl line:0%,center region:a\n<v.loud 王一>会见</v> <i>须知</i>"
                        + " <00:01.500><c.red>甲</c> &lt;乙&gt; &amp; 丙\n",
                HEAD + "00:01.000 --> 00:05.000\n甲\n\n00:01.000 --> 00:02.000\n与上一条同时\n"
            })
    void whatTheStandardAllowsHasNothingWrong(String text) {
        assertThat(traces(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CAPTIONS_HEAD line 1, 'webvtt\n\n00:01.000 --> 00:02.500\n甲'",
        "CAPTIONS_HEAD line 1, 'WEBVTTX\n\n00:01.000 --> 00:02.500\n甲'",
        "CAPTIONS_HEAD line 2, 'WEBVTT\n00:01.000 --> 00:02.500\n甲'",
        "CAPTIONS_TIME line 3, 'WEBVTT\n\n00:01,000 --> 00:02,500\n甲'",
        "CAPTIONS_TIME line 3, 'WEBVTT\n\n0:01.000 --> 00:02.500\n甲'",
        "CAPTIONS_TIME line 3, 'WEBVTT\n\n00:60.000 --> 01:02.500\n甲'",
        "CAPTIONS_TIME line 3, 'WEBVTT\n\n00:01.000-->00:02.500\n甲'",
        "CAPTIONS_TIME line 3, 'WEBVTT\n\n00:01.000 --> 00:02.500 align:up\n甲'",
        "CAPTIONS_TIME line 3, 'WEBVTT\n\n00:01.000 --> 00:02.500 size:10% size:20%\n甲'",
        "CAPTIONS_TIME line 6, 'WEBVTT\n\n00:01.000 --> 00:02.500\n甲\n\n没有时间的话'",
        "CAPTIONS_ORDER line 3, 'WEBVTT\n\n00:02.500 --> 00:01.000\n甲'",
        "CAPTIONS_ORDER line 3, 'WEBVTT\n\n00:02.500 --> 00:02.500\n甲'",
        "CAPTIONS_ORDER line 6, 'WEBVTT\n\n00:03.000 --> 00:04.000\n甲\n\n00:02.999 --> 00:05.000\n乙'",
        "CAPTIONS_NAME line 7, 'WEBVTT\n\n一\n00:03.000 --> 00:04.000\n甲\n\n一\n00:04.000 --> 00:05.000\n乙'",
        "CAPTIONS_TEXT line 4, 'WEBVTT\n\n00:03.000 --> 00:04.000\n<font color=red>甲</font>'",
        "CAPTIONS_TEXT line 4, 'WEBVTT\n\n00:03.000 --> 00:04.000\n甲 <乙'",
        "CAPTIONS_TEXT line 4, 'WEBVTT\n\nNOTE\n甲 --> 乙\n\n00:03.000 --> 00:04.000\n甲'",
        "CAPTIONS_STYLE line 6, 'WEBVTT\n\n00:03.000 --> 00:04.000\n甲\n\nSTYLE\n::cue { }'",
        "CAPTIONS_NONE, 'WEBVTT\n\nNOTE 没有'",
        "CAPTIONS_NONE, 'WEBVTT'"
    })
    void whatABrowserWouldDropIsToldWithItsLine(String expected, String text) {
        assertThat(traces(text)).singleElement().asString().contains(expected);
    }

    @Test
    void otherEncodingsAreToldAndStillRead() {
        for (Charset charset : List.of(Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            byte[] bytes = (HEAD + CUE).getBytes(charset);
            assertThat(Unpacked.traces("a.vtt", bytes))
                    .singleElement()
                    .asString()
                    .contains("CAPTIONS_ENCODING");
            assertThat(Unpacked.passages("a.vtt", bytes)).anyMatch(text -> text.contains("会见须知"));
        }
    }

    @Test
    void whatIsShownIsReadOverTagsLinesAndCuesUpToTheEndOfASentence() {
        assertThat(passages(HEAD + "00:01.000 --> 00:02.000\n机<b>密</b>&#12289;甲\n乙\n\n00:02.000 --> 00:03.000\n丙。\n\n"
                        + "00:03.000 --> 00:04.000\n丁"))
                .contains("line 4: 机密、甲\n乙\n丙。", "line 11: 丁");
    }

    @Test
    void whatIsNotShownIsReadToo() {
        assertThat(passages("WEBVTT 甲\n\nNOTE 乙\n丙\n\nSTYLE\n::cue { content: '丁' }\n\n戊\n"
                        + "00:01.000 --> 00:02.000 region:己\n<v 庚>辛</v>\n\n壬\n癸"))
                .extracting(text -> text.replaceAll(".*?: ", ""))
                .anyMatch(text -> text.contains("甲"))
                .anyMatch(text -> text.contains("乙"))
                .contains("丙", "戊", "v 庚 /v", "辛", "壬", "癸")
                .anyMatch(text -> text.contains("丁"))
                .anyMatch(text -> text.contains("region:己"));
    }
}
