package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.cli.CommandLineFacts;
import org.gongkai.finding.Wording.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The examples for the continuous builds of offices: they are YAML, their scripts are shell, their commands are ours. */
class WorkflowExamplesTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|\\$\\()\\s*gongkai ([^)|;&>\\n]*)");

    private static final Pattern CHOICE = Pattern.compile("\\$\\((git tag --list[^)]*)\\)");

    @TempDir
    private Path folder;

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/docs/ci"))) {
            return files.sorted().toList();
        }
    }

    /** Every text that a shell runs. */
    private static void scripts(Object value, boolean run, List<String> scripts) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) ->
                    scripts(one, List.of("run", "script", "before_script").contains(String.valueOf(key)), scripts));
        } else if (value instanceof Collection<?> list) {
            list.forEach(one -> scripts(one, run, scripts));
        } else if (run) {
            scripts.add(String.valueOf(value));
        }
    }

    private static List<String> scripts(Path file) throws IOException {
        List<String> scripts = new ArrayList<>();
        scripts(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)), false, scripts);
        return scripts;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyCommandIsTakenByTheProgram(Path file) throws IOException {
        List<String> commands = COMMAND.matcher(String.join("\n", scripts(file)))
                .results()
                .map(one -> one.group(1).strip())
                .toList();
        assertThat(commands).anyMatch(one -> one.startsWith("build")).anyMatch(one -> one.startsWith("due --next"));
        for (String command : commands) {
            String[] typed =
                    command.replaceAll("\"[^\"]*\"", "2026-01-01T00:00").split("\\s+");
            assertThatCode(() -> CommandLineFacts.root(Language.EN).parseArgs(typed))
                    .as(command)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyScriptIsShell(Path file) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        for (String script : scripts(file)) {
            Path text = Files.writeString(folder.resolve("script"), script.replaceAll("\\$\\{\\{[^}]*}}", "X"));
            Process shell = new ProcessBuilder("/bin/bash", "-n", text.toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(shell.getInputStream().readAllBytes()))
                    .as(script)
                    .isEmpty();
            assertThat(shell.waitFor()).as(script).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsPublishedAgainIsTheLatestVersionWhateverItsName(Path file) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")) && Files.isExecutable(Path.of("/bin/bash")));
        List<String> choices = CHOICE.matcher(String.join("\n", scripts(file)))
                .results()
                .map(one -> one.group(1))
                .distinct()
                .toList();
        assertThat(choices).hasSize(1);
        String history = "set -e; git init -q .; export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a GIT_COMMITTER_NAME=a"
                + " GIT_COMMITTER_EMAIL=a\n"
                + "commit() { export GIT_AUTHOR_DATE=\"2026-0$1-01T00:00:00Z\" GIT_COMMITTER_DATE=\"2026-0$1-01T00:00:00Z\";"
                + " git commit -q --allow-empty -m x; git tag $2; }\n"
                + "commit 1 v9; commit 2 v1.2; commit 3 v10; git tag v9.9; commit 4 draft; commit 5 zz\n";
        Path text = Files.writeString(folder.resolve("script"), history + choices.get(0) + "\n");
        Process shell = new ProcessBuilder("/bin/bash", text.toString())
                .directory(Files.createDirectory(folder.resolve("repository")).toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("v10\n");
        assertThat(shell.waitFor()).isZero();
    }
}
