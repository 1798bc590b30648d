package org.gongkai.inspect;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.tables.XlsxTable;

/** A table as a workbook (检查表的工作簿): a line for each indicator, what people judge left empty. */
public final class AssessmentSheet {

    private static final List<Wording> HEADS = List.of(
            new Wording("编号", "Id"),
            new Wording("分组", "Group"),
            new Wording("指标", "Indicator"),
            new Wording("出处", "Source"),
            new Wording("条款", "Article"),
            new Wording("否决", "Veto"),
            new Wording("分值", "Points"),
            new Wording("标准", "Standard"),
            new Wording("结果", "Result"),
            new Wording("数量", "Figure"),
            new Wording("证据", "Evidence"),
            new Wording("位置", "Places"),
            new Wording("变化", "Change"),
            new Wording("人工核查结果", "Judged by hand"));

    private static final List<Integer> WIDTHS = List.of(9, 14, 24, 16, 18, 6, 6, 18, 10, 6, 34, 44, 10, 16);
    private static final int TOLD = 50;

    private AssessmentSheet() {}

    /** The workbook as a file. */
    public static byte[] of(Assessment assessment, Language language) {
        List<byte[]> rows = assessment.lines().stream()
                .map(line -> row(assessment, line, language))
                .toList();
        return new XlsxTable(
                        new Wording("检查表", "Table").in(language),
                        HEADS.stream().map(head -> head.in(language)).toList(),
                        WIDTHS,
                        XlsxTable.Rows.of(rows))
                .forPaper()
                .bytes();
    }

    private static byte[] row(Assessment assessment, Assessment.Line line, Language language) {
        Indicator indicator = line.indicator();
        Answer answer = line.answer();
        XlsxTable.Row row = new XlsxTable.Row()
                .text(indicator.id())
                .text(assessment
                        .yardstick()
                        .groups()
                        .getOrDefault(indicator.group(), Wording.NONE)
                        .in(language))
                .text(indicator.name().in(language))
                .text(indicator.source())
                .text(indicator.article())
                .text(indicator.veto() ? new Wording("是", "yes").in(language) : "");
        BigDecimal points = indicator.points();
        row = points == null ? row.text("") : row.number(points);
        row.text(indicator.criterion().standard().in(language))
                .text(answer.ruling().wording().in(language));
        Integer figure = answer.figure();
        row = figure == null ? row.text("") : row.number(BigDecimal.valueOf(figure));
        return row.text(answer.evidence().in(language))
                .text(places(answer, language))
                .text(assessment.change(line).in(language))
                .text("")
                .written();
    }

    private static String places(Answer answer, Language language) {
        int more = answer.proofs().size() - TOLD;
        return Stream.concat(
                        answer.proofs().stream()
                                .limit(TOLD)
                                .map(proof ->
                                        (proof.place() + " " + proof.text().in(language)).strip()),
                        more > 0 ? Stream.of(AssessmentText.more(more).in(language)) : Stream.empty())
                .collect(Collectors.joining("\n"));
    }
}
