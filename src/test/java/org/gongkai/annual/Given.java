package org.gongkai.annual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.content.register.Figures;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;

/** Reports of several years as tests write them, and what is found in them. */
public final class Given {

    public static final Path EXAMPLES = Path.of("content/annual");
    public static final Path FILES = Path.of("src/test/resources/annual");

    private static final Pattern NUMBER = Pattern.compile("^(?:T[234]|O)-[0-9]+");

    private final TreeMap<Integer, String> texts = new TreeMap<>();
    private ReportTerms terms = ReportTerms.UNDECLARED;
    private final List<Finding> findings = new ArrayList<>();

    /** A sound report of the year: of the example site, or of the test's files. */
    public static String sound(int year) throws IOException {
        Path own = FILES.resolve(year + ".yaml");
        return Files.readString(Files.exists(own) ? own : EXAMPLES.resolve(year + ".yaml"));
    }

    public Given year(int year, String text) {
        texts.put(year, text);
        return this;
    }

    public Given terms(ReportTerms terms) {
        this.terms = terms;
        return this;
    }

    /** The reports that are whole; all years' texts are there and published. */
    public SortedMap<Integer, AnnualReport> check() {
        return check(texts.keySet());
    }

    public SortedMap<Integer, AnnualReport> check(Set<Integer> published) {
        List<Figures> figures = texts.entrySet().stream()
                .flatMap(
                        one -> Figures.read(one.getKey(), "content/annual/" + one.getKey() + ".yaml", one.getValue())
                                .into(findings)
                                .stream())
                .toList();
        Found<SortedMap<Integer, AnnualReport>> checked =
                AnnualReports.check(figures, texts.keySet(), texts.keySet(), published, terms, year -> Found.nothing());
        findings.addAll(checked.findings());
        checked.value().values().removeIf(report -> !report.whole());
        return checked.value();
    }

    public List<Finding> found() {
        return Findings.of(findings).sorted();
    }

    /** Severity and number of the equation, or id of the rule, of everything that was found. */
    public Set<String> told() {
        Set<String> told = new TreeSet<>();
        for (Finding finding : found()) {
            Matcher number = NUMBER.matcher(finding.message().zh());
            told.add(finding.severity().key() + " "
                    + (number.find() ? number.group() : finding.rule().id()));
        }
        return told;
    }
}
