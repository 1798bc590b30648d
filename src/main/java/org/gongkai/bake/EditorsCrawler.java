package org.gongkai.bake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongkai.content.Folders;
import org.gongkai.content.Project;
import org.gongkai.content.Sources;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Found;
import org.gongkai.memory.Memory;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;

/** JBake's crawler over the editors' folder: it reads manuscripts and puts nothing into the store; that is the gate's. */
final class EditorsCrawler extends Crawler {

    private final Path project;
    private final Folders theme;
    private final Crew crew;
    private final Memory memory;
    private final UnaryOperator<Sources> supposed;
    private Found<Optional<Sources>> read = new Found<>(Optional.empty(), List.of());

    /**
     * @param supposed what becomes of the sources that were read: for a build on trial others than they are
     */
    EditorsCrawler(
            ContentStore store,
            JBakeConfiguration configuration,
            Path project,
            Folders theme,
            Crew crew,
            Memory memory,
            UnaryOperator<Sources> supposed) {
        super(store, configuration);
        this.project = project;
        this.theme = theme;
        this.crew = crew;
        this.memory = memory;
        this.supposed = supposed;
    }

    @Override
    public void crawl() {
        read = read(project, theme, crew, memory).map(sources -> sources.map(supposed));
    }

    /** All that the editors' folder of a project holds; nothing where one of the site's own data files cannot be read. */
    static Found<Optional<Sources>> read(Path project, Folders theme, Crew crew, Memory memory) {
        return Project.read(project, Extensions.markup(), theme, crew, memory);
    }

    /** Data files are read with the rest. */
    @Override
    public void crawlDataFiles() {}

    /** What was read. */
    Found<Optional<Sources>> read() {
        return read;
    }
}
