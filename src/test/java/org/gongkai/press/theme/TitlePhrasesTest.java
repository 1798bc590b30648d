package org.gongkai.press.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles are broken between their words, as on paper (词意完整). */
class TitlePhrasesTest {

    @ParameterizedTest
    @CsvSource({
        "政府信息公开申请办理规程问答, 政府信息公开|申请|办理|规程|问答",
        "示例省监狱管理局2025年政府信息公开工作年度报告, 示例省|监狱管理局|2025年|政府信息公开|工作|年度报告",
        "关于丁戊己的决定, 关于|丁戊己的|决定",
        "丁戊己庚辛, 丁戊己庚辛",
        "<公开>&, &lt;|公开|&gt;&amp;"
    })
    void breaksStandBetweenWords(String title, String broken) {
        assertThat(TitlePhrases.html(title).replace("<wbr>", "|")).isEqualTo(broken);
        assertThat(TitlePhrases.html(title)).doesNotStartWith("<wbr>").doesNotEndWith("<wbr>");
    }
}
