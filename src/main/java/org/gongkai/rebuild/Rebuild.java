package org.gongkai.rebuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.site.Categories;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;
import org.gongkai.journey.Journey;
import org.gongkai.journey.Moment;
import org.gongkai.memory.Memory;
import org.gongkai.page.Addresses;
import org.gongkai.press.Press;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.release.LastLook;
import org.gongkai.press.source.Origin;
import org.gongkai.press.source.SiteParts;
import org.gongkai.press.theme.Theme;
import org.gongkai.prose.Prose;
import org.gongkai.seal.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a published site again from what it publishes of its sources, and names every file that is missing, too many or
 * other than it should be (重建核验). Nothing is written: a page is made and compared, then the next.
 */
public final class Rebuild {

    private static final Pattern YEAR = Pattern.compile("catalogue/([0-9]{4})(?:-[0-9]+)?\\.json");
    private static final int LONGEST = 64 << 20;

    private final SiteContents folder;
    private final SortedMap<String, Path> site;
    private final Map<String, String> hashes;
    private final Program program;
    private final Crew crew;
    private final Verifier verifier;
    private final List<Finding> found = new ArrayList<>();

    private Rebuild(SiteContents folder, Program program, Crew crew, Verifier verifier, Map<String, String> hashes) {
        this.hashes = hashes;
        this.folder = folder;
        this.site = folder.files();
        this.program = program;
        this.crew = crew;
        this.verifier = verifier;
    }

    /**
     * The program that builds again.
     *
     * @param version of it
     * @param sha256 of its jar in hex; "" where it does not run from one
     */
    public record Program(String version, String sha256) {}

    /**
     * What came of it (重建核验的结果).
     *
     * @param findings what is wrong, or could not be assessed
     * @param done whether the site was built again; else the findings say why not
     * @param files how many of its files were compared
     * @param statements how many signed statements were followed
     */
    public record Outcome(List<Finding> findings, boolean done, int files, int statements) {
        /** Nothing was built again, and nothing is wrong with that. */
        public static final Outcome NONE = new Outcome(List.of(), false, 0, 0);

        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Of the site in a folder.
     *
     * @param hashes path ▸ SHA-256 in hex of its files, as far as they are known
     * @param roster an allowed_signers file that the auditor keeps, to be believed in place of the site's own
     */
    public static Outcome of(
            Path folder,
            Program program,
            Crew crew,
            Verifier verifier,
            @Nullable String roster,
            Map<String, String> hashes)
            throws IOException {
        return new Rebuild(SiteContents.walk(folder.toRealPath()), program, crew, verifier, hashes).run(roster);
    }

    private Outcome run(@Nullable String pinned) throws IOException {
        if (!folder.isColumn()) {
            return Outcome.NONE; // of many organs, or of another making
        }
        Optional<BuildRecord> built = BuildRecord.read(folder, program, found);
        if (built.isEmpty()) {
            return new Outcome(found, false, 0, 0);
        }
        Roster own = Roster.ofOpenSsh(folder.text(Addresses.SIGNERS).orElse(""));
        Roster sm2 = Roster.ofSm2(folder.text(Addresses.SM2_SIGNERS).orElse(""));
        try (Archives archives = Archives.open(site)) {
            found.addAll(archives.findings());
            Optional<PublishedProject.Read> read = new PublishedProject(
                            site, archives, new PublishedSteps(site, own, sm2, verifier), crew)
                    .read()
                    .into(found);
            if (read.isEmpty()) {
                return new Outcome(found, false, 0, 0);
            }
            if (pinned != null) {
                found.addAll(ReviewChain.changed(own, Roster.ofOpenSsh(pinned), Addresses.SIGNERS.path()));
            }
            int statements = chain(read.get(), archives, pinned == null ? own : Roster.ofOpenSsh(pinned), sm2);
            years();
            int files = compare(read.get(), built.get(), archives);
            return new Outcome(found.stream().sorted().distinct().toList(), true, files, statements);
        }
    }

