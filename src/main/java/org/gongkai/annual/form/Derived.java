package org.gongkai.annual.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.annual.form.Equation.Relation;
import org.gongkai.annual.form.Equation.Term;
import org.jspecify.annotations.Nullable;

/** Figures of a report that others make certain (可以算出的数字): sums whose parts are all known, and what last year's report carried on. */
public final class Derived {

    private final ReportForm form;
    private final @Nullable AnnualReport before;
    private final Map<String, Map<String, BigDecimal>> cells = new HashMap<>();

    private Derived(ReportForm form, @Nullable AnnualReport before) {
        this.form = form;
        this.before = before;
    }

    /**
     * All figures, those that were known among them: row ▸ column ▸ figure.
     *
     * @param known row ▸ column ▸ figure
     * @param before last year's report, where there is one
     */
    public static Map<String, Map<String, BigDecimal>> of(
            ReportForm form, Map<String, Map<String, BigDecimal>> known, @Nullable AnnualReport before) {
        Derived derived = new Derived(form, before);
        known.forEach((row, columns) -> columns.forEach((column, value) -> derived.put(row, column, value)));
        List<Equation> sums = Equations.all(form).stream().filter(derived::sum).toList();
        while (sums.stream().anyMatch(derived::follows)) {
            // one sum may be part of another
        }
        return derived.cells;
    }

    /** Whether it says of one cell what it must be; what is only likely does not. */
    private boolean sum(Equation equation) {
        return equation.relation() == Relation.EQUAL
                && equation.left().size() == 1
                && equation.why().isEmpty()
                && form.has(equation.left().get(0).row());
    }

    private boolean follows(Equation equation) {
        Term whole = equation.left().get(0);
        List<BigDecimal> parts =
                equation.right().stream().flatMap(part -> value(part).stream()).toList();
        return value(whole).isEmpty()
                && parts.size() == equation.right().size()
                && put(whole.row(), whole.column(), parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Optional<BigDecimal> value(Term term) {
        return term.before()
                ? Stream.ofNullable(before)
                        .flatMap(report -> report.cell(term.row(), term.column()).stream())
                        .map(FormCell::value)
                        .findFirst()
                : Optional.ofNullable(cells.getOrDefault(term.row(), Map.of()).get(term.column()));
    }

    private boolean put(String row, String column, BigDecimal value) {
        cells.computeIfAbsent(row, unused -> new HashMap<>()).put(column, value);
        return true;
    }
}
