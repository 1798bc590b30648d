package org.gongkai.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.gongkai.activity.Tally;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** The texts of all years' reports, each checked against its tables, itself and the year before (年度报告正文核对). */
final class Narratives {

    private final String organ;
    private final ReportTerms terms;
    private final Map<Integer, AnnualReport> figures;
    private final IntFunction<Optional<Disclosures.Year>> disclosures;
    private final IntFunction<List<Tally>> tallies;

    /**
     * @param organ full name of the organ, as titles must have it
     * @param terms what its standing asks of its reports
     * @param figures year ▸ the tables, as far as they can be read
     * @param disclosures year ▸ the entries made public in it
     * @param tallies year ▸ what the office did in it
     */
    Narratives(
            String organ,
            ReportTerms terms,
            Map<Integer, AnnualReport> figures,
            IntFunction<Optional<Disclosures.Year>> disclosures,
            IntFunction<List<Tally>> tallies) {
        this.organ = organ;
        this.terms = terms;
        this.figures = Map.copyOf(figures);
        this.disclosures = disclosures;
        this.tallies = tallies;
    }

    /**
     * Checks all texts.
     *
     * @param unreadable years whose text is there but cannot be read: it says so itself
     * @param today the day as of which a missing report is late
     */
    List<Finding> check(List<ReportText> texts, Set<Integer> unreadable, LocalDate today) {
        SortedMap<Integer, ReportText> years = new TreeMap<>();
        texts.forEach(text -> years.put(text.year(), text));
        List<Finding> all = new ArrayList<>();
        Counts then = Counts.of("");
        for (ReportText text : years.values()) {
            Chapters own = Chapters.of(text.body());
            AnnualReport tables = figures.get(text.year());
            ReportText before = years.get(text.year() - 1);
            List<Finding> found = new ArrayList<>(new Outline(text, own, organ, terms).check(tables));
            Counts now = Counts.of(text.body());
            found.addAll(numbers(text, own, now, before == null ? Counts.of("") : then));
            then = now;
            if (tables != null) {
                if (!tables.source().path().equals(text.path())) {
                    found.addAll(text.pasted().check(tables));
                }
            }
            disclosures
                    .apply(text.year())
                    .ifPresent(counts -> found.addAll(new EntriesInWords(text, now, counts.total()).check()));
            found.addAll(new DeedsInWords(text, now, tallies.apply(text.year()), Scope.of(organ, terms)).check());
            if (before != null) {
                found.addAll(new CopiedText(text, own, before, Chapters.of(before.body())).check());
            }
            all.addAll(Findings.some(
                    text.path(),
                    found.stream()
                            .map(one -> text.published() ? one : one.atMost(Severity.WARNING))
                            .toList()));
        }
        all.addAll(missing(years, unreadable, today));
        return all;
    }

    /** The numbers of a text against its tables, each other and the year before, and how they and their lists are written. */
    private List<Finding> numbers(ReportText text, Chapters chapters, Counts counts, Counts before) {
        AnnualReport tables = figures.get(text.year());
        List<Finding> found = new ArrayList<>();
        List<Told> told = List.of();
        if (tables != null) {
            Scope scope = Scope.of(organ, terms);
            told = ToldNumbers.of(text.body(), counts, chapters, tables, scope);
            found.addAll(new TablesInWords(text, tables).check(told));
            found.addAll(new Denials(text, tables, scope).check());
            found.addAll(new AllOfThem(text, chapters, tables, scope).check(told));
        }
        found.addAll(new Growth(text, counts, told, figures.get(text.year() - 1), before).check());
        found.addAll(new Parts(text, counts).check());
        found.addAll(new LooseNumbers(text, counts, told).check());
        found.addAll(new Enumerations(text).check());
        found.addAll(new Repetitions(text).check());
        if (counts.full()) {
            found.add(tooMany(text));
        }
        return found;
    }

    private static Finding tooMany(ReportText text) {
        return Rule.OVER_THE_LIMIT.at(
                Place.of(text.path()),
                new Wording(
                        "正文的数字多于 " + Counts.MOST + " 个，后面的没有核对",
                        "more than " + Counts.MOST + " numbers: the rest is not checked"),
                new Wording("把数据写进统计数据或者附件", "write them into the figures or an attachment"));
    }

    /** Years without a report, from the first that has one to the last that is due. */
    private List<Finding> missing(SortedMap<Integer, ReportText> years, Set<Integer> unreadable, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        if (years.isEmpty()) {
            return found;
        }
        for (int year = years.firstKey(); terms.lastDay(year).isBefore(today); year++) {
            ReportText text = years.get(year);
            if (!unreadable.contains(year) && (text == null || !text.published())) {
                found.add(Finding.of(
                        Rule.REPORT_IN_TIME,
                        Place.of("content/annual/" + year + ".md"),
                        new Wording(
                                year + " 年的年度报告没有公布，期限是 " + terms.lastDay(year),
                                "no report on " + year + " is published; it was due by " + terms.lastDay(year)),
                        new Wording("编制并公布；更早的年份在别处公布的，也移过来", "write and publish it")));
            }
        }
        return found;
    }
}
