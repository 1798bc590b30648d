package org.gongkai.annual.form;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annual.form.Equation.Relation;
import org.gongkai.annual.form.Equation.Term;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** The equations of a form, read from {@code equations.txt}, where their notation is explained (勾稽关系表). */
final class Equations {

    private static final List<List<String>> LINES = PackedLines.table(Equations.class, "equations.txt");
    private static final String LAST_YEAR = "上年 ";
    private static final String RULELESS = "RULELESS";
    private static final String EVERY = "*";

    private Equations() {}

    /** All that hold for reports of this form. */
    static List<Equation> all(ReportForm form) {
        return LINES.stream()
                .filter(line -> line.get(2).contains(form.name()))
                .flatMap(line -> each(line.get(3), form).map(equation -> equation(line, equation, form)))
                .toList();
    }

    /** One that is meant for every row, or for every column, of table 三 as one for each. */
    private static Stream<String> each(String equation, ReportForm form) {
        if (!equation.contains(EVERY)) {
            return Stream.of(equation);
        }
        FormTable table = form.forms().get(1);
        Stream<String> all = equation.contains(EVERY + "·")
                ? rows(table).stream()
                : table.blocks().get(0).columns().stream().map(FormColumn::wording);
        return all.map(one -> equation.replace(EVERY, one));
    }

    private static List<String> rows(FormTable table) {
        return table.rows().filter(row -> !row.heading()).map(FormRow::id).toList();
    }

    private static Equation equation(List<String> line, String written, ReportForm form) {
        Relation relation = Stream.of(Relation.values())
                .filter(one -> written.contains(one.sign()))
                .findFirst()
                .orElseThrow();
        String[] sides = written.split(relation.sign(), -1);
        List<String> rules = List.of(line.get(1).split(" ", -1));
        Rule rule = Rule.valueOf(rules.get(0));
        boolean likely = line.size() > 4;
        return new Equation(
                line.get(0),
                rule,
                likely ? Severity.WARNING : rules.size() > 1 ? Severity.valueOf(rules.get(1)) : rule.severity(),
                side(sides[0], form),
                relation,
                side(sides[1], form),
                Integer.parseInt("0" + line.get(2).replaceAll("[^0-9]", "")),
                line.get(2).contains(RULELESS),
                likely ? new Wording(line.get(4), line.get(5)) : Wording.NONE);
    }

    private static List<Term> side(String written, ReportForm form) {
        return written.strip().equals("0")
                ? List.of()
                : Arrays.stream(written.split("\\+", -1))
                        .map(String::strip)
                        .flatMap(term -> terms(term, form))
                        .toList();
    }

    private static Stream<Term> terms(String written, ReportForm form) {
        String[] cell = written.replace(LAST_YEAR, "").split("·", -1);
        String column = cell.length > 1 ? cell[1] : CodedForm.COLUMN;
        String[] ends = cell[0].split("…", -1);
        List<String> rows = List.of(ends[0]);
        if (ends.length > 1) {
            List<String> all = rows(form.forms().get(1));
            rows = all.subList(all.indexOf(ends[0]), all.indexOf(ends[1]) + 1);
        }
        return rows.stream().map(row -> new Term(row, column, written.startsWith(LAST_YEAR)));
    }
}
