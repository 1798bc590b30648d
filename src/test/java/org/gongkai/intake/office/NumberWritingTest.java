package org.gongkai.intake.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of lists are written as Word shows them. */
class NumberWritingTest {

    @ParameterizedTest
    @CsvSource({
        "1, chineseCounting, 一",
        "10, chineseCountingThousand, 十",
        "12, chineseCountingThousand, 十二",
        "20, chineseCountingThousand, 二十",
        "105, chineseCountingThousand, 一百零五",
        "110, chineseCountingThousand, 一百一十",
        "3, chineseLegalSimplified, 叁",
        "15, chineseLegalSimplified, 壹拾伍",
        "2, ideographTraditional, 乙",
        "12, decimalEnclosedCircleChinese, ⑫",
        "3, decimalEnclosedParen, ⑶",
        "7, decimalZero, 07",
        "12, decimalFullWidth, １２",
        "20, ideographDigital, 二〇",
        "27, lowerLetter, aa",
        "4, upperRoman, IV",
        "8, decimal, 8"
    })
    void aNumberIsWrittenInItsFormat(int number, String format, String written) {
        assertThat(NumberWriting.of(number, format)).contains(written);
    }

    @ParameterizedTest
    @CsvSource({
        "21, decimalEnclosedCircle",
        "11, ideographTraditional",
        "1, hebrew1",
        "10000, decimal",
        "0, upperLetter"
    })
    void whatHasNoSignIsNotMadeUp(int number, String format) {
        assertThat(NumberWriting.of(number, format)).isEqualTo(Optional.empty());
    }
}
