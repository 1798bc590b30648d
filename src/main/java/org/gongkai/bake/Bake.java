package org.gongkai.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.gongkai.catalogue.BackDating;
import org.gongkai.content.Folders;
import org.gongkai.content.Sources;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.guomi.Guomi;
import org.gongkai.history.AwaitedHistory;
import org.gongkai.journey.Journey;
import org.gongkai.journey.Moment;
import org.gongkai.memory.AccountKey;
import org.gongkai.memory.Codec;
import org.gongkai.memory.Key;
import org.gongkai.memory.Memory;
import org.gongkai.page.PagePlan;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.release.FreshFolder;
import org.gongkai.press.release.Publication;
import org.gongkai.press.release.ReplacedSite;
import org.gongkai.rebuild.Rebuild;
import org.gongkai.seal.Verifier;
import org.jspecify.annotations.Nullable;

/** One build or check of a project (构建、检查). */
public final class Bake {

    private final Path project;
    private final Settings settings;
    private final Moment moment;
    private final Findings before;
    private final IntConsumer progress;
    private final VerifiedFile verified;
    private final UnaryOperator<Sources> supposed;
    private final boolean remembering;

    /** As of an instant, with nothing found yet. */
    public Bake(Path project, Instant asOf) throws IOException {
        this(project, Moment.of(asOf), Findings.NONE, done -> {});
    }

    /**
     * @param project the project folder
     * @param moment as of which everything is judged: the only clock
     * @param before what was found before, and the baseline that all is compared with
     * @param progress is told how many pages are done
     */
    public Bake(Path project, Moment moment, Findings before, IntConsumer progress) throws IOException {
        this(project, moment, before, progress, false);
    }

    /**
     * As {@link #Bake(Path, Moment, Findings, IntConsumer)}.
     *
     * @param remembering whether what earlier runs computed is used again, and kept for later ones
     */
    public Bake(Path project, Moment moment, Findings before, IntConsumer progress, boolean remembering)
            throws IOException {
        this(
                project,
                moment,
                before,
                progress,
                VerifiedFile.of(absolute(project)),
                UnaryOperator.identity(),
                remembering);
    }

    /**
     * @param verified remembers the signatures that were found valid
     * @param supposed what becomes of the sources that were read
     */
    Bake(
            Path project,
            Moment moment,
            Findings before,
            IntConsumer progress,
            VerifiedFile verified,
            UnaryOperator<Sources> supposed,
            boolean remembering)
            throws IOException {
        this.project = absolute(project);
        Found<Settings> read = Settings.of(this.project);
        this.settings = read.value();
        this.moment = moment;
        this.before = before.with(read.findings());
        this.progress = progress;
        this.verified = verified;
        this.supposed = supposed;
        this.remembering = remembering;
    }

    private static Path absolute(Path project) {
        return project.toAbsolutePath().normalize();
    }

    /** Where the site goes unless the user says otherwise: target/site, or what jbake.properties names. */
    public Path usualOut() {
        return settings.folder("destination.folder");
    }

    /** Whether jbake.properties wants compressed copies beside the files: {@code site.precompress=true}. */
    public boolean usuallyPrecompressed() {
        return settings.own("site.precompress").filter("true"::equals).isPresent();
    }

    /** Checks everything and publishes nothing. */
    public Baked check() throws IOException {
        try (Memory memory = memory()) {
            return check(memory, null, before);
        }
    }

    /**
     * As {@link #check()}, the days of release against the project's history too; where nothing changed since the last one,
     * what that found. A build does not ask the history: what it publishes depends on the files alone.
     */
    public Checked check(AwaitedHistory history) throws IOException {
        try (Memory memory = memory()) {
            Optional<Key> key = checkKey(memory, history);
            Checked checked = key.flatMap(one -> LastCheck.known(memory, one, moment.asOf()))
                    .orElse(null);
            if (checked == null) {
                history.begin();
                Baked baked = check(memory, new BackDating(history::introduced), Findings.NONE);
                checked = new Checked(baked.findings(), baked.account(), history.unknown());
                if (key.isPresent() && key.equals(checkKey(memory, history))) {
                    LastCheck.keep(memory, key.get(), moment.asOf(), baked, checked);
                }
            }
            Findings findings = before.with(checked.findings().sorted());
            return new Checked(
                    findings.dated(new RecordDays(null, moment.day())::of).closed(),
                    checked.account(),
                    checked.undated());
        }
    }

