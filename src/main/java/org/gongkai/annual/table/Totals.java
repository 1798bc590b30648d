package org.gongkai.annual.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn.Kind;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.table.Grid.Cell;

/**
 * The rows and columns of a table that say they are totals (总计、合计), against the sums of what they total. Only where that is
 * plain: the cells between one total and the next, all of one rank, all numbers; and where of several totals side by side at
 * least half are sums.
 */
final class Totals {

    private static final Set<String> NAMES = Set.of("总计", "合计", "总数", "共计", "总和");
    private static final Pattern NO_SUMMAND = Pattern.compile("其中|小计|其余|[率比均％%]|占|序号|编号|排名|名次|年份|年度|累计|单位");
    private static final Pattern RANK =
            Pattern.compile("^\\s*(?:([一二三四五六七八九十]+[、.．])|([(（][^)）]{1,3}[)）])|([0-9]+[.．、]))");

    private final List<List<Cell>> rows;
    private final int heads;
    private final List<Breach> found = new ArrayList<>();

    /**
     * A total that is not the sum.
     *
     * @param name of its row or column
     */
    record Breach(Cell total, String name, String sum) {}

    private Totals(List<List<Cell>> rows, int heads) {
        this.rows = rows;
        this.heads = heads;
    }

    static boolean named(String key) {
        return NAMES.contains(key);
    }

    /** Those of a table; none where its rows are not all as long. */
    static List<Breach> of(Grid table) {
        List<List<Cell>> rows = table.rows();
        int heads = 0;
        while (heads < rows.size() && rows.get(heads).stream().noneMatch(FormMatch::number)) {
            heads++;
        }
        int width = rows.get(rows.size() - 1).size();
        if (heads == 0 || rows.stream().skip(heads).anyMatch(row -> row.size() != width)) {
            return List.of();
        }
        Totals totals = new Totals(rows, heads);
        totals.rows(width);
        totals.columns(width);
        return totals.found;
    }

    private void rows(int width) {
        List<Integer> summands = new ArrayList<>();
        int first = -1; // a total above all that it totals
        for (int y = heads; y < rows.size(); y++) {
            if (!named(FormNames.key(label(y)))) {
                summands.add(y);
            } else if (y == heads) {
                first = y;
            } else {
                row(y, summands, width);
                summands.clear();
                first = -1;
            }
        }
        if (first >= 0) {
            row(first, summands, width);
        }
    }

    private String label(int y) {
        return rows.get(y).stream()
                .filter(FormMatch::words)
                .findFirst()
                .map(Cell::text)
                .orElse("");
    }

    private void row(int y, List<Integer> summands, int width) {
        if (!plain(summands)) {
            return;
        }
        List<Sum> sums = new ArrayList<>();
        for (int x = 0; x < width; x++) {
            if (!NO_SUMMAND.matcher(head(x)).find()) {
                sum(rows.get(y).get(x), label(y), column(x, summands)).ifPresent(sums::add);
            }
        }
        judge(sums);
    }

    /** Whether these rows are of one rank, and none a part of another. */
    private boolean plain(List<Integer> summands) {
        Set<Integer> ranks = new HashSet<>();
        for (int y : summands) {
            for (Cell cell : rows.get(y)) {
                if (FormMatch.words(cell) && NO_SUMMAND.matcher(cell.text()).find()) {
                    return false;
                }
            }
            ranks.add(rank(rows.get(y)));
        }
        return ranks.size() == 1;
    }

    private static int rank(List<Cell> row) {
        for (Cell cell : row) {
            var rank = RANK.matcher(cell.text());
            if (rank.find()) {
                return rank.group(1) != null ? 1 : rank.group(2) != null ? 2 : 3;
            }
        }
        return 0;
    }

    private List<Cell> column(int x, List<Integer> ys) {
        return ys.stream().map(y -> rows.get(y).get(x)).toList();
    }

    private void columns(int width) {
        List<Integer> summands = new ArrayList<>();
        int first = -1; // a total left of all that it totals
        for (int x = 0; x < width; x++) {
            if (!named(FormNames.key(lowest(x)))) {
                if (!NO_SUMMAND.matcher(head(x)).find() && counted(x)) {
                    summands.add(x);
                }
            } else if (summands.isEmpty()) {
                first = x;
            } else {
                total(x, summands);
                summands.clear();
                first = -1;
            }
        }
        if (first >= 0) {
            total(first, summands);
        }
    }

    private boolean counted(int x) {
        return rows.stream().skip(heads).anyMatch(row -> FormMatch.number(row.get(x)));
    }

    private void total(int x, List<Integer> summands) {
        List<Sum> sums = new ArrayList<>();
        for (List<Cell> row : rows.subList(heads, rows.size())) {
            sum(row.get(x), lowest(x), summands.stream().map(row::get).toList()).ifPresent(sums::add);
        }
        judge(sums);
    }

    private String head(int x) {
        StringBuilder words = new StringBuilder();
        for (List<Cell> row : rows.subList(0, heads)) {
            words.append(x < row.size() ? row.get(x).text() : "");
        }
        return words.toString();
    }

    /** The head nearest to the figures of a column. */
    private String lowest(int x) {
        for (int y = heads - 1; y >= 0; y--) {
            if (x < rows.get(y).size() && !rows.get(y).get(x).text().isEmpty()) {
                return rows.get(y).get(x).text();
            }
        }
        return "";
    }

    /** A total and the sum of its parts. */
    private record Sum(Cell total, String name, BigDecimal stated, BigDecimal sum) {
        boolean holds() {
            return stated.compareTo(sum) == 0;
        }
    }

    /** Nothing where there are not two parts, or one is no number. */
    private static Optional<Sum> sum(Cell total, String name, List<Cell> parts) {
        Optional<BigDecimal> stated = number(total);
        List<BigDecimal> numbers =
                parts.stream().flatMap(cell -> number(cell).stream()).toList();
        boolean all = parts.stream().allMatch(cell -> FormMatch.number(cell) || FormMatch.blank(cell));
        return stated.isEmpty() || !all || numbers.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new Sum(total, name, stated.get(), numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static Optional<BigDecimal> number(Cell cell) {
        for (Kind kind : List.of(Kind.AMOUNT, Kind.CHANGE)) {
            if (CellText.of(cell.text(), kind) instanceof CellText.Read read) {
                return Optional.of(read.value());
            }
        }
        return Optional.empty();
    }

    private void judge(List<Sum> sums) {
        List<Sum> real = sums.stream()
                .filter(sum -> sum.stated().signum() != 0 || sum.sum().signum() != 0)
                .toList();
        List<Sum> broken = real.stream().filter(sum -> !sum.holds()).toList();
        if (real.size() == 1 || broken.size() * 2 <= real.size()) {
            broken.forEach(
                    sum -> found.add(new Breach(sum.total(), FormNames.label(sum.name()), FormCell.plain(sum.sum()))));
        }
    }
}
