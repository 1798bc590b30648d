package org.gongkai.press.edition;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.site.Site;
import org.gongkai.narrative.ReportYear;
import org.gongkai.page.PagePlan;
import org.gongkai.review.Narrative;
import org.gongkai.review.NarrativeVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the press prints (一次印制的内容).
 *
 * @param holdings what the office has and publishes
 * @param years year ▸ all that there is of its annual report
 * @param plan pages and addresses
 * @param earlier the release that changes are told since, where they are wanted
 * @param limits how much a file may hold
 */
public record Edition(
        Holdings holdings,
        SortedMap<Integer, ReportYear> years,
        PagePlan plan,
        @Nullable EarlierRelease earlier,
        Limits limits) {

    public Edition {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /** The same, and what changed since an earlier release is told. */
    public Edition since(@Nullable EarlierRelease release) {
        return new Edition(holdings, years, plan, release, limits);
    }

    /** The same in files that hold no more than this. */
    public Edition within(Limits others) {
        return new Edition(holdings, years, plan, earlier, others);
    }

    /** The same entries, and what is said of them as of another instant. */
    public Edition on(LocalDateTime other) {
        Catalogue catalogue = holdings.catalogue().on(other);
        return new Edition(holdings.with(catalogue), years, plan, earlier, limits);
    }

    /** The organ and its website. */
    public Site site() {
        return holdings.site();
    }

    /** What is published. */
    public Catalogue catalogue() {
        return holdings.catalogue();
    }

    /** The working days. */
    public WorkingDays calendar() {
        return holdings.calendar();
    }

    /** The guide's text, where it is shown. */
    public Optional<Narrative> guide() {
        return holdings.judgement().guide().flatMap(NarrativeVerdict::narrative);
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

    /** Year ▸ text of the annual report that is shown. */
    public SortedMap<Integer, Narrative> reports() {
        return shown(ReportYear::shown);
    }

    /** Year ▸ the tables of a report that is shown, where they are whole. */
    public SortedMap<Integer, AnnualReport> figures() {
        return shown(ReportYear::tables);
    }

    private <T> SortedMap<Integer, T> shown(Function<ReportYear, Optional<T>> part) {
        SortedMap<Integer, T> parts = new TreeMap<>();
        years.forEach((year, report) ->
                report.shown().flatMap(text -> part.apply(report)).ifPresent(one -> parts.put(year, one)));
        return parts;
    }
}
