package org.gongkai.office;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.activity.Tally;
import org.gongkai.annual.count.CountedFigure;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.paper.Paper;
import org.gongkai.press.edition.Edition;
import org.gongkai.sheet.OfficePage;

/**
 * The annual report of a year as the site can draft it (年度报告的编制): figures and text are written where there is no file yet; what was
 * typed is compared, and never changed.
 *
 * @param figures path of the figures, relative to the project
 * @param text path of the text
 * @param written those of the two that were written now
 * @param known what the site knows of the official tables
 * @param disclosures the entries of the year by column, channel and month, where it has any
 * @param tallies what the office did in the year, as its registers and ledgers have it
 * @param page this year's report beside last year's, to work with; nothing where there are no figures
 * @param paper the report in its official form, to hand in
 */
public record Yearly(
        String figures,
        String text,
        List<String> written,
        List<CountedFigure> known,
        Optional<Disclosures.Year> disclosures,
        List<Tally> tallies,
        Optional<OfficePage> page,
        Paper paper) {

    private static final String REPORTS = "content/annual/";

    /** Copies the paths. */
    public Yearly {
        written = List.copyOf(written);
        known = List.copyOf(known);
        tallies = List.copyOf(tallies);
    }

    /**
     * Counts, and writes or compares; nothing where what is to be counted is itself in error. It finds what is in error, or
     * what differs from the figures that were typed.
     *
     * @param fill whether marks of a text that is there are filled in where their figures are known by now
     */
    public static Found<Optional<Yearly>> of(Path project, int year, Instant asOf, boolean fill) throws IOException {
        return of(project, year, new Bake(project, asOf).check(), fill);
    }

    /** As {@link #of(Path, int, Instant, boolean)}, of a project that was checked just now. */
    public static Found<Optional<Yearly>> of(Path project, int year, Baked checked, boolean fill) throws IOException {
        List<Finding> all = checked.findings().sorted();
        List<Finding> wrong = all.stream()
                .filter(one -> one.severity() == Severity.BLOCK)
                .filter(one -> !one.place().path().startsWith(REPORTS))
                .toList();
        Edition edition = checked.edition();
        if (edition == null || !wrong.isEmpty()) {
            return new Found<>(Optional.empty(), wrong);
        }
        return new ReportDrafting(project, year, edition, fill).draft(all);
    }
}
