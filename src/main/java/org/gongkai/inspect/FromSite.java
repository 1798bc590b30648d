package org.gongkai.inspect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.audit.Sighting;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/** What is seen of a published site (站点外的情况): its pages and its catalogue, and what an audit found. */
public final class FromSite {

    /** What an audit looks for in pages and files, whether there is a catalogue or not. */
    static final Set<Rule> LOOKED = EnumSet.of(
            Rule.RESIDENT_ID,
            Rule.BROKEN_LINK,
            Rule.DUPLICATE_ID,
            Rule.ACTIVE_CONTENT,
            Rule.SITE_TAGS,
            Rule.ARTICLE_TAGS,
            Rule.COLUMN_FIELDS,
            Rule.SITE_MAP,
            Rule.PAGE_WEIGHT,
            Rule.ORPHAN_PAGE,
            Rule.PAGE_BASICS,
            Rule.HTML_SYNTAX,
            Rule.MANIFEST,
            Rule.COMPANION,
            Rule.FEED);

    /** What it looks for where there is a catalogue. */
    static final Set<Rule> LOOKED_WITH_A_CATALOGUE =
            EnumSet.of(Rule.CATALOGUE_FIELDS, Rule.CATALOGUE_FILES, Rule.CATALOGUE_PAGES);

    private static final Pattern COLUMN_HOME = Pattern.compile("(?!.*/[0-9]{4}/index[.]html$)(.+/)index[.]html");
    /** What a column says that has neither entries nor a statement of the office. */
    private static final String EMPTY = "本栏目目前没有公开的信息";

    private final Sighting sighting;
    private final LocalDate day;

    private FromSite(Sighting sighting, LocalDate day) {
        this.sighting = sighting;
        this.day = day;
    }

    /**
     * The situation of a site.
     *
     * @param day as of which it is judged
     * @param calendar the working days that are known
     */
    public static Situation of(Sighting sighting, LocalDate day, WorkingDays calendar) {
        return new FromSite(sighting, day).situation(calendar);
    }

    private boolean listed() {
        return !sighting.catalogue().isEmpty();
    }

    private Situation situation(WorkingDays calendar) {
        Set<Rule> looked = EnumSet.noneOf(Rule.class);
        if (!sighting.pages().isEmpty()) {
            looked.addAll(LOOKED);
        }
        if (listed()) {
            looked.addAll(LOOKED_WITH_A_CATALOGUE);
        }
        List<ColumnState> columns = columns();
        SortedMap<Integer, LocalDate> reports = new TreeMap<>();
        sighting.reports().forEach((year, released) -> day(released).ifPresent(one -> reports.put(year, one)));
        return new Situation(
                day,
                text(sighting.catalogue().get("organ")),
                new Wording("站点外", "outside"),
                calendar,
                looked,
                sighting.report().findings(),
                amounts(columns.size(), reports.size()),
                newest(),
                columns.isEmpty() || !listed()
                        ? Seen.unseen("看不到各栏目的内容", "what the columns hold is not seen")
                        : Seen.known(columns),
                listed()
                        ? Seen.known(items())
                        : Seen.unseen(
                                "没有 catalogue.json，看不到各条信息属于哪一项", "without catalogue.json the items are not seen"),
                blocks(),
                false,
                reports,
                Seen.unseen("看不到机关的类别", "the kind of the organ is not seen"),
                Seen.unseen("看不到来信的答复日期", "the days of answers are not seen"),
                domain(),
                pages());
    }

    private Map<Extent, Integer> amounts(int columns, int reports) {
        Map<Extent, Integer> amounts = new EnumMap<>(Extent.class);
        amounts.put(Extent.PAGES, sighting.report().pages());
        amounts.put(Extent.LINKS, sighting.report().links());
        if (columns > 0) {
            amounts.put(Extent.COLUMNS, columns);
        }
        if (listed()) {
            amounts.put(Extent.ENTRIES, sighting.entries().size());
            amounts.put(Extent.SERVICES, (int) sighting.entries().stream()
                    .filter(entry -> text(entry.get("genre")).equals(Vocabulary.SERVICE_GUIDE))
                    .count());
        }
        if (reports > 0) {
            amounts.put(Extent.REPORTS, reports);
        }
        return amounts;
    }

