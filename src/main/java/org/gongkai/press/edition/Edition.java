package org.gongkai.press.edition;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.Site;
import org.gongkai.narrative.ReportYear;
import org.gongkai.page.PagePlan;
import org.gongkai.review.Narrative;
import org.gongkai.review.NarrativeVerdict;
import org.jspecify.annotations.Nullable;

/** What one run of the press prints (一次印制的内容). */
public final class Edition {

    private final Holdings holdings;
    private final PagePlan plan;
    private final SortedMap<Integer, Narrative> reports = new TreeMap<>();
    private final SortedMap<Integer, AnnualReport> figures = new TreeMap<>();
    private final @Nullable EarlierRelease earlier;

    /**
     * @param holdings what the office has and publishes
     * @param years year ▸ all that there is of its annual report
     * @param plan pages and addresses
     */
    public Edition(Holdings holdings, SortedMap<Integer, ReportYear> years, PagePlan plan) {
        this(holdings, plan, null);
        years.forEach((year, report) -> report.shown().ifPresent(text -> {
            reports.put(year, text);
            report.tables().ifPresent(tables -> figures.put(year, tables));
        }));
    }

    private Edition(Holdings holdings, PagePlan plan, @Nullable EarlierRelease earlier) {
        this.holdings = holdings;
        this.plan = plan;
        this.earlier = earlier;
    }

    /** The same, and what changed since an earlier release is told. */
    public Edition since(EarlierRelease release) {
        Edition edition = new Edition(holdings, plan, release);
        edition.reports.putAll(reports);
        edition.figures.putAll(figures);
        return edition;
    }

    /** What the office has and publishes. */
    public Holdings holdings() {
        return holdings;
    }

    /** Pages and addresses. */
    public PagePlan plan() {
        return plan;
    }

    /** The organ and its website. */
    public Site site() {
        return holdings.site();
    }

    /** What is published. */
    public Catalogue catalogue() {
        return holdings.catalogue();
    }

    /** The guide's text, where it is shown. */
    public Optional<Narrative> guide() {
        return holdings.judgement().guide().flatMap(NarrativeVerdict::narrative);
    }

    /** Year ▸ text of the annual report that is shown. */
    public SortedMap<Integer, Narrative> reports() {
        return Collections.unmodifiableSortedMap(reports);
    }

    /** The text of a file that is no entry, where it is shown. */
    public Optional<Narrative> narrative(String path) {
        return path.isEmpty()
                ? Optional.empty()
                : holdings.judgement().narratives().stream()
                        .flatMap(one -> one.narrative().stream())
                        .filter(one -> one.path().equals(path))
                        .findFirst();
    }

    /** Year ▸ the tables of a report that is shown, where they are whole. */
    public SortedMap<Integer, AnnualReport> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }

    /** The working days. */
    public WorkingDays calendar() {
        return holdings.calendar();
    }

    /** The release that changes are told since, where they are wanted. */
    public Optional<EarlierRelease> earlier() {
        return Optional.ofNullable(earlier);
    }
}
