package org.gongkai.content;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gongkai.application.Disputes;
import org.gongkai.calendar.Notice;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** The folder content/ of a project ▸ {@link Sources}. */
public final class Project {

    private static final String CONTENT = "content";
    private static final Map<String, String> DATA_FOLDERS = Map.of(
            "annual",
            "[12][0-9]{3}\\.(yaml|csv|md)",
            "applications",
            "(disputes-)?[0-9]{4}\\.csv",
            "calendar",
            "[0-9]{4}\\.csv");

    private static final Map<String, List<String>> NAMES = Map.of(
            "annual", List.of("2025.yaml", "2025.csv", "2025.md"),
            "applications", List.of("2025.csv", "disputes-2025.csv"),
            "calendar", List.of("2025.csv"));
    private static final String DISPUTES = "disputes-";
    private static final String WITHDRAWN = "withdrawn.csv";

    private final Path root;
    private final Set<String> extensions;
    private final Folders theme;
    private final Sink findings;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private final TreeMap<String, Path> folders = new TreeMap<>();
    private final Map<String, Optional<SourceText>> read = new HashMap<>();

    private Project(Path root, Set<String> extensions, Folders theme, Sink findings) {
        this.root = root;
        this.extensions = extensions;
        this.theme = theme;
        this.findings = findings;
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
    public static Optional<Frame> frame(Path root, Sink findings) {
        Project project = new Project(root, Set.of(), Folders.USUAL, findings);
        new FolderWalk(new Categories(List.of()), Set.of(), new Sink())
                .list(root.resolve(CONTENT), CONTENT, project.files, project.folders);
        return project.data().frame();
    }

    /** The data files, those that can be read. */
    private record Data(Optional<Site> site, Optional<Categories> categories, Optional<List<Person>> people) {
        Optional<Frame> frame() {
            return site.isPresent() && categories.isPresent() && people.isPresent()
                    ? Optional.of(new Frame(site.get(), categories.get(), people.get()))
                    : Optional.empty();
        }
    }

    private Data data() {
        return new Data(
                data("site.yaml").flatMap(source -> SiteReader.read(source, findings)),
                data("categories.yaml").flatMap(source -> CategoriesReader.read(source, findings)),
                data("people.yaml").flatMap(source -> PeopleReader.read(source, findings)));
    }

    /** Reads a single entry with its attachments, in a project that keeps its theme where it usually is. */
    public static Optional<Manuscript> entry(Path root, Path file, Sink findings) {
        return entry(root, file, frame(root, new Sink()), Folders.USUAL, findings);
    }

    /**
     * Reads a single text with what belongs to it.
     *
     * @param frame of the project; without one the text is in no column
     */
    public static Optional<Manuscript> entry(
            Path root, Path file, Optional<Frame> frame, Folders theme, Sink findings) {
        Categories categories = frame.map(Frame::categories).orElse(new Categories(List.of()));
        String path = Texts.nfc(root.relativize(file).toString().replace('\\', '/'));
        FolderWalk walk = new FolderWalk(categories, Set.of("md"), findings);
        Path folder = file.getParent();
        if (folder == null || !TextFiles.regular(file)) {
            findings.add(Rule.UNREADABLE_FILE, Place.of(path), new Wording("没有这个文件", "no such file"), Wording.NONE);
            return Optional.empty();
        }
        return walk.single(file, path)
                .map(found -> Kind.of(path) == Kind.SITE
                        ? found(file, path, "site", SiteFiles.of(root, theme, frame.map(Frame::site)), found.review())
                        : found)
                .map(found -> EntryReader.read(found, Assets.in(root.resolve(theme.assets())), findings))
                .filter(Manuscript.class::isInstance)
                .map(Manuscript.class::cast);
    }

    /**
     * Reads everything, so that all mistakes are known after one run.
     *
     * @param root the project folder
     * @param extensions of files that are entries, {@code md} among them
     * @param theme where templates and assets are
     * @param crew reads the entries
     * @return nothing where site.yaml, categories.yaml or people.yaml cannot be read
     */
    public static Optional<Sources> read(Path root, Set<String> extensions, Folders theme, Crew crew, Sink findings) {
        return new Project(root, extensions, theme, findings).read(crew);
    }

    /** The same of a project that keeps its theme where it usually is. */
    public static Optional<Sources> read(Path root, Set<String> extensions, Crew crew, Sink findings) {
        return read(root, extensions, Folders.USUAL, crew, findings);
    }

    private Optional<Sources> read(Crew crew) {
        FolderWalk top = new FolderWalk(new Categories(List.of()), extensions, findings);
        top.list(root.resolve(CONTENT), CONTENT, files, folders);
        Data data = data();
        Assets assets = Assets.in(root.resolve(theme.assets()));
        Optional<Categories> categories = data.categories();
        FolderWalk walk = new FolderWalk(categories.orElse(new Categories(List.of())), extensions, findings);
        TreeMap<Integer, FoundEntry> annual = new TreeMap<>();
        List<Notice> notices = new ArrayList<>();
        List<Figures> figures = new ArrayList<>();
        Set<Integer> figureYears = new TreeSet<>();
        RegisterReader register = new RegisterReader(findings);
        DisputeReader disputes = new DisputeReader(findings);
        Optional<FoundEntry> guide = Optional.ofNullable(files.get("guide.md"))
                .map(file ->
                        found(file, CONTENT + "/guide.md", "guide", Map.of(), walk.review(folders, CONTENT, "guide")));
        Optional<FoundEntry> record = Optional.ofNullable(files.get("site.md"))
                .map(file -> found(
                        file,
                        Kind.SITE_PATH,
                        "site",
                        SiteFiles.of(root, theme, data.site()),
                        walk.review(folders, CONTENT, "site")));
        folders.forEach((name, folder) -> {
            String path = CONTENT + "/" + name;
            if (DATA_FOLDERS.containsKey(name)) {
                dataFolder(folder, name, walk, annual, figures, figureYears, notices, register, disputes);
            } else if (categories.isEmpty() || categories.get().find(name).isPresent()) {
                walk.column(folder, path, name);
            } else {
                unknownFolder(path, name, categories.get());
            }
        });
        files.keySet().stream()
                .filter(name -> !Set.of("site.yaml", "categories.yaml", "people.yaml", "guide.md", "site.md", WITHDRAWN)
                        .contains(name))
                .forEach(name -> walk.stray(CONTENT + "/" + name, new Wording("不是已知的文件", "no such file is known")));
        List<Source> entries =
                crew.each(walk.entries(), Crew.job(file -> EntryReader.read(file, assets, findings), this::mishap));
        Optional<Source> recordText = record.map(file -> EntryReader.read(file, assets, findings));
        Optional<Source> guideText = guide.map(file -> EntryReader.read(file, assets, findings));
        TreeMap<Integer, Source> reports = new TreeMap<>();
        annual.forEach((year, file) -> reports.put(year, EntryReader.read(file, assets, findings)));
        Disputes cases = disputes.disputes();
        Withdrawals withdrawals = withdrawals(data.site());
        return data.frame()
                .map(frame -> new Sources(
                        frame.site(),
                        frame.categories(),
                        frame.people(),
                        entries,
                        recordText,
                        guideText,
                        reports,
                        figures,
                        figureYears,
                        notices,
                        register.applications(),
                        cases,
                        withdrawals,
                        Set.of(),
                        words()));
    }

    /** What the data files say that readers may see: of the people, who signs is named. */
    private List<Words> words() {
        return List.of(
                words("site.yaml", key -> true),
                words("categories.yaml", key -> true),
                words(
                        "people.yaml",
                        key -> PeopleReader.PERSON
                                .englishOf(key)
                                .filter("name"::equals)
                                .isPresent()));
    }

    private Words words(String name, Predicate<String> keys) {
        Sink told = new Sink(); // by whoever read them before
        return data(name)
                .flatMap(source -> DataFiles.root(source, told).map(root -> Words.under(source.path(), root, keys)))
                .orElseGet(() -> new Words(CONTENT + "/" + name, List.of()));
    }

    /** A text that is no entry; {@code figures} lie beside it and are reviewed with it. */
    private static FoundEntry found(
            Path file, String path, String name, Map<String, Path> figures, ReviewFolder review) {
        String folder = path.substring(0, path.lastIndexOf('/'));
        return new FoundEntry(
                file, path, "", name, "md", AttachmentFolder.none(path), new AttachmentFolder(folder, figures), review);
    }

    private Source mishap(FoundEntry file, Crew.Mishap mishap) {
        findings.add(
                Rule.OVER_THE_LIMIT,
                Place.of(file.path()),
                new Wording("嵌套太深，无法读取", "nested too deep to be read"),
                new Wording("简化文件头", "simplify the header"));
        return new Source.Broken(file.path());
    }

    /** A data file, read once: what is scanned is what was read. */
    private Optional<SourceText> data(String name) {
        return read.computeIfAbsent(name, this::readData);
    }

    private Optional<SourceText> readData(String name) {
        Path file = files.get(name);
        if (file == null) {
            findings.add(
                    Rule.MISSING_KEY,
                    Place.of(CONTENT + "/" + name),
                    new Wording("缺少 " + name, name + " is missing"),
                    new Wording("用 gongkai init 生成一个样本，照着填写", "gongkai init makes a sample to fill in"));
            return Optional.empty();
        }
        return TextFiles.read(file, CONTENT + "/" + name, findings);
    }

    /** What was withdrawn; a project from which nothing was has no such file. */
    private Withdrawals withdrawals(Optional<Site> site) {
        return Optional.ofNullable(files.get(WITHDRAWN))
                .flatMap(file -> TextFiles.read(file, Withdrawals.FILE, findings)
                        .flatMap(
                                source -> site.map(one -> WithdrawalsReader.read(source, one.indexPattern(), findings)))
                        .or(() -> Optional.of(new Withdrawals(List.of(), false))))
                .orElse(Withdrawals.NONE);
    }

    private void dataFolder(
            Path folder,
            String name,
            FolderWalk walk,
            Map<Integer, FoundEntry> annual,
            List<Figures> figures,
            Set<Integer> figureYears,
            List<Notice> notices,
            RegisterReader register,
            DisputeReader disputes) {
        TreeMap<String, Path> inside = new TreeMap<>();
        TreeMap<String, Path> below = new TreeMap<>();
        String path = CONTENT + "/" + name;
        walk.list(folder, path, inside, below);
        String allowed = DATA_FOLDERS.getOrDefault(name, "");
        inside.forEach((file, at) -> {
            if (!file.matches(allowed)) {
                walk.stray(
                        path + "/" + file,
                        new Wording("文件名应为年份", "the file's name must be a year"),
                        new Wording(
                                "写成 " + String.join("、", NAMES.getOrDefault(name, List.of())) + " 的样子",
                                "like " + String.join(", ", NAMES.getOrDefault(name, List.of()))));
            } else if (name.equals("annual") && file.endsWith(".md")) {
                String year = file.substring(0, 4);
                Map<String, Path> beside = new TreeMap<>(inside);
                beside.keySet().retainAll(Figures.files(Integer.parseInt(year)));
                annual.put(
                        Integer.parseInt(year),
                        found(at, path + "/" + file, year, beside, walk.review(below, path, year)));
            } else if (name.equals("calendar")) {
                int year = Integer.parseInt(file.substring(0, 4));
                TextFiles.read(at, path + "/" + file, findings)
                        .flatMap(source -> CalendarReader.read(source, year, findings))
                        .ifPresent(notices::add);
            } else if (file.startsWith(DISPUTES)) {
                int year = Integer.parseInt(file.substring(DISPUTES.length(), DISPUTES.length() + 4));
                TextFiles.read(at, path + "/" + file, findings).ifPresent(source -> disputes.read(source, year));
            } else if (name.equals("applications")) {
                int year = Integer.parseInt(file.substring(0, 4));
                TextFiles.read(at, path + "/" + file, findings).ifPresent(source -> register.read(source, year));
            } else if (name.equals("annual")) {
                figureYears.add(Integer.parseInt(file.substring(0, 4)));
                figures(path, file, at, inside.keySet(), walk).ifPresent(figures::add);
            }
        });
        below.keySet()
                .forEach(child -> walk.stray(
                        path + "/" + child,
                        new Wording("此处不放文件夹", "no folders belong here"),
                        new Wording("把文件直接放在 " + path + "/ 中", "put the files into " + path + "/ itself")));
    }

    /** @param beside all names of its folder */
    private Optional<Figures> figures(String folder, String file, Path at, Set<String> beside, FolderWalk walk) {
        int year = Integer.parseInt(file.substring(0, 4));
        String path = folder + "/" + file;
        List<String> both =
                Figures.files(year).stream().filter(beside::contains).toList();
        if (!both.get(0).equals(file)) {
            walk.stray(
                    path,
                    new Wording(
                            year + " 年的统计数据已有 " + both.get(0),
                            "there are figures of " + year + " already: " + both.get(0)),
                    new Wording("一个年度只能有一份，只留一个", "a year has one report: keep one of them"));
            return Optional.empty();
        }
        return TextFiles.read(at, path, findings).flatMap(source -> Figures.of(source, year, findings));
    }

    private void unknownFolder(String path, String name, Categories categories) {
        Optional<String> meant = categories.nearest(name);
        findings.add(
                Rule.UNKNOWN_CATEGORY,
                Place.of(path),
                new Wording("没有“" + name + "”这个栏目", "no such category: “" + name + "”"),
                meant.map(key -> new Wording("是不是“" + key + "”？", "did you mean “" + key + "”?"))
                        .orElse(new Wording("先在 categories.yaml 中设立栏目", "add it to categories.yaml first")));
    }
}
