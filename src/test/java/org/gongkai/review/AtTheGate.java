package org.gongkai.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.seal.Sm2;
import org.gongkai.seal.Verifier;

/** A project at the gate: the verdict on each file, and in words what the gate says of it. */
final class AtTheGate {

    static final String NOW = "2021-12-01T00:00:00";

    private final TestSite site = new TestSite();
    private final Path folder;
    private final TreeMap<String, Verdict> verdicts = new TreeMap<>();
    private List<Finding> findings = List.of();
    private List<Examination> examinations = List.of();
    private Sm2 sm2 = Sm2.ABSENT;
    private Optional<Sources> sources = Optional.empty();
    private Optional<Narrative> guide = Optional.empty();
    private Optional<Gate> keeper = Optional.empty();
    private Judgement account = Judgement.NONE;

    AtTheGate(Path folder) {
        this.folder = folder;
    }

    /** An entry at {@code content/gfxwj/<name>.md}. */
    AtTheGate entry(String name, EntryDraft draft) {
        return in("gfxwj", name, draft);
    }

    AtTheGate in(String category, String name, EntryDraft draft) {
        site.entry(category + "/" + name + ".md", draft);
        return this;
    }

    AtTheGate file(String path, String text) {
        site.file("content/" + path, text);
        return this;
    }

    AtTheGate file(String path, byte[] bytes) {
        site.files().put("content/" + path, bytes);
        return this;
    }

    AtTheGate knowing(Sm2 arithmetic) {
        sm2 = arithmetic;
        return this;
    }

    AtTheGate examinedBy(Examination... looks) {
        examinations = List.of(looks);
        return this;
    }

    AtTheGate judge() throws IOException {
        return judge(NOW);
    }

    AtTheGate judge(String asOf) throws IOException {
        site.write(folder);
        List<Finding> all = new ArrayList<>();
        Sources read = Project.read(folder, Set.of("md"), new Crew(1))
                .into(all)
                .orElseThrow(() -> new AssertionError(lines(all)));
        sources = Optional.of(read);
        Gate gate = new Gate(read, LocalDateTime.parse(asOf), new Verifier(Set.of(), sm2), examinations);
        keeper = Optional.of(gate);
        List<Finding> found = new ArrayList<>(all);
        Judgement judgement = gate.judgement(
                        read, read.entries().stream().map(gate::judge).toList())
                .into(found);
        verdicts.clear();
        account = judgement;
        guide = judgement.guide().flatMap(NarrativeVerdict::narrative);
        judgement.verdicts().forEach(verdict -> verdicts.put(verdict.path(), verdict));
        findings = Findings.of(found).sorted();
        return this;
    }

    /** The verdict on {@code content/gfxwj/<name>.md}. */
    Verdict verdict(String name) {
        return Optional.ofNullable(verdicts.get("content/gfxwj/" + name + ".md"))
                .orElseThrow(() -> new AssertionError("no verdict on " + name + " in " + verdicts.keySet()));
    }

    Judgement judgement() {
        return new Judgement(List.copyOf(verdicts.values()), List.of());
    }

    List<Source> sources() {
        return sources.orElseThrow().entries();
    }

    Entry published(String name) {
        if (verdict(name) instanceof Verdict.Published published) {
            return published.entry();
        }
        throw new AssertionError(verdict(name) + " " + said(name));
    }

    Optional<Narrative> guide() {
        return guide;
    }

    Manuscript manuscript(String name) {
        return sources().stream()
                .filter(source -> source.path().equals("content/gfxwj/" + name + ".md"))
                .map(Manuscript.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What the gate says before the review of what would stand in the way of the entry {@code name}. */
    List<String> outlook(String name) {
        return lines(keeper.orElseThrow().outlook(manuscript(name)));
    }

    /** What is said of the entry {@code name}, its attachments and its review: place, rule, weight, message, hint. */
    List<String> said(String name) {
        return findings.stream()
                .filter(finding -> finding.place().path().contains("/" + name + "."))
                .map(AtTheGate::line)
                .toList();
    }

    /** What is said of {@code content/<path>}. */
    List<String> saidAt(String path) {
        return findings.stream()
                .filter(finding -> finding.place().path().equals("content/" + path))
                .map(AtTheGate::line)
                .toList();
    }

    /** Message and hint in the language of the offices. */
    List<String> saidInChinese(String name) {
        return findings.stream()
                .filter(finding -> finding.place().path().contains("/" + name + "."))
                .map(finding -> finding.message().zh() + " → " + finding.hint().zh())
                .toList();
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(AtTheGate::line).toList();
    }

    static String line(Finding finding) {
        String place = finding.place().toString();
        return place.substring(place.lastIndexOf('/') + 1) + " "
                + finding.rule().id() + " "
                + finding.severity().key() + ": " + finding.message().en() + " → "
                + finding.hint().en();
    }

    /** The gate's account of everything, texts that are no entries among it. */
    Judgement account() {
        return account;
    }

    /** What a check says of the file at {@code path} while its review is not done. */
    List<String> draft(String path) {
        return sources.orElseThrow().texts().stream()
                .filter(source -> source.path().equals(path))
                .flatMap(source -> keeper.orElseThrow().draft(source).stream())
                .map(AtTheGate::line)
                .toList();
    }
}
