package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.activity.Activities;
import org.gongkai.activity.Tally;
import org.gongkai.annual.count.CountedFigure;
import org.gongkai.annual.count.FiguresDraft;
import org.gongkai.annual.count.Recount;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.annual.table.FiguresReader;
import org.gongkai.bake.CommonmarkEngine;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Sources;
import org.gongkai.content.register.Figures;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.narrative.ReportYear;
import org.gongkai.narrative.draft.Activity;
import org.gongkai.narrative.draft.Material;
import org.gongkai.narrative.draft.Material.Counted;
import org.gongkai.narrative.draft.Recorded;
import org.gongkai.narrative.draft.ReportDraft;
import org.gongkai.paper.Paper;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.takeaway.AnnualPaper;
import org.gongkai.prose.DrawnTables;
import org.gongkai.prose.Prose;
import org.gongkai.sheet.OfficePage;
import org.jspecify.annotations.Nullable;

/** The files of a year's report, written where there is none yet (年度报告的起草). */
final class ReportDrafting {

    private static final String REPORTS = "content/annual/";

    private final Path project;
    private final int year;
    private final Edition edition;
    private final Holdings holdings;
    private final @Nullable AnnualReport before;
    private final boolean fill;
    private final Activities activities;
    private final List<Tally> tallies;

    /** @param fill whether marks of a text that is there are filled in where their figures are known by now */
    ReportDrafting(Path project, int year, Edition edition, boolean fill) {
        this.project = project;
        this.fill = fill;
        this.year = year;
        this.edition = edition;
        this.holdings = edition.holdings();
        this.activities = Activities.of(holdings);
        this.tallies = activities.tallies(year);
        ReportYear last = edition.years().get(year - 1);
        this.before = last == null ? null : last.figures().orElse(null);
    }

    /** @param all what the check of the project found, of which what is told of the year's files is handed on */
    Found<Optional<Yearly>> draft(List<Finding> all) throws IOException {
        Sources sources = holdings.sources();
        List<CountedFigure> known = new Recount(
                        holdings.catalogue(), sources.register(), sources.disputes(), activities)
                .known(year, before);
        List<String> names =
                Figures.files(year).stream().map(name -> REPORTS + name).toList();
        String figures = names.stream().filter(this::there).findFirst().orElse(names.get(0));
        String text = REPORTS + year + ".md";
        List<String> written = new ArrayList<>();
        AnnualReport report = edition.years().containsKey(year)
                ? edition.years().get(year).figures().orElse(null)
                : null;
        if (!there(figures) && (report == null || !there(text))) {
            String draft = FiguresDraft.of(year, known, before);
            write(figures, draft);
            written.add(figures);
            report = read(figures, draft);
        }
        String body = body(year);
        if (!there(text) && report != null) {
            body = ReportDraft.of(material(report));
            write(text, header() + body);
            written.add(text);
        } else if (fill && report != null) {
            Material material = material(report);
            body = ReportDraft.filled(body, material);
            if (fill(text, material)) {
                written.add(text);
            }
        }
        Optional<Disclosures.Year> made = holdings.catalogue().disclosures().year(year);
        Optional<OfficePage> page = report == null
                ? Optional.empty()
                : Optional.of(new ReportPage(holdings.site().organ(), report, before, known, tallies)
                        .page(body, body(year - 1)));
        ReportYear own = edition.years().get(year);
        boolean shown = own != null && own.shown().isPresent();
        Paper paper = AnnualPaper.draft(
                title(),
                shown,
                Prose.render(DrawnTables.of(body), text, 1, CommonmarkEngine.AS_WRITTEN)
                        .html(),
                report);
        List<String> told = told(names, figures, text, written);
        List<Finding> differing = all.stream()
                .filter(one -> told.contains(one.place().path()))
                .filter(one -> written.isEmpty() || one.rule() != Rule.REPORT_PARTS)
                .toList();
        return new Found<>(
                Optional.of(new Yearly(figures, text, written, known, made, tallies, page, paper)), differing);
    }

    /** The files of which the check still holds: it has not seen those that were written since, nor a text beside other figures. */
    private static List<String> told(List<String> names, String figures, String text, List<String> written) {
        if (written.contains(figures)) {
            return List.of();
        }
        return written.isEmpty()
                ? Stream.concat(names.stream(), Stream.of(text)).toList()
                : names;
    }

    private boolean there(String path) {
        return Files.exists(project.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private void write(String path, String text) throws IOException {
        InPlace.make(project.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Fills in what has become known, all at once; everything else of the file stays as it is. */
    private boolean fill(String path, Material material) throws IOException {
        Path file = project.resolve(path);
        String before = Files.readString(file, StandardCharsets.UTF_8);
        String after = ReportDraft.filled(before, material);
        if (after.equals(before)) {
            return false;
        }
        byte[] read = before.getBytes(StandardCharsets.UTF_8);
        return InPlace.replace(file, read, after.getBytes(StandardCharsets.UTF_8)) || fill(path, material);
    }

    private @Nullable AnnualReport read(String path, String text) {
        return Figures.of(new SourceText(path, text), year)
                .value()
                .map(figures -> FiguresReader.read(figures).value())
                .orElse(null);
    }

    /** The text of a year's report as it stands in the project; "" where there is none. */
    private String body(int of) {
        return holdings.sources().annual().get(of) instanceof Manuscript manuscript ? manuscript.body() : "";
    }

    private Material material(AnnualReport report) {
        Disclosures disclosures = holdings.catalogue().disclosures();
        List<Counted> counts = new ArrayList<>(Activity.of(tallies, report.format() == ReportForm.CODED));
        counts.addAll(Recorded.of(holdings, year));
        return new Material(
                holdings.site(),
                report,
                before,
                disclosures.year(year),
                disclosures.year(year - 1),
                counts,
                Recorded.fees(holdings, year));
    }

    /** As {@code new} writes it, and with an empty record of review: until the steps are recorded it is held back. */
    private String header() {
        return ReportHeader.of(title(), holdings.today());
    }

    private String title() {
        return holdings.site().organ() + year + "年政府信息公开工作年度报告";
    }
}
