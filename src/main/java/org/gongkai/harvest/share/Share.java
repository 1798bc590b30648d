package org.gongkai.harvest.share;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;

/**
 * What one organ gives to the whole (一个机关的份额): counts and findings, none of its entries.
 *
 * @param read whether its catalogue could be read
 * @param asOf as of which its catalogue speaks; "" if it could not be read
 * @param withdrawn how many entries it has withdrawn
 * @param closed how many are no longer public
 * @param counts item ▸ year ▸ entries; the item is "" for what belongs to none, the year 0 where it is not known
 * @param terms how many entries were released in time
 * @param reports year of an annual report ▸ day of its release
 * @param changes kind of change ▸ how many, as changes.json tells them
 * @param findings sorted, at most about a hundred
 * @param files path ▸ SHA-256 of what was written for it
 */
public record Share(
        Organ organ,
        boolean read,
        String asOf,
        int withdrawn,
        int closed,
        SortedMap<String, SortedMap<Integer, Integer>> counts,
        Terms terms,
        SortedMap<Integer, String> reports,
        SortedMap<String, Integer> changes,
        List<Finding> findings,
        SortedMap<String, String> files)
        implements Serializable {

    public Share {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        reports = Collections.unmodifiableSortedMap(new TreeMap<>(reports));
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
        findings = List.copyOf(findings);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** How many entries it has. */
    public int entries() {
        return counts.values().stream()
                .flatMap(years -> years.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many entries it has of an item. */
    public int of(String item) {
        return counts.getOrDefault(item, Collections.emptySortedMap()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The last year in which it released something of an item; 0 where that is not known. */
    public int last(String item) {
        SortedMap<Integer, Integer> years = counts.getOrDefault(item, Collections.emptySortedMap());
        return years.isEmpty() ? 0 : years.lastKey();
    }

    /** Year ▸ entries, the newest first. */
    public SortedMap<Integer, Integer> years() {
        SortedMap<Integer, Integer> years = new TreeMap<>(Collections.reverseOrder());
        counts.values().forEach(some -> some.forEach((year, count) -> years.merge(year, count, Integer::sum)));
        return years;
    }

    /** Those items of a list of which it has nothing. */
    public List<String> blank(Map<String, ?> items) {
        return items.keySet().stream().filter(item -> of(item) == 0).sorted().toList();
    }

    /** How many findings are at least so heavy. */
    public long findings(Severity severity) {
        return findings.stream()
                .filter(one -> one.severity().compareTo(severity) <= 0)
                .count();
    }
}
