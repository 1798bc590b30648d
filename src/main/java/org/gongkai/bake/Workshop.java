package org.gongkai.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongkai.content.Sources;
import org.gongkai.content.site.Site.NamedFile;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.memory.Memory;
import org.gongkai.page.PagePlan;
import org.gongkai.pdf.HtmlToPdf;
import org.gongkai.press.PdfPrinter;
import org.gongkai.press.Press;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.source.Origin;
import org.gongkai.press.theme.Theme;
import org.gongkai.scan.SiteScan;
import org.jbake.app.Asset;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jspecify.annotations.Nullable;

/** What JBake works with in one project (工具): its settings, and its utensils as far as they are ours. */
final class Workshop {

    private final Path project;
    private final Settings settings;
    private final Crew crew;
    private final Memory memory;
    private final DefaultJBakeConfiguration configuration;
    private final CatalogueStore store = new CatalogueStore();
    private final EditorsCrawler crawler;
    private @Nullable EngineTemplates kept;
    private @Nullable Origin origin;

    /**
     * @param project the project folder
     * @param memory of what was read before
     * @param destination where pages go
     * @param scratch a folder for what is needed on the way
     * @param supposed what becomes of the sources that were read
     */
    Workshop(
            Path project,
            Settings settings,
            Crew crew,
            Memory memory,
            Path destination,
            Path scratch,
            UnaryOperator<Sources> supposed)
            throws IOException {
        this.project = project;
        this.settings = settings;
        this.crew = crew;
        this.memory = memory;
        this.configuration = settings.jbake(destination, templates(scratch));
        this.crawler = new EditorsCrawler(store, configuration, project, settings.folders(), crew, memory, supposed);
    }

    /** JBake wants a folder of templates; a project without one gets an empty one, and the built-in theme serves. */
    private Path templates(Path scratch) throws IOException {
        Path none = Files.createDirectories(scratch.resolve("templates"));
        Path own = settings.folder("template.folder");
        return Files.isDirectory(own) ? own : none;
    }

    Utensils utensils() {
        Utensils utensils = new Utensils();
        utensils.setConfiguration(configuration);
        utensils.setContentStore(store);
        utensils.setCrawler(crawler);
        utensils.setRenderer(new Renderer(store, configuration));
        utensils.setAsset(new Asset(configuration));
        return utensils;
    }

    Crew crew() {
        return crew;
    }

    Memory memory() {
        return memory;
    }

    EditorsCrawler crawler() {
        return crawler;
    }

    /** What the data files, the theme and the settings of the project itself would put before readers. */
    List<Finding> ownWords(Sources sources) throws IOException {
        SiteScan scan = new SiteScan(sources.site());
        List<Finding> found = new ArrayList<>();
        sources.words().forEach(words -> found.addAll(scan.words(words)));
        found.addAll(scan.text(Settings.FILE, settings.text()));
        Optional<NamedFile> emblem = sources.site().emblem();
        if (emblem.isPresent()) {
            String name = emblem.get().path().substring("assets/".length());
            if (!theme().assets().containsKey(name)) {
                found.add(missing(emblem.get()));
            }
        }
        found.addAll(ThemeCheck.check(
                project,
                settings.folder("template.folder"),
                configuration.getAssetFolder().toPath(),
                scan));
        return found;
    }

    private static Finding missing(NamedFile emblem) {
        return Rule.EMBLEM
                .at(
                        emblem.place(),
                        new Wording("没有这个文件：" + emblem.path(), "there is no such file: " + emblem.path()),
                        new Wording(
                                "把图片放入项目的 assets/，或者删去这一项",
                                "put the picture into assets/ of the project, or delete this key"))
                .at(emblem.line());
    }

    private Theme theme() {
        return new Theme(
                configuration.getTemplateFolder().toPath(),
                configuration.getAssetFolder().toPath());
    }

    /** Known after the first time: the program's own archive, which is large, does not change while it runs. */
    private Origin origin() throws IOException {
        Origin known = origin;
        if (known == null) {
            known = new Origin(
                    ProgramParts.version(),
                    ProgramParts.sha256(memory.files()),
                    Stream.concat(
                                    Extensions.markup().stream().filter(one -> !one.equals(Extensions.MARKDOWN)),
                                    ToolRun.foreigners().stream())
                            .sorted()
                            .toList(),
                    settings.number("index.posts_per_page", PagePlan.COLUMN_ROWS),
                    settings.templateFiles());
            origin = known;
        }
        return known;
    }

    /** The press for an edition; the store is filled with what it publishes. */
    Found<Press> press(Edition edition) throws IOException {
        List<Finding> found = new ArrayList<>();
        Optional<PdfPrinter> paper = edition.holdings()
                .site()
                .pdf()
                .flatMap(wanted -> HtmlToPdf.of(project, wanted).into(found));
        return new Found<>(press(edition, templates(), paper.orElse(null)), found);
    }

    /** A press for a look at single pages: it keeps the templates from one edition to the next, and makes no PDF. */
    Press galley(Edition edition) throws IOException {
        EngineTemplates known = kept;
        if (known == null) {
            known = templates();
            kept = known;
        }
        return press(edition, known, null);
    }

    private EngineTemplates templates() {
        return new EngineTemplates(settings, configuration, store);
    }

    private Press press(Edition edition, EngineTemplates templates, @Nullable PdfPrinter paper) throws IOException {
        Theme theme = theme();
        Typesetting typesetting = new Typesetting(configuration, project.toFile());
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
        return new Press(edition, theme, templates, typesetting, paper, crew, memory, origin());
    }
}
