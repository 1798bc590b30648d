package org.gongkai.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.content.site.Categories;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;
import org.gongkai.journey.Journey;
import org.gongkai.journey.Moment;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.gongkai.memory.Memory;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.PdfPrinter;
import org.gongkai.press.Press;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.release.LastLook;
import org.gongkai.press.source.Origin;
import org.gongkai.press.source.SiteParts;
import org.gongkai.press.theme.TemplateMistake;
import org.gongkai.press.theme.TemplateRenderer;
import org.gongkai.press.theme.Templates;
import org.gongkai.press.theme.Theme;
import org.gongkai.prose.Prose;
import org.gongkai.seal.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a published site again from what it publishes of its sources, and names every file that is missing, too many or
 * other than it should be (重建核验). Nothing is written: a page is made and compared, then the next.
 */
public final class Rebuild {

    private static final String MANIFEST_SIGNATURE = Addresses.MANIFEST.path() + ".sig";
    private static final Pattern YEAR = Pattern.compile("catalogue/([0-9]{4})(?:-[0-9]+)?\\.json");
    private static final Pattern AS_OF = Pattern.compile("\"as-of\": \"([^\"]+)\"");
    private static final DateTimeFormatter CATALOGUE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final int LONGEST = 1 << 20;

    private final Path folder;
    private final Program program;
    private final Crew crew;
    private final Verifier verifier;
    private final SortedMap<String, Path> site = new TreeMap<>();
    private final Set<String> folders = new TreeSet<>();
    private final List<Finding> found = new ArrayList<>();

    private Rebuild(Path folder, Program program, Crew crew, Verifier verifier) {
        this.folder = folder;
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
     * @param roster an allowed_signers file that the auditor keeps, to be believed in place of the site's own
     */
    public static Outcome of(Path folder, Program program, Crew crew, Verifier verifier, @Nullable String roster)
            throws IOException {
        return new Rebuild(folder.toRealPath(), program, crew, verifier).run(roster);
    }

    private Outcome run(@Nullable String pinned) throws IOException {
        walk();
        if (!column()) {
            return Outcome.NONE; // of many organs, or of another making
        }
        Optional<Built> built = built();
        if (built.isEmpty()) {
            return new Outcome(found, false, 0, 0);
        }
        Roster own = Roster.ofOpenSsh(text(Addresses.SIGNERS).orElse(""));
        Roster sm2 = Roster.ofSm2(text(Addresses.SM2_SIGNERS).orElse(""));
        try (Archives archives = Archives.open(site)) {
            found.addAll(archives.findings());
            Optional<PublishedProject.Read> read =
                    new PublishedProject(site, archives, own, sm2, crew).read().into(found);
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

    /** Whether it is the column of one organ, made by this program: whatever tells that is still there. */
    private boolean column() {
        return Stream.of(Addresses.BUILD, Addresses.SOURCE, Addresses.CATALOGUE_JSON, Addresses.CATALOGUE_PARTS)
                        .anyMatch(one -> site.containsKey(one.path()))
                || text(Addresses.HOME)
                        .filter(page -> page.contains("data-kind=\"home\""))
                        .isPresent();
    }

    private void walk() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                folders.add(name(dir));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) { // a link or special file is none of the site's, and told elsewhere
                    site.put(name(file), file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // told as missing
            }
        });
    }

    private String name(Path path) {
        return folder.relativize(path).toString().replace(folder.getFileSystem().getSeparator(), "/");
    }

    private Optional<String> text(Address address) {
        Path file = site.get(address.path());
        try {
            return file == null || Files.size(file) > LONGEST ? Optional.empty() : Optional.of(Files.readString(file));
        } catch (MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // told as a file that is not what it should be
        }
    }

    /** As of when the catalogue says that it is; "" where it does not say. */
    private String catalogueAsOf() {
        Path file = site.get(Addresses.CATALOGUE_PARTS.path());
        Matcher said = AS_OF.matcher(
                file == null ? "" : text(Addresses.CATALOGUE_PARTS).orElse(""));
        return said.find() ? said.group(1) : "";
    }

    /** What release/build.json says. */
    private record Built(String version, String sha256, LocalDateTime asOf) {}

