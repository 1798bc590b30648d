package org.gongkai.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NormsTest {

    private static Finding found(Rule rule) {
        return Finding.of(rule, Place.of("content/a.md"), new Wording("一", "one"), Wording.NONE);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleCitesNormsThatTheTableKnowsAndSaysWhatToDo(Rule rule) {
        assertThat(rule.sources())
                .allSatisfy(part -> assertThat(Norms.cited(part))
                        .as(rule.id() + " cites " + part + ": add the norm to norms.txt")
                        .isNotEmpty());
        assertThat(rule.title().zh()).isNotBlank();
        assertThat(rule.title().en()).isNotBlank();
        assertThat(rule.remedy().zh()).isNotBlank();
        assertThat(rule.remedy().en()).isNotBlank();
        assertThat(rule.id()).matches("[RG]-[0-9]{2,3}");
    }

    @Test
    void noTwoRulesShareAnId() {
        List<String> ids = Arrays.stream(Rule.values()).map(Rule::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void whatIsNotReadAtTheSourceNeverBlocks(Rule rule) {
        if (rule.ground() == Rule.Ground.MEMORY) {
            assertThat(rule.severity()).isGreaterThanOrEqualTo(Severity.WARNING);
            assertThat(found(rule).as(Severity.BLOCK).severity()).isEqualTo(Severity.WARNING);
            assertThat(rule.gate()).isFalse();
        }
    }

    @Test
    void atLeastOneRuleRestsOnMemory() {
        assertThat(Rule.values()).anyMatch(rule -> rule.ground() == Rule.Ground.MEMORY);
    }

    @Test
    void versionsOfANormFollowOneAnotherWithoutOverlap() {
        List<Norm> all = Norms.all();
        for (int i = 1; i < all.size(); i++) {
            Norm before = all.get(i - 1);
            Norm after = all.get(i);
            assertThat(before.from()).as(before.title()).isBefore(before.until());
            if (before.name().equals(after.name())) {
                assertThat(after.from())
                        .as(after.title())
                        .isEqualTo(before.until().plusDays(1));
            } else {
                assertThat(before.present()).as(before.title()).isTrue();
            }
        }
        assertThat(all.get(all.size() - 1).present()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "条例 第二十六条, 2008-04-30, ''",
        "条例 第二十六条, 2008-05-01, 政府信息公开条例（2007年国务院令第492号） 第十八条",
        "条例 第二十六条, 2019-05-14, 政府信息公开条例（2007年国务院令第492号） 第十八条",
        "条例 第二十六条, 2019-05-15, 条例 第二十六条",
        "条例 第十二条, 2019-05-14, 政府信息公开条例（2007年国务院令第492号）",
        "保守国家秘密法 第二十二条、第三十五条, 2024-04-30, 保守国家秘密法（2010年修订） 第十七条、第二十九条",
        "保守国家秘密法 第二十二条、第三十五条, 2024-05-01, 保守国家秘密法 第二十二条、第三十五条",
        "条例 第十七条；保守国家秘密法实施条例 第四十二条, 2024-08-31, " + "条例 第十七条；保守国家秘密法实施条例（2014年国务院令第646号） 第五条、第三十二条",
        "条例 第十七条；保守国家秘密法实施条例 第四十二条, 2024-09-01, 条例 第十七条；保守国家秘密法实施条例 第四十二条",
        "行政复议法 第二十三条, 2023-12-31, 行政复议法（1999年，2017年修正）",
        "行政复议法 第二十三条, 2024-01-01, 行政复议法 第二十三条",
        "国办公开办函〔2021〕30号, 2019-01-31, 国务院办公厅关于各年度政府信息公开情况统计表的通知（2014至2018年度）",
        "国办公开办函〔2021〕30号, 2021-01-31, 国办公开办函〔2019〕60号（年度报告格式试行）",
        "国办公开办函〔2021〕30号, 2022-01-31, 国办公开办函〔2021〕30号",
        "个人信息保护法 第二十五条；条例 第十五条, 2021-10-31, 条例 第十五条",
    })
    void aRecordIsToldTheVersionOfItsOwnDay(String basis, LocalDate day, String told) {
        assertThat(Norms.cite(basis, day)).isEqualTo(told);
    }

    @Test
    void whatWasNoRuleYetAccusesNobodyAndTheGateHoldsForEveryRecord() {
        Findings findings = Findings.of(
                        List.of(found(Rule.TIME_LIMIT), found(Rule.REVIEW_STEPS), found(Rule.UNKNOWN_KEY)))
                .dated(finding -> LocalDate.of(2006, 1, 1));
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly(Rule.UNKNOWN_KEY, Rule.REVIEW_STEPS);
    }

    @Test
    void aFindingThatKnowsItsDayKeepsIt() {
        Findings findings = Findings.of(List.of(found(Rule.TIME_LIMIT).on(LocalDate.of(2019, 5, 14))))
                .dated(finding -> LocalDate.of(2024, 1, 1));
        assertThat(findings.sorted().get(0).basis()).contains("492").endsWith("第十八条");
    }
}
