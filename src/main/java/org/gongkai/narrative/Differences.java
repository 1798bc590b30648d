package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.finding.Wording;

/** Where another number of the text may come from (差异的来源): the figure that is meant and one beside it, or parts of its row. */
final class Differences {

    /** Figures that are easily taken together or for each other. */
    private static final List<List<String>> TOGETHER =
            List.of(List.of("r03", "r04"), List.of("r01", "r02"), List.of("r24", "r25"), CurrentForm.DISPUTES);

    private static final String OWN = "本项";

    private final AnnualReport report;

    Differences(AnnualReport report) {
        this.report = report;
    }

    /** A term of a sum, with its name. */
    private record Term(String name, BigDecimal value) {}

    /** A clause that says so and ends with its mark, or nothing. */
    Wording explain(Counterpart figure, BigDecimal said) {
        if (said.compareTo(BigDecimal.ONE) <= 0) {
            return Wording.NONE;
        }
        return with(figure, said)
                .or(() -> instead(figure, said))
                .or(() -> columns(figure, said))
                .map(terms -> told(said, terms))
                .orElse(Wording.NONE);
    }

    /** The figure and another one of its column: one that goes with it, else the only one that fits. */
    private Optional<List<Term>> with(Counterpart figure, BigDecimal said) {
        BigDecimal missing = said.subtract(figure.sum());
        if (missing.signum() <= 0 || figure.sum().signum() == 0) {
            return Optional.empty();
        }
        List<FormCell> fitting = others(figure).stream()
                .filter(cell -> cell.value().compareTo(missing) == 0)
                .toList();
        return likeliest(figure, fitting)
                .or(() -> fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty())
                .map(cell -> List.of(
                        new Term(OWN, figure.sum()), new Term(report.format().label(cell.row()), missing)));
    }

    /** Another figure, taken for this one. */
    private Optional<List<Term>> instead(Counterpart figure, BigDecimal said) {
        List<FormCell> fitting = others(figure).stream()
                .filter(cell -> cell.value().compareTo(said) == 0)
                .toList();
        return likeliest(figure, fitting)
                .map(cell -> List.of(new Term(report.format().label(cell.row()), said)));
    }

    /** One that goes with the figure, else one under the same heading. */
    private Optional<FormCell> likeliest(Counterpart figure, List<FormCell> cells) {
        return cells.stream()
                .filter(cell -> together(figure, cell))
                .findFirst()
                .or(() -> cells.stream()
                        .filter(cell -> under(figure).equals(heading(cell)))
                        .findFirst());
    }

    /** One column of the row, or two. */
    private Optional<List<Term>> columns(Counterpart figure, BigDecimal said) {
        if (figure.cells().size() != 1) {
            return Optional.empty();
        }
        List<FormCell> row = report.cells().getOrDefault(figure.cells().get(0).row(), Map.of()).values().stream()
                .filter(cell ->
                        cell.value().signum() > 0 && !cell.equals(figure.cells().get(0)))
                .sorted(Comparator.comparing(FormCell::place))
                .toList();
        List<List<FormCell>> few = new ArrayList<>();
        row.forEach(cell -> few.add(List.of(cell)));
        for (int i = 0; i < row.size(); i++) {
            for (int j = i + 1; j < row.size(); j++) {
                boolean total = row.get(i).column().equals(CurrentForm.TOTAL)
                        || row.get(j).column().equals(CurrentForm.TOTAL);
                if (!total) {
                    few.add(List.of(row.get(i), row.get(j)));
                }
            }
        }
        return few.stream()
                .filter(cells -> FormCell.sum(cells).compareTo(said) == 0)
                .findFirst()
                .map(cells -> cells.stream()
                        .map(cell -> new Term(cell.column(), cell.value()))
                        .toList());
    }

    /** The other figures of the column, in the same table, that are not 0. */
    private List<FormCell> others(Counterpart figure) {
        String own = figure.cells().get(0).row();
        return report.format().forms().stream()
                .filter(form -> form.rows().anyMatch(row -> row.id().equals(own)))
                .flatMap(form -> form.rows())
                .flatMap(row -> report.cell(row.id(), figure.column()).stream())
                .filter(cell -> cell.value().signum() > 0 && !figure.cells().contains(cell))
                .toList();
    }

    private static boolean together(Counterpart figure, FormCell cell) {
        return TOGETHER.stream()
                .anyMatch(rows -> rows.contains(cell.row())
                        && rows.contains(figure.cells().get(0).row()));
    }

    private List<String> under(Counterpart figure) {
        return heading(figure.cells().get(0));
    }

    /** The headings of a row. */
    private List<String> heading(FormCell cell) {
        return report.format()
                .rows()
                .filter(row -> row.id().equals(cell.row()))
                .findFirst()
                .map(row -> row.above())
                .orElse(List.of());
    }

    private static Wording told(BigDecimal said, List<Term> terms) {
        String number = FormCell.plain(said);
        if (terms.size() == 1) {
            String name = terms.get(0).name();
            return new Wording(number + " 是表中“" + name + "”的数字；", number + " is the figure of “" + name + "”; ");
        }
        String sum = terms.stream()
                .map(term -> FormCell.plain(term.value()) + "（" + term.name() + "）")
                .collect(Collectors.joining(" + "));
        return new Wording(
                number + " = 表中的 " + sum + "；", number + " = " + sum.replace(OWN, "this") + " of the table; ");
    }
}
