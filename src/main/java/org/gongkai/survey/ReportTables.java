package org.gongkai.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CrossFooting;
import org.gongkai.annual.table.PastedTables;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;

/** The official tables of an annual report in a page, recounted (年度报告的表格): 勾稽关系 of 国办公开办函〔2021〕30号. */
final class ReportTables {

    private static final Pattern TITLE =
            Pattern.compile("((?:19|20)[0-9]{2})\\s*年.{0,40}(?:年度报告|年报)|((?:19|20)[0-9]{2})\\s*年度.{0,40}报告");
    private static final int FIRST = 2008;

    private ReportTables() {}

    static List<Finding> check(String path, String title, String heading, String html) {
        Optional<Integer> year = year(title).or(() -> year(heading));
        if (year.isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        PastedTables tables = new PastedTables(year.get(), path, html, 1);
        Optional<AnnualReport> report = tables.report().into(found);
        if (report.isEmpty()) {
            return List.of(); // a page about a report, or one whose tables are pictures
        }
        found.addAll(tables.check(report.get()));
        found.addAll(new CrossFooting(report.get(), null).check(ReportTerms.UNDECLARED));
        return found.stream().map(one -> one.atMost(Severity.ERROR)).distinct().toList();
    }

    private static Optional<Integer> year(String title) {
        Matcher matcher = TITLE.matcher(title);
        return matcher.find()
                ? Optional.of(Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)))
                        .filter(year -> year >= FIRST)
                : Optional.empty();
    }
}
