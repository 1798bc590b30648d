package org.gongkai.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.gongkai.calendar.Notice;
import org.gongkai.calendar.Notices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.BackDating;
import org.gongkai.content.Folders;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Person;
import org.gongkai.content.Project;
import org.gongkai.content.Site;
import org.gongkai.content.Sources;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.guomi.Guomi;
import org.gongkai.history.History;
import org.gongkai.page.PagePlan;
import org.gongkai.press.EarlierRelease;
import org.gongkai.press.Output;
import org.gongkai.press.Publication;
import org.gongkai.press.ReplacedSite;
import org.gongkai.review.EarlyRelease;
import org.gongkai.review.Examination;
import org.gongkai.review.Judgement;
import org.gongkai.scan.EntryScan;
import org.gongkai.seal.Verifier;
import org.gongkai.unpack.Unpacker;
import org.jbake.app.Asset;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/** One build or check of a project (构建、检查). */
public final class Bake {

    /** Everything of the product happens at this place's time (北京时间). */
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Path project;
    private final Settings settings;
    private final LocalDateTime asOf;
    private final Optional<EarlyRelease> early;
    private final Findings findings;
    private final IntConsumer progress;
    private final VerifiedFile verified;
    private final Trial trial;

    /**
     * @param project the project folder
     * @param asOf the instant as of which everything is judged: the only clock
     * @param findings takes every finding of the run
     * @param progress is told how many pages are done
     */
    public Bake(Path project, Instant asOf, Findings findings, IntConsumer progress) throws IOException {
        this(project, asOf, Optional.empty(), findings, progress);
    }

    /**
     * @param early where the machine's clock has not reached {@code asOf}
     */
    public Bake(Path project, Instant asOf, Optional<EarlyRelease> early, Findings findings, IntConsumer progress)
            throws IOException {
        this(
                project,
                asOf,
                early,
                findings,
                progress,
                VerifiedFile.of(project.toAbsolutePath().normalize()),
                Trial.NONE);
    }

    /**
     * @param verified remembers the signatures that were found valid
     */
    Bake(Path project, Instant asOf, Findings findings, IntConsumer progress, VerifiedFile verified)
            throws IOException {
        this(project, asOf, Optional.empty(), findings, progress, verified, Trial.NONE);
    }

    private Bake(
            Path project,
            Instant asOf,
            Optional<EarlyRelease> early,
            Findings findings,
            IntConsumer progress,
            VerifiedFile verified,
            Trial trial)
            throws IOException {
        this.project = project.toAbsolutePath().normalize();
        this.settings = Settings.of(this.project, findings);
        this.asOf = LocalDateTime.ofInstant(asOf, SHANGHAI);
        this.early = early;
        this.findings = findings;
        this.progress = progress;
        this.verified = verified;
        this.trial = trial;
    }

    /** Where the site goes unless the user says otherwise: target/site, or what jbake.properties names. */
    public Path usualOut() {
        return settings.folder("destination.folder");
    }

    /**
     * Checks everything, the days of release against the project's history too, and publishes nothing. A build does not ask
     * the history: what it publishes depends on the files alone.
     *
     * @param history nothing where it is not known
     */
    public Judgement check(Optional<History> history) throws IOException {
        Path scratch = Files.createTempDirectory("gongkai-check");
        try {
            return bake(scratch, Optional.empty(), Optional.empty(), history);
        } finally {
            Files.delete(scratch.resolve("templates"));
            Files.delete(scratch);
        }
    }

    /**
     * Checks everything, builds the site and, if nothing blocks, puts it in the place of the old one.
     *
     * @param strict whether an error blocks as well
     */
    public Judgement build(Path out, boolean strict) throws IOException, Publication.Refused {
        return build(out, Order.usual(strict));
    }

    /**
     * As {@link #build(Path, boolean)}, with every wish that one can have. What of the old site or of the build could not be
     * cleaned up is a warning, for then the new site stands.
     *
     * @throws org.gongkai.press.Displaced if no site stands, and the old one cannot be put back
     */
    public Judgement build(Path out, Order order) throws IOException, Publication.Refused {
        return build(out, order, (old, fresh, judgement) -> {});
    }

    /** What somebody does about the change from one site to the next (交接). */
    public interface Handover {

        /** Looks at the site that is whole and about to be swapped in, and at the one that it replaces, if there is one. */
        void look(Path old, Path fresh, Judgement judgement) throws IOException;

        /** The new site stands, whatever may still go wrong. */
        default void done() {}
    }

    /** As {@link #build(Path, Order)}, and lets somebody look at both sites in between. */
    public Judgement build(Path out, Order order, Handover handover) throws IOException, Publication.Refused {
        Publication publication = Publication.open(out, order.releases());
        Judgement judgement;
        try (publication) {
            if (!order.earlier()) {
                ReplacedSite.check(out, project, asOf.atZone(SHANGHAI).toInstant())
                        .ifPresent(findings::add);
            }
            judgement = bake(
                    publication.scratch(),
                    Optional.of(new Output(publication.fresh())),
                    order.since(),
                    Optional.empty());
            if (!findings.any(order.strict() ? Severity.ERROR : Severity.BLOCK)) {
                Path old = Files.isSymbolicLink(out) ? out.toRealPath() : out;
                handover.look(old, publication.fresh(), judgement);
                publication.publish(order.flush(), handover::done);
            }
        }
        findings.addAll(publication.leftBehind(project));
        return judgement;
    }

