package org.gongkai.rebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.gongkai.content.register.CalendarReader;
import org.gongkai.content.register.Duties;
import org.gongkai.content.register.Figures;
import org.gongkai.content.register.Redirects;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.CategoriesReader;
import org.gongkai.content.site.Site;
import org.gongkai.content.site.SiteReader;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Wording;
import org.gongkai.json.JsonException;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.source.SiteParts;
import org.gongkai.press.source.SourceArchives;
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

    private final Map<String, Path> site;
    private final Archives archives;
    private final PublishedSteps steps;
    private final Crew crew;
    private final SourceParts parts;
    private final List<Finding> found = Collections.synchronizedList(new ArrayList<>());

    PublishedProject(Map<String, Path> site, Archives archives, PublishedSteps steps, Crew crew) {
        this.crew = crew;
        this.site = site;
        this.archives = archives;
        this.steps = steps;
        this.parts = new SourceParts(archives, found::add);
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

    /** All of it; nothing where the site's own data cannot be read. */
    Found<Optional<Read>> read() {
        Optional<Site> office = parts.data(SiteParts.SITE, SiteReader::read);
        Optional<Categories> columns = parts.data(SiteParts.CATEGORIES, CategoriesReader::read);
        Map<?, ?> settings = parts.object(SiteParts.SETTINGS);
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
        DigestedTexts entryTexts = new DigestedTexts(
                site, parts, reader, office.get(), columns.get(), steps, archives.asides(), found::add);
        List<Source> entries = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        List<NarrativeVerdict> narratives = new ArrayList<>();
        List<Digested> texts = new ArrayList<>();
        List<Figures> figures = figures();
        SortedMap<Integer, Source> reports = new TreeMap<>();
        Optional<Source> guide = Optional.empty();
        for (String path : parts.files().keySet()) {
            Matcher report = REPORT.matcher(path);
            if (path.equals(GUIDE) || report.matches()) {
                Optional<Manuscript> text =
                        entryTexts.manuscript(reader.narrative(parts.part(path), path, beside(path)), path);
                if (text.isPresent()) {
                    Optional<String> own = parts.text(path + SourceArchives.DIGEST);
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
        List<String> paths = parts.files().keySet().stream()
                .filter(path -> path.startsWith("content/")
                        && !path.equals(GUIDE)
                        && !path.startsWith(SiteParts.ANNUAL)
                        && parts.files().containsKey(path + SourceArchives.DIGEST))
                .toList();
        List<Optional<Digested>> read = crew.each(paths, entryTexts::entry, path -> {
            parts.damaged(path, new Wording("嵌套太深", "nested too deep"));
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
                parts.damaged(paths.get(i), new Wording("不是可以公开的条目", "no entry that could be public"));
            }
        }
        verdicts.addAll(new PublishedRemains(parts, published).read());
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
                List.of(),
                Withdrawals.NONE,
                Duties.NONE,
                redirects(office.get()),
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

    private static WorkingDays calendar(List<Notice> notices) {
        return new WorkingDays(
                Stream.concat(Notices.builtIn().stream(), notices.stream()).toList());
    }

    private Map<String, Path> beside(String report) {
        Map<String, Path> figures = new TreeMap<>();
        String stem = report.substring(0, report.lastIndexOf('.'));
        for (String ending : List.of(".yaml", ".csv")) {
            Path file = parts.files().get(stem + ending);
            if (file != null) {
                figures.put(stem.substring(stem.lastIndexOf('/') + 1) + ending, file);
            }
        }
        return figures;
    }

    private List<Figures> figures() {
        List<Figures> figures = new ArrayList<>();
        parts.files().forEach((path, file) -> {
            Matcher name = FIGURES.matcher(path);
            if (name.matches()) {
                PublishedTexts.figures(file, path, Integer.parseInt(name.group(1)))
                        .value()
                        .ifPresentOrElse(
                                figures::add, () -> parts.damaged(path, new Wording("无法读取", "cannot be read")));
            }
        });
        return figures;
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        parts.files().keySet().forEach(path -> {
            Matcher name = NOTICE.matcher(path);
            if (name.matches()) {
                parts.data(path, source -> CalendarReader.read(source, Integer.parseInt(name.group(1))))
                        .ifPresent(notices::add);
            }
        });
        return notices;
    }

    private Redirects redirects(Site office) {
        return parts.files().containsKey(SiteParts.REDIRECTS)
                ? parts.data(
                                SiteParts.REDIRECTS,
                                source -> Redirects.read(source, office).map(Optional::of))
                        .orElse(Redirects.NONE)
                : Redirects.NONE;
    }

    private @Nullable EarlierRelease since() {
        Path file = parts.files().get(SiteParts.SINCE);
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
        parts.damaged(SiteParts.SINCE, new Wording("无法读取", "cannot be read"));
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
        for (String line : parts.text(SiteParts.ASSETS).orElse("").lines().toList()) {
            String start = Addresses.asset("").path();
            if (line.length() > 66 && line.startsWith(start, 66)) {
                assets.put(line.substring(66 + start.length()), line.substring(0, 64));
            } else {
                parts.damaged(
                        SiteParts.ASSETS, new Wording("看不懂的一行：" + line, "a line that is not understood: " + line));
            }
        }
        return assets;
    }
}
