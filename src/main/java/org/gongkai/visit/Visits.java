package org.gongkai.visit;

import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.finding.Wording;
import org.gongkai.visit.VisitedColumns.Column;

/**
 * Page views by column and month (各栏目、各月的访问量). A page view is a GET of a page of the site that was answered with the page
 * (200) or with “not changed” (304) and came from no robot. Every line is counted somewhere; of whoever asked nothing is kept.
 */
public final class Visits {

    /** So many lines that could not be read are named. */
    private static final int NAMED = 5;

    private final VisitedColumns columns;
    private final int year;
    private final Map<Column, SortedMap<YearMonth, Long>> views = new HashMap<>();
    private final Map<Kind, Long> lines = new HashMap<>();
    private final List<Unread> unread = new ArrayList<>();

    /** What a line of a log is. */
    public enum Kind {
        /** A page view. */
        PAGE("页面访问", "page views"),
        /** A page view of a robot. */
        ROBOT("自动程序", "of robots"),
        /** A file that is no page, an error, a redirection, another site. */
        OTHER("不是页面", "of no page"),
        /** A page view of a year that was not asked for. */
        OTHER_YEAR("其他年份", "of other years"),
        /** Not in the combined format. */
        UNREADABLE("读不懂", "unreadable");

        private final Wording wording;

        Kind(String zh, String en) {
            this.wording = new Wording(zh, en);
        }

        /** Its name for people. */
        public Wording wording() {
            return wording;
        }
    }

    /** A line that could not be read: where, and why. What it says is not told, since it holds an address. */
    public record Unread(String log, long line, Wording why) {}

    /**
     * A place in the ranking.
     *
     * @param rank 1 for the most read; the same for the same number
     * @param months of those that have page views
     */
    public record Ranked(int rank, Column column, long views, SortedMap<YearMonth, Long> months) {}

    /**
     * Nothing counted yet.
     *
     * @param year the only one that is counted; 0 for every year
     */
    public Visits(VisitedColumns columns, int year) {
        this.columns = columns;
        this.year = year;
    }

    /**
     * Counts a log, plain or gzip.
     *
     * @param name of the log, for lines that cannot be read
     */
    public void read(String name, InputStream log) throws IOException {
        LogLines all = LogLines.of(log);
        long number = 0;
        for (Optional<LogLines.Line> line = all.next(); line.isPresent(); line = all.next()) {
            number++;
            if (line.get().cut()) {
                unreadable(new Unread(name, number, new Wording("超过 64 KB", "longer than 64 KB")));
            } else if (!line.get().text().isBlank()) {
                AccessLine read = AccessLine.of(line.get().text());
                if (read instanceof AccessLine.Request request) {
                    lines.merge(request(request), 1L, Long::sum);
                } else if (read instanceof AccessLine.Unreadable not) {
                    unreadable(new Unread(name, number, not.why()));
                }
            }
        }
    }

    private void unreadable(Unread line) {
        lines.merge(Kind.UNREADABLE, 1L, Long::sum);
        if (unread.size() < NAMED) {
            unread.add(line);
        }
    }

    private Kind request(AccessLine.Request request) {
        boolean answered = request.status() == 200 || request.status() == 304;
        Optional<Column> column =
                answered && request.method().equals("GET") ? columns.of(request.target()) : Optional.empty();
        if (column.isEmpty()) {
            return Kind.OTHER;
        }
        if (Robots.is(request.agent())) {
            return Kind.ROBOT;
        }
        if (year != 0 && request.month().getYear() != year) {
            return Kind.OTHER_YEAR;
        }
        views.computeIfAbsent(column.get(), unused -> new TreeMap<>()).merge(request.month(), 1L, Long::sum);
        return Kind.PAGE;
    }

    /** How many lines are of a kind. */
    public long lines(Kind kind) {
        return lines.getOrDefault(kind, 0L);
    }

    /** The first lines that could not be read. */
    public List<Unread> unread() {
        return List.copyOf(unread);
    }

    /** All page views by month. */
    public SortedMap<YearMonth, Long> months() {
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        views.values().forEach(some -> some.forEach((month, count) -> months.merge(month, count, Long::sum)));
        return months;
    }

    /** Every column, the most read first, those without page views last; equals in the order of the site. */
    public List<Ranked> ranking() {
        List<Column> order = columns.all().stream()
                .sorted(Comparator.comparingLong(this::views).reversed())
                .toList();
        List<Ranked> ranking = new ArrayList<>();
        for (Column column : order) {
            long count = views(column);
            Optional<Ranked> above =
                    ranking.isEmpty() ? Optional.empty() : Optional.of(ranking.get(ranking.size() - 1));
            int rank =
                    above.filter(one -> one.views() == count).map(Ranked::rank).orElse(ranking.size() + 1);
            ranking.add(new Ranked(rank, column, count, views.getOrDefault(column, new TreeMap<>())));
        }
        return ranking;
    }

    private long views(Column column) {
        return views.getOrDefault(column, new TreeMap<>()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
