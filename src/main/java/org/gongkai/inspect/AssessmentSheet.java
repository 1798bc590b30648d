package org.gongkai.inspect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
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

    private static final List<Integer> WIDTHS = List.of(9, 12, 22, 14, 14, 5, 5, 15, 9, 5, 30, 36, 9, 14);
    /** The columns of numbers. */
    private static final Set<Integer> NUMBERS = Set.of(6, 9);

    private static final int TOLD = 10;

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
        JudgeAnswer answer = line.answer();
        BigDecimal points = indicator.points();
        Integer figure = answer.figure();
        List<String> cells = List.of(
                indicator.id(),
                assessment
                        .yardstick()
                        .groups()
                        .getOrDefault(indicator.group(), Wording.NONE)
                        .in(language),
                indicator.name().in(language),
                indicator.source(),
                indicator.article(),
                indicator.veto() ? new Wording("是", "yes").in(language) : "",
                points == null ? "" : points.toPlainString(),
                indicator.criterion().standard().in(language),
                answer.ruling().wording().in(language),
                figure == null ? "" : figure.toString(),
                answer.evidence().in(language),
                places(answer, language),
                assessment.change(line).in(language),
                "");
        XlsxTable.Row row = new XlsxTable.Row();
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean number = NUMBERS.contains(i) && !cell.isEmpty();
            row = number ? row.number(new BigDecimal(cell)) : row.plain(cell);
            lines = Math.max(lines, lines(cell, WIDTHS.get(i)));
        }
        return row.lines(lines).written();
    }

    /** How many lines a text takes in a column, where a Chinese character is two columns wide. */
    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> {
                    int wide = line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
                    return 1 + wide / Math.max(1, width - 1);
                })
                .sum();
    }

    private static String places(JudgeAnswer answer, Language language) {
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
