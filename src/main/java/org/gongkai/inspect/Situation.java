package org.gongkai.inspect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * All that judges ask (情况): of a project, of a published site, or of both. What cannot be seen from where it was looked
 * at says so.
 *
 * @param day as of which all is judged
 * @param organ its name; empty where it is not told
 * @param from from where it was looked at
 * @param calendar the working days that are known
 * @param looked the rules that were looked for
 * @param findings what was found, sorted
 * @param amounts how many there are of each subject; one that is not counted is not there
 * @param newest the day of the last release; nothing inside where nothing is public
 * @param columns the columns in the order of the site
 * @param items code ▸ how the item of 条例 第二十条 stands; an item of which nothing is known is not there
 * @param blocks name of a part of the column ▸ where it is; the ones that are there
 * @param whole whether a part that is not among them is known to be missing
 * @param reports year ▸ the day on which its annual report was published
 * @param due the last day for last year's report
 * @param answered the day of the last answer to a letter
 * @param domain of the website
 * @param pages kind ▸ the page of which a site has one
 */
public record Situation(
        LocalDate day,
        String organ,
        Wording from,
        WorkingDays calendar,
        Set<Rule> looked,
        List<Finding> findings,
        Map<Extent, Integer> amounts,
        Seen<Optional<LocalDate>> newest,
        Seen<List<ColumnState>> columns,
        Seen<Map<String, ItemState>> items,
        Map<String, String> blocks,
        boolean whole,
        SortedMap<Integer, LocalDate> reports,
        Seen<LocalDate> due,
        Seen<Optional<LocalDate>> answered,
        Seen<String> domain,
        Map<String, ShownPage> pages) {

    public Situation {
        looked = Set.copyOf(looked);
        findings = findings.stream().sorted().distinct().toList();
        amounts = Map.copyOf(amounts);
        blocks = Map.copyOf(blocks);
        reports = new TreeMap<>(reports);
        pages = Map.copyOf(pages);
    }

    /** This, and where it cannot see what was seen from elsewhere as well. */
    public Situation and(Situation other) {
        Set<Rule> both = EnumSet.noneOf(Rule.class);
        both.addAll(looked);
        both.addAll(other.looked);
        List<Finding> found = new ArrayList<>(findings);
        found.addAll(other.findings);
        Map<Extent, Integer> counted = new EnumMap<>(Extent.class);
        counted.putAll(other.amounts);
        counted.putAll(amounts);
        Map<String, ShownPage> shown = new TreeMap<>(pages);
        other.pages.forEach((kind, page) ->
                shown.merge(kind, page, (own, seen) -> own.words() instanceof Seen.Known ? own : seen));
        return new Situation(
                day,
                organ,
                new Wording(from.zh() + "和" + other.from.zh(), from.en() + " and " + other.from.en()),
                calendar,
                both,
                found,
                counted,
                newest.or(other.newest),
                columns.or(other.columns),
                items.or(other.items),
                blocks,
                whole,
                reports,
                due.or(other.due),
                answered.or(other.answered),
                domain.or(other.domain),
                shown);
    }

    /** What was found of these rules, sorted; nothing where one of them was not looked for. */
    Optional<List<Finding>> of(List<Rule> rules) {
        return looked.containsAll(rules)
                ? Optional.of(findings.stream()
                        .filter(one -> rules.contains(one.rule()))
                        .toList())
                : Optional.empty();
    }

    /** Those of these rules that were not looked for. */
    Stream<Rule> notLookedFor(List<Rule> rules) {
        return rules.stream().filter(rule -> !looked.contains(rule));
    }
}
