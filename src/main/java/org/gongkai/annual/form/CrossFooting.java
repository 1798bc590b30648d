package org.gongkai.annual.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Of more cells any of which would do, nothing is learnt. */
    private static final int MOST_GUILTY = 5;

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

    /**
     * Every breach.
     *
     * @param terms what the organ's standing asks: who may make rules is not told that it may not
     */
    public List<Finding> check(ReportTerms terms) {
        List<Balance> balances = Equations.all(report.format()).stream()
                .filter(one -> report.year() >= one.since() && !(one.ruleless() && terms.rules()))
                .flatMap(one -> balance(one).stream())
                .toList();
        List<Balance> broken = balances.stream().filter(one -> !one.holds()).toList();
        Map<Balance, Wording> guilty = guilty(balances, broken);
        List<Finding> found = new ArrayList<>();
        broken.forEach(one -> found.add(told(one, guilty.getOrDefault(one, Wording.NONE))));
        codes().ifPresent(found::add);
        return found;
    }

    /** What the first breach of a table says of the cell that is to blame for all of them. */
    private Map<Balance, Wording> guilty(List<Balance> all, List<Balance> broken) {
        Map<Balance, Wording> told = new HashMap<>();
        for (FormTable table : report.format().forms()) {
            Set<String> rows = table.rows().map(FormRow::id).collect(Collectors.toSet());
            List<Balance> here = broken.stream()
                    .filter(Balance::strict)
                    .filter(one -> rows.contains(one.all().get(0).row()))
                    .sorted(Comparator.comparing(one -> one.all().get(0).place()))
                    .toList();
            if (!here.isEmpty()) {
                told.put(here.get(0), mend(GuiltyCells.of(all, here), here.size()));
            }
        }
        return told;
    }

    private Wording mend(List<GuiltyCells.Mended> cells, int breaches) {
        if (cells.isEmpty() || cells.size() > MOST_GUILTY) {
            return Wording.NONE;
        }
        String changes = cells.stream()
                .map(one -> full(one.cell()) + "（" + where(one.cell()) + "）由 "
                        + one.cell().text() + " 改为 " + one.instead().text())
                .collect(Collectors.joining("；或者 "));
        String places = cells.stream()
                .map(one -> where(one.cell()) + " " + one.cell().text() + " → "
                        + one.instead().text())
                .collect(Collectors.joining(" or "));
        return cells.size() == 1
                ? new Wording(
                        (breaches > 1 ? "本表 " + breaches + " 处不平衡都由同一格引起：" : "只改一格就平衡：") + changes + "。",
                        "one cell mends all of this table: " + places + ". ")
                : new Wording(
                        "改其中任何一格，本表就平衡：" + changes + "；看登记簿是哪一格。",
                        "any one of these mends the table: " + places + ". ");
    }

    /** Row and column, where there is more than one. */
    private String full(FormCell cell) {
        return cell.column().equals(CodedForm.COLUMN) ? label(cell) : label(cell) + "·" + cell.column();
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

    private Optional<Balance> balance(Equation equation) {
        return side(equation.left())
                .flatMap(left -> side(equation.right()).map(right -> new Balance(equation, left, right)));
    }

    private Finding told(Balance balance, Wording guilty) {
        Equation equation = balance.equation();
        List<FormCell> left = balance.left();
        List<FormCell> right = balance.right();
        List<FormCell> all = balance.all();
        boolean oneColumn = all.stream().map(FormCell::column).distinct().count() == 1;
        boolean oneRow = all.stream().map(FormCell::row).distinct().count() == 1;
        Function<FormCell, String> name =
                cell -> (cell.place().path().equals(report.source().path()) ? "" : "上年报告的")
                        + (oneColumn ? label(cell) : oneRow ? cell.column() : label(cell) + "·" + cell.column());
        boolean plainColumn = all.get(0).column().equals(CodedForm.COLUMN);
        String scope = oneRow && !oneColumn
                ? "（" + label(all.get(0)) + "）"
                : oneColumn && !plainColumn ? "（" + all.get(0).column() + "）" : "";
        boolean counted = equation.relation() == Relation.EQUAL || equation.relation() == Relation.AT_MOST;
        String sides = side(left, name) + " " + equation.relation().breach() + " " + side(right, name);
        String by = FormCell.plain(balance.difference().abs());
        Wording message = new Wording(
                equation.number() + scope + "：" + sides + (counted ? "，相差 " + by : "")
                        + (equation.why().isEmpty() ? "" : "。" + equation.why().zh()),
                equation.number() + scope + ": " + sides + (counted ? ", difference " + by : "")
                        + (equation.why().isEmpty() ? "" : ". " + equation.why().en()));
        Place place = all.stream()
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
                                guilty.zh() + "核对登记簿，改正有误的一格；由旧报告转录的，也可能转录有误" + (where.isEmpty() ? "" : "。涉及 " + where),
                                guilty.en() + "mend the wrong cell; it may be the transcript that is wrong"
                                        + (where.isEmpty() ? "" : ". Cells: " + where)))
                .as(equation.severity());
    }

    private String where(FormCell cell) {
        Place place = cell.place();
        AnnualReport last = before;
        return last == null || place.path().equals(report.source().path())
                ? report.source().where(place)
                : place.path() + ":" + last.source().where(place);
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
