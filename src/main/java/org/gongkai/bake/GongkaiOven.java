package org.gongkai.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.gongkai.annual.AnnualReport;
import org.gongkai.annual.AnnualReports;
import org.gongkai.annual.Format;
import org.gongkai.annual.Recount;
import org.gongkai.application.Clock;
import org.gongkai.application.Handling;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Timeliness;
import org.gongkai.catalogue.Unsettled;
import org.gongkai.catalogue.Upkeep;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Site;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Contacts;
import org.gongkai.narrative.Guide;
import org.gongkai.narrative.Narratives;
import org.gongkai.narrative.ReportText;
import org.gongkai.page.PagePlan;
import org.gongkai.pdf.Pdf;
import org.gongkai.press.EarlierRelease;
import org.gongkai.press.Edition;
import org.gongkai.press.Inspection;
import org.gongkai.press.Output;
import org.gongkai.press.PdfPrinter;
import org.gongkai.press.Press;
import org.gongkai.press.Theme;
import org.gongkai.review.EarlyRelease;
import org.gongkai.review.Gate;
import org.gongkai.review.Judgement;
import org.gongkai.review.Narrative;
import org.gongkai.review.Verdict;
import org.gongkai.scan.SiteScan;
import org.gongkai.seal.Verifier;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.render.RenderingTool;

/**
 * JBake's Oven, which drives the journey: content/ ▸ manuscripts ▸ gate ▸ entries ▸ catalogue ▸ page plan ▸ files. The
 * stations are ours; JBake's rendering tools on the class path have their turn after the press.
 */
final class GongkaiOven extends Oven {

    private final Settings settings;
    private final EditorsCrawler crawler;
    private final CatalogueStore store;
    private final Crew crew;
    private final LocalDateTime asOf;
    private final Optional<EarlyRelease> early;
    private final Verifier verifier;
    private final Optional<Output> output;
    private final Optional<EarlierRelease> earlier;
    private final Trial trial;
    private final Findings findings;
    private final IntConsumer progress;
    private Judgement judgement = new Judgement(List.of());

    GongkaiOven(
            Utensils utensils,
            Settings settings,
            EditorsCrawler crawler,
            CatalogueStore store,
            Crew crew,
            LocalDateTime asOf,
            Optional<EarlyRelease> early,
            Verifier verifier,
            Optional<Output> output,
            Optional<EarlierRelease> earlier,
            Trial trial,
            Findings findings,
            IntConsumer progress) {
        super(utensils);
        this.settings = settings;
        this.crawler = crawler;
        this.store = store;
        this.crew = crew;
        this.asOf = asOf;
        this.early = early;
        this.verifier = verifier;
        this.output = output;
        this.earlier = earlier;
        this.trial = trial;
        this.findings = findings;
        this.progress = progress;
    }

    /** The gate's account, once baked. */
    Judgement judgement() {
        return judgement;
    }

    /** What was read, once baked; nothing where one of the site's data files cannot be read. */
    Optional<Sources> sources() {
        return crawler.sources();
    }

    /** The journey up to the plan of the pages. */
    Optional<PagePlan> plan() {
        crawler.crawl();
        return crawler.sources().map(sources -> edit(sources).plan());
    }

