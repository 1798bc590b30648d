package org.gongkai.bake;

import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.content.Folders;
import org.gongkai.content.Project;
import org.gongkai.content.Sources;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Findings;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;

/** JBake's crawler over the editors' folder: it reads manuscripts and puts nothing into the store; that is the gate's. */
final class EditorsCrawler extends Crawler {

    private final Path project;
    private final Folders theme;
    private final Crew crew;
    private final Trial trial;
    private final Findings findings;
    private Optional<Sources> sources = Optional.empty();

    /**
     * @param trial what becomes of the sources that were read
     */
    EditorsCrawler(
            ContentStore store,
            JBakeConfiguration configuration,
            Path project,
            Folders theme,
            Crew crew,
            Trial trial,
            Findings findings) {
        super(store, configuration);
        this.project = project;
        this.theme = theme;
        this.crew = crew;
        this.trial = trial;
        this.findings = findings;
    }

    @Override
    public void crawl() {
        sources = Project.read(project, Extensions.markup(), theme, crew, findings)
                .map(trial.change());
    }

    /** Data files are read with the rest. */
    @Override
    public void crawlDataFiles() {}

    /** What was read. */
    Optional<Sources> sources() {
        return sources;
    }
}