    /** Nothing where the site cannot be built again here, and the finding says why. */
    private Optional<Built> built() {
        Place place = Place.of(Addresses.BUILD.path());
        Map<?, ?> root;
        try {
            Object value = Json.parse(text(Addresses.BUILD).orElse("null"));
            root = value instanceof Map<?, ?> map ? map : Map.of();
        } catch (JsonException e) {
            root = Map.of();
        }
        LocalDateTime asOf = null;
        try {
            asOf = root.get("as-of") instanceof String text ? LocalDateTime.parse(text) : null;
        } catch (DateTimeException e) {
            // told below
        }
        if (!"gongkai".equals(root.get("program"))
                || !(root.get("version") instanceof String version)
                || asOf == null) {
            found.add(Finding.of(
                    Rule.PUBLISHED_SOURCE,
                    place,
                    new Wording("缺少或者无法读取，无法重建核验", "missing, or it cannot be read: the site cannot be built again"),
                    Wording.NONE));
            return Optional.empty();
        }
        String said = catalogueAsOf();
        if (!said.isEmpty() && !said.startsWith(CATALOGUE_TIME.format(asOf))) {
            found.add(Finding.of(
                    Rule.PUBLISHED_SOURCE,
                    place,
                    new Wording("时刻是 " + asOf + "，目录的是 " + said, "it is of " + asOf + ", and the catalogue of " + said),
                    Wording.NONE));
        }
        String sha256 = root.get("sha256") instanceof String hash ? hash : "";
        if (!version.equals(program.version()) || !Long.valueOf(Origin.FORMAT).equals(root.get("format"))) {
            found.add(Finding.of(
                    Rule.NOT_REBUILT,
                    place,
                    new Wording(
                            "由 gongkai " + version + " 构建，这里是 " + program.version(),
                            "built by gongkai " + version + "; this is " + program.version()),
                    new Wording("用 gongkai " + version + " 核验", "audit it with gongkai " + version)));
            return Optional.empty();
        }
        if (root.get("extensions") instanceof List<?> extensions && !extensions.isEmpty()) {
            found.add(Finding.of(
                    Rule.NOT_REBUILT,
                    place,
                    new Wording("构建时有扩展组件：" + extensions, "built with extensions: " + extensions),
                    new Wording("扩展组件产出的内容请人工核查", "what extensions wrote must be looked at by hand")));
            return Optional.empty();
        }
        if (!sha256.equals(program.sha256())
                && !sha256.isEmpty()
                && !program.sha256().isEmpty()) {
            found.add(Finding.of(
                    Rule.NOT_REBUILT,
                    place,
                    new Wording(
                            "版本相同，程序文件不同；不一致之处可能由此而来",
                            "of the same version, but another file of the program: differences may come from that"),
                    new Wording("用摘要为 " + sha256 + " 的程序核验", "audit it with the program of the digest " + sha256)));
        }
        return Optional.of(new Built(version, sha256, asOf));
    }

    /** A year of the catalogue that has entries has an archive of their texts. */
    private void years() throws IOException {
        for (Map.Entry<String, Path> file : site.entrySet()) {
            Matcher year = YEAR.matcher(file.getKey());
            if (year.matches()
                    && !site.containsKey(
                            Addresses.sourceOf(Integer.parseInt(year.group(1))).path())
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

    private int compare(PublishedProject.Read read, Built built, Archives archives) throws IOException {
        Moment moment = new Moment(built.asOf(), null);
        Edition edition = Journey.again(read.sources(), read.judgement(), moment, read.columnRows())
                .value()
                .since(read.since());
        SiteComparison comparison = new SiteComparison(site, Path.of(System.getProperty("java.io.tmpdir")));
        Theme theme = new Theme(templates(archives), assets(read));
        Origin origin = new Origin(built.version(), built.sha256(), List.of(), read.columnRows(), read.templates());
        Press press = new Press(
                edition,
                theme,
                new OwnTemplates(theme, read.templates()),
                (text, extension, path, line, links) -> Prose.render(text, path, line, links),
                edition.site().pdf().isPresent() ? new SitePdfs() : null,
                crew,
                Memory.NONE,
                origin);
        try {
            Found<Press.Printed> printed = press.pages(comparison, done -> {});
            press.files(comparison, printed.value());
            LastLook.manifest(comparison);
        } catch (RuntimeException e) { // a source that no build of ours wrote
            found.add(Finding.of(
                    Rule.PUBLISHED_SOURCE,
                    Place.of(Addresses.SOURCE.path()),
                    new Wording("不能据以构建：" + e.getMessage(), "nothing can be built of it: " + e.getMessage()),
                    Wording.NONE));
        }
        found.addAll(comparison.findings());
        extra(comparison.files().keySet());
        return comparison.files().size();
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
            byte[] bytes = file == null ? new byte[0] : Files.readAllBytes(file);
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

    /** What prints PDF files, and its font, may not be here: those of the site are taken as they are, and that is told. */
    private final class SitePdfs implements PdfPrinter {

        @Override
        public Optional<byte[]> known(Address file) {
            Path pdf = site.get(file.path());
            if (pdf == null) {
                return Optional.of(new byte[0]);
            }
            found.add(Finding.of(
                    Rule.NOT_REBUILT,
                    Place.of(file.path()),
                    new Wording("PDF 没有重新生成", "the PDF file was not made again"),
                    new Wording("与页面人工核对", "compare it with its page by hand")));
            try {
                return Optional.of(Files.readAllBytes(pdf));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Result print(String html) {
            throw new IllegalStateException("every file is known");
        }
    }

    private void extra(Set<String> made) {
        Set<String> places = new TreeSet<>(Set.of(""));
        for (String path : made) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                places.add(path.substring(0, slash));
            }
        }
        for (String path : site.keySet()) {
            boolean copy = path.endsWith(".gz") && made.contains(path.substring(0, path.length() - ".gz".length()));
            if (!made.contains(path) && !copy && !path.equals(MANIFEST_SIGNATURE)) {
                extra(path, new Wording("来源没有给出这个文件", "the source does not give this file"));
            }
        }
        folders.stream()
                .filter(path -> !places.contains(path))
                .forEach(path -> extra(path, new Wording("来源没有给出这个文件夹", "the source does not give this folder")));
    }

    private void extra(String path, Wording message) {
        found.add(Finding.of(
                Rule.REBUILT,
                Place.of(path),
                message,
                new Wording("旧文件或外来文件请删除", "remove what is left over or foreign")));
    }

    /** The templates of the program, and the project's own. */
    private record OwnTemplates(Templates templates, Map<String, String> named) implements TemplateRenderer {

        OwnTemplates(Theme theme, Map<String, String> named) {
            this(new Templates(theme), named);
        }

        @Override
        public boolean render(String kind, Map<String, Object> model, Writer out) throws TemplateMistake {
            templates.render(named.getOrDefault(kind, kind + "." + Templates.EXTENSION), model, out);
            return true;
        }

        @Override
        public Optional<String> edition(String kind) {
            return Optional.empty();
        }
    }
}
