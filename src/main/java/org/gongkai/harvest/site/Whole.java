package org.gongkai.harvest.site;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.harvest.share.Organ;
import org.gongkai.harvest.share.Share;
import org.gongkai.harvest.share.Twins;

/**
 * All that was gathered (汇总的全部): shares and twins, no entries.
 *
 * @param shares code ▸ share
 * @param twins numbers that several organs have
 */
public record Whole(
        Platform platform, SortedMap<String, Share> shares, SortedMap<Twins.Shared, SortedSet<Twins.Holder>> twins) {

    private static final int MARCH = 3;
    private static final int STALE_DAYS = 30;

    /** The shares by code. */
    List<Share> all() {
        return List.copyOf(shares.values());
    }

    /** The organ of this code, which the list has. */
    Organ organ(String code) {
        return Objects.requireNonNull(shares.get(code), code).organ();
    }

    /** Those whose catalogues could be read. */
    List<Share> read() {
        return shares.values().stream().filter(Share::read).toList();
    }

    /** How many entries there are. */
    public long entries() {
        return shares.values().stream().mapToLong(Share::entries).sum();
    }

    /** How many catalogues could be read. */
    public int organs() {
        return read().size();
    }

    /** Item ▸ entries of all organs: the statutory items in their order, "" for what belongs to none. */
    SortedMap<String, Long> items() {
        SortedMap<String, Long> items =
                new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(c -> c));
        Stream.concat(
                        platform.items().keySet().stream(),
                        shares.values().stream().flatMap(share -> share.counts().keySet().stream()))
                .distinct()
                .forEach(item -> items.put(
                        item,
                        shares.values().stream()
                                .mapToLong(share -> share.of(item))
                                .sum()));
        return items;
    }

    /** Year ▸ entries of all organs, the newest first. */
    SortedMap<Integer, Long> years() {
        SortedMap<Integer, Long> years = new TreeMap<>(Collections.reverseOrder());
        shares.values()
                .forEach(share -> share.years().forEach((year, count) -> years.merge(year, (long) count, Long::sum)));
        return years;
    }

    /** The year of whose annual report an organ is asked now; the last one whose report is due (条例 第四十九条). */
    int reportYear(Share share) {
        int year = platform.today().getYear() - 1;
        return platform.today().toString().compareTo(due(share, year)) > 0 ? year : year - 1;
    }

    /** The last day for an annual report. */
    private static String due(Share share, int year) {
        return (year + 1) + (share.organ().government() ? "-0" + MARCH + "-31" : "-01-31");
    }

    /** What is to be said of the annual report on that year. */
    String report(Share share) {
        int year = reportYear(share);
        return Optional.ofNullable(share.reports().get(year))
                .map(day -> day.compareTo(due(share, year)) > 0 ? day + "（迟）" : day)
                .orElse("没有");
    }

    /** A gap: an organ, and what is missing. */
    record Gap(Share share, String kind, String what) {}

    /** What is missing, by organ. */
    List<Gap> gaps() {
        return shares.values().stream().flatMap(this::gaps).toList();
    }

    private Stream<Gap> gaps(Share share) {
        if (!share.read()) {
            String why = share.findings().stream()
                    .filter(one -> one.rule().id().equals("G-122"))
                    .map(one ->
                            one.message().zh().substring(share.organ().name().length() + 1))
                    .findFirst()
                    .orElse("");
            return Stream.of(new Gap(share, "没有读到", why));
        }
        List<String> blank = share.blank(platform.items());
        Stream<Gap> items = blank.isEmpty()
                ? Stream.empty()
                : Stream.of(new Gap(
                        share,
                        "法定事项空白",
                        String.join("、", blank.stream().map(platform::item).toList())));
        List<Integer> years =
                share.years().keySet().stream().filter(year -> year > 0).toList();
        Stream<Gap> missing = years.isEmpty()
                ? Stream.of(new Gap(share, "没有任何信息", ""))
                : Stream.iterate(years.get(years.size() - 1), year -> year < years.get(0), year -> year + 1)
                        .filter(year -> !years.contains(year))
                        .map(year -> new Gap(share, "没有信息的年份", year + "年"));
        int report = reportYear(share);
        Stream<Gap> reports = share.reports().containsKey(report)
                ? Stream.empty()
                : Stream.of(new Gap(share, "年度报告的数据", "没有" + report + "年度的"));
        boolean stale = !share.asOf().isEmpty()
                && share.asOf().compareTo(platform.today().minusDays(STALE_DAYS).toString()) < 0;
        Stream<Gap> old = stale ? Stream.of(new Gap(share, "目录多日没有更新", "目录截至" + share.asOf())) : Stream.empty();
        return Stream.of(items, missing, reports, old).flatMap(some -> some);
    }
}