    /** As {@link #check(AwaitedHistory)}, for whoever looks at what would be printed too. */
    public Baked judged(AwaitedHistory history) throws IOException {
        try (Memory memory = memory()) {
            history.begin();
            return check(memory, new BackDating(history::introduced), before);
        }
    }

    /** When the site would next be another though nobody changes anything, after the instant of this look; see {@link NextChange}. */
    public Found<Optional<LocalDateTime>> next() throws IOException {
        Found<Optional<Sources>> read = sources(project);
        if (read.value().isEmpty()) {
            return Found.<Optional<LocalDateTime>>of(Optional.empty()).with(read.findings());
        }
        Sources sources = read.value().get();
        Verifier verifier = new Verifier(verified.read(), new Guomi());
        int rows = settings.number("index.posts_per_page", PagePlan.COLUMN_ROWS);
        try (Memory memory = memory()) {
            return Found.of(NextChange.of(
                    sources,
                    moment.asOf(),
                    instant ->
                            new Journey(new Moment(instant, null), verifier, memory, crew(), rows).edition(sources)));
        }
    }

    private Optional<Key> checkKey(Memory memory, AwaitedHistory history) {
        return memory.keeps() && moment.early() == null && !ToolRun.foreign()
                ? history.state()
                        .flatMap(state -> Inputs.edition(project, settings, memory.files(), crew())
                                .map(inputs -> Codec.key("check", project.toString(), inputs, state, moment.day())))
                : Optional.empty();
    }

    private Baked check(Memory memory, @Nullable BackDating dates, Findings before) throws IOException {
        Path scratch = Files.createTempDirectory("gongkai-check");
        try {
            return bake(memory, scratch, GongkaiOven.Commission.check(before, progress), dates);
        } finally {
            Files.delete(scratch.resolve("templates"));
            Files.delete(scratch);
        }
    }

    /** Checks everything, builds the site and, if nothing blocks, puts it in the place of the old one. */
    public Baked build(Path out) throws IOException, Publication.Refused {
        return build(out, Order.USUAL, (old, fresh, baked) -> {});
    }

    /** What somebody does about the change from one site to the next (交接). */
    public interface Handover {

        /** Looks at the site that is whole and about to be swapped in, and at the one that it replaces, if there is one. */
        void look(Path old, Path fresh, Baked baked) throws IOException;

        /** The new site stands, whatever may still go wrong. */
        default void done() {}
    }

    /**
     * As {@link #build(Path)}, with every wish that one can have, and lets somebody look at both sites in between. What of
     * the old site or of the build could not be cleaned up is a warning, for then the new site stands.
     *
     * @throws org.gongkai.press.release.Displaced if no site stands, and the old one cannot be put back
     */
    public Baked build(Path out, Order order, Handover handover) throws IOException, Publication.Refused {
        Publication publication = Publication.open(out, order.releases());
        Baked baked;
        try (Memory memory = memory();
                publication) {
            List<Finding> replaced = order.earlier()
                    ? List.of()
                    : ReplacedSite.check(out, project, moment.instant()).stream()
                            .toList();
            Optional<Key> key = key(memory, order, replaced);
            Optional<LastRun> last = order.unusual(out) || key.isEmpty()
                    ? Optional.empty()
                    : LastRun.standing(memory, key.get(), out.toRealPath());
            if (last.isPresent()) {
                baked = new Baked(
                        null, before.with(last.get().findings()), last.get().account());
                handover.look(out, out, baked);
                handover.done();
                return baked;
            }
            FreshFolder output =
                    new FreshFolder(publication.fresh(), ToolRun.foreign() ? Memory.NONE.kept() : memory.kept());
            baked = bake(
                    memory,
                    publication.scratch(),
                    new GongkaiOven.Commission(
                            output,
                            order.since(),
                            before.with(replaced),
                            progress,
                            order.precompress(),
                            order.limits()),
                    null);
            if (!baked.findings().any(order.strict() ? Severity.ERROR : Severity.BLOCK)) {
                Path old = Files.isSymbolicLink(out) ? out.toRealPath() : out;
                handover.look(old, publication.fresh(), baked);
                publication.publish(order.flush(), handover::done);
                memory.kept().whole();
                boolean unchanged = key.isPresent() && key.equals(key(memory, order, replaced));
                LastRun.remember(memory, unchanged ? key : Optional.empty(), output, baked);
            }
        }
        return baked.with(baked.findings().with(publication.leftBehind(project)));
    }

