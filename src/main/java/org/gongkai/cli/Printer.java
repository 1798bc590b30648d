package org.gongkai.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingText;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;

/** Prints findings to standard output, all else to standard error. */
final class Printer {

    private final Console console;
    private final Language language;
    private Wording standing = new Wording("原有站点未改动。", "The old site is as it was.");

    Printer(Console console, Language language) {
        this.console = console;
        this.language = language;
    }

    PrintStream out() {
        return console.out();
    }

    PrintStream err() {
        return console.err();
    }

    Language language() {
        return language;
    }

    boolean interactive() {
        return console.interactive();
    }

    /** A sentence to standard error. */
    void say(Wording wording) {
        console.err().println(wording.in(language));
    }

    /** Two parts of a sentence to standard error. */
    void say(Wording first, Wording then) {
        console.err().println(first.in(language) + then.in(language));
    }

    /** From now on a failure leaves a new site in its place. */
    void published() {
        standing = new Wording("新站点已经发布。", "The new site is published.");
    }

    /** What a failure leaves of the site. */
    Wording standing() {
        return standing;
    }

    String in(Wording wording) {
        return wording.in(language);
    }

    /**
     * The findings that no baseline knows, sorted; SARIF has all and says which are new. Source lines are fetched from
     * below {@code root} where the finding has none.
     */
    void findings(Findings findings, FindingFormat format, Path root) {
        List<Finding> fresh = excerpted(findings.fresh(), root);
        List<Finding> sorted = format == FindingFormat.sarif ? excerpted(findings.sorted(), root) : fresh;
        FindingText text = new FindingText(language);
        console.out()
                .print(
                        switch (format) {
                            case text -> text.plain(sorted);
                            case json -> FindingFormats.json(sorted, language);
                            case sarif ->
                                FindingFormats.sarif(sorted, findings.compared(), Set.copyOf(fresh), language);
                            case csv -> FindingFormats.csv(sorted, language);
                        });
        console.out().flush();
    }

    private static List<Finding> excerpted(List<Finding> findings, Path root) {
        return findings.stream().map(one -> SourceLine.quoted(one, root)).toList();
    }
}
