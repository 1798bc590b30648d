package org.gongkai.rebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.application.Disputes;
import org.gongkai.calendar.Notice;
import org.gongkai.calendar.Notices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Manuscript;
import org.gongkai.content.PublishedTexts;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.TextFiles;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderReader;
import org.gongkai.content.register.CalendarReader;
import org.gongkai.content.register.Figures;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.CategoriesReader;
import org.gongkai.content.site.Site;
import org.gongkai.content.site.SiteReader;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.source.SiteParts;
import org.gongkai.press.source.SourceArchives;
import org.gongkai.review.Identity;
import org.gongkai.review.Judgement;
import org.gongkai.review.NarrativeVerdict;
import org.gongkai.review.PublishedSource;
import org.gongkai.review.SignedStep;
import org.gongkai.review.Verdict;
import org.jspecify.annotations.Nullable;

/** What a site publishes of its sources ▸ the values of the journey (公布的来源). Of what cannot be read a finding says so. */
final class PublishedProject {

    private static final Pattern REPORT = Pattern.compile(Pattern.quote(SiteParts.ANNUAL) + "([0-9]{4})\\.md");
    private static final Pattern FIGURES = Pattern.compile(Pattern.quote(SiteParts.ANNUAL) + "([0-9]{4})\\.(yaml|csv)");
    private static final Pattern NOTICE = Pattern.compile(Pattern.quote(SiteParts.CALENDAR) + "([0-9]{4})\\.csv");
    private static final String GUIDE = "content/guide.md";
    private static final Pattern FILE_LINE = Pattern.compile("(file|text|asset) ([0-9a-f]{64}) (.+)");

    private final Map<String, Path> site;
    private final Archives archives;
    private final Roster roster;
    private final Roster sm2;
    private final Crew crew;
    private final List<Finding> found = Collections.synchronizedList(new ArrayList<>());

    PublishedProject(Map<String, Path> site, Archives archives, Roster roster, Roster sm2, Crew crew) {
        this.crew = crew;
        this.site = site;
        this.archives = archives;
        this.roster = roster;
        this.sm2 = sm2;
    }

    /**
     * What was read.
     *
     * @param texts the texts that stand under a digest, with it
     * @param columnRows rows of a column page
     * @param templates kind of page ▸ file of its template, where it is another than the usual
     * @param assets hashes of the project's own assets by their names
     */
    record Read(
            Sources sources,
            Judgement judgement,
            List<Digested> texts,
            @Nullable EarlierRelease since,
            int columnRows,
            SortedMap<String, String> templates,
            SortedMap<String, String> assets) {}

    /**
     * A text under its digest.
     *
     * @param digest the text whose SHA-256 the digest is
     * @param page where it is shown
     * @param steps the signed steps of its review that are published
     * @param covered whether the digest is said to cover what is the office's and not published
     */
    record Digested(Manuscript manuscript, String digest, Address page, List<SignedStep> steps, boolean covered) {}

    /** What is said beside headers: path ▸ keys, and the paths of texts whose digests cover more than is published. */
    private record Asides(Map<String, Header> headers, Set<String> covered) {}

