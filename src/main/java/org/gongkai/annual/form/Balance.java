package org.gongkai.annual.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annual.form.Equation.Relation;

/**
 * An equation with the cells of a report on its two sides (一个等式的两边).
 *
 * @param left cells whose sum is on the left, none for 0
 * @param right cells whose sum is on the right, none for 0
 */
record Balance(Equation equation, List<FormCell> left, List<FormCell> right) {

    Balance {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** The cells of both sides. */
    List<FormCell> all() {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    BigDecimal difference() {
        return FormCell.sum(left).subtract(FormCell.sum(right));
    }

    boolean holds() {
        BigDecimal one = FormCell.sum(left);
        BigDecimal other = FormCell.sum(right);
        return switch (equation.relation()) {
            case EQUAL -> one.compareTo(other) == 0;
            case AT_MOST -> one.compareTo(other) <= 0;
            case NEEDS -> one.signum() == 0 || other.signum() > 0;
            case EXCLUDES -> one.signum() == 0 || other.signum() == 0;
            case LESS_IF_MIXED ->
                one.compareTo(other) != 0
                        || right.stream()
                                        .filter(cell -> cell.value().signum() != 0)
                                        .count()
                                < 2;
        };
    }

    /** Whether the form itself asks for it within the year, so that a breach is a mistake in one of its cells. */
    boolean strict() {
        return equation.relation() == Relation.EQUAL
                && equation.why().isEmpty()
                && Stream.concat(equation.left().stream(), equation.right().stream())
                        .noneMatch(Equation.Term::before);
    }

    boolean has(FormCell cell) {
        return left.contains(cell) || right.contains(cell);
    }

    /** The same with another number in one cell. */
    Balance with(FormCell cell, FormCell other) {
        return new Balance(equation, replaced(left, cell, other), replaced(right, cell, other));
    }

    private static List<FormCell> replaced(List<FormCell> cells, FormCell cell, FormCell other) {
        return cells.stream().map(one -> one.equals(cell) ? other : one).toList();
    }
}
