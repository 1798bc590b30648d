package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text is looked through as its readers see it. */
class AsReadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '▸',
            quoteCharacter = '"',
            value = {
                "学生赵**小**四在场 ▸ 学生赵小四在场",
                "学生**赵小**四在场 ▸ 学生赵小四在场",
                "***秘*密**等级 ▸ ***秘密等级",
                "机`密`★ ▸ 机密★",
                "[机](a.md)密文件 ▸ 机密文件",
                "文件之[机](<a b.md> \"题\")密 ▸ 文件之机密",
                "机&#23494; ▸ 机密",
                "机&#x5BC6; ▸ 机密",
                "年~~~月 ▸ 年月",
            })
    void aMarkInsideAWordIsNotSeen(String written, String read) {
        assertThat(AsRead.inWords(written).orElseThrow().text()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '▸',
            quoteCharacter = '"',
            value = {
                "**一、总则** ▸",
                "《**办法**》 ▸",
                "见[附件]目录 ▸",
                "[办法](a.md)，[通知](b.md)。 ▸",
                "用`git`提交 ▸",
                "三 * 五 ▸",
            })
    void aTextWithoutAnyIsReadAsItStands(String written) {
        assertThat(AsRead.inWords(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"甲&lt;乙&gt;", "甲&amp;乙", "甲&nosuch;乙", "甲&#10;乙", "甲&乙", "甲&"})
    void aReferenceToAMarkStaysWhatItIs(String written) {
        assertThat(AsRead.inWords(written)).isEmpty();
    }

    @Test
    void everyCharacterKnowsWhereItWasWritten() {
        AsRead read = AsRead.inWords("甲**乙**丙&#19969;戊").orElseThrow();
        assertThat(read.text()).isEqualTo("甲乙丙丁戊");
        assertThat(new int[] {read.source(0), read.source(1), read.source(2), read.source(3), read.source(4)})
                .containsExactly(0, 3, 6, 7, 15);
    }

    @ParameterizedTest
    @CsvSource({"'[', 40000", "'甲*', 40000", "'`', 100000", "'[甲](', 30000", "'&#1', 40000", "'甲**乙`', 30000"})
    void aHostileTextCostsNoMoreThanALongOne(String unit, int times) {
        String text = unit.repeat(times);
        assertThat(AsRead.inWords(text).map(read -> read.text().length()).orElse(text.length()))
                .isLessThanOrEqualTo(text.length());
    }
}