    /** All of it; nothing where the site's own data cannot be read. */
    Found<Optional<Read>> read() {
        Optional<Site> office = data(SiteParts.SITE, SiteReader::read);
        Optional<Categories> columns = data(SiteParts.CATEGORIES, CategoriesReader::read);
        Map<?, ?> settings = object(SiteParts.SETTINGS);
        if (office.isEmpty() || columns.isEmpty()) {
            return new Found<>(Optional.empty(), found);
        }
        SortedMap<String, String> assets = assets();
        Map<String, Path> pictures = new TreeMap<>();
        assets.keySet()
                .forEach(name -> Optional.ofNullable(
                                site.get(Addresses.asset(name).path()))
                        .ifPresent(file -> pictures.put(name, file)));
        PublishedTexts reader = new PublishedTexts(pictures);
        List<Notice> notices = notices();
        WorkingDays calendar = calendar(notices);
        PublishedSource published = new PublishedSource(office.get(), columns.get(), calendar);
        PublishedSteps steps = new PublishedSteps(site, roster, sm2);
        List<Source> entries = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        List<NarrativeVerdict> narratives = new ArrayList<>();
        List<Digested> texts = new ArrayList<>();
        List<Figures> figures = figures();
        SortedMap<Integer, Source> reports = new TreeMap<>();
        Optional<Source> guide = Optional.empty();
        for (String path : archives.parts().keySet()) {
            Matcher report = REPORT.matcher(path);
            if (path.equals(GUIDE) || report.matches()) {
                Optional<Manuscript> text = manuscript(reader.narrative(part(path), path, beside(path)), path);
                if (text.isPresent()) {
                    Optional<String> own = text(path + SourceArchives.DIGEST);
                    published.narrative(text.get(), own).ifPresent(narratives::add);
                    Address page =
                            report.matches() ? Addresses.annual(Integer.parseInt(report.group(1))) : Addresses.GUIDE;
                    own.ifPresent(one -> texts.add(new Digested(text.get(), one, page, List.of(), false)));
                    if (report.matches()) {
                        reports.put(Integer.parseInt(report.group(1)), text.get());
                    } else {
                        guide = text.map(one -> one);
                    }
                }
            }
        }
        Asides aside = asides();
        List<String> paths = archives.parts().keySet().stream()
                .filter(path -> path.startsWith("content/")
                        && !path.equals(GUIDE)
                        && !path.startsWith(SiteParts.ANNUAL)
                        && archives.parts().containsKey(path + SourceArchives.DIGEST))
                .toList();
        List<Optional<Digested>> read =
                crew.each(paths, path -> entry(reader, path, columns.get(), office.get(), aside, steps), path -> {
                    damaged(path, new Wording("嵌套太深", "nested too deep"));
                    return Optional.empty();
                });
        for (int i = 0; i < paths.size(); i++) {
            Optional<Digested> one = read.get(i);
            Optional<Verdict> verdict = one.flatMap(text -> published
                    .entry(text.manuscript(), text.digest(), text.steps())
                    .map(Verdict.Published::new));
            one.ifPresent(text -> entries.add(text.manuscript()));
            one.ifPresent(texts::add);
            verdict.ifPresent(verdicts::add);
            if (one.isPresent() && verdict.isEmpty()) {
                damaged(paths.get(i), new Wording("不是可以公开的条目", "no entry that could be public"));
            }
        }
        gone(published, verdicts);
        Set<Integer> years = figures.stream().map(Figures::year).collect(Collectors.toSet());
        Sources sources = new Sources(
                office.get(),
                columns.get(),
                List.of(),
                entries,
                Optional.empty(),
                guide,
                reports,
                figures,
                years,
                notices,
                List.of(),
                Disputes.NONE,
                Withdrawals.NONE,
                Set.of(),
                List.of());
        Read all = new Read(
                sources,
                new Judgement(verdicts, narratives),
                texts,
                since(),
                settings.get("column-rows") instanceof Long rows && rows > 0 && rows < 10_000 ? rows.intValue() : 20,
                templates(settings),
                assets);
        return new Found<>(Optional.of(all), found);
    }

    private Path part(String name) {
        return Objects.requireNonNull(archives.parts().get(name), name);
    }

    private static WorkingDays calendar(List<Notice> notices) {
        return new WorkingDays(
                Stream.concat(Notices.builtIn().stream(), notices.stream()).toList());
    }

    private Optional<Digested> entry(
            PublishedTexts reader, String path, Categories columns, Site office, Asides asides, PublishedSteps steps) {
        String digest = text(path + SourceArchives.DIGEST).orElse("");
        Optional<Manuscript> text = entry(reader, path, digest, columns, office);
        Address page = text.flatMap(one -> page(one, columns, office)).orElse(Addresses.NOT_FOUND);
        Header aside = asides.headers().get(path);
        return text.map(one -> new Digested(
                aside == null ? one : one.with(aside),
                digest,
                page,
                steps.of(page),
                asides.covered().contains(path)));
    }

