package org.gongkai.annual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CrossFooting;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.annual.table.FiguresReader;
import org.gongkai.content.register.Figures;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** The annual reports of all years, each checked by itself and against the year before (年度报告核对). */
public final class AnnualReports {

    private static final int FIRST_WITH_TABLES = 2019;

    private AnnualReports() {}

    /**
     * Reads and checks the figures of all years.
     *
     * @param typed years that have a file of figures, readable or not: one that cannot be read says so itself
     * @param written years that have a text, published or not
     * @param published years whose text is published; what does not add up in another year's figures, still a draft, only
     *     warns
     * @param terms what the organ's standing asks of its reports
     * @param pasted year without a file of figures ▸ those of the official tables in its text
     * @return year ▸ report, whole or not: of one with a cell that cannot be read, the others
     */
    public static Found<SortedMap<Integer, AnnualReport>> check(
            List<Figures> all,
            Set<Integer> typed,
            Set<Integer> written,
            Set<Integer> published,
            ReportTerms terms,
            IntFunction<Found<Optional<AnnualReport>>> pasted) {
        SortedMap<Integer, AnnualReport> reports = new TreeMap<>();
        List<Finding> found = new ArrayList<>();
        for (Figures figures : all) {
            Found<AnnualReport> read = FiguresReader.read(figures);
            found.addAll(Findings.some(figures.path(), read.findings()));
            reports.put(figures.year(), read.value());
            if (!written.contains(figures.year())) {
                found.add(withoutText(figures));
            }
        }
        for (int year : written) {
            if (!typed.contains(year)) {
                Optional<AnnualReport> told = pasted.apply(year).into(found);
                told.ifPresent(report -> reports.put(year, report));
                if (told.isEmpty() && published.contains(year) && year >= FIRST_WITH_TABLES) {
                    found.add(withoutFigures(year));
                }
            }
        }
        reports.forEach((year, report) -> {
            boolean open = published.contains(year);
            AnnualReport before = reports.get(year - 1);
            found.addAll(Findings.some(
                    report.source().path(),
                    Stream.concat(
                                    new CrossFooting(report, before).check(terms).stream(),
                                    AllYears.check(report, before).stream())
                            .map(one -> open ? one : one.atMost(Severity.WARNING))
                            .toList()));
        });
        return new Found<>(reports, found);
    }

    private static Finding withoutText(Figures figures) {
        return Finding.of(
                Rule.REPORT_PARTS,
                Place.of(figures.path()),
                new Wording("有统计数据，没有报告正文", "figures without a report"),
                new Wording(
                        "写好 content/annual/" + figures.year() + ".md；没有正文，年度报告不会发布",
                        "write content/annual/" + figures.year() + ".md; without it no report is published"));
    }

    private static Finding withoutFigures(int year) {
        Wording drafts = ReportForm.due(year) == ReportForm.CURRENT
                ? new Wording("；gongkai annual " + year + " 先填好站点知道的数字", "; gongkai annual " + year + " begins it")
                : Wording.NONE;
        return Finding.of(
                        Rule.REPORT_PARTS,
                        Place.of("content/annual/" + year + ".md"),
                        new Wording("有报告正文，没有统计数据", "a report without figures"),
                        new Wording(
                                "写好 content/annual/" + year + ".yaml，页面就显示法定表格，并核对勾稽关系" + drafts.zh(),
                                "write content/annual/" + year + ".yaml: the page then shows the official tables"
                                        + drafts.en()))
                .as(Severity.WARNING);
    }
}