    @Override
    public void bake() {
        crawler.crawl();
        Optional<Sources> sources = crawler.sources();
        if (sources.isEmpty()) {
            return; // the findings say which data file cannot be read
        }
        try {
            findings.addAll(ownWords(sources.get()));
            Edition edition = edit(sources.get());
            Press press = press(edition);
            press.print(output, progress);
            if (output.isPresent() && !findings.any(Severity.BLOCK)) {
                tools(output.get());
                inspect(press, output.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the data files, the theme and the settings of the project itself would put before readers. */
    private List<Finding> ownWords(Sources sources) throws IOException {
        SiteScan scan = new SiteScan(sources.site());
        List<Finding> found = new ArrayList<>();
        sources.words().forEach(words -> found.addAll(scan.words(words)));
        found.addAll(scan.text(Settings.FILE, settings.text()));
        var configuration = getUtensils().getConfiguration();
        found.addAll(ThemeCheck.check(
                configuration.getSourceFolder().toPath(),
                settings.folder("template.folder"),
                configuration.getAssetFolder().toPath(),
                scan));
        return found;
    }

    /** Gate, catalogue and page plan. */
    private Edition edit(Sources sources) {
        WorkingDays calendar = Bake.calendar(sources);
        Gate gate = new Gate(
                sources.site(),
                sources.categories(),
                sources.people(),
                sources.withdrawals(),
                asOf,
                calendar,
                verifier,
                Bake.examinations(sources.site(), sources.people(), asOf.toLocalDate()));
        List<Verdict> verdicts = crew.each(
                sources.entries(),
                Crew.job(source -> gate.judge(source, findings), (source, mishap) -> givenUp(source)));
        findings.addAll(gate.site(sources.record()));
        judgement = gate.account(sources.entries(), verdicts, findings);
        findings.addAll(Gate.columns(judgement));
        if (output.isEmpty()) {
            drafts(gate, sources.texts());
        }
        if (judgement.inError() > 0 && !findings.any(Severity.BLOCK)) {
            throw new IllegalStateException("an entry is in error, and nothing says why");
        }
        new Timeliness(sources.categories(), calendar, asOf, findings).check(sources.entries(), judgement.verdicts());
        new Handling(new Clock(calendar), asOf.toLocalDate(), findings).check(sources.register());
        Set<String> unlinked = new HashSet<>(judgement.unsettled(sources.entries()));
        unlinked.addAll(trial.absent());
        Catalogue catalogue = new Catalogue(
                sources.categories(),
                judgement.entries(),
                judgement.tombstones(),
                judgement.closed(),
                unlinked,
                asOf,
                findings);
        Unsettled unsettled = Unsettled.of(sources.entries(), judgement, sources.categories());
        new Upkeep(catalogue, unsettled, sources.site(), calendar, findings).check();
        Optional<Narrative> guide = sources.guide().flatMap(source -> gate.narrative(source, findings));
        guide(sources, gate);
        TreeMap<Integer, Narrative> reports = new TreeMap<>();
        for (var report : sources.annual().entrySet()) {
            Source source = report.getValue();
            gate.narrative(source, findings).ifPresent(text -> reports.put(report.getKey(), text));
        }
        early.ifPresent(one -> findings.addAll(one.check(sources.texts(), shown(guide, reports))));
        SortedMap<Integer, ReportText> texts = new TreeMap<>();
        Set<Integer> unreadable = new TreeSet<>();
        Set<Integer> due = new TreeSet<>(); // what is in error is no draft for it
        sources.annual().forEach((year, source) -> {
            if (source instanceof Manuscript manuscript) {
                texts.put(year, ReportText.of(year, manuscript, gate.due(source)));
            } else {
                unreadable.add(year);
            }
            if (gate.due(source)) {
                due.add(year);
            }
        });
        SortedMap<Integer, AnnualReport> figures = AnnualReports.check(
                sources.figures(),
                sources.annual().keySet(),
                due,
                year -> Optional.ofNullable(texts.get(year))
                        .map(text -> text.pasted(Format.due(year)).keys())
                        .orElse(List.of()),
                findings);
        new Narratives(
                        sources.site().organ(),
                        figures,
                        year -> unsettled.mayCountIn(year)
                                ? Optional.empty()
                                : catalogue.disclosures().year(year),
                        findings)
                .check(List.copyOf(texts.values()), unreadable, asOf.toLocalDate());
        Recount recount = new Recount(catalogue, sources.register(), sources.disputes());
        sources.figures()
                .forEach(typed -> Optional.ofNullable(figures.get(typed.year()))
                        .ifPresent(report -> findings.addSome(
                                typed.path(), recount.check(typed, report, !unsettled.mayCountIn(typed.year())))));
        figures.keySet().retainAll(reports.keySet());
        int rows = settings.number("index.posts_per_page", PagePlan.COLUMN_ROWS);
        PagePlan plan = new PagePlan(catalogue, reports.keySet(), rows, findings);
        return new Edition(sources.site(), plan, guide, reports, figures, calendar, earlier);
    }

    /** The files whose text the site shows. */
    private Set<String> shown(Optional<Narrative> guide, SortedMap<Integer, Narrative> reports) {
        Set<String> shown = new HashSet<>();
        judgement.entries().forEach(entry -> shown.add(entry.path()));
        guide.ifPresent(one -> shown.add(one.path()));
        reports.values().forEach(one -> shown.add(one.path()));
        return shown;
    }

    /** What the guide must say, and the office's data: of one in error too, which says itself what is wrong with it. */
    private void guide(Sources sources, Gate gate) {
        Guide duty = new Guide(sources.site().office(), asOf.toLocalDate(), findings);
        Optional<Source> due = sources.guide().filter(gate::due);
        if (due.isEmpty()) {
            duty.missing();
        } else if (due.get() instanceof Manuscript guide) {
            duty.check(guide);
        }
        new Contacts(sources.site().office(), findings).check();
    }

    /** Drafts are looked at by a check alone: a release has enough to say of what it publishes. */
    private void drafts(Gate gate, List<Source> texts) {
        crew.each(
                        texts,
                        Crew.job(
                                gate::draft,
                                (source, mishap) -> List.of(tooDeep(source).as(Severity.WARNING))))
                .forEach(findings::addAll);
    }

    private static Finding tooDeep(Source source) {
        return Finding.of(
                Rule.OVER_THE_LIMIT,
                Place.of(source.path()),
                new Wording("嵌套太深，无法审查核对", "nested too deep to be judged"),
                new Wording("简化该条目", "simplify the entry"));
    }

    /** An entry that the gate could not judge stops the release like any other in error. */
    private Verdict givenUp(Source source) {
        findings.add(tooDeep(source));
        return new Verdict.InError(source.path());
    }

    private Press press(Edition edition) {
        var configuration = getUtensils().getConfiguration();
        Theme theme = new Theme(
                configuration.getTemplateFolder().toPath(),
                configuration.getAssetFolder().toPath());
        Typesetting typesetting = new Typesetting(configuration, configuration.getSourceFolder());
        store.open(
                edition.plan(),
                entry -> typesetting
                        .set(
                                entry.body(),
                                entry.extension(),
                                entry.path(),
                                entry.bodyLine(),
                                CommonmarkEngine.AS_WRITTEN)
                        .html()
                        .text());
        EngineTemplates templates = new EngineTemplates(settings, configuration, store);
        return new Press(edition, theme, templates, typesetting, paper(edition.site()), crew, findings);
    }

    /** Fonts and library are asked for only by a project that wants PDF files. */
    private Optional<PdfPrinter> paper(Site site) {
        Path project = getUtensils().getConfiguration().getSourceFolder().toPath();
        return site.pdf().flatMap(wanted -> Pdf.of(project, wanted, findings));
    }

    /** JBake's rendering tools: what they add is adopted, what they spoil is found. */
    private void tools(Output written) throws IOException {
        ToolRun run = new ToolRun(getUtensils(), written, findings);
        try {
            ServiceLoader.load(RenderingTool.class).forEach(run::render);
        } catch (ServiceConfigurationError e) {
            run.missing(e);
        }
        run.adopt();
    }

    private void inspect(Press press, Output written) throws IOException {
        Inspection inspection = new Inspection(written, findings);
        inspection.compare(press.planned());
        inspection.manifest();
    }
}
