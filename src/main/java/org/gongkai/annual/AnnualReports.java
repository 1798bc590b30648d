package org.gongkai.annual;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.gongkai.content.Figures;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
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
     * @param written years that have a text, published or not
     * @param published years whose text is published; what does not add up in another year's figures, still a draft, only
     *     warns
     * @param pasted year ▸ keys of the official tables that stand in its text
     * @return year ▸ report, for years whose figures are whole, drafts among them
     */
    public static SortedMap<Integer, AnnualReport> check(
            List<Figures> all,
            Set<Integer> written,
            Set<Integer> published,
            IntFunction<List<String>> pasted,
            Findings findings) {
        SortedMap<Integer, AnnualReport> reports = new TreeMap<>();
        for (Figures figures : all) {
            Findings own = new Findings();
            Sheet.Outcome outcome = Sheet.read(figures);
            own.addAll(outcome.found());
            reports.put(figures.year(), outcome.report());
            findings.addSome(figures.path(), own.sorted());
        }
        for (Figures figures : all) {
            AnnualReport report = reports.get(figures.year());
            if (report == null) {
                continue;
            }
            Optional<AnnualReport> before = Optional.ofNullable(reports.get(figures.year() - 1));
            boolean open = published.contains(figures.year());
            List<Finding> found = new CrossFooting(figures, report, before)
                    .check().stream()
                            .map(one -> open ? one : one.atMost(Severity.WARNING))
                            .toList();
            findings.addSome(figures.path(), found);
            if (!written.contains(figures.year())) {
                findings.add(withoutText(figures));
            }
        }
        published.stream()
                .filter(year -> year >= FIRST_WITH_TABLES && !reports.containsKey(year) && !broken(year, findings))
                .forEach(year -> findings.add(withoutFigures(year, pasted.apply(year))));
        reports.values().removeIf(report -> !report.whole());
        return reports;
    }

    /** Whether there are figures that could not be read, and it has been said why. */
    private static boolean broken(int year, Findings findings) {
        List<String> files = Figures.files(year).stream()
                .map(name -> "content/annual/" + name)
                .toList();
        return findings.sorted().stream()
                .anyMatch(finding -> files.contains(finding.place().path()));
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

    private static Finding withoutFigures(int year, List<String> pasted) {
        String tables = String.join("、", pasted);
        Wording drafts = Format.due(year) == Format.CURRENT
                ? new Wording("；gongkai annual " + year + " 先填好站点知道的数字", "; gongkai annual " + year + " begins it")
                : Wording.NONE;
        return Finding.of(
                        Rule.REPORT_PARTS,
                        Place.of("content/annual/" + year + ".md"),
                        pasted.isEmpty()
                                ? new Wording("有报告正文，没有统计数据", "a report without figures")
                                : new Wording(
                                        "有报告正文，没有统计数据；正文里的表（" + tables + "）没有核对",
                                        "a report without figures; the tables in its text (" + tables
                                                + ") are not checked"),
                        new Wording(
                                "写好 content/annual/" + year + ".yaml，页面就显示法定表格，并核对勾稽关系" + drafts.zh(),
                                "write content/annual/" + year + ".yaml: the page then shows the official tables"
                                        + drafts.en()))
                .as(Severity.WARNING);
    }
}
