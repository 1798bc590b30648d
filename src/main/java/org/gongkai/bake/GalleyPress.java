package org.gongkai.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.Folders;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.Sources;
import org.gongkai.content.site.Frame;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.journey.Moment;
import org.gongkai.memory.Memory;
import org.gongkai.page.PagePlan;
import org.gongkai.press.Sheets;
import org.gongkai.press.edition.Edition;

/**
 * A project's own theme and settings for looks at single pages (校样机): any edition ▸ its files in memory. Templates are read
 * and compiled once; where theme or settings changed another one is made.
 */
public final class GalleyPress implements AutoCloseable {

    private final Path project;
    private final Path scratch;
    private final Settings settings;
    private final Workshop workshop;

    /** @param project the project folder */
    public GalleyPress(Path project) throws IOException {
        this.project = project;
        this.settings = Settings.of(project).value();
        this.scratch = Files.createTempDirectory("gongkai-galley");
        this.workshop = new Workshop(project, settings, Bake.crew(), Memory.NONE, scratch, scratch, same -> same);
    }

    /** Rows of a column page. */
    public int columnRows() {
        return settings.number("index.posts_per_page", PagePlan.COLUMN_ROWS);
    }

    /** Where the theme lies. */
    public Folders folders() {
        return settings.folders();
    }

    /** Findings as a check tells them, judged by the law of their records' own days. */
    public static List<Finding> dated(List<Finding> found, Sources sources, Moment moment) {
        return Findings.of(found)
                .dated(new RecordDays(sources, moment.day())::of)
                .sorted();
    }

    /** The files of an edition; PDF files are not among them. */
    public Sheets sheets(Edition edition) throws IOException {
        return workshop.galley(edition).sheets();
    }

    /** A folder for what is needed on the way. */
    public Path scratch() {
        return scratch;
    }

    /** Reads one text as it stands in its file, or as it was typed and not saved. */
    public Found<Optional<Manuscript>> text(Path file, Optional<String> typed, Frame frame) {
        return typed.map(text -> Project.typed(project, file, text, frame, folders()))
                .orElseGet(() -> Project.entry(project, file, Optional.of(frame), folders()));
    }

    @Override
    public void close() {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(scratch)) {
            walk.sorted(Comparator.reverseOrder()).forEach(all::add);
            for (Path one : all) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