    /**
     * What the site would be with an entry as it stands here, or without it (试建): every file ▸ SHA-256 in hex; nothing
     * where something blocks. It is built beside the site, and gone when this returns.
     */
    public static Optional<Map<String, String>> trial(Path project, Instant asOf, Manuscript entry, boolean there)
            throws IOException, Publication.Refused {
        Findings findings = new Findings();
        VerifiedFile verified = VerifiedFile.of(project.toAbsolutePath().normalize());
        Trial trial = there ? Trial.with(entry) : Trial.without(entry);
        Bake bake = new Bake(project, asOf, Optional.empty(), findings, done -> {}, verified, trial);
        try (Publication publication = Publication.open(bake.usualOut().resolveSibling("trial"))) {
            Output output = new Output(publication.fresh());
            bake.bake(publication.scratch(), Optional.of(output), Optional.empty(), Optional.empty());
            return findings.any(Severity.BLOCK) ? Optional.empty() : Optional.of(output.files());
        }
    }

    /** The plan of the pages as things stand; nothing where the site's own data files cannot be read. */
    public Optional<PagePlan> plan() throws IOException {
        Path scratch = Files.createTempDirectory("gongkai-plan");
        try {
            return oven(scratch, Optional.empty(), Optional.empty(), new Verifier(verified.read(), new Guomi()))
                    .plan();
        } finally {
            Files.delete(scratch.resolve("templates"));
            Files.delete(scratch);
        }
    }

    /** All that the editors' folder of a project holds; nothing where one of the site's own data files cannot be read. */
    public static Optional<Sources> sources(Path project, Findings findings) {
        Crew crew = new Crew(Runtime.getRuntime().availableProcessors());
        return Project.read(project, Extensions.markup(), folders(project), crew, findings);
    }

    /** Where a project keeps its theme; what is wrong with its jbake.properties a build says. */
    public static Folders folders(Path project) {
        try {
            return Settings.of(project, new Findings()).folders();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The working days by the notices built in and those of the project. */
    public static WorkingDays calendar(Sources sources) {
        List<Notice> notices = new ArrayList<>(Notices.builtIn());
        notices.addAll(sources.calendar());
        return new WorkingDays(notices);
    }

    /** The looks at a manuscript with which the gate is built (查验), as of a day. */
    public static List<Examination> examinations(Site site, List<Person> people, LocalDate day) {
        return List.of(
                new EntryScan(site, people, day, attachment -> Unpacker.unpack(attachment.name(), attachment.file())));
    }

    private Judgement bake(
            Path scratch, Optional<Output> output, Optional<EarlierRelease> earlier, Optional<History> history)
            throws IOException {
        Verifier verifier = new Verifier(verified.read(), new Guomi());
        GongkaiOven oven = oven(scratch, output, earlier, verifier);
        oven.bake();
        if (history.isPresent()
                && oven.sources().isPresent()
                && !oven.judgement().isEmpty()) {
            Sources sources = oven.sources().get();
            LocalDate since = sources.site().versionedSince().orElse(LocalDate.EPOCH);
            new BackDating(since, history.get()::introduced, findings)
                    .check(sources.entries(), oven.judgement().verdicts());
        }
        findings.date(new RecordDays(oven.sources(), asOf.toLocalDate())::of);
        findings.close();
        verified.write(verifier.confirmed());
        return oven.judgement();
    }

    private GongkaiOven oven(Path scratch, Optional<Output> output, Optional<EarlierRelease> earlier, Verifier verifier)
            throws IOException {
        Crew crew = new Crew(Runtime.getRuntime().availableProcessors());
        Path destination = output.map(Output::root).orElse(scratch);
        DefaultJBakeConfiguration configuration = settings.jbake(destination, templates(scratch));
        CatalogueStore store = new CatalogueStore();
        EditorsCrawler crawler =
                new EditorsCrawler(store, configuration, project, settings.folders(), crew, trial, findings);
        Utensils utensils = new Utensils();
        utensils.setConfiguration(configuration);
        utensils.setContentStore(store);
        utensils.setCrawler(crawler);
        utensils.setRenderer(new Renderer(store, configuration));
        utensils.setAsset(new Asset(configuration));
        return new GongkaiOven(
                utensils, settings, crawler, store, crew, asOf, early, verifier, output, earlier, trial, findings,
                progress);
    }

    /** JBake wants a folder of templates; a project without one gets an empty one, and the built-in theme serves. */
    private Path templates(Path scratch) throws IOException {
        Path none = Files.createDirectories(scratch.resolve("templates"));
        Path own = settings.folder("template.folder");
        return Files.isDirectory(own) ? own : none;
    }
}
