package org.gongkai;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Rule;
import org.gongkai.review.Gate;
import org.gongkai.review.Judgement;
import org.gongkai.review.Verdict;
import org.gongkai.seal.Verifier;

/** What reading a project folder and the gate make of it. */
public record Judged(Sources sources, Judgement judgement, List<Finding> findings) {

    public static Judged at(Path project, String asOf) {
        return at(project, LocalDateTime.parse(asOf));
    }

    public static Judged at(Path project, LocalDateTime asOf) {
        List<Finding> found = new ArrayList<>();
        Crew crew = new Crew(2);
        Sources sources = Project.read(project, Set.of("md"), crew)
                .into(found)
                .orElseThrow(() -> new AssertionError(found.toString()));
        Gate gate = new Gate(sources, asOf, new Verifier(), List.of());
        Judgement judgement = gate.judgement(
                        sources, sources.entries().stream().map(gate::judge).toList())
                .into(found);
        found.removeIf(one -> one.rule() == Rule.COLUMN_NOT_REVIEWED); // drafts have digests of the first form
        return new Judged(sources, judgement, Findings.of(found).sorted());
    }

    public static Judged of(TestSite site, Path folder, String asOf) throws IOException {
        return at(site.write(folder), asOf);
    }

    /** The verdict on {@code content/<path>}. */
    public Verdict verdict(String path) {
        return judgement.verdicts().stream()
                .filter(verdict -> verdict.path().equals("content/" + path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no verdict on " + path));
    }

    /** The manuscript of {@code content/<path>}. */
    public Manuscript manuscript(String path) {
        Source found = sources.entries().stream()
                .filter(source -> source.path().equals("content/" + path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source " + path));
        if (found instanceof Manuscript manuscript) {
            return manuscript;
        }
        throw new AssertionError(path + " cannot be read: " + shown(path));
    }

    /** Rule and English message of the findings on {@code content/<path>}. */
    public List<String> shown(String path) {
        return findings.stream()
                .filter(finding -> finding.place().path().equals("content/" + path))
                .map(finding -> finding.rule().id() + " " + finding.message().en())
                .toList();
    }

    /** The rules of the findings on {@code content/<path>}. */
    public List<String> rules(String path) {
        return shown(path).stream()
                .map(shown -> shown.substring(0, shown.indexOf(' ')))
                .distinct()
                .toList();
    }
}
