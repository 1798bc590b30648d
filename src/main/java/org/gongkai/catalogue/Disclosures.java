package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Regime;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.review.Closure;
import org.gongkai.review.Entry;

/**
 * How many entries were made public in each year (主动公开的条数), by column, by channel and by month of release, as the annual
 * report counts: without 狱务公开. What has been withdrawn since is not counted. What is closed (公开期满) was made public all the
 * same and counts by the day of its release; through which other channels is no longer known.
 */
public final class Disclosures {

    private static final String SITE = "政府网站";
    private static final int MONTHS = 12;

    private final Categories categories;
    private final Map<Integer, List<Entry>> entries;
    private final Map<Integer, List<Closure>> closures;

    Disclosures(Categories categories, List<Entry> entries, List<Closure> closures) {
        this.categories = categories;
        this.entries = entries.stream()
                .filter(entry -> entry.category().regime() == Regime.GOVERNMENT)
                .collect(Collectors.groupingBy(entry -> entry.released().getYear()));
        this.closures = closures.stream()
                .filter(closure -> closure.category().regime() == Regime.GOVERNMENT)
                .collect(Collectors.groupingBy(closure -> closure.released().getYear()));
    }

    /**
     * The entries of one year.
     *
     * @param columns those columns that have any, in the order of the site
     * @param channels the site itself and all others; an entry stands in each of its own. Empty where no entry of the year
     *     names a channel, or where one is closed whose channels are no longer known
     * @param months from January to December
     */
    public record Year(List<Column> columns, List<Channel> channels, List<Integer> months) {
        /** All together. */
        public int total() {
            return months.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A column with the number of its own entries. */
    public record Column(Category category, int count) {}

    /** A channel (公开渠道) with the entries that were made public there. */
    public record Channel(String name, List<Entry> entries) {}

    /** The counts of a year; nothing where it has no entry. */
    public Optional<Year> year(int year) {
        List<Entry> shown = entries.getOrDefault(year, List.of());
        List<Closure> over = closures.getOrDefault(year, List.of());
        Map<String, Integer> counts = new HashMap<>();
        List<Integer> months = new ArrayList<>(Collections.nCopies(MONTHS, 0));
        shown.forEach(entry -> count(entry.category(), entry.released().toLocalDate(), counts, months));
        over.forEach(closure -> count(closure.category(), closure.released(), counts, months));
        List<Column> columns = categories.all().stream()
                .filter(category -> counts.containsKey(category.key()))
                .map(category -> new Column(category, counts.getOrDefault(category.key(), 0)))
                .toList();
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Year(columns, over.isEmpty() ? through(shown) : List.of(), List.copyOf(months)));
    }

    private static void count(
            Category category, LocalDate released, Map<String, Integer> counts, List<Integer> months) {
        counts.merge(category.key(), 1, Integer::sum);
        months.set(released.getMonthValue() - 1, months.get(released.getMonthValue() - 1) + 1);
    }

    private static List<Channel> through(List<Entry> shown) {
        return shown.stream().allMatch(entry -> entry.channels().isEmpty())
                ? List.of()
                : Stream.concat(
                                Stream.of(new Channel(SITE, List.copyOf(shown))),
                                Vocabulary.CHANNELS.stream()
                                        .map(channel -> new Channel(
                                                channel,
                                                shown.stream()
                                                        .filter(entry ->
                                                                entry.channels().contains(channel))
                                                        .toList())))
                        .toList();
    }
}
