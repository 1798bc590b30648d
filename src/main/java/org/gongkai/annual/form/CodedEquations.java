package org.gongkai.annual.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annual.form.Equation.Relation;
import org.gongkai.finding.Rule;

/**
 * The equations of the coded table, as data (统计表勾稽关系). All warn: these reports have been published long since.
 *
 * <p>O-4 is told without the applications carried over from the year before, which the table does not hold, so only as
 * the sum of its parts. Not here, since they need the report's text: O-11 (a statement on fees) and O-12 (its numbers).
 * O-13 (a code begins as its parent's) can only be broken by the gazette's row, which is found as 1110 and as 1210: see
 * {@link CrossFooting}.
 */
final class CodedEquations {

    static final List<Equation> ALL = all();

    private CodedEquations() {}

    private static List<Equation> all() {
        List<Equation> all = new ArrayList<>();
        String[] channels = {CodedForm.GAZETTE, CodedForm.GAZETTE_TOO, "1220", "1230", "1240", "1250"};
        for (String channel : channels) {
            all.add(law("O-1", terms(channel), Relation.AT_MOST, terms("1100")));
        }
        all.add(law("O-1", terms("1100"), Relation.AT_MOST, terms(channels)));
        all.add(law("O-1", terms("1100"), Relation.LESS_IF_MIXED, terms(channels))
                .warning(
                        "总数恰为各渠道之和，说明没有一条信息在两个渠道公开过；相同信息应当只计1条",
                        "the total is the sum of all channels, so nothing was published in two; the same counts once"));
        all.add(law("O-2", terms("2211"), Relation.AT_MOST, terms("2210")));
        all.add(law("O-2", terms("2221"), Relation.AT_MOST, terms("2220")));
        all.add(law("O-2", terms("2100"), Relation.NEEDS, terms("2210", "2220", "2230", "2240", "2250")));
        all.add(law("O-3", terms("3100"), Relation.EQUAL, terms("3110", "3120", "3130", "3140")));
        all.add(law("O-4", terms("3200"), Relation.EQUAL, terms("3210", "3220")));
        all.add(law("O-5", terms("3300"), Relation.EQUAL, terms(CodedForm.ANSWERS.toArray(String[]::new))));
        all.add(law("O-5", terms("3300"), Relation.EQUAL, terms("3200"))
                .warning("通常每办结一件就有一件答复", "usually what is done has been answered"));
        all.add(law("O-6", terms("3340"), Relation.EQUAL, terms("3341", "3342", "3343", "3344", "3345", "3346")));
        all.add(law("O-7", terms("4000"), Relation.EQUAL, terms("4100", "4200", "4300")));
        all.add(law("O-8", terms("5000"), Relation.EQUAL, terms("5100", "5200", "5300")));
        all.add(law("O-9", terms("8300"), Relation.EQUAL, terms("8310", "8320")));
        all.add(law("O-10", terms("9200"), Relation.NEEDS, terms("9300")));
        all.add(law("O-10", terms("9300"), Relation.NEEDS, terms("9200")));
        return List.copyOf(all);
    }

    private static Equation law(String number, List<Term> left, Relation relation, List<Term> right) {
        return Equation.of(number, Rule.CODED_TABLE, left, relation, right);
    }

    private static List<Term> terms(String... codes) {
        return Stream.of(codes).map(code -> Term.of(code, CodedForm.COLUMN)).toList();
    }
}