    private Seen<Optional<LocalDate>> newest() {
        Optional<LocalDate> newest = sighting.entries().stream()
                .flatMap(entry -> day(text(entry.get("released"))).stream())
                .max(LocalDate::compareTo);
        return newest.isEmpty() ? Seen.unseen("看不到各条信息的发布日期", "the days of release are not seen") : Seen.known(newest);
    }

    /** A column is updated by what lies in its folder, as its pages list it. */
    private List<ColumnState> columns() {
        List<ColumnState> columns = new ArrayList<>();
        sighting.pages().forEach((path, page) -> {
            var home = COLUMN_HOME.matcher(path);
            if (page.kind().equals("column") && home.matches()) {
                Optional<LocalDate> newest = sighting.entries().stream()
                        .filter(entry -> text(entry.get("address")).startsWith(home.group(1)))
                        .flatMap(entry ->
                                Stream.of("released", "changed").flatMap(key -> day(text(entry.get(key))).stream()))
                        .max(LocalDate::compareTo);
                columns.add(new ColumnState(
                        page.tags().getOrDefault("ColumnName", ""),
                        path,
                        page.tags().getOrDefault("ColumnType", ""),
                        home.group(1).indexOf('/') == home.group(1).length() - 1,
                        page.statement().startsWith(EMPTY),
                        newest.orElse(null)));
            }
        });
        return columns;
    }

    /** Of the catalogue, and of columns without entries, which name the article and say that there is nothing. */
    private Map<String, ItemState> items() {
        Map<String, ItemState> items = new LinkedHashMap<>();
        for (Article20 item : Article20.values()) {
            List<Map<?, ?>> entries = sighting.entries().stream()
                    .filter(entry -> text(entry.get("item")).equals(item.code()))
                    .toList();
            Optional<Sighting.Page> without = sighting.pages().values().stream()
                    .filter(page -> page.kind().equals("column")
                            && page.words().contains("第二十条" + item.cited())
                            && !page.statement().isEmpty()
                            && !page.statement().startsWith(EMPTY))
                    .findFirst();
            if (!entries.isEmpty() || without.isPresent()) {
                items.put(
                        item.code(),
                        new ItemState(
                                without.map(page -> List.of(page.tags().getOrDefault("ColumnName", "")))
                                        .orElse(List.of()),
                                entries.size(),
                                without.map(Sighting.Page::statement).orElse(null),
                                entries.stream()
                                        .map(entry ->
                                                FromProject.proof(text(entry.get("address")), text(entry.get("title"))))
                                        .toList(),
                                List.of()));
            }
        }
        return items;
    }

    private Map<String, String> blocks() {
        Map<String, String> blocks = new LinkedHashMap<>();
        sighting.pages().forEach((path, page) -> {
            if (Set.of("home", "guide", "annualIndex", "apply", "column").contains(page.kind())) {
                blocks.putIfAbsent(page.tags().getOrDefault("ColumnName", ""), path);
            }
        });
        return blocks;
    }

    private Seen<String> domain() {
        return sighting.pages().values().stream()
                .map(page -> page.tags().getOrDefault("SiteDomain", ""))
                .filter(one -> !one.isEmpty())
                .findFirst()
                .map(Seen::known)
                .orElseGet(() -> Seen.unseen("页面没有写域名（SiteDomain）", "no page names the domain (SiteDomain)"));
    }

    private Map<String, ShownPage> pages() {
        Map<String, ShownPage> pages = new TreeMap<>();
        sighting.pages().forEach((path, page) -> {
            if (!page.words().isEmpty() && !page.kind().equals("column")) {
                pages.putIfAbsent(page.kind(), new ShownPage(path, Seen.known(page.words())));
            }
        });
        return pages;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(written.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
