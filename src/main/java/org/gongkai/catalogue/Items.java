package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.review.Entry;

/**
 * Items from any number of lists (事项): those in force on a day, and how a year changed them.
 *
 * <p>A list is kept from the day on which its entry was made (成文日期): it has what was in force then, and what came and went
 * since. What there was before that day, or before the first of its items, it does not know; so a year is known only where
 * all lists are older than it.
 *
 * @param all in the order of the lists; what ended is among them
 * @param today the day as of which everything is said
 */
public record Items(List<Item> all, LocalDate today) {

    public Items {
        all = List.copyOf(all);
    }

    /**
     * A year of the items (年度增减): those of last year, and those that came, without those that went, are those of now.
     *
     * @param before in force when the year began
     * @param added came in the year; another name is nothing new
     * @param removed went in the year
     * @param now in force at the end of the year, or today where that is earlier
     */
    public record Year(List<Item> before, List<Item> added, List<Item> removed, List<Item> now) {}

    /** Rows of one code and kind that follow each other without a day between them (同一事项). */
    private record Span(List<Item> rows) {

        private LocalDate from() {
            return rows.get(0).from();
        }

        /** The day after its last one; far away where none is known. */
        private LocalDate until() {
            return rows.stream()
                    .map(row -> row.until().orElse(LocalDate.MAX))
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.MAX);
        }

        /** Its row on a day, or the last one before it. */
        private Item on(LocalDate day) {
            return rows.stream()
                    .filter(row -> !row.from().isAfter(day))
                    .reduce((first, second) -> second)
                    .orElse(rows.get(0));
        }
    }

    /** Those with which something is so. */
    public Items where(Predicate<Item> which) {
        return new Items(all.stream().filter(which).toList(), today);
    }

    /** Those in force on a day. */
    public List<Item> on(LocalDate day) {
        return all.stream().filter(item -> item.inForce(day)).toList();
    }

    /** Those in force today. */
    public List<Item> now() {
        return on(today);
    }

    /** A year, where it has begun and the lists know what was before it. */
    public Optional<Year> year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate last = end.isAfter(today) ? today : end;
        if (last.isBefore(first) || !knows(first)) {
            return Optional.empty();
        }
        List<Span> spans = spans();
        LocalDate eve = first.minusDays(1);
        return Optional.of(new Year(
                rows(spans, one -> one.from().isBefore(first) && !one.until().isBefore(first), eve),
                rows(spans, one -> within(one.from(), first, last), last),
                rows(spans, one -> within(one.until(), first, last), last),
                rows(spans, one -> !one.from().isAfter(last) && one.until().isAfter(last), last)));
    }

    private boolean knows(LocalDate first) {
        Optional<LocalDate> made =
                all.stream().map(Item::entry).map(Entry::formed).max(LocalDate::compareTo);
        Optional<LocalDate> begun = all.stream().map(Item::from).min(LocalDate::compareTo);
        return made.filter(day -> day.isBefore(first)).isPresent()
                && begun.filter(day -> day.isBefore(first)).isPresent();
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static List<Item> rows(List<Span> spans, Predicate<Span> which, LocalDate day) {
        return spans.stream().filter(which).map(span -> span.on(day)).toList();
    }

    private List<Span> spans() {
        Map<String, List<Item>> alike = all.stream()
                .sorted(Comparator.comparing(Item::from))
                .collect(Collectors.groupingBy(
                        item -> item.kind() + " " + item.code(), TreeMap::new, Collectors.toList()));
        List<Span> spans = new ArrayList<>();
        for (List<Item> rows : alike.values()) {
            Span open = new Span(new ArrayList<>());
            for (Item row : rows) {
                if (open.rows().isEmpty() || row.from().isAfter(open.until())) {
                    open = new Span(new ArrayList<>());
                    spans.add(open);
                }
                open.rows().add(row);
            }
        }
        return spans;
    }
}
