package org.gongkai.annual.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.annual.table.Grid.Cell;

/**
 * The columns of the form that provinces had before 2019 (指标/年度/历年累计): figures of the year beside those of all years.
 *
 * @param own of the year's figures, counted from the end of the row, which joined cells before it do not shift
 * @param all of the figures of all years, counted likewise
 */
record CumulativeColumns(int own, int all) {

    private static final Pattern OF_THE_YEAR = Pattern.compile("[0-9]{4}年|本年|年度|当年|统计数");
    private static final Pattern OF_ALL = Pattern.compile("累计|历年");
    private static final int TOP = 4;

    /** Those of a table; nothing where it has no such heads. */
    static Optional<CumulativeColumns> of(Grid table) {
        return table.rows().stream()
                .limit(TOP)
                .flatMap(line -> of(line).stream())
                .findFirst();
    }

    private static Optional<CumulativeColumns> of(List<Cell> line) {
        int all = last(line, OF_ALL);
        List<Cell> others = all < 0
                ? List.of()
                : line.stream()
                        .map(cell -> cell.equals(line.get(all)) ? blank(cell) : cell)
                        .toList();
        int own = last(others, OF_THE_YEAR);
        return own < 0 ? Optional.empty() : Optional.of(new CumulativeColumns(line.size() - own, line.size() - all));
    }

    private static Cell blank(Cell cell) {
        return new Cell("", cell.line(), cell.column(), true);
    }

    private static int last(List<Cell> line, Pattern words) {
        int last = -1;
        for (int i = 1; i < line.size(); i++) {
            last = words.matcher(line.get(i).text()).find() ? i : last;
        }
        return last;
    }

    /** The cell of a row in the year's column. */
    Optional<Cell> own(List<Cell> line) {
        return at(line, own);
    }

    /** The cell of a row in the column of all years. */
    Optional<Cell> all(List<Cell> line) {
        return at(line, all);
    }

    private static Optional<Cell> at(List<Cell> line, int fromEnd) {
        return line.size() > fromEnd ? Optional.of(line.get(line.size() - fromEnd)) : Optional.empty();
    }
}
