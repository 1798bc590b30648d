package org.gongkai.content;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.content.register.Duties;
import org.gongkai.content.register.DutiesReader;
import org.gongkai.content.register.Redirects;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Frame;
import org.gongkai.content.site.Site;
import org.gongkai.content.yaml.HeaderText;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.gongkai.memory.Memory;

/** The folder content/ of a project ▸ {@link Sources}. */
public final class Project {

    static final String CONTENT = "content";

    private static final String GUIDE = "guide";
    private static final String SITE = "site";
    private static final List<String> TEXTS = List.of(GUIDE, SITE);
    private static final String TEXT = ".md";
    private static final String WITHDRAWN = "withdrawn.csv";
    private static final String DUTIES = "duties.yaml";
    private static final String REDIRECTS = "redirects.csv";
    private static final Categories NO_CATEGORIES = new Categories(List.of());

    private final Path root;
    private final Folders theme;
    private final Crew crew;
    private final Set<String> extensions;
    private final EntryReader reader;

    private Project(Path root, Set<String> extensions, Folders theme, Crew crew, Memory memory) {
        this.root = root;
        this.extensions = extensions;
        this.theme = theme;
        this.crew = crew;
        this.reader = new EntryReader(Assets.in(root.resolve(theme.assets())), memory);
    }

    /** Whether {@code root} has a folder content/. */
    public static boolean at(Path root) {
        return Files.isDirectory(root.resolve(CONTENT), LinkOption.NOFOLLOW_LINKS);
    }

    /** The project folder that a file below content/ belongs to. */
    public static Optional<Path> around(Path file) {
        for (Path at = file.getParent(); at != null; at = at.getParent()) {
            if (at.endsWith(CONTENT) && at.getParent() != null) {
                return Optional.ofNullable(at.getParent());
            }
        }
        return Optional.empty();
    }

    /** Reads site.yaml, categories.yaml and people.yaml; nothing where one of them cannot be read. */
    public static Found<Optional<Frame>> frame(Path root) {
        Listing top = Listing.of(root.resolve(CONTENT), CONTENT).value();
        return SiteData.read(top.files()).map(SiteData::frame);
    }

    /** Reads a single entry with its attachments, in a project that keeps its theme where it usually is. */
    public static Found<Optional<Manuscript>> entry(Path root, Path file) {
        return entry(root, file, frame(root).value(), Folders.USUAL);
    }

    /**
     * Reads a single text with what belongs to it.
     *
     * @param frame of the project; without one the text is in no column
     */
    public static Found<Optional<Manuscript>> entry(Path root, Path file, Optional<Frame> frame, Folders theme) {
        String path = path(root, file);
        return TextFiles.regular(file)
                ? one(root, file, path, TextFiles.read(file, path), frame, theme)
                : Found.nothing(Finding.of(
                        Rule.UNREADABLE_FILE, Place.of(path), new Wording("没有这个文件", "no such file"), Wording.NONE));
    }

    /** The same of a text that was typed and not saved yet (未保存的文字): what belongs to it is read where the file lies or would lie. */
    public static Found<Optional<Manuscript>> typed(Path root, Path file, String text, Frame frame, Folders theme) {
        String path = path(root, file);
        return one(root, file, path, TextFiles.typed(text, path), Optional.of(frame), theme);
    }

    private static String path(Path root, Path file) {
        return NormalText.nfc(root.relativize(file).toString().replace('\\', '/'));
    }

    private static Found<Optional<Manuscript>> one(
            Path root, Path file, String path, Found<Optional<SourceText>> text, Optional<Frame> frame, Folders theme) {
        Found<Optional<FoundEntry>> found = FoundEntry.at(
                requireNonNull(file.getParent()),
                file,
                path,
                frame.map(Frame::categories).orElse(NO_CATEGORIES));
        return Found.onward(found, one -> {
            FoundEntry entry = ManuscriptKind.of(path) == ManuscriptKind.SITE
                    ? FoundEntry.text(file, path, SITE, SiteFiles.of(root, theme, frame.map(Frame::site)), one.review())
                    : one;
            return new EntryReader(Assets.in(root.resolve(theme.assets())), Memory.NONE)
                    .read(entry, text)
                    .map(source ->
                            source instanceof Manuscript manuscript ? Optional.of(manuscript) : Optional.empty());
        });
    }

    /**
     * Reads everything, so that all mistakes are known after one run.
     *
     * @param root the project folder
     * @param extensions of files that are entries, {@code md} among them
     * @param theme where templates and assets are
     * @param crew reads the entries
     * @param memory of what was read before
     * @return nothing where site.yaml, categories.yaml or people.yaml cannot be read
     */
    public static Found<Optional<Sources>> read(
            Path root, Set<String> extensions, Folders theme, Crew crew, Memory memory) {
        return new Project(root, extensions, theme, crew, memory).read();
    }

    /** The same of a project that keeps its theme where it usually is. */
    public static Found<Optional<Sources>> read(Path root, Set<String> extensions, Crew crew) {
        return read(root, extensions, Folders.USUAL, crew, Memory.NONE);
    }

