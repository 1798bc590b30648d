package org.gongkai.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * All findings of a run (检查结果清单), sorted by a total order, the same one twice listed once, and compared with what an old
 * site had when it began. A value: to add findings is to make another one.
 */
public final class Findings {

    private static final int MOST = 100;

    /** Nothing was found. */
    public static final Findings NONE = new Findings(List.of(), Baseline.NONE, findings -> findings);

    private final List<Finding> sorted;
    private final Baseline baseline;
    private final UnaryOperator<List<Finding>> excerpt;

    private Findings(List<Finding> all, Baseline baseline, UnaryOperator<List<Finding>> excerpt) {
        this.sorted = all.stream().sorted().distinct().toList();
        this.baseline = baseline;
        this.excerpt = excerpt;
    }

    /** Findings that are all new. */
    public static Findings of(List<Finding> all) {
        return NONE.with(all);
    }

    /**
     * No findings yet, to be compared with a baseline, which knows some.
     *
     * @param excerpt fetches the source lines of findings that have none
     */
    public static Findings against(Baseline baseline, UnaryOperator<List<Finding>> excerpt) {
        return new Findings(List.of(), baseline, excerpt);
    }

    /** These and more. */
    public Findings with(List<Finding> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(sorted);
        all.addAll(more);
        return new Findings(all, baseline, excerpt);
    }

    /** Of what was found in one file, sorted, the first hundred, and how many more there are. */
    public static List<Finding> some(String path, List<Finding> findings) {
        List<Finding> sorted = findings.stream().sorted().distinct().toList();
        int more = sorted.size() - MOST;
        if (more <= 0) {
            return sorted;
        }
        List<Finding> some = new ArrayList<>(sorted.subList(0, MOST));
        some.add(Rule.OVER_THE_LIMIT.at(
                Place.of(path),
                new Wording("另有 " + more + " 处问题没有列出", more + " further findings are not listed"),
                new Wording("先改正列出的各处", "mend those that are listed first")));
        return some;
    }

    /** All of them by path, line, column and rule. */
    public List<Finding> sorted() {
        return sorted;
    }

    /**
     * These judged by the law of their records' own days: those without a day get that of {@code days}, and those that
     * were no rule yet on their day fall away.
     */
    public Findings dated(Function<Finding, LocalDate> days) {
        List<Finding> dated = sorted.stream()
                .map(one -> one.day().equals(Finding.UNDATED) ? one.on(days.apply(one)) : one)
                .filter(one -> one.rule().binds(one.day()))
                .toList();
        return new Findings(dated, baseline, excerpt);
    }

    /**
     * These at the end of a run: what the baseline knows and is found no more is a finding too. Where something blocks, not
     * everything was looked at, and nothing can be said of that.
     */
    public Findings closed() {
        return baseline.known().isEmpty() || any(Severity.BLOCK) ? this : with(baseline.gone(excerpted()));
    }

    /** All with their source lines, sorted. */
    public List<Finding> excerpted() {
        return excerpt.apply(sorted);
    }

    /** Whether there is a baseline to compare with. */
    public boolean compared() {
        return !baseline.path().isEmpty();
    }

    /** Those that the baseline does not know, sorted; to tell them apart their source lines are read. */
    public List<Finding> fresh() {
        return baseline.known().isEmpty() ? sorted : baseline.fresh(excerpted());
    }

    /** Whether one that the baseline does not know is at least as heavy as {@code severity}. */
    public boolean any(Severity severity) {
        Predicate<Finding> heavy = finding -> finding.severity().compareTo(severity) <= 0;
        return sorted.stream().anyMatch(heavy) && fresh().stream().anyMatch(heavy);
    }
}