    private Optional<Manuscript> entry(
            PublishedTexts reader, String path, String digest, Categories columns, Site office) {
        Map<String, Path> ledger = new HashMap<>();
        String stem = path.substring(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')));
        Optional.ofNullable(archives.parts().get(stem + ".csv"))
                .ifPresent(file -> ledger.put(stem.substring(stem.lastIndexOf('/') + 1) + ".csv", file));
        Optional<Manuscript> bare = manuscript(reader.entry(part(path), path, columns, Map.of(), ledger), path);
        Optional<Address> page = bare.flatMap(one -> page(one, columns, office));
        if (page.isEmpty()) {
            return bare;
        }
        Map<String, Path> attachments = new TreeMap<>();
        digest.lines().map(FILE_LINE::matcher).filter(Matcher::matches).forEach(line -> {
            boolean listed = line.group(1).equals("file") && !ledger.containsKey(line.group(3));
            if (listed) {
                Address address = Addresses.file(page.get(), line.group(3), line.group(2));
                Path file = site.get(address.path());
                if (file == null) {
                    found.add(Finding.of(
                            Rule.PUBLISHED_SOURCE,
                            Place.of(address.path()),
                            new Wording(
                                    "缺少附件“" + line.group(3) + "”", "the attachment “" + line.group(3) + "” is missing"),
                            Wording.NONE));
                } else {
                    attachments.put(line.group(3), file);
                }
            }
        });
        return attachments.isEmpty()
                ? bare
                : manuscript(reader.entry(part(path), path, columns, attachments, ledger), path);
    }

    private static Optional<Address> page(Manuscript entry, Categories columns, Site office) {
        return Identity.of(entry, entry.category(columns), office.indexPattern())
                .map(own -> Addresses.page(own.category(), own.released(), entry.name(), own.index()));
    }

    private Optional<Manuscript> manuscript(Found<Source> read, String path) {
        if (read.findings().stream().anyMatch(one -> one.severity() == Severity.BLOCK)
                || !(read.value() instanceof Manuscript text)) {
            read.findings().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            why -> damaged(path, why.message()),
                            () -> damaged(path, new Wording("无法读取", "cannot be read")));
            return Optional.empty();
        }
        if (!Optional.of(PublishedSource.canonicalHeader(text)).equals(headerLine(path))) {
            damaged(path, new Wording("文件头不是规范的写法", "its header is not in the canonical form"));
        }
        return Optional.of(text);
    }

    private Optional<String> headerLine(String path) {
        return text(path).flatMap(whole -> whole.lines().skip(1).findFirst());
    }

    private Map<String, Path> beside(String report) {
        Map<String, Path> figures = new TreeMap<>();
        String stem = report.substring(0, report.lastIndexOf('.'));
        for (String ending : List.of(".yaml", ".csv")) {
            Path file = archives.parts().get(stem + ending);
            if (file != null) {
                figures.put(stem.substring(stem.lastIndexOf('/') + 1) + ending, file);
            }
        }
        return figures;
    }

    private List<Figures> figures() {
        List<Figures> figures = new ArrayList<>();
        archives.parts().forEach((path, file) -> {
            Matcher name = FIGURES.matcher(path);
            if (name.matches()) {
                PublishedTexts.figures(file, path, Integer.parseInt(name.group(1)))
                        .value()
                        .ifPresentOrElse(figures::add, () -> damaged(path, new Wording("无法读取", "cannot be read")));
            }
        });
        return figures;
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        archives.parts().keySet().forEach(path -> {
            Matcher name = NOTICE.matcher(path);
            if (name.matches()) {
                data(path, source -> CalendarReader.read(source, Integer.parseInt(name.group(1))))
                        .ifPresent(notices::add);
            }
        });
        return notices;
    }

    private Asides asides() {
        Asides asides = new Asides(new HashMap<>(), new HashSet<>());
        for (Path file : archives.asides()) {
            TextFiles.read(file, SourceArchives.ASIDE)
                    .value()
                    .flatMap(source -> YamlReader.read(source).value().map(root -> enter(source, root, asides)))
                    .ifPresentOrElse(
                            read -> {}, () -> damaged(SourceArchives.ASIDE, new Wording("无法读取", "cannot be read")));
        }
        return asides;
    }

    private static Asides enter(SourceText source, Node root, Asides asides) {
        if (root instanceof Node.Mapping mapping) {
            for (Node.Pair pair : mapping.pairs()) {
                String path = pair.key().value();
                boolean covered = pair.value() instanceof Node.Mapping keys
                        && keys.pairs().stream()
                                .anyMatch(key -> key.key().value().equals(SourceArchives.OFFICE));
                if (covered) {
                    asides.covered().add(path);
                } else {
                    HeaderReader.header(source, pair.value())
                            .value()
                            .ifPresent(header -> asides.headers().put(path, header));
                }
            }
        }
        return asides;
    }