    private Found<Optional<Sources>> read() {
        List<Finding> findings = new ArrayList<>();
        Listing top = Listing.of(root.resolve(CONTENT), CONTENT).into(findings);
        SiteData data = SiteData.read(top.files()).into(findings);
        YearFiles years = YearFiles.read(top.folders()).into(findings);
        List<Source> entries = entries(top, data.categories()).into(findings);
        Optional<Source> record =
                text(top, SITE, SiteFiles.of(root, theme, data.site())).into(findings);
        Optional<Source> guide = text(top, GUIDE, Map.of()).into(findings);
        SortedMap<Integer, Source> reports = new TreeMap<>();
        years.reports()
                .forEach((year, file) -> reports.put(year, reader.read(file).into(findings)));
        Withdrawals withdrawals = withdrawals(top, data.site()).into(findings);
        Duties duties = duties(top).into(findings);
        Redirects redirects = redirects(top, data.site()).into(findings);
        findings.addAll(unknown(top));
        Optional<Sources> sources = data.frame()
                .map(frame -> new Sources(
                        frame.site(),
                        frame.categories(),
                        frame.people(),
                        entries,
                        record,
                        guide,
                        reports,
                        years.figures(),
                        years.figureYears(),
                        years.notices(),
                        years.applications(),
                        years.disputes(),
                        years.registers(),
                        withdrawals,
                        duties,
                        redirects,
                        Set.of(),
                        words(data, redirects)));
        return new Found<>(sources, findings);
    }

    /** The entries of all columns; where no columns are known, of all folders. */
    private Found<List<Source>> entries(Listing top, Optional<Categories> known) {
        Categories categories = known.orElse(NO_CATEGORIES);
        List<Finding> findings = new ArrayList<>();
        List<FoundEntry> entries = new ArrayList<>();
        top.folders().forEach((name, folder) -> {
            boolean review = name.endsWith(ReviewFolder.ENDING)
                    && TEXTS.stream()
                            .anyMatch(text -> name.equals(text + ReviewFolder.ENDING)
                                    && top.files().containsKey(text + TEXT));
            if (review || YearFiles.has(name)) {
                return; // read with what it belongs to
            }
            if (known.isEmpty() || categories.find(name).isPresent()) {
                entries.addAll(ColumnWalk.of(folder, top.at(name), name, categories, extensions)
                        .into(findings));
            } else {
                findings.add(unknownFolder(top.at(name), name, categories));
            }
        });
        return Found.all(crew.each(entries, file -> reader.read(file), Project::tooDeep))
                .with(findings);
    }

    /** A text of content/ itself. */
    private Found<Optional<Source>> text(Listing top, String name, Map<String, Path> reviewed) {
        Path file = top.files().get(name + TEXT);
        return file == null
                ? Found.nothing()
                : ReviewFolder.beside(top, name)
                        .then(review -> reader.read(FoundEntry.text(file, top.at(name + TEXT), name, reviewed, review)))
                        .map(Optional::of);
    }

    private static Found<Source> tooDeep(FoundEntry file) {
        Finding finding = Finding.of(
                Rule.OVER_THE_LIMIT,
                Place.of(file.path()),
                new Wording("嵌套太深，无法读取", "nested too deep to be read"),
                new Wording("简化文件头", "simplify the header"));
        return new Found<>(new Source.Broken(file.path()), List.of(finding));
    }

    /** What was withdrawn; a project from which nothing was has no such file. */
    private static Found<Withdrawals> withdrawals(Listing top, Optional<Site> site) {
        Path file = top.files().get(WITHDRAWN);
        if (file == null) {
            return Found.of(Withdrawals.NONE);
        }
        return Found.onward(
                        TextFiles.read(file, Withdrawals.FILE),
                        source -> site.map(one -> Withdrawals.read(source, one.indexPattern())
                                        .map(Optional::of))
                                .orElseGet(Found::nothing))
                .map(read -> read.orElse(new Withdrawals(List.of(), false)));
    }

    /** What the office owes by when; a project need not have such a file. */
    private static Found<Duties> duties(Listing top) {
        Path file = top.files().get(DUTIES);
        return file == null
                ? Found.of(Duties.NONE)
                : Found.onward(TextFiles.read(file, Duties.FILE), DutiesReader::read)
                        .map(read -> read.orElse(Duties.NONE));
    }

    /** Where old addresses lead; a site that was never elsewhere has no such file. */
    private static Found<Redirects> redirects(Listing top, Optional<Site> site) {
        Path file = top.files().get(REDIRECTS);
        return file == null
                ? Found.of(Redirects.NONE)
                : Found.onward(
                                TextFiles.read(file, Redirects.FILE),
                                source -> site.map(one ->
                                                Redirects.read(source, one).map(Optional::of))
                                        .orElseGet(Found::nothing))
                        .map(read -> read.orElse(Redirects.NONE));
    }

    /** The words of the site's own data that readers may see. */
    private static List<DataFileText> words(SiteData data, Redirects redirects) {
        List<DataFileText> words = new ArrayList<>(data.words());
        words.add(new DataFileText(
                Redirects.FILE,
                redirects.rows().stream()
                        .map(row -> new HeaderText(row.old().text(), row.place().line(), 0))
                        .toList()));
        return words;
    }

    /** The files of content/ itself that are none of those which may lie there. */
    private static List<Finding> unknown(Listing top) {
        Set<String> known = new TreeSet<>(SiteData.FILES);
        TEXTS.forEach(name -> known.add(name + TEXT));
        known.add(WITHDRAWN);
        known.add(DUTIES);
        known.add(REDIRECTS);
        return top.files().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> Listing.stray(top.at(name), new Wording("不是已知的文件", "no such file is known")))
                .toList();
    }

    private static Finding unknownFolder(String path, String name, Categories categories) {
        return Finding.of(
                Rule.UNKNOWN_CATEGORY,
                Place.of(path),
                new Wording("没有“" + name + "”这个栏目", "no such category: “" + name + "”"),
                Spelling.hint(
                        name,
                        categories.keys(),
                        new Wording("先在 categories.yaml 中设立栏目", "add it to categories.yaml first")));
    }
}
