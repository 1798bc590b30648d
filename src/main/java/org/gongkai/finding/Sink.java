package org.gongkai.finding;

import java.util.ArrayList;
import java.util.List;

/** Findings that several readers of one folder put together (汇集). Safe for several threads. */
public final class Sink {

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

    /** Notes what was found in one file; of very many the first hundred, and how many more there are. */
    public void addSome(String path, List<Finding> findings) {
        addAll(Findings.some(path, findings));
    }

    /** All findings so far by path, line, column and rule; the same one twice is listed once. */
    public synchronized List<Finding> sorted() {
        return all.stream().sorted().distinct().toList();
    }

    /** Whether one of them is at least as heavy. */
    public synchronized boolean any(Severity severity) {
        return all.stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
    }
}
