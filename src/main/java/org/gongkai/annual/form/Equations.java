package org.gongkai.annual.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.annual.count.DecisionCount;
import org.gongkai.annual.form.Equation.Relation;
import org.gongkai.annual.table.CellText;
import org.gongkai.finding.Rule;

/**
 * The equations of the forms of 2019 and 2021, as data (勾稽关系表): T2 for table 二, T3 for table 三 (whose T3-2 the form itself
 * prints), T4 for table 四. What follows from the forms blocks or is an error, what is only likely warns.
 *
 * <p>T2-1 (counts are whole and not negative) is the reading of a cell, {@link CellText}. T3-7 (no application, no result)
 * follows from T3-1 and T3-2 and is not told twice. Not here, since they need more than figures: T2-4 (the catalogue's
 * documents), T2-6 (an entry on fees, {@link DecisionCount}), T3-5, T3-6 and T4-4 (the report's text), T3-8 (its chapter six).
 */
final class Equations {

    /** 行政复议法 (2023) 第二十三条: a refusal goes to 行政复议 first. */
    private static final int REVIEW_COMES_FIRST = 2024;

    private static final List<String> RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结");
    private static final String TOTAL = CurrentForm.TOTAL;
    private static final String UNSETTLED = "尚未审结";

    private Equations() {}

    /** All that hold for reports of this form. */
    static List<Equation> all(ReportForm format) {
        return switch (format) {
            case CODED -> CodedEquations.ALL;
            case TRIAL ->
                Stream.of(trialDisclosure(), applications(format), disputes())
                        .flatMap(List::stream)
                        .toList();
            case CURRENT ->
                Stream.of(disclosure(), applications(format), disputes())
                        .flatMap(List::stream)
                        .toList();
        };
    }

    /** Table 二 of 2021. */
    private static List<Equation> disclosure() {
        List<Equation> all = new ArrayList<>();
        for (String row : List.of("规章", "行政规范性文件")) {
            Term made = Term.of(row, "本年制发件数");
            Term repealed = Term.of(row, "本年废止件数");
            Term inForce = Term.of(row, "现行有效件数");
            all.add(Equation.of(
                            "T2-2",
                            Rule.YEAR_TO_YEAR,
                            List.of(inForce, repealed),
                            Relation.EQUAL,
                            List.of(Term.before(row, "现行有效件数"), made))
                    .warning(
                            "现行有效加废止，应等于上年现行有效加制发；清理中重新认定的，在报告中说明",
                            "in force and repealed, against last year and made"));
            all.add(Equation.of(
                    "T2-3", Rule.TABLE_OF_DISCLOSURE, List.of(made), Relation.AT_MOST, List.of(inForce, repealed)));
        }
        all.add(Equation.of(
                        "T2-5", Rule.TABLE_OF_DISCLOSURE, List.of(Term.of("规章", "本年制发件数")), Relation.EQUAL, List.of())
                .warning("没有规章制定权的机关不制发规章", "an organ without that power makes no rules"));
        return all;
    }

    /** Table 二 of 2019: what was made public this year is among all that is public. */
    private static List<Equation> trialDisclosure() {
        List<Equation> all = new ArrayList<>();
        for (String row : List.of("规章", "规范性文件")) {
            all.add(Equation.of(
                    "T2-3",
                    Rule.TABLE_OF_DISCLOSURE,
                    List.of(Term.of(row, "本年新公开数量")),
                    Relation.AT_MOST,
                    List.of(Term.of(row, "对外公开总数量"))));
        }
        all.add(Equation.of(
                        "T2-5", Rule.TABLE_OF_DISCLOSURE, List.of(Term.of("规章", "本年新制作数量")), Relation.EQUAL, List.of())
                .warning("没有规章制定权的机关不制发规章", "an organ without that power makes no rules"));
        return all;
    }

    /** Table 三: down every column, along every row, and from last year. */
    private static List<Equation> applications(ReportForm format) {
        List<Equation> all = new ArrayList<>();
        List<String> rows = format.forms()
                .get(1)
                .rows()
                .filter(row -> !row.heading())
                .map(FormRow::id)
                .toList();
        List<String> results = rows.subList(rows.indexOf("r03"), rows.indexOf("r24"));
        for (String column :
                Stream.concat(CurrentForm.APPLICANTS.stream(), Stream.of(TOTAL)).toList()) {
            all.add(Equation.of(
                    "T3-1",
                    Rule.TABLE_OF_APPLICATIONS,
                    List.of(Term.of("r24", column)),
                    Relation.EQUAL,
                    results.stream().map(row -> Term.of(row, column)).toList()));
            all.add(Equation.of(
                    "T3-2",
                    Rule.TABLE_OF_APPLICATIONS,
                    List.of(Term.of("r01", column), Term.of("r02", column)),
                    Relation.EQUAL,
                    List.of(Term.of("r24", column), Term.of("r25", column))));
            all.add(Equation.of(
                    "T3-4",
                    Rule.YEAR_TO_YEAR,
                    List.of(Term.of("r02", column)),
                    Relation.EQUAL,
                    List.of(Term.before("r25", column))));
        }
        for (String row : rows) {
            all.add(Equation.of(
                    "T3-3",
                    Rule.TABLE_OF_APPLICATIONS,
                    List.of(Term.of(row, TOTAL)),
                    Relation.EQUAL,
                    CurrentForm.APPLICANTS.stream()
                            .map(column -> Term.of(row, column))
                            .toList()));
        }
        return all;
    }

    /** Table 四. */
    private static List<Equation> disputes() {
        List<Equation> all = new ArrayList<>();
        for (int i = 0; i < CurrentForm.DISPUTES.size(); i++) {
            String row = CurrentForm.DISPUTES.get(i);
            all.add(Equation.of(
                    "T4-" + (i + 1),
                    Rule.TABLE_OF_DISPUTES,
                    List.of(Term.of(row, TOTAL)),
                    Relation.EQUAL,
                    RESULTS.stream().map(column -> Term.of(row, column)).toList()));
            all.add(Equation.of(
                            "T4-6",
                            Rule.YEAR_TO_YEAR,
                            List.of(Term.before(row, UNSETTLED)),
                            Relation.AT_MOST,
                            List.of(Term.of(row, TOTAL)))
                    .warning("上年尚未审结的，本年应有结果或者仍未审结", "what was open last year is settled or open this year"));
        }
        List<Term> refusals = IntStream.rangeClosed(5, 12)
                .mapToObj(number -> Term.of(number < 10 ? "r0" + number : "r" + number, TOTAL))
                .toList();
        Term suit = Term.of(CurrentForm.DISPUTES.get(1), TOTAL);
        all.add(Equation.of("T4-5", Rule.TABLE_OF_DISPUTES, List.of(suit), Relation.EXCLUDES, refusals)
                .warning(
                        "2024年起对不予公开不服的，应当先申请行政复议（行政复议法 第二十三条）；因其他原因起诉的除外",
                        "since 2024 a refusal goes to 行政复议 first (行政复议法 第二十三条)")
                .since(REVIEW_COMES_FIRST));
        return all;
    }
}
