package org.gongkai.annual.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cells of a table any one of which, with another number, mends all that does not add up in it (有误的单元格): where two sums
 * are wrong by the same, it is the cell in which they meet.
 */
final class GuiltyCells {

    private GuiltyCells() {}

    /** A cell with the number that it should have. */
    record Mended(FormCell cell, FormCell instead) {}

    /**
     * The cells, each by itself enough; none where no single change is.
     *
     * @param all equations of the report
     * @param broken those of one table that the form itself asks for and that do not hold, at least one
     */
    static List<Mended> of(List<Balance> all, List<Balance> broken) {
        return broken.get(0).all().stream()
                .distinct()
                .flatMap(cell -> mended(cell, broken.get(0)).stream())
                .filter(change -> broken.stream().allMatch(one -> one.has(change.cell())))
                .filter(change -> all.stream()
                        .filter(one -> one.has(change.cell()) && (one.holds() || broken.contains(one)))
                        .allMatch(
                                one -> one.with(change.cell(), change.instead()).holds()))
                .toList();
    }

    /** A cell as one equation wants it; nothing where no such number can stand there. */
    private static Optional<Mended> mended(FormCell cell, Balance balance) {
        BigDecimal by = balance.difference();
        boolean left = balance.left().contains(cell);
        BigDecimal value = left ? cell.value().subtract(by) : cell.value().add(by);
        return Stream.of(value)
                .filter(one -> one.signum() >= 0 || cell.kind() == FormColumn.Kind.CHANGE)
                .map(one -> new Mended(cell, new FormCell(cell.row(), cell.column(), cell.kind(), one, cell.place())))
                .findFirst();
    }
}
