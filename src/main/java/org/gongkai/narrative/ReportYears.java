package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.activity.Activities;
import org.gongkai.annual.AnnualReports;
import org.gongkai.annual.count.Recount;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.application.FeeYear;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.Sources;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.review.NarrativeVerdict;
import org.jspecify.annotations.Nullable;

/** The annual reports of all years (历年年度报告): figures and texts, each checked, and against what the site itself knows. */
public final class ReportYears {

    private ReportYears() {}

    /** Year ▸ all that there is of its report, drafts among them. */
    public static Found<SortedMap<Integer, ReportYear>> of(Holdings holdings) {
        Sources sources = holdings.sources();
        SortedMap<Integer, NarrativeVerdict> verdicts = holdings.judgement().reports();
        SortedMap<Integer, ReportText> texts = new TreeMap<>();
        verdicts.forEach((year, verdict) -> verdict.manuscript()
                .ifPresent(manuscript -> texts.put(year, ReportText.of(year, manuscript, verdict.due()))));
        Set<Integer> due = years(verdicts, NarrativeVerdict::due);
        List<Finding> found = new ArrayList<>();
        SortedMap<Integer, AnnualReport> tables = AnnualReports.check(
                        sources.figures(),
                        sources.figureYears(),
                        verdicts.keySet(),
                        due,
                        holdings.site().reports(),
                        year -> pasted(texts.get(year)))
                .into(found);
        Activities activities = Activities.of(holdings);
        Narratives narratives = new Narratives(
                holdings.site().organ(),
                holdings.site().reports(),
                tables,
                year -> holdings.unsettled().mayCountIn(year)
                        ? Optional.empty()
                        : holdings.catalogue().disclosures().year(year),
                year -> holdings.unsettled().mayCountIn(year)
                        ? activities.tallies(year).stream()
                                .filter(one -> !one.open())
                                .toList()
                        : activities.tallies(year));
        found.addAll(narratives.check(
                List.copyOf(texts.values()),
                years(verdicts, one -> one.manuscript().isEmpty()),
                holdings.today()));
        found.addAll(recounted(holdings, tables, activities));
        texts.forEach((year, text) -> found.addAll(fees(text, sources)));
        SortedMap<Integer, ReportYear> reports = new TreeMap<>();
        Stream.concat(verdicts.keySet().stream(), tables.keySet().stream())
                .forEach(year -> reports.put(year, new ReportYear(year, verdicts.get(year), tables.get(year))));
        return new Found<>(reports, found);
    }

    /** The figures as the tables in a text tell them. */
    private static Found<Optional<AnnualReport>> pasted(@Nullable ReportText text) {
        if (text == null) {
            return Found.nothing();
        }
        Found<Optional<AnnualReport>> read = text.pasted().report();
        List<Finding> found = read.findings().stream()
                .map(one -> text.published() ? one : one.atMost(Severity.WARNING))
                .toList();
        return new Found<>(read.value(), Findings.some(text.path(), found));
    }

    private static Set<Integer> years(
            SortedMap<Integer, NarrativeVerdict> verdicts, Predicate<NarrativeVerdict> which) {
        return verdicts.entrySet().stream()
                .filter(one -> which.test(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What a text says of fees against the register; of a draft everything is a mere warning. */
    private static List<Finding> fees(ReportText text, Sources sources) {
        return FeeYear.of(text.year(), sources.register()).stream()
                .flatMap(fees -> new FeesInWords(text, fees).check().stream())
                .map(one -> text.published() ? one : one.atMost(Severity.WARNING))
                .toList();
    }

    private static List<Finding> recounted(
            Holdings holdings, SortedMap<Integer, AnnualReport> tables, Activities activities) {
        Sources sources = holdings.sources();
        Recount recount = new Recount(holdings.catalogue(), sources.register(), sources.disputes(), activities);
        List<Finding> found = new ArrayList<>();
        tables.forEach((year, report) -> {
            boolean whole = !holdings.unsettled().mayCountIn(year);
            found.addAll(Findings.some(report.source().path(), recount.check(report, tables.get(year - 1), whole)));
        });
        return found;
    }
}
