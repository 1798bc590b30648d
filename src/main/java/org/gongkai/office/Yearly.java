package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.activity.Activities;
import org.gongkai.activity.Tally;
import org.gongkai.annual.count.CountedFigure;
import org.gongkai.annual.count.FiguresDraft;
import org.gongkai.annual.count.Recount;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.Sources;
import org.gongkai.content.register.Figures;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.narrative.ReportYear;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.release.FileTree;

/**
 * The figures of an annual report as the site counts them (年度报告的编制): written where there is no file yet, else compared
 * with what was typed.
 *
 * @param path of the figures, relative to the project
 * @param known what the site knows of the official tables
 * @param disclosures the entries of the year by column, channel and month, where it has any
 * @param tallies what the office did in the year, as its registers and ledgers have it
 * @param fresh whether the file was written now
 */
public record Yearly(
        String path,
        List<CountedFigure> known,
        Optional<Disclosures.Year> disclosures,
        List<Tally> tallies,
        boolean fresh) {

    private static final String REPORTS = "content/annual/";

    /**
     * Counts, and writes or compares; nothing where what is to be counted is itself in error. It finds what is in error, or
     * what differs from the figures that were typed.
     */
    public static Found<Optional<Yearly>> of(Path project, int year, Instant asOf) throws IOException {
        Baked checked = new Bake(project, asOf).check();
        List<Finding> all = checked.findings().sorted();
        List<Finding> wrong = all.stream()
                .filter(one -> one.severity() == Severity.BLOCK)
                .filter(one -> !one.place().path().startsWith(REPORTS))
                .toList();
        Edition edition = checked.edition();
        if (edition == null || !wrong.isEmpty()) {
            return new Found<>(Optional.empty(), wrong);
        }
        Holdings holdings = edition.holdings();
        Sources sources = holdings.sources();
        ReportYear last = edition.years().get(year - 1);
        AnnualReport before = last == null ? null : last.figures().orElse(null);
        Activities activities = Activities.of(holdings);
        List<CountedFigure> known = new Recount(
                        holdings.catalogue(), sources.register(), sources.disputes(), activities)
                .known(year, before);
        List<Tally> tallies = activities.tallies(year);
        Optional<Disclosures.Year> disclosures =
                holdings.catalogue().disclosures().year(year);
        List<String> paths =
                Figures.files(year).stream().map(name -> REPORTS + name).toList();
        Optional<String> there = paths.stream()
                .filter(one -> Files.exists(project.resolve(one), LinkOption.NOFOLLOW_LINKS))
                .findFirst();
        String path = there.orElse(paths.get(0));
        if (there.isPresent()) {
            List<Finding> differing = all.stream()
                    .filter(one -> paths.contains(one.place().path()))
                    .toList();
            return new Found<>(Optional.of(new Yearly(path, known, disclosures, tallies, false)), differing);
        }
        Path file = project.resolve(path);
        FileTree.around(file);
        Files.writeString(
                file, FiguresDraft.of(year, known, before), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        return Found.of(Optional.of(new Yearly(path, known, disclosures, tallies, true)));
    }
}
