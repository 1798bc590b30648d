package org.gongkai.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongkai.catalogue.AlsoDue;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.memory.Memory;
import org.gongkai.paper.Paper;
import org.gongkai.press.Press;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.takeaway.Article;
import org.gongkai.press.takeaway.VolumeChoice;
import org.gongkai.review.Entry;

/** What a project publishes, bound for the shelf (装订): it is checked as for a build, and nothing is published. */
public final class Bindery {

    private final Path project;
    private final Edition edition;

    private Bindery(Path project, Edition edition) {
        this.project = project;
        this.edition = edition;
    }

    /**
     * For what a project publishes as of an instant; nothing where something blocks, for then nobody knows what that is.
     */
    public static Found<Optional<Bindery>> of(Path project, Instant asOf) throws IOException {
        Path folder = project.toAbsolutePath().normalize();
        Baked checked = new Bake(folder, asOf).check();
        Edition edition = checked.edition();
        Findings findings = checked.findings();
        if (edition == null || findings.any(Severity.BLOCK)) {
            List<Finding> blocking = findings.sorted().stream()
                    .filter(one -> one.severity() == Severity.BLOCK)
                    .toList();
            return new Found<>(Optional.empty(), blocking);
        }
        return Found.of(Optional.of(new Bindery(folder, edition)));
    }

    /** The columns. */
    public Categories categories() {
        return edition.catalogue().categories();
    }

    /**
     * A volume (汇编).
     *
     * @param paper the whole
     * @param taken how many documents stand in it
     * @param left how many do not bind on that day
     */
    public record Bound(Paper paper, int taken, int left) {}

    /**
     * The normative documents that bind on a day, of those that are published.
     *
     * @param column whose documents alone are wanted
     */
    public Found<Bound> volume(LocalDate day, Optional<Category> column) throws IOException {
        Edition then = edition.on(day.atStartOfDay());
        VolumeChoice choice = VolumeChoice.of(then.catalogue(), column);
        return press(then)
                .then(press -> press.volume(choice))
                .map(paper ->
                        new Bound(paper, choice.taken().size(), choice.left().size()));
    }

    /** Every published entry, newest first. */
    public List<Entry> entries() {
        return edition.catalogue().entries();
    }

    /**
     * A published entry that is to be public elsewhere too and, by its header, is not.
     *
     * @param last the last day of its term
     */
    public record Missing(Entry entry, LocalDate last) {}

    /** Those of which that is so for a place, as columns and site ask for it (同时公开), the most urgent first. */
    public List<Missing> missing(String place) {
        Map<String, Entry> published = new HashMap<>();
        entries().forEach(entry -> published.put(entry.path(), entry));
        Holdings holdings = edition.holdings();
        List<Missing> missing = new ArrayList<>();
        holdings.eachManuscript((manuscript, verdict) -> {
            Entry entry = published.get(manuscript.path());
            if (entry != null) {
                AlsoDue.of(
                                manuscript,
                                edition.catalogue().categories(),
                                holdings.site(),
                                holdings.calendar(),
                                holdings.today())
                        .filter(due -> due.missing().contains(place))
                        .ifPresent(due ->
                                missing.add(new Missing(entry, due.deadline().day())));
            }
        });
        missing.sort(Comparator.comparing(Missing::last)
                .thenComparing(one -> one.entry().index()));
        return missing;
    }

    /** Published entries as articles for an account of WeChat. */
    public Found<List<Article>> articles(List<Entry> some) throws IOException {
        return press(edition).then(press -> press.articles(some));
    }

    private Found<Press> press(Edition of) throws IOException {
        Path scratch = Files.createTempDirectory("gongkai-bindery");
        try {
            Settings settings = Settings.of(project).value();
            Crew crew = new Crew(1);
            return new Workshop(project, settings, crew, Memory.NONE, scratch, scratch, UnaryOperator.identity())
                    .press(of);
        } finally {
            Files.delete(scratch.resolve("templates"));
            Files.delete(scratch);
        }
    }
}
