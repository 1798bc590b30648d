package org.gongkai.annual.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.annual.Given;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A breach says which cells stand against which, by how much, and where they are. */
class CrossFootingTest {

    private static List<Finding> found(Given given, String number) {
        given.check();
        return given.found().stream()
                .filter(one -> one.message().zh().startsWith(number))
                .toList();
    }

    /** The place and the message without the reason behind it. */
    private static List<String> told(Given given, String number) {
        return found(given, number).stream()
                .map(one -> one.place().toString().replace("content/annual/", "") + " "
                        + one.message().zh().split("。")[0])
                .toList();
    }

    private static Given year(int year, String from, String to) throws IOException {
        String text = Given.sound(year);
        assertThat(text).contains(from);
        return new Given().year(year, text.replace(from, to));
    }

    private static String where(Finding finding) {
        return finding.hint().zh().replaceFirst(".*涉及 ", "");
    }

    @Test
    void aColumnIsNamedOnceAndOfManyRowsOnlyThoseThatAreNotNought() throws IOException {
        assertThat(told(year(2025, "予以公开: [6, 0, 0, 1, 2, 0, 9]", "予以公开: [6, 0, 0, 0, 2, 0, 8]"), "T3-1"))
                .containsExactly(
                        "2025.yaml:40:18 T3-1（社会公益组织）：总计 1 ≠ 予以公开等 21 项之和 0，相差 1",
                        "2025.yaml:40:27 T3-1（总计）：总计 18 ≠ 予以公开 8 + 部分公开 2 + 属于三类内部事务信息 1 + 属于行政执法案卷 1"
                                + " + 本机关不掌握相关政府信息 2 + 没有现成信息需要另行制作 1 + 信访举报投诉类申请 1 + 逾期不补正 1 = 17，相差 1");
        assertThat(told(year(2018, "3110: 0", "3110: 1"), "O-3"))
                .containsExactly("2018.yaml:18:9 O-3：3100 收到申请数 8 ≠ 3110 当面申请数 1 + 3130 网络申请数 8 = 9，相差 1");
    }

    @Test
    void aRowIsNamedOnceAndOfFewColumnsEveryOne() throws IOException {
        assertThat(told(year(2025, "行政复议: [2, 0, 0, 0, 2]", "行政复议: [0, 0, 0, 0, 3]"), "T4-1"))
                .containsExactly("2025.yaml:45:22 T4-1（行政复议）：总计 3 ≠ 结果维持等 4 项之和 0，相差 3");
        assertThat(told(year(2025, "本年制发件数: 2, 本年废止件数: 1", "本年制发件数: 20, 本年废止件数: 0"), "T2-3"))
                .containsExactly("2025.yaml:5:21 T2-3（行政规范性文件）：本年制发件数 20 > 现行有效件数 9 + 本年废止件数 0 = 9，相差 11");
    }

    @Test
    void lastYearsCellsAreNamedSoAndTheFindingStandsInThisYearsFile() throws IOException {
        Given given =
                year(2025, "行政复议: [2, 0, 0, 0, 2]", "行政复议: [0, 0, 0, 0, 0]").year(2024, Given.sound(2024));
        assertThat(told(given, "T4-6")).containsExactly("2025.yaml:45:22 T4-6（行政复议）：上年报告的尚未审结 1 > 总计 0，相差 1");
        assertThat(found(given, "T4-6").get(0)).satisfies(one -> {
            assertThat(where(one)).isEqualTo("上年报告的尚未审结 content/annual/2024.yaml:45:19");
            assertThat(one.source()).contains("行政复议: [0, 0, 0, 0, 0]");
        });
    }

    @Test
    void anEquationHoldsFromItsFirstYearOn() throws IOException {
        String none = "直接起诉: [0, 0, 0, 0, 0]";
        String one = "直接起诉: [1, 0, 0, 0, 1]";
        assertThat(told(year(2023, none, one), "T4-5")).isEmpty();
        assertThat(told(year(2024, none, one), "T4-5"))
                .containsExactly("2024.yaml:46:26 T4-5（总计）：未经复议直接起诉 1 而 保护第三方合法权益 1 + 属于四类过程性信息 1 = 2");
        assertThat(told(year(2025, none, one), "T4-5")).hasSize(1);
    }

    @Test
    void whoMayMakeRulesIsNotToldThatItMayNot() throws IOException {
        Given given = year(2025, "{本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 0}", "{本年制发件数: 1, 本年废止件数: 0, 现行有效件数: 1}");
        assertThat(told(given.terms(new ReportTerms(ReportTerms.Kind.DEPARTMENT, Optional.empty(), true)), "T2"))
                .isEmpty();
    }

    @Test
    void anEmptySideIsNought() throws IOException {
        assertThat(told(year(2025, "{本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 0}", "{本年制发件数: 1, 本年废止件数: 0, 现行有效件数: 1}"), "T2-5"))
                .containsExactly("2025.yaml:4:16 T2-5（本年制发件数）：规章 1 ≠ 0，相差 1");
    }