    /** What a build is made of; nothing where that cannot be told beforehand. */
    private Optional<Key> key(Memory memory, Order order, List<Finding> replaced) {
        return memory.keeps() && moment.early() == null && !before.compared() && !ToolRun.foreign()
                ? Inputs.edition(project, settings, memory.files(), crew())
                        .map(inputs -> LastRun.key(project, inputs, moment, order, before.with(replaced)))
                : Optional.empty();
    }

    /**
     * What the site would be, supposed that the sources were others (试建): every file ▸ SHA-256 in hex; nothing where
     * something blocks. It is built beside the site, and gone when this returns.
     */
    public static Optional<Map<String, String>> trial(Path project, Instant asOf, UnaryOperator<Sources> supposed)
            throws IOException, Publication.Refused {
        VerifiedFile verified = VerifiedFile.of(absolute(project));
        Bake bake = new Bake(project, Moment.of(asOf), Findings.NONE, done -> {}, verified, supposed, false);
        try (Publication publication = Publication.open(bake.usualOut().resolveSibling("trial"))) {
            FreshFolder output = new FreshFolder(publication.fresh());
            Baked baked = bake.bake(
                    Memory.NONE,
                    publication.scratch(),
                    GongkaiOven.Commission.usual(output, bake.before, bake.progress),
                    null);
            return baked.findings().any(Severity.BLOCK) ? Optional.empty() : Optional.of(output.files());
        }
    }

    /** All that the editors' folder of a project holds; nothing where one of the site's own data files cannot be read. */
    public static Found<Optional<Sources>> sources(Path project) {
        return EditorsCrawler.read(project, folders(project), crew(), Memory.NONE);
    }

    /** The program itself, as it tells what it builds a site with. */
    public static Rebuild.Program program() throws IOException {
        return new Rebuild.Program(ProgramParts.version(), ProgramParts.sha256(Memory.NONE.files()));
    }

    /** Where a project keeps its theme; what is wrong with its jbake.properties a build says. */
    public static Folders folders(Path project) {
        try {
            return Settings.of(project).value().folders();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Crew crew() {
        return new Crew(Runtime.getRuntime().availableProcessors());
    }

    /** What earlier runs computed: in the project, sealed with the key of the account. */
    private Memory memory() {
        Path home = Path.of(System.getProperty("user.home", ""));
        if (!remembering || !home.isAbsolute()) {
            return Memory.NONE;
        }
        Path file = project.resolve(".gongkai").resolve("memory");
        return AccountKey.at(home.resolve(".cache/gongkai/key"))
                .map(key -> Memory.of(file, key, ProgramParts.edition()))
                .orElse(Memory.NONE);
    }

    private Baked bake(Memory memory, Path scratch, GongkaiOven.Commission commission, @Nullable BackDating dates)
            throws IOException {
        Verifier verifier = new Verifier(verified.read(), new Guomi());
        FreshFolder output = commission.output();
        Crew crew = crew();
        Workshop workshop = new Workshop(
                project, settings, crew, memory, output == null ? scratch : output.root(), scratch, supposed);
        Journey journey = new Journey(
                moment, verifier, memory, crew, settings.number("index.posts_per_page", PagePlan.COLUMN_ROWS));
        GongkaiOven oven = new GongkaiOven(workshop.utensils(), workshop, journey, commission);
        oven.bake();
        Baked baked = oven.baked();
        Edition edition = baked.edition();
        Findings findings = baked.findings();
        if (dates != null && edition != null) {
            findings = findings.with(dates.check(edition.holdings()));
        }
        verified.write(verifier.confirmed());
        Sources sources = edition == null ? null : edition.holdings().sources();
        return baked.with(
                findings.dated(new RecordDays(sources, moment.day())::of).closed());
    }
}
