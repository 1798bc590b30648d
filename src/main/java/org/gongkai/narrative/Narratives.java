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

    /**
     * @param organ full name of the organ, as titles must have it
     * @param terms what its standing asks of its reports
     * @param figures year ▸ the tables, as far as they can be read
     * @param disclosures year ▸ the entries made public in it
     */
    Narratives(
            String organ,
            ReportTerms terms,
            Map<Integer, AnnualReport> figures,
            IntFunction<Optional<Disclosures.Year>> disclosures) {
        this.organ = organ;
        this.terms = terms;
        this.figures = Map.copyOf(figures);
        this.disclosures = disclosures;
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
        for (ReportText text : years.values()) {
            Chapters own = Chapters.of(text.body());
            AnnualReport tables = figures.get(text.year());
            List<Finding> found = new ArrayList<>(new Outline(text, own, organ, terms).check(tables));
            if (tables != null) {
                found.addAll(new TablesInWords(text, tables, own).check());
                if (!tables.source().path().equals(text.path())) {
                    found.addAll(text.pasted().check(tables));
                }
            }
            disclosures
                    .apply(text.year())
                    .ifPresent(counts -> found.addAll(new EntriesInWords(text, counts.total()).check()));
            found.addAll(new Parts(text).check());
            ReportText before = years.get(text.year() - 1);
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
