package org.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hint tells the date that was written, never another one. */
class DateSpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021/7/8",
                "2021.7.8",
                "2021-7-8",
                "2021年7月8日",
                "2021年07月08日",
                "2021 年 7 月 8 日",
                "20210708",
                "2021、7、8",
                "２０２１-07-08",
                "２０２１年７月８日",
                "2021．7．8",
                "2021–7–8",
                "2021—07—08",
                "二〇二一年七月八日",
                "二○二一年七月八日",
                "二零二一年七月八日",
                "二O二一年七月八日",
                "2021年7月8号",
                "2021年7月8日（星期四）",
                "2021-07-08 周四",
                "2021/07/08 00:00"
            })
    void aDayIsReadFromWhateverWasWritten(String written) {
        assertThat(DateSpelling.dayHint(written).zh()).isEqualTo("写成 2021-07-08");
    }

    @ParameterizedTest
    @CsvSource({
        "二〇二二年十月二十日,2022-10-20",
        "二〇二二年十一月三十一日,",
        "二〇二二年十二月三十一日,2022-12-31",
        "二〇二二年一月十一日,2022-01-11",
        "2020年2月29日,2020-02-29",
        "21-7-8,",
        "7/8/2021,",
        "2021年7月,",
        "2021-07-08印发,",
        "今天,",
        "'',"
    })
    void nothingIsGuessed(String written, String day) {
        assertThat(DateSpelling.day(written).orElse(null)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-07-08 9:00,2021-07-08 09:00",
        "2021-07-08 9：05,2021-07-08 09:05",
        "2021-07-08  09:00,2021-07-08 09:00",
        "2021/7/8 9:00,2021-07-08 09:00",
        "2021-07-08 09:00:00,2021-07-08 09:00",
        "2021-07-08T09:00:00+08:00,2021-07-08 09:00",
        "2021年7月8日9时30分,2021-07-08 09:30",
        "2021年7月8日 上午9点,2021-07-08 09:00",
        "二〇二一年七月八日下午三时,2021-07-08 15:00",
        "2021-07-08 3:30 PM,2021-07-08 15:30",
        "2021-07-08 12:30 AM,2021-07-08 00:30",
        "2021-7-8,2021-07-08",
        "2021-07-08 24:00,",
        "2021-07-08 9:60,",
        "2021-07-08T09:00:00Z,",
        "2021-02-30 9:00,"
    })
    void aMomentKeepsItsTime(String written, String moment) {
        assertThat(DateSpelling.moment(written).orElse(null)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-30,2021年2月只有 01 至 28 日，请核对",
        "2024年2月30日,2024年2月只有 01 至 29 日，请核对",
        "20210631,2021年6月只有 01 至 30 日，请核对",
        "2021-13-01,月份写 01 至 12，请核对",
        "2021-00-10,月份写 01 至 12，请核对",
        "近日,按“年-月-日”写：年四位，月、日各两位，不足的补0",
        "'',按“年-月-日”写：年四位，月、日各两位，不足的补0"
    })
    void whereNothingWasMeantTheFormIsToldInWords(String written, String hint) {
        assertThat(DateSpelling.dayHint(written).zh()).isEqualTo(hint);
    }
}
