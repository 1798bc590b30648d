package org.gongkai.cli.terminal;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingText;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.office.SourceLines;

/** Prints findings to standard output, all else to standard error. */
public final class Printer {

    /** So many findings of a rule are told as text. */
    private static final int TOLD = 20;

    private final Console console;
    private final Language language;
    private Wording standing = new Wording("原有站点未改动。", "The old site is as it was.");

    public Printer(Console console, Language language) {
        this.console = console;
        this.language = language;
    }

    public PrintStream out() {
        return console.out();
    }

    public PrintStream err() {
        return console.err();
    }

    public Language language() {
        return language;
    }

    public BufferedReader in() {
        return console.in();
    }

    public boolean interactive() {
        return console.interactive();
    }

    /** A sentence to standard error. */
    public void say(Wording wording) {
        console.err().println(wording.in(language));
    }

    /** Two parts of a sentence to standard error. */
    public void say(Wording first, Wording then) {
        console.err().println(first.in(language) + then.in(language));
    }

    /** From now on a failure leaves a new site in its place. */
    public void published() {
        standing = new Wording("新站点已经发布。", "The new site is published.");
    }

    /** What a failure leaves of the site. */
    public Wording standing() {
        return standing;
    }

    public String in(Wording wording) {
        return wording.in(language);
    }

    /**
     * The findings that no baseline knows, sorted: as text the first of each rule, in other formats all. SARIF has the known
     * ones too and says which are new. Source lines are fetched from below {@code root} where a finding has none.
     */
    public void findings(Findings findings, FindingFormat format, Path root) {
        SourceLines lines = new SourceLines(root);
        List<Finding> fresh = findings.fresh();
        console.out()
                .print(
                        switch (format) {
                            case text -> text(fresh, lines);
                            case json -> FindingFormats.json(lines.quoted(fresh), language);
                            case sarif ->
                                FindingFormats.sarif(
                                        lines.quoted(findings.sorted()),
                                        findings.compared(),
                                        Set.copyOf(lines.quoted(fresh)),
                                        language);
                            case csv -> FindingFormats.csv(lines.quoted(fresh), language);
                        });
        console.out().flush();
    }

    /** The first findings of each rule, and how many more it has. */
    private String text(List<Finding> findings, SourceLines lines) {
        Map<Rule, Integer> counts = new TreeMap<>();
        List<Finding> told = findings.stream()
                .filter(one -> counts.merge(one.rule(), 1, Integer::sum) <= TOLD)
                .toList();
        StringBuilder text = new StringBuilder(new FindingText(language).plain(lines.quoted(told)));
        counts.forEach((rule, count) -> {
            if (count > TOLD) {
                text.append(in(more(rule, count - TOLD))).append('\n');
            }
        });
        return text.toString();
    }

    private static Wording more(Rule rule, int more) {
        return new Wording(
                rule.id() + " 还有 " + more + " 处没有列出；--format csv 列出全部",
                rule.id() + ": " + more + " more are not listed; --format csv lists all");
    }
}
