package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Unit;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.review.Entry;

/**
 * Which unit's budget and final account of which year are published (预决算公开情况): unit × year × kind (预算法 第十四条；预算法实施条例
 * 第六条), as of a day.
 *
 * @param years newest first
 * @param lines one for each unit, in the order of categories.yaml
 */
public record BudgetMatrix(List<Integer> years, List<Line> lines) {

    /** 预算. */
    static final String BUDGET = Vocabulary.BUDGETS.get(0);

    /** A unit and its cells: for each year as many as there are kinds. */
    public record Line(Unit unit, List<Cell> cells) {
        /** The cells of a year. */
        public List<Cell> of(int year) {
            return cells.stream().filter(cell -> cell.year() == year).toList();
        }
    }

    /** How a cell stands: published, not yet due, missing, or of a year in which the unit publishes none. */
    public enum State {
        PUBLISHED,
        COMING,
        MISSING,
        NONE
    }

    /**
     * A unit's budget or final account of a year.
     *
     * @param kind 预算 or 决算
     * @param entries what is published of it, newest first
     */
    public record Cell(int year, String kind, State state, List<Entry> entries) {}

    /** That of a column; without lines where the column has no units. */
    static BudgetMatrix of(Category column, List<Entry> entries, LocalDate today) {
        if (column.units().isEmpty()) {
            return new BudgetMatrix(List.of(), List.of());
        }
        Map<String, List<Entry>> published = new HashMap<>();
        for (Entry entry : entries) {
            String kind = entry.text(HeaderKey.BUDGET).orElse("");
            year(entry)
                    .ifPresent(year -> units(entry)
                            .forEach(unit -> published
                                    .computeIfAbsent(key(unit, year, kind), key -> new ArrayList<>())
                                    .add(entry)));
        }
        int first = column.units().stream().mapToInt(Unit::from).min().orElse(today.getYear());
        List<Integer> years = Stream.iterate(first, year -> year <= today.getYear(), year -> year + 1)
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Line> lines = column.units().stream()
                .map(unit -> new Line(
                        unit,
                        years.stream()
                                .flatMap(year -> Vocabulary.BUDGETS.stream()
                                        .map(kind -> cell(unit, year, kind, published, today)))
                                .toList()))
                .toList();
        return new BudgetMatrix(years, lines);
    }

    private static Cell cell(Unit unit, int year, String kind, Map<String, List<Entry>> published, LocalDate today) {
        List<Entry> here = List.copyOf(published.getOrDefault(key(unit.name(), year, kind), List.of()));
        State gap = today.isAfter(last(year, kind)) ? State.MISSING : State.COMING;
        return new Cell(year, kind, here.isEmpty() ? unit.in(year) ? gap : State.NONE : State.PUBLISHED, here);
    }

    private static String key(String unit, int year, String kind) {
        return kind + year + unit;
    }

    /**
     * The day after which a gap is no delay of the approval any more: a year's budget is approved in spring and its final
     * account in the summer or autumn of the next; from there the law gives at most 20 + 15 days to hand it down and 20 to
     * publish it (预算法 第十四条).
     */
    static LocalDate last(int year, String kind) {
        return kind.equals(BUDGET) ? LocalDate.of(year, 6, 30) : LocalDate.of(year + 1, 11, 30);
    }

    /** The fiscal year of an entry (年度). */
    static Optional<Integer> year(Entry entry) {
        return entry.text(HeaderKey.FISCAL_YEAR)
                .filter(text -> text.matches("[0-9]{4}"))
                .map(Integer::valueOf);
    }

    /** The units of an entry: those that it names, else the organ itself, the first of its column's. */
    static List<String> units(Entry entry) {
        List<String> named = entry.texts(HeaderKey.UNIT);
        return named.isEmpty()
                ? entry.category().units().stream().limit(1).map(Unit::name).toList()
                : named;
    }
}
