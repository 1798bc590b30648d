package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong projects and what their authors are told. A case is a folder of {@code src/test/sites/wrong}: what is done to
 * the sound project of {@code src/test/sites/base} ({@code edits.txt}, and files that are laid over it), the command
 * where it is not a build ({@code command.txt}), and the program's whole answer ({@code expected.txt}).
 * {@code -Dgolden.update} writes the answers anew.
 */
class WrongSitesTest {

    private static final Path BASE = Path.of("src/test/sites/base");
    private static final Path WRONG = Path.of("src/test/sites/wrong");
    private static final int LEAST = 100;

    @TempDir
    static Path shared;

    private static Path oldSite;
    private static Map<String, String> oldFiles;

    @BeforeAll
    static void buildsTheOldSite() throws IOException {
        Path project = shared.resolve("old");
        Tree.copy(BASE, project);
        Run run = Run.build(project);
        assertThat(run.text()).startsWith("exit code 0\n\n== standard output\n\n==");
        oldSite = project.resolve("target/site");
        oldFiles = Tree.of(oldSite);
        Tree.verify(oldSite);
    }

    static List<String> cases() throws IOException {
        return Tree.names(WRONG);
    }

    @Test
    void thereAreWrongSites() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(LEAST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatIsWrongAndLeavesTheOldSiteAsItWas(String name, @TempDir Path temporary) throws IOException {
        Path folder = WRONG.resolve(name);
        Path project = temporary.toRealPath().resolve("project");
        Path site = project.resolve("target/site");
        Tree.copy(BASE, project);
        Tree.copy(oldSite, site);
        prepare(folder, project);

        Run run = Run.of(project, command(folder));

        expect(folder.resolve("expected.txt"), run);
        assertThat(run.code()).as("exit code").isIn(1, 2);
        assertThat(Tree.of(site)).as("the old site").isEqualTo(oldFiles);
        assertThat(Tree.names(site.getParent())).as("beside the old site").containsExactly("site");
    }

    @Test
    void everyCaseHasItsAnswerAndNothingElse() throws IOException {
        for (String name : cases()) {
            assertThat(Tree.names(WRONG.resolve(name)))
                    .as(name)
                    .contains("expected.txt")
                    .isSubsetOf("edits.txt", "command.txt", "expected.txt", "content", "templates", "assets");
        }
    }

    private static void prepare(Path folder, Path project) throws IOException {
        for (String overlay : List.of("content", "templates", "assets")) {
            if (Files.isDirectory(folder.resolve(overlay))) {
                Tree.copy(folder.resolve(overlay), project.resolve(overlay));
            }
        }
        Path edits = folder.resolve("edits.txt");
        if (Files.exists(edits)) {
            Edits.apply(Files.readString(edits), project);
        }
    }

    private static String[] command(Path folder) throws IOException {
        Path file = folder.resolve("command.txt");
        String line = Files.exists(file) ? Files.readString(file).strip() : "build PROJECT --as-of " + Run.AS_OF;
        return Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }

    private static void expect(Path golden, Run run) throws IOException {
        if (System.getProperty("golden.update") != null) {
            assertThat(System.getenv("CI")).as("-Dgolden.update under CI").isNull();
            Files.writeString(golden, run.text());
        }
        assertThat(golden)
                .as("run with -Dgolden.update and read what it writes")
                .exists();
        assertThat(run.text()).isEqualTo(Files.readString(golden));
    }
}
