package org.gongkai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.Review;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Found;
import org.gongkai.review.Digest;

/**
 * Writes into every text of a project that has a digest the one that it has now, as if all had just been reviewed: for
 * projects of tests and for the example, whose people are invented, and for nothing else.
 */
public final class Redigest {

    private Redigest() {}

    /** {@code args}: project folders. */
    public static void main(String[] args) throws IOException {
        for (String project : args) {
            of(Path.of(project));
        }
    }

    public static void of(Path project) throws IOException {
        Found<Optional<Sources>> read = Project.read(project, Set.of("md"), new Crew(2));
        Sources sources = read.value()
                .orElseThrow(() -> new AssertionError(read.findings().toString()));
        for (Source source : sources.texts()) {
            if (source instanceof Manuscript manuscript) {
                Path file = project.resolve(manuscript.path());
                String text = Files.readString(file);
                String digest = Digest.of(manuscript).text();
                String mended = manuscript
                        .header()
                        .review()
                        .flatMap(Review::digest)
                        .map(old -> text.replace(old.text(), digest))
                        .orElse(text);
                if (!mended.equals(text)) {
                    Files.writeString(file, mended);
                }
            }
        }
    }
}
