package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.content.Categories;
import org.gongkai.content.Category;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Regime;
import org.gongkai.content.Vocabulary;
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

    private final List<Category> order;
    private final Map<Integer, Map<String, Integer>> columns = new HashMap<>();
    private final Set<Integer> closed = new HashSet<>();
    private final Map<Integer, int[]> months = new HashMap<>();
    private final Map<Integer, Map<String, List<Entry>>> channels = new HashMap<>();

    /** Counts all years in one go. */
    Disclosures(Categories categories, List<Entry> entries, List<Closure> closures) {
        this.order = categories.all();
        for (Entry entry : entries) {
            if (entry.category().regime() == Regime.GOVERNMENT) {
                int year = entry.released().getYear();
                count(entry.category(), entry.released().toLocalDate());
                Map<String, List<Entry>> through = channels.computeIfAbsent(year, unused -> new HashMap<>());
                through.computeIfAbsent(SITE, unused -> new ArrayList<>()).add(entry);
                entry.texts(HeaderKey.CHANNELS).stream()
                        .distinct()
                        .forEach(channel -> through.computeIfAbsent(channel, unused -> new ArrayList<>())
                                .add(entry));
            }
        }
        for (Closure closure : closures) {
            if (closure.category().regime() == Regime.GOVERNMENT) {
                count(closure.category(), closure.released());
                closed.add(closure.released().getYear());
            }
        }
    }

    private void count(Category category, LocalDate released) {
        columns.computeIfAbsent(released.getYear(), unused -> new HashMap<>()).merge(category.key(), 1, Integer::sum);
        months.computeIfAbsent(released.getYear(), unused -> new int[MONTHS])[released.getMonthValue() - 1]++;
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
        public Year {
            columns = List.copyOf(columns);
            channels = List.copyOf(channels);
            months = List.copyOf(months);
        }

        /** All together. */
        public int total() {
            return months.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A column with the number of its own entries. */
    public record Column(Category category, int count) {}

    /** A channel (公开渠道) with the entries that were made public there. */
    public record Channel(String name, List<Entry> entries) {
        public Channel {
            entries = List.copyOf(entries);
        }
    }

    /** The counts of a year; nothing where it has no entry. */
    public Optional<Year> year(int year) {
        Map<String, Integer> counts = columns.getOrDefault(year, Map.of());
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<Column> own = new ArrayList<>();
        for (Category category : order) {
            int count = counts.getOrDefault(category.key(), 0);
            if (count > 0) {
                own.add(new Column(category, count));
            }
        }
        List<Integer> monthly = new ArrayList<>();
        for (int month : months.getOrDefault(year, new int[MONTHS])) {
            monthly.add(month);
        }
        return Optional.of(new Year(own, through(year), monthly));
    }

    private List<Channel> through(int year) {
        Map<String, List<Entry>> named = channels.getOrDefault(year, Map.of());
        if (closed.contains(year) || named.keySet().equals(Set.of(SITE))) {
            return List.of();
        }
        return Stream.concat(Stream.of(SITE), Vocabulary.CHANNELS.stream())
                .map(channel -> new Channel(channel, named.getOrDefault(channel, List.of())))
                .toList();
    }
}
