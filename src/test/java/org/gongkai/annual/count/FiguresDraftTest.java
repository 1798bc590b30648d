package org.gongkai.annual.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annual.Given;
import org.gongkai.application.Applicant;
import org.gongkai.application.Outcome;
import org.junit.jupiter.api.Test;

/** The draft holds what is known, adds up what can be added up, and leaves open what somebody has to type. */
class FiguresDraftTest {

    private static final List<String> APPLICANTS = Applicant.words();

    private static CountedFigure known(String row, String column, int count) {
        return new CountedFigure(row, column, row, CountedFigure.Source.REGISTER, Collections.nCopies(count, "件"));
    }

    /** A row of table three, as many as its column's place, from 1. */
    private static Stream<CountedFigure> row(String row) {
        return Stream.iterate(0, i -> i < APPLICANTS.size(), i -> i + 1).map(i -> known(row, APPLICANTS.get(i), i + 1));
    }

    private static List<String> lines(CountedFigure... known) {
        return lines(List.of(known));
    }

    private static List<String> lines(List<CountedFigure> known) {
        return FiguresDraft.of(2025, known, null).lines().map(String::strip).toList();
    }

    @Test
    void leavesEverythingOpenOfWhichNothingIsKnown() {
        assertThat(FiguresDraft.of(2025, List.of(), null)).isEqualTo("""
                # 站点自己知道的数字已经填好；写着“待填”的由人填写，没有的填 0
                年度: 2025

                主动公开:
                  规章: 待填
                  行政规范性文件: 待填
                  行政许可: 待填
                  行政处罚: 待填
                  行政强制: 待填
                  行政事业性收费: 待填

                依申请公开:
                  列: [自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他, 总计]
                  本年新收政府信息公开申请数量: 待填
                  上年结转政府信息公开申请数量: 待填
                  予以公开: 待填
                  部分公开: 待填
                  属于国家秘密: 待填
                  其他法律行政法规禁止公开: 待填
                  危及三安全一稳定: 待填
                  保护第三方合法权益: 待填
                  属于三类内部事务信息: 待填
                  属于四类过程性信息: 待填
                  属于行政执法案卷: 待填
                  属于行政查询事项: 待填
                  本机关不掌握相关政府信息: 待填
                  没有现成信息需要另行制作: 待填
                  补正后申请内容仍不明确: 待填
                  信访举报投诉类申请: 待填
                  重复申请: 待填
                  要求提供公开出版物: 待填
                  无正当理由大量反复申请: 待填
                  要求行政机关确认或重新出具已获取信息: 待填
                  申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请: 待填
                  申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请: 待填
                  其他: 待填
                  总计: 待填
                  结转下年度继续办理: 待填

                复议诉讼:
                  列: [结果维持, 结果纠正, 其他结果, 尚未审结, 总计]
                  行政复议: 待填
                  未经复议直接起诉: 待填
                  复议后起诉: 待填
                """);
    }

    @Test
    void namesTheColumnsWhereRowsDoNotShareThem() {
        assertThat(lines(known("行政规范性文件", "本年制发件数", 2), known("行政规范性文件", "现行有效件数", 9), known("行政许可", "本年处理决定数量", 3)))
                .contains("行政规范性文件: {本年制发件数: 2, 本年废止件数: 待填, 现行有效件数: 9}", "行政许可: 3", "规章: 待填");
    }

    @Test
    void knowsNoughtFromNotKnown() {
        assertThat(lines(known("行政许可", "本年处理决定数量", 0), known("行政复议", "结果维持", 0)))
                .contains("行政许可: 0", "行政复议: [0, 待填, 待填, 待填, 待填]", "复议后起诉: 待填");
    }

    @Test
    void addsUpARowOfWhichEveryApplicantIsKnown() {
        List<CountedFigure> known =
                Stream.of("r01", "r02", "r25").flatMap(FiguresDraftTest::row).toList();
        assertThat(lines(known))
                .contains(
                        "本年新收政府信息公开申请数量: [1, 2, 3, 4, 5, 6, 21]",
                        "上年结转政府信息公开申请数量: [1, 2, 3, 4, 5, 6, 21]",
                        "结转下年度继续办理: [1, 2, 3, 4, 5, 6, 21]",
                        "总计: 待填");
    }

    @Test
    void addsUpNoRowOfWhichAnApplicantIsMissing() {
        assertThat(lines(row("r01").skip(1).toList())).contains("本年新收政府信息公开申请数量: [待填, 2, 3, 4, 5, 6, 待填]");
    }

    @Test
    void addsUpTheResultsOnceEveryOneOfThemIsKnown() {
        List<CountedFigure> known =
                Stream.of(Outcome.values()).flatMap(one -> row(one.row())).toList();
        int all = Outcome.values().length;
        assertThat(lines(known))
                .contains("总计: [%d, %d, %d, %d, %d, %d, %d]"
                        .formatted(all, 2 * all, 3 * all, 4 * all, 5 * all, 6 * all, 21 * all));
        for (Outcome missing : List.of(Outcome.GRANTED, Outcome.IN_PROCESS, Outcome.OTHERWISE)) {
            List<CountedFigure> less = new ArrayList<>(known);
            less.removeIf(one -> one.row().equals(missing.row()) && one.column().equals("科研机构"));
            assertThat(lines(less))
                    .as(missing.label())
                    .contains("总计: [%d, %d, 待填, %d, %d, %d, 待填]".formatted(all, 2 * all, 4 * all, 5 * all, 6 * all));
        }
    }

    @Test
    void whatItWritesIsReadAsTheFormOnceItIsFilled() throws IOException {
        Given open = new Given().year(2025, FiguresDraft.of(2025, List.of(), null));
        open.check();
        assertThat(open.told()).containsExactly("error R-78");
        String draft = FiguresDraft.of(2025, List.of(), null);
        String filled = draft.substring(draft.indexOf('\n') + 1)
                .replace("规章: 待填", "规章: [0, 0, 0]")
                .replace("规范性文件: 待填", "规范性文件: [0, 0, 0]")
                .replaceAll("(行政(?:许可|处罚|强制|事业性收费)): 待填", "$1: 0");
        int four = filled.indexOf("复议诉讼:");
        Given given = new Given()
                .year(
                        2025,
                        filled.substring(0, four).replace("待填", "[0, 0, 0, 0, 0, 0, 0]")
                                + filled.substring(four).replace("待填", "[0, 0, 0, 0, 0]"));
        assertThat(given.check()).containsKey(2025);
        assertThat(given.found()).isEmpty();
    }
}