    private void gone(PublishedSource published, List<Verdict> verdicts) {
        Map<?, ?> root = object(SiteParts.GONE);
        for (Map<?, ?> one : objects(root.get("withdrawn"))) {
            boolean secrecy = Boolean.TRUE.equals(one.get("secrecy"));
            Optional<LocalDate> on = day(one, "on");
            int year = string(one, "released").matches("[0-9]{4}") ? Integer.parseInt(string(one, "released")) : 1970;
            on.flatMap(day -> published.tombstone(
                            pathOr(one),
                            string(one, "name"),
                            string(one, "category"),
                            string(one, "index"),
                            LocalDateTime.of(year, 1, 1, 0, 0),
                            secrecy,
                            Optional.of(string(one, "title")).filter(title -> !title.isEmpty()),
                            day,
                            string(one, "reason")))
                    .ifPresentOrElse(stone -> verdicts.add(new Verdict.Replaced(stone)), () -> damagedRemains(one));
        }
        for (Map<?, ?> one : objects(root.get("closed"))) {
            Optional<LocalDate> on = day(one, "on");
            Optional<LocalDate> released = month(string(one, "released"));
            on.flatMap(day -> released.flatMap(
                            from -> published.closure(string(one, "index"), string(one, "category"), day, from)))
                    .ifPresentOrElse(
                            closure -> verdicts.add(new Verdict.Closed(pathOr(one), closure)),
                            () -> damagedRemains(one));
        }
    }

    private void damagedRemains(Map<?, ?> one) {
        String index = string(one, "index");
        damaged(SiteParts.GONE, new Wording("“" + index + "”的记录不完整", "the record of “" + index + "” is not whole"));
    }

    /** Where no published text leads there, a path that is none of a file. */
    private static String pathOr(Map<?, ?> one) {
        String path = string(one, "path");
        return path.isEmpty() ? "\0" + string(one, "index") : path;
    }

    private static Optional<LocalDate> day(Map<?, ?> one, String key) {
        try {
            return Optional.of(LocalDate.parse(string(one, key)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text).atDay(1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable EarlierRelease since() {
        Path file = archives.parts().get(SiteParts.SINCE);
        if (file == null) {
            return null;
        }
        try {
            Optional<EarlierRelease> basis = EarlierRelease.basis(Files.readAllBytes(file));
            if (basis.isPresent()) {
                return basis.get();
            }
        } catch (IOException | JsonException e) {
            // told below
        }
        damaged(SiteParts.SINCE, new Wording("无法读取", "cannot be read"));
        return null;
    }

    private static SortedMap<String, String> templates(Map<?, ?> settings) {
        SortedMap<String, String> templates = new TreeMap<>();
        if (settings.get("templates") instanceof Map<?, ?> named) {
            named.forEach((kind, file) -> templates.put(String.valueOf(kind), String.valueOf(file)));
        }
        return templates;
    }

    private SortedMap<String, String> assets() {
        SortedMap<String, String> assets = new TreeMap<>();
        for (String line : text(SiteParts.ASSETS).orElse("").lines().toList()) {
            String start = Addresses.asset("").path();
            if (line.length() > 66 && line.startsWith(start, 66)) {
                assets.put(line.substring(66 + start.length()), line.substring(0, 64));
            } else {
                damaged(SiteParts.ASSETS, new Wording("看不懂的一行：" + line, "a line that is not understood: " + line));
            }
        }
        return assets;
    }

    private <T> Optional<T> data(String path, Function<SourceText, Found<Optional<T>>> reader) {
        Path file = archives.parts().get(path);
        Optional<T> value = file == null
                ? Optional.empty()
                : TextFiles.read(file, path)
                        .value()
                        .flatMap(source -> reader.apply(source).value());
        if (value.isEmpty()) {
            damaged(path, new Wording("缺少或者无法读取", "missing, or it cannot be read"));
        }
        return value;
    }

    private Optional<String> text(String path) {
        Path file = archives.parts().get(path);
        return file == null
                ? Optional.empty()
                : TextFiles.read(file, path).value().map(SourceText::text);
    }

    private Map<?, ?> object(String path) {
        try {
            if (Json.parse(text(path).orElse("")) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (JsonException e) {
            // told below
        }
        damaged(path, new Wording("缺少或者无法读取", "missing, or it cannot be read"));
        return Map.of();
    }

    private static List<Map<?, ?>> objects(@Nullable Object list) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (list instanceof List<?> all) {
            all.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    objects.add(map);
                }
            });
        }
        return objects;
    }

    private static String string(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private void damaged(String part, Wording why) {
        found.add(Finding.of(
                Rule.PUBLISHED_SOURCE,
                Place.of(archives.home(part)),
                new Wording(part + "：" + why.zh(), part + ": " + why.en()),
                Wording.NONE));
    }
}
