package org.gongkai.annual.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annual.form.Equation.Relation;
import org.gongkai.annual.form.Equation.Term;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/** A report against its equations (勾稽核对): every breach with both sides, the cells with their places, the difference. */
public final class CrossFooting {

    /** So many terms of a side are all told; of more only those that are not 0. */
    private static final int FEW = 3;

    private final AnnualReport report;
    private final @Nullable AnnualReport before;

    /**
     * A report that is held against its equations.
     *
     * @param before last year's report, where there is one
     */
    public CrossFooting(AnnualReport report, @Nullable AnnualReport before) {
        this.report = report;
        this.before = before;
    }

    /** In the coded table with the code. */
    private String label(FormCell cell) {
        String label = report.format().label(cell.row());
        return report.format() == ReportForm.CODED ? cell.row() + " " + label : label;
    }

    /** @param terms what the organ's standing asks: who may make rules is not told that it may not */
    public List<Finding> check(ReportTerms terms) {
        List<Finding> found = new ArrayList<>();
        for (Equation equation : Equations.all(report.format())) {
            if (report.year() >= equation.since() && !(equation.ruleless() && terms.rules())) {
                breach(equation).ifPresent(found::add);
            }
        }
        codes().ifPresent(found::add);
        return found;
    }

    /** The cells of one side; nothing where one that must be there is not. */
    private Optional<List<FormCell>> side(List<Term> terms) {
        List<FormCell> cells = new ArrayList<>();
        for (Term term : terms) {
            AnnualReport of = term.before() ? before : report;
            Optional<FormCell> cell = of == null ? Optional.empty() : of.cell(term.row(), term.column());
            boolean optional =
                    term.row().equals(CodedForm.GAZETTE) || term.row().equals(CodedForm.GAZETTE_TOO);
            if (cell.isEmpty() && !(optional && terms.size() > 1)) {
                return Optional.empty();
            }
            cell.ifPresent(cells::add);
        }
        return Optional.of(cells);
    }

    private Optional<Finding> breach(Equation equation) {
        Optional<List<FormCell>> left = side(equation.left());
        Optional<List<FormCell>> right = side(equation.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal one = FormCell.sum(left.get());
        BigDecimal other = FormCell.sum(right.get());
        boolean holds = switch (equation.relation()) {
            case EQUAL -> one.compareTo(other) == 0;
            case AT_MOST -> one.compareTo(other) <= 0;
            case NEEDS -> one.signum() == 0 || other.signum() > 0;
            case EXCLUDES -> one.signum() == 0 || other.signum() == 0;
            case LESS_IF_MIXED ->
                one.compareTo(other) != 0 || nonZero(right.get()).size() < 2;
        };
        return holds ? Optional.empty() : Optional.of(told(equation, left.get(), right.get()));
    }

    private Finding told(Equation equation, List<FormCell> left, List<FormCell> right) {
        List<FormCell> all = Stream.concat(left.stream(), right.stream()).toList();
        boolean oneColumn = all.stream().map(FormCell::column).distinct().count() == 1;
        boolean oneRow = all.stream().map(FormCell::row).distinct().count() == 1;
        Function<FormCell, String> name =
                cell -> (cell.place().path().equals(report.source().path()) ? "" : "上年报告的")
                        + (oneColumn ? label(cell) : oneRow ? cell.column() : label(cell) + "·" + cell.column());
        boolean plainColumn = all.get(0).column().equals(CodedForm.COLUMN);
        String scope = oneRow && !oneColumn
                ? "（" + label(all.get(0)) + "）"
                : oneColumn && !plainColumn ? "（" + all.get(0).column() + "）" : "";
        BigDecimal difference = FormCell.sum(left).subtract(FormCell.sum(right));
        boolean counted = equation.relation() == Relation.EQUAL || equation.relation() == Relation.AT_MOST;
        String sides = side(left, name) + " " + equation.relation().breach() + " " + side(right, name);
        String by = FormCell.plain(difference.abs());
        Wording message = new Wording(
                equation.number() + scope + "：" + sides + (counted ? "，相差 " + by : "")
                        + (equation.why().isEmpty() ? "" : "。" + equation.why().zh()),
                equation.number() + scope + ": " + sides + (counted ? ", difference " + by : "")
                        + (equation.why().isEmpty() ? "" : ". " + equation.why().en()));
        Place place = Stream.concat(left.stream(), right.stream())
                .map(FormCell::place)
                .filter(one -> one.path().equals(report.source().path()))
                .findFirst()
                .orElse(Place.of(report.source().path()));
        String where = nonZero(all).stream()
                .map(cell -> name.apply(cell) + " " + where(cell))
                .collect(Collectors.joining("，"));
        return report.source()
                .finding(
                        equation.rule(),
                        place,
                        message,
                        new Wording(
                                "核对登记簿，改正有误的一格；由旧报告转录的，也可能转录有误" + (where.isEmpty() ? "" : "。涉及 " + where),
                                "mend the wrong cell; it may be the transcript that is wrong"
                                        + (where.isEmpty() ? "" : ". Cells: " + where)))
                .as(equation.severity());
    }

    private String where(FormCell cell) {
        Place place = cell.place();
        String at = place.line() + ":" + place.column();
        return place.path().equals(report.source().path()) ? at : place.path() + ":" + at;
    }

    /** {@code 总计 11}, or {@code 甲 4 + 乙 1 = 5} with the zeros left out. */
    private static String side(List<FormCell> cells, Function<FormCell, String> name) {
        if (cells.isEmpty()) {
            return "0";
        }
        List<FormCell> told = cells.size() > FEW ? nonZero(cells) : cells;
        if (cells.size() == 1) {
            return name.apply(cells.get(0)) + " " + cells.get(0).text();
        }
        if (told.isEmpty()) {
            return name.apply(cells.get(0)) + "等 " + cells.size() + " 项之和 0";
        }
        return told.stream().map(cell -> name.apply(cell) + " " + cell.text()).collect(Collectors.joining(" + "))
                + (told.size() > 1 ? " = " + FormCell.plain(FormCell.sum(cells)) : "");
    }

    private static List<FormCell> nonZero(List<FormCell> cells) {
        return cells.stream().filter(cell -> cell.value().signum() != 0).toList();
    }

    /** O-13: the channels' codes, of which one begins as 1100 does and the others do not. */
    private Optional<Finding> codes() {
        return report.cell(CodedForm.GAZETTE, CodedForm.COLUMN)
                .map(cell -> report.source()
                        .finding(
                                Rule.CODED_TABLE,
                                cell.place(),
                                new Wording(
                                        "O-13：1110 与 " + String.join("、", CodedForm.OWN_CHANNELS)
                                                + " 同为 1100 的分项，后者的代码不以 11 开头",
                                        "O-13: 1110 and " + String.join(", ", CodedForm.OWN_CHANNELS)
                                                + " are parts of 1100, but the latter do not begin with 11"),
                                new Wording(
                                        "各渠道在同一级，政府公报的代码应为 1210",
                                        "the channels are on one level: 1210 for the gazette")));
    }
}
