package org.gongkai.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The findings of one run, collected by all stations and read at the end (检查结果清单). Safe for several threads: the
 * order of arrival does not matter, {@link #sorted} is a total order.
 */
public final class Findings {

    private static final int MOST = 100;

    private final List<Finding> all = new ArrayList<>();
    private final Baseline baseline;
    private final UnaryOperator<Finding> excerpt;

    /** Findings that are all new. */
    public Findings() {
        this(Baseline.NONE, finding -> finding);
    }

    /**
     * Findings of which a baseline knows some.
     *
     * @param excerpt fetches a finding's source line where it has none
     */
    public Findings(Baseline baseline, UnaryOperator<Finding> excerpt) {
        this.baseline = baseline;
        this.excerpt = excerpt;
    }

    /** Notes one finding. */
    public synchronized void add(Finding finding) {
        all.add(finding);
    }

    /** Notes a finding of the rule's own severity without a source line. */
    public void add(Rule rule, Place place, Wording message, Wording hint) {
        add(Finding.of(rule, place, message, hint));
    }

    /** Notes several findings. */
    public synchronized void addAll(List<Finding> findings) {
        all.addAll(findings);
    }

    /** Notes what was found in one file; of very many the first hundred, and how many more there are. */
    public void addSome(String path, List<Finding> findings) {
        List<Finding> sorted = findings.stream().sorted().distinct().toList();
        addAll(sorted.subList(0, Math.min(sorted.size(), MOST)));
        int more = sorted.size() - MOST;
        if (more > 0) {
            add(
                    Rule.OVER_THE_LIMIT,
                    Place.of(path),
                    new Wording("另有 " + more + " 处问题没有列出", more + " further findings are not listed"),
                    new Wording("先改正列出的各处", "mend those that are listed first"));
        }
    }

    /** All findings so far by path, line, column and rule; the same one twice is listed once. */
    public synchronized List<Finding> sorted() {
        return all.stream().sorted().distinct().toList();
    }

    /**
     * Judges the findings by the law of their records' own days: those without a day get that of {@code days}, and those
     * that were no rule yet on their day fall away.
     */
    public synchronized void date(Function<Finding, LocalDate> days) {
        all.replaceAll(finding -> finding.day().equals(Finding.UNDATED) ? finding.on(days.apply(finding)) : finding);
        all.removeIf(finding -> !finding.rule().binds(finding.day()));
    }

    /** All findings with their source lines, sorted. */
    public synchronized List<Finding> excerpted() {
        return sorted().stream().map(excerpt).toList();
    }

    /** Whether there is a baseline to compare with. */
    public boolean compared() {
        return !baseline.path().isEmpty();
    }

    /** The findings that the baseline does not know, sorted. */
    public synchronized List<Finding> fresh() {
        return baseline.known().isEmpty() ? sorted() : baseline.fresh(excerpted());
    }

    /**
     * Ends a run: what the baseline knows and is found no more is a finding too. Where something blocks, not everything
     * was looked at, and nothing can be said of that.
     */
    public synchronized void close() {
        if (!baseline.known().isEmpty() && !any(Severity.BLOCK)) {
            addAll(baseline.gone(excerpted()));
        }
    }

    /** Whether one of them is at least as heavy as {@code severity} and not known to the baseline. */
    public synchronized boolean any(Severity severity) {
        boolean heavy = all.stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
        return heavy && fresh().stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
    }
}
