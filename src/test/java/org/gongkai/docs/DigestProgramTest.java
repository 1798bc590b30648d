package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.crew.Crew;
import org.gongkai.review.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handbook's program, which knows nothing of the product, computes the digests of the sample. */
class DigestProgramTest {

    private static final int MOST_LINES = 20;

    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    private Path folder;

    @Test
    void computesBothDigestsOfEveryTextOfTheSampleThatItUnderstands() throws IOException {
        boolean there = Files.isExecutable(PYTHON);
        assumeTrue(System.getenv("CI") != null || there, "no python3 here");
        String handbook = Files.readString(Path.of("src/docs/handbook/03-审查.md"));
        int start = handbook.indexOf("```python\n") + "```python\n".length();
        String program = handbook.substring(start, handbook.indexOf("```", start));
        assertThat(program.lines().count()).isLessThanOrEqualTo(MOST_LINES);
        Path file = folder.resolve("digest.py");
        Files.writeString(file, program);

        Sources sources =
                Project.read(Path.of(""), Set.of("md"), new Crew(2)).value().orElseThrow();
        int done = 0;
        for (Source source : sources.texts()) {
            Manuscript manuscript = (Manuscript) source;
            if (understood(manuscript)) {
                String expected = Digest.of(manuscript).text() + "\n"
                        + Digest.first(manuscript).text() + "\n";
                assertThat(run(
                                there ? PYTHON.toString() : "python3",
                                file.toString(),
                                manuscript.path(),
                                manuscript.column()))
                        .as(manuscript.path())
                        .isEqualTo(expected);
                done++;
            }
        }
        assertThat(done).isGreaterThan(sources.texts().size() * 3 / 4);
    }

    /** One key a line, in English, and no title of an attachment; the record of the site has files everywhere. */
    private static boolean understood(Manuscript manuscript) throws IOException {
        List<String> header = Files.readString(Path.of(manuscript.path()))
                .lines()
                .skip(1)
                .takeWhile(line -> !line.equals("---"))
                .toList();
        int review = header.indexOf("review:");
        return !manuscript.path().equals("content/site.md")
                && header.subList(0, review < 0 ? header.size() : review).stream()
                        .allMatch(line -> line.matches("[a-z-]+: *[^\\s{].*") && !line.contains("[{"));
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
