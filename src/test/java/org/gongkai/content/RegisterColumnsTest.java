package org.gongkai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.gongkai.content.register.RegisterReader;
import org.gongkai.content.yaml.SourceText;
import org.junit.jupiter.api.Test;

/** What is wrong in the columns on fees, numbers and ways, told at its cell and with a remedy. */
class RegisterColumnsTest {

    private static List<String> told(String text) {
        TreeMap<Integer, SourceText> registers = new TreeMap<>();
        registers.put(2026, new SourceText("2026.csv", text));
        return RegisterReader.read(registers).findings().stream()
                .sorted()
                .map(one -> one.place() + " " + one.rule().id() + " "
                        + one.message().zh() + " ▸ " + one.hint().zh())
                .toList();
    }

    private static List<String> fees(String rows) {
        return told("number,received,applicant,answered,outcome,pieces,pages,reduced,fee,fee-asked\n" + rows);
    }

    private static List<String> letters(String rows) {
        return told("编号,收到日期,申请人类别,办结日期,办理结果,申请方式,提供方式,答复文号,送达日期,其他文号\n" + rows);
    }

    @Test
    void aFeeThatTheTablesDoNotAskForIsToldWithBothSums() {
        assertThat(fees("1,2026-03-02,自然人,,,31,,,2000,2026-03-06\n"))
                .containsExactly("2026.csv:2:25 G-136 收费金额填 2000 元，31件，按标准应为 2200 元 ▸ 改为 2200，或者核对件数、页数和减免");
        assertThat(fees("1,2026-03-02,自然人,,,,120,100,1100,2026-03-06\n"))
                .containsExactly("2026.csv:2:29 G-136 收费金额填 1100 元，120页，减免 100 元，按标准应为 1000 元 ▸ 改为 1000，或者核对件数、页数和减免");
        assertThat(fees("1,2026-03-02,自然人,,,31,,,2200.00,2026-03-06\n")).isEmpty();
        assertThat(fees("1,2026-03-02,自然人,,,,120,100,1000元,2026-03-06\n")).isEmpty();
    }

    @Test
    void aFeeWithoutItsCountOrItsNoticeIsTold() {
        assertThat(fees("1,2026-03-02,自然人,,,,,,400,2026-03-06\n"))
                .containsExactly("2026.csv:2:23 G-136 没有填“件数”或者“页数” ▸ 补上计费的件数或者页数");
        assertThat(fees("1,2026-03-02,自然人,,,31,,,2200,\n"))
                .containsExactly("2026.csv:2:25 G-62 没有填“收费通知日期” ▸ 补上“收费通知日期”，或者删去此格");
        assertThat(fees("1,2026-03-02,自然人,,,31,40,,,\n"))
                .containsExactly("2026.csv:2:23 G-136 件数和页数都填了 ▸ 一件申请只能按一种标准收费，删去一个");
        assertThat(fees("1,2026-03-02,自然人,,,10,,,,2026-03-06\n"))
                .containsExactly("2026.csv:2:26 G-136 10件按标准不收费，却发了收费通知 ▸ 核对件数、页数；不收费的撤回通知");
        assertThat(fees("1,2026-03-02,自然人,,,11,,200,,\n"))
                .containsExactly("2026.csv:2:24 G-136 减免 200 元，11件按标准只应收 100 元 ▸ 核对件数、页数和减免");
    }

    /** Fees of before were for copies and post. */
    @Test
    void feesOfBefore2021AreNotHeldToTheTables() {
        TreeMap<Integer, SourceText> registers = new TreeMap<>();
        registers.put(
                2018,
                new SourceText(
                        "2018.csv",
                        "number,received,applicant,answered,outcome,fee,fee-asked\n1,2018-03-02,自然人,,,35,2018-03-06\n"));
        assertThat(RegisterReader.read(registers).findings()).isEmpty();
    }

    @Test
    void whatIsNoCountOrNoSumIsRefused() {
        assertThat(fees("1,2026-03-02,自然人,,,十件,,,,\n2,2026-03-02,自然人,,,,,,4.5,\n"))
                .containsExactly(
                        "2026.csv:2:20 G-05 “十件”不是个数 ▸ 只写阿拉伯数字", "2026.csv:3:23 G-05 “4.5”不是以元为单位的整数 ▸ 以元为单位，只写阿拉伯数字");
    }

    @Test
    void numbersOfLettersAreWrittenOnceAndFitTheirYear() {
        String one = "1,2026-03-02,自然人,2026-03-06,公开,当面,,示公开答〔2026〕1号,,\n";
        assertThat(letters(one + "2,2026-03-02,自然人,2026-03-06,公开,,,示公开答〔2026〕1号,,\n"))
                .containsExactly("2026.csv:3:34 G-137 文号“示公开答〔2026〕1号”重复，已见于 2026.csv:2:36 ▸ 核对发出的文书，改正其中一个");
        assertThat(letters(one + "2,2026-03-02,自然人,2026-03-06,公开,,,示公开答〔2025〕2号,,示公开补〔2026〕1号;示公开补〔2026〕1号\n"))
                .hasSize(2)
                .anyMatch(line -> line.contains("G-137 文号的年份是 2025，办结日期是 2026-03-06"))
                .anyMatch(line -> line.contains("文号“示公开补〔2026〕1号”重复"));
        assertThat(letters("1,2026-03-02,自然人,2026-03-06,公开,,,示公开答[2026]1号,,\n"))
                .containsExactly("2026.csv:2:34 G-05 文号“示公开答[2026]1号”写法不对 ▸ 写成 示公开答〔2026〕3号 的样子，年份用六角括号");
    }

    @Test
    void aDeliveryBeforeTheAnswerAndAWayThatNobodyKnowsAreTold() {
        assertThat(letters("1,2026-03-02,自然人,2026-03-06,公开,,,,2026-03-05,\n"))
                .containsExactly("2026.csv:2:35 G-62 2026-03-05 早于办结的 2026-03-06 ▸ 核对日期");
        assertThat(letters("1,2026-03-02,自然人,,,,,,2026-03-05,\n"))
                .containsExactly("2026.csv:2:23 G-62 没有填“办结日期” ▸ 补上“办结日期”，或者删去此格");
        assertThat(letters("1,2026-03-02,自然人,,,网路,,,,\n2,2026-03-02,自然人,,,,快递,,,\n"))
                .containsExactly(
                        "2026.csv:2:20 G-05 “网路”不在表中 ▸ 是不是“网络”？",
                        "2026.csv:3:21 G-05 “快递”不在表中 ▸ 可以写：邮寄、电子邮件、自行领取、当场查阅、抄录");
    }

    @Test
    void aColumnOfNamesIsRefusedWithTheReason() {
        assertThat(told("编号,收到日期,申请人类别,办结日期,办理结果,姓名\n1,2026-03-02,自然人,,,甲\n"))
                .containsExactly("2026.csv:1:25 G-02 未知的列“姓名” ▸ 登记簿不写申请人的姓名和联系方式：编号对应存档的申请材料");
    }
}