    /** A year of the catalogue that has entries has an archive of their texts. */
    private void years() throws IOException {
        for (Map.Entry<String, Path> file : site.entrySet()) {
            Matcher year = YEAR.matcher(file.getKey());
            if (year.matches()
                    && !site.containsKey(
                            Addresses.sourceOf(Integer.parseInt(year.group(1))).path())
                    && Files.size(file.getValue()) <= LONGEST
                    && Files.readString(file.getValue(), StandardCharsets.ISO_8859_1)
                            .contains("\"digest\": ")) {
                found.add(Finding.of(
                        Rule.PUBLISHED_SOURCE,
                        Place.of(Addresses.sourceOf(Integer.parseInt(year.group(1)))
                                .path()),
                        new Wording("缺少这一年的来源", "the sources of this year are missing"),
                        Wording.NONE));
            }
        }
    }

    private int chain(PublishedProject.Read read, Archives archives, Roster roster, Roster sm2) {
        Categories columns = read.sources().categories();
        ReviewChain chain = new ReviewChain(read.sources().site(), roster, sm2, verifier);
        int statements = 0;
        for (PublishedProject.Digested text : read.texts()) {
            found.addAll(chain.check(
                    text,
                    text.manuscript().category(columns),
                    archives.home(text.manuscript().path())));
            statements += text.steps().size();
        }
        return statements;
    }

    private int compare(PublishedProject.Read read, BuildRecord built, Archives archives) throws IOException {
        Moment moment = new Moment(built.asOf(), null);
        Edition edition = Journey.again(read.sources(), read.judgement(), moment, read.columnRows())
                .value()
                .since(read.since());
        SiteComparison comparison = new SiteComparison(site, hashes, Path.of(System.getProperty("java.io.tmpdir")));
        Theme theme = new Theme(templates(archives), assets(read));
        Origin origin = new Origin(built.version(), built.sha256(), List.of(), read.columnRows(), read.templates());
        Press press = new Press(
                edition,
                theme,
                new OwnTemplates(theme, read.templates()),
                (text, extension, path, line, links) -> Prose.render(text, path, line, links),
                edition.site().pdf().isPresent() ? new SitePdfs(site, found) : null,
                crew,
                Memory.NONE,
                origin);
        try {
            Found<Press.Printed> printed = press.pages(comparison, done -> {});
            printed.findings().stream()
                    .filter(one -> one.severity() == Severity.BLOCK) // for which no build would have gone out
                    .forEach(one -> found.add(unsound(one.message())));
            press.files(comparison, printed.value());
            LastLook.manifest(comparison);
        } catch (RuntimeException e) { // a source that no build of ours wrote
            found.add(unsound(new Wording(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()))));
        }
        found.addAll(comparison.findings());
        Set<String> given = new HashSet<>(comparison.files().keySet());
        given.addAll(press.planned().pages()); // of one that cannot be printed that is told
        found.addAll(Leftovers.of(folder, given));
        return comparison.files().size();
    }

    private static Finding unsound(Wording why) {
        return Finding.of(
                Rule.PUBLISHED_SOURCE,
                Place.of(Addresses.SOURCE.path()),
                new Wording("不能据以构建：" + why.zh(), "nothing can be built of it: " + why.en()),
                Wording.NONE);
    }

    private static Path templates(Archives archives) {
        return archives.parts().entrySet().stream()
                .filter(part -> part.getKey().startsWith(SiteParts.TEMPLATES))
                .findFirst()
                .map(part -> part.getValue().getFileSystem().getPath("/" + SiteParts.TEMPLATES))
                .orElse(Path.of("/nowhere"));
    }

    /** The project's own assets as they lie on the site; one that is another than the source says is told. */
    private SortedMap<String, byte[]> assets(PublishedProject.Read read) throws IOException {
        SortedMap<String, byte[]> assets = new TreeMap<>();
        for (Map.Entry<String, String> one : read.assets().entrySet()) {
            Path file = site.get(Addresses.asset(one.getKey()).path());
            byte[] bytes = file == null || Files.size(file) > LONGEST ? new byte[0] : Files.readAllBytes(file);
            assets.put(one.getKey(), bytes);
            if (!Hashes.sha256(bytes).equals(one.getValue())) {
                found.add(Finding.of(
                        Rule.REBUILT,
                        Place.of(Addresses.asset(one.getKey()).path()),
                        new Wording("不是来源中摘要所指的文件", "not the file of the hash in the source"),
                        Wording.NONE));
            }
        }
        return assets;
    }
}
