package org.gongkai.annual.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.annual.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report's tables tell of a whole and its parts. */
class BreakdownTest {

    private static List<Breakdown> of(int year, String text) {
        return Breakdown.of(new Given().year(year, text).check().get(year));
    }

    private static String told(Breakdown breakdown) {
        return breakdown.parts().stream()
                .map(part -> part.label() + " " + part.value())
                .collect(Collectors.joining("，", breakdown.title() + " " + breakdown.whole() + "：", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025 | 新收申请的申请人 18：自然人 13，商业企业 1，科研机构 0，社会公益组织 1，法律服务机构 3，其他 0"
                        + "| 申请的办理结果 18：予以公开 9，部分公开 2，不予公开 2，无法提供 3，不予处理 1，其他处理 1",
                "2020 | 新收申请的申请人 9：自然人 7，商业企业 0，科研机构 0，社会公益组织 1，法律服务机构 1，其他 0"
                        + "| 申请的办理结果 10：予以公开 4，部分公开 2，不予公开 1，无法提供 2，不予处理 0，其他处理 1",
                "2018 | 收到申请的方式 6：当面申请数 1，传真申请数 0，网络申请数 3，信函申请数 2"
                        + "| 申请的答复 6：属于已主动公开范围数 1，同意公开答复数 2，同意部分公开答复数 1，不同意公开答复数 1，"
                        + "不属于本行政机关公开数 0，申请信息不存在数 1，告知作出更改补充数 0，告知通过其他途径办理数 0"
            })
    void eachFormTellsWhoAppliedOrHowAndWhatCameOfIt(int year, String first, String second) throws IOException {
        assertThat(of(year, Files.readString(Given.EXAMPLES.resolve(year + ".yaml"))))
                .extracting(BreakdownTest::told)
                .containsExactly(first, second);
    }

    @Test
    void partsThatDoNotMakeUpTheWholeAreNotShown() throws IOException {
        String text = Files.readString(Given.EXAMPLES.resolve("2018.yaml"));
        assertThat(of(2018, text.replace("3130: 3", "3130: 2")))
                .extracting(Breakdown::title)
                .containsExactly("申请的答复");
    }

    @Test
    void aYearWithoutApplicationsHasNothingToPart() throws IOException {
        String none = Files.readString(Given.EXAMPLES.resolve("2025.yaml"))
                .replaceAll("\\[[0-9]+, [0-9]+, [0-9]+, [0-9]+, [0-9]+, [0-9]+, [0-9]+]", "[0, 0, 0, 0, 0, 0, 0]");
        assertThat(of(2025, none)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1 1 1, 33.3 33.3 33.3",
        "13 1 0 1 3, 72.2 5.6 0.0 5.6 16.7",
        "999999999999 1, 100.0 0.0",
        "1 1, 50.0 50.0"
    })
    void equalPartsHaveEqualShares(String numbers, String shares) {
        Breakdown breakdown = new Breakdown(
                "某数",
                "某",
                "件",
                Arrays.stream(numbers.split(" "))
                        .map(number -> new Breakdown.Part("甲", new BigDecimal(number)))
                        .toList());
        assertThat(breakdown.parts().stream()
                        .map(part -> breakdown.percent(part).toPlainString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(shares);
    }
}
