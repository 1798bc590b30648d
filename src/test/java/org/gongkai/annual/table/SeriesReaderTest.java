package org.gongkai.annual.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.gongkai.annual.Given;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.AnnualReport.Series;
import org.gongkai.annual.form.Breakdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that an office tells besides the official tables. */
class SeriesReaderTest {

    private static Given with(String charts) throws IOException {
        String official = Files.readString(Given.EXAMPLES.resolve("2025.yaml")).replaceFirst("(?s)\n图表:.*", "\n");
        return new Given().year(2025, official + charts);
    }

    @Test
    void readsPartsOfAWholeAndNumbersThatOverlap() throws IOException {
        Given given = with("""
                图表:
                  - 名称: 发布的信息
                    单位: 条
                    数据: {甲类: 119, 乙类: "1,282"}
                    总数: 1401
                  - {名称: 印刷费, 单位: 万元, 数据: {手册: 3.5, 海报: 0}}
                """);
        List<Series> series = given.check().get(2025).series();
        assertThat(given.told()).isEmpty();
        assertThat(series).extracting(Series::whole).containsExactly(true, false);
        assertThat(series.get(0).numbers().parts())
                .extracting(Breakdown.Part::label)
                .containsExactly("甲类", "乙类");
        assertThat(series.get(1).numbers().whole()).isEqualByComparingTo("3.5");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{名称: 发布, 单位: 条, 数据: {甲: 119, 乙: 282}, 总数: 402} | error R-80 | false",
                "{名称: 2024年发布, 单位: 条, 数据: {甲: 1}} | warning R-81 | true",
                "{名称: 发布, 单位: 条, 数据: {甲: 1, 乙: /}} | error R-78 | false",
                "{名称: 发布, 单位: 条, 数据: {甲: 1.5}} | block G-05 | false",
                "{名称: 发布, 单位: 条, 数据: {甲: 20余}} | block G-05 | false",
                "{名称: 发布, 单位: 条, 数据: {甲: 1, 甲: 2}} | block G-03 | false",
                "{名称: 发布, 单位: 条, 数据: {}} | block G-05 | false",
                "{名称: 发布, 单位: 条, 数据: {甲: [1]}} | block G-05 | false",
                "{名称: 发布, 数据: {甲: 1}} | block G-04 | false",
                "{名称: '', 单位: 条, 数据: {甲: 1}} | block G-05 | false",
                "{名称: 发布, 单位: 条, 数据: {甲: 1}, 合计: 1} | block G-02 | false",
                "发布 | block G-05 | false"
            })
    void tellsWhatIsWrongAndDoesNotShowIt(String item, String told, boolean shown) throws IOException {
        Given given = with("图表:\n  - " + item + "\n");
        AnnualReport report = given.check().get(2025);
        assertThat(given.told()).containsExactly(told);
        assertThat(given.found().get(0).place().line()).isGreaterThan(40);
        assertThat(report.series().isEmpty()).isEqualTo(!shown);
        assertThat(report.whole()).isTrue();
    }

    @Test
    void aNumberOfFourDigitsIsNoYear() throws IOException {
        Given given = with("图表:\n  - {名称: 行政许可2036项, 单位: 项, 数据: {甲: 2000, 乙: 36}}\n");
        given.check();
        assertThat(given.told()).isEmpty();
    }

    @Test
    void aTotalThatIsWrongIsToldWithBothSidesAndTheDifference() throws IOException {
        Given given = with("图表:\n  - {名称: 发布, 单位: 条, 数据: {甲: 119, 乙: 282, 丙: 249}, 总数: 647}\n");
        given.check();
        assertThat(given.found().get(0).message().zh()).isEqualTo("“发布”各项之和是 650，总数写的是 647，相差 3");
    }
}
