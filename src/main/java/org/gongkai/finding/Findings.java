package org.gongkai.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * The findings of one run, collected by all stations and read at the end (检查结果清单). Safe for several threads: the
 * order of arrival does not matter, {@link #sorted} is a total order.
 */
public final class Findings {

    private final List<Finding> all = new ArrayList<>();

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

    /** All findings so far by path, line, column and rule; the same one twice is listed once. */
    public synchronized List<Finding> sorted() {
        return all.stream().sorted().distinct().toList();
    }

    /** Whether one of them is at least as heavy as {@code severity}. */
    public synchronized boolean any(Severity severity) {
        return all.stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
    }
}
