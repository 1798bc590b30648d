package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed words change the lines that they change. */
class BodyEditTest {

    private static final String HEAD = "---\ntitle: 甲\n---\n\n";

    private static String with(String text, String typed) {
        return BodyEdit.behindHeader(text).orElseThrow().with(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void newLinesEndAsTheOthersDo(String end) {
        String text = ("\uFEFF" + HEAD + "一\n二\n三\n").replace("\n", end);
        assertThat(with(text, "一\r\n二\r\n三\r\n")).isEqualTo(text);
        assertThat(with(text, "一\n新\n二\n三\n")).isEqualTo(text.replace("一" + end, "一" + end + "新" + end));
        assertThat(with(text, "一\n三\n")).isEqualTo(text.replace("二" + end, ""));
    }

    @Test
    void mixedLineEndsStayWhereNothingChanged() {
        String text = HEAD + "一\r\n二\n三\r\n四\n";
        assertThat(with(text, "一\n二\n新\n四\n")).isEqualTo(HEAD + "一\r\n二\n新\n四\n");
    }

    @Test
    void theLastLineEndsAsItDid() {
        assertThat(with(HEAD + "一\n", "一\n二")).isEqualTo(HEAD + "一\n二\n");
        assertThat(with(HEAD + "一", "一二")).isEqualTo(HEAD + "一二");
        assertThat(with(HEAD + "一\n二", "一\n")).isEqualTo(HEAD + "一\n");
        assertThat(with("---\ntitle: 甲\n---", "一")).isEqualTo("---\ntitle: 甲\n---\n一\n");
        assertThat(with(HEAD + "一\n", "")).isEqualTo(HEAD);
    }

    @Test
    void theLineOfTheWordsIsThatOfTheFile() {
        BodyEdit edit = BodyEdit.behindHeader(HEAD + "\n  \n一\n").orElseThrow();
        assertThat(edit.line()).isEqualTo(7);
        assertThat(edit.shown()).isEqualTo("一\n");
        assertThat(BodyEdit.behindHeader("一\n")).isEmpty();
        assertThat(BodyEdit.behindHeader("title=甲\n~~~~~~\n\n一\n").orElseThrow().line())
                .isEqualTo(4);
    }

    @Test
    void aFileWithoutHeaderIsTypedAsAWhole() {
        BodyEdit edit = BodyEdit.whole("\uFEFF甲,乙\r\n1,2\r\n");
        assertThat(edit.shown()).isEqualTo("甲,乙\n1,2\n");
        assertThat(edit.with("甲,乙\n1,3\n")).isEqualTo("\uFEFF甲,乙\r\n1,3\r\n");
    }
}