    private static String blamed(Given given) {
        given.check();
        return given.found().stream()
                .map(one -> one.hint().zh().replaceFirst("核对登记簿，改正有误的一格.*", ""))
                .filter(hint -> !hint.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    /** What is done to the report on 2025 ▸ which cells are blamed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "予以公开: [6, 0,; 予以公开: [6, 3,; 本表 2 处不平衡都由同一格引起：予以公开·商业企业（15:13）由 3 改为 0。",
                "本年新收政府信息公开申请数量: [13,; 本年新收政府信息公开申请数量: [31,; 本表 2 处不平衡都由同一格引起：本年新收政府信息公开申请数量·自然人（13:20）由 31 改为 13。",
                "总计: [13, 1, 0, 1, 3, 0, 18]; 总计: [13, 1, 0, 1, 3, 0, 81]; 本表 3 处不平衡都由同一格引起：总计·总计（40:27）由 81 改为 18。",
                "总计: [13, 1, 0, 1, 3, 0, 18]; 总计: [13, 2, 0, 1, 3, 0, 18]; 本表 3 处不平衡都由同一格引起：总计·商业企业（40:12）由 2 改为 1。",
                "结转下年度继续办理: [1, 0, 0, 0, 0, 0, 1]; 结转下年度继续办理: [1, 0, 0, 0, 0, 0, 4]; 本表 2 处不平衡都由同一格引起：结转下年度继续办理·总计（41:33）由 4 改为 1。",
                // two cells are wrong, and no single one mends all
                "予以公开: [6, 0, 0, 1; 予以公开: [6, 3, 0, 2; ''",
                "行政复议: [2, 0, 0, 0, 2]; 行政复议: [2, 0, 0, 0, 0];"
                        + " 改其中任何一格，本表就平衡：行政复议·总计（45:22）由 0 改为 2；或者 行政复议·结果维持（45:10）由 2 改为 0；看登记簿是哪一格。",
                "行政复议: [2, 0, 0, 0, 2]; 行政复议: [2, 0, 0, 0, 3];"
                        + " 改其中任何一格，本表就平衡：行政复议·总计（45:22）由 3 改为 2；或者 行政复议·结果维持（45:10）由 2 改为 3；或者 行政复议·结果纠正（45:13）由 0 改为 1；"
                        + "或者 行政复议·其他结果（45:16）由 0 改为 1；或者 行政复议·尚未审结（45:19）由 0 改为 1；看登记簿是哪一格。",
            })
    void theCellInWhichAllBreachesMeetIsNamedOnce(String from, String to, String blamed) throws IOException {
        assertThat(blamed(year(2025, from, to))).isEqualTo(blamed);
    }

    /** A change that mends this year's table and no longer agrees with last year's is no mending. */
    @Test
    void noCellIsBlamedThatAgreesWithLastYear() throws IOException {
        String wrong = "上年结转政府信息公开申请数量: [1, 0, 0, 0, 0, 0, 1]";
        String other = wrong.replace("[1, 0, 0, 0, 0, 0, 1]", "[1, 2, 0, 0, 0, 0, 1]");
        assertThat(blamed(year(2025, wrong, other).year(2024, Given.sound(2024))))
                .isEqualTo("本表 2 处不平衡都由同一格引起：上年结转政府信息公开申请数量·商业企业（14:23）由 2 改为 0。");
        assertThat(blamed(year(2025, wrong, other)
                        .year(2024, Given.sound(2024).replaceFirst("(结转下年度继续办理: \\[[0-9]+,) 0", "$1 2"))))
                .doesNotContain("上年结转政府信息公开申请数量·商业企业（14:23）由 2 改为 0");
    }

    /** Each table has its own. */
    @Test
    void twoTablesAreToldOfEachInItsFirstBreach() throws IOException {
        Given both = new Given()
                .year(
                        2025,
                        Given.sound(2025)
                                .replace("予以公开: [6, 0,", "予以公开: [6, 3,")
                                .replace("复议后起诉: [1, 0, 0, 0, 1]", "复议后起诉: [1, 0, 0, 0, 0]"));
        assertThat(blamed(both).split(" \\| ")).hasSize(2);
        assertThat(both.told()).containsExactly("block T3-1", "block T3-3", "block T4-3");
    }

    @Test
    void inTheCodedTableTooTheCellIsNamed() throws IOException {
        assertThat(blamed(year(2018, "3340: 1", "3340: 4"))).isEqualTo("本表 2 处不平衡都由同一格引起：3340 不同意公开答复数（30:9）由 4 改为 1。");
    }

    @Test
    void codesAreToldWithTheirRows() throws IOException {
        assertThat(told(year(2018, "1210: 0", "1210: 169"), "O-1"))
                .containsExactly("2018.yaml:5:9 O-1：1210 政府公报公开政府信息数 169 > 1100 主动公开政府信息数 168，相差 1");
        assertThat(told(year(2018, "1100: 168", "1100: 183"), "O-1"))
                .containsExactly(
                        "2018.yaml:4:9 O-1：1100 主动公开政府信息数 183 = 1220 政府网站公开政府信息数 131" + " + 1240 政务微信公开政府信息数 52 = 183");
        assertThat(told(year(2018, "2220: 1\n  2221: 1\n  2230: 3", "2220: 0\n  2221: 0\n  2230: 0"), "O-2"))
                .containsExactly("2018.yaml:10:9 O-2：2100 回应公众关注热点或重大舆情数 1 而 2210 参加或举办新闻发布会总次数等 5 项之和 0");
    }

    @Test
    void cellsThatAreNotNoughtAreFoundInTheFile() throws IOException {
        Finding one = found(year(2025, "2, 0, 9]", "2, 0, 10]"), "T3-3").get(0);
        assertThat(where(one)).isEqualTo("总计 15:28，自然人 15:10，社会公益组织 15:19，法律服务机构 15:22");
        String none = "[0, 0, 0, 0, 0]";
        Finding other = found(year(2025, "直接起诉: " + none, "直接起诉: [0, 0, 0, 0, 4]"), "T4-2")
                .get(0);
        assertThat(where(other)).isEqualTo("总计 46:26");
    }
}
