package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.cli.terminal.Console;
import org.gongkai.finding.Wording.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Commands are completed by a real bash, and the page for man is one that man reads without a warning. */
class CompletionTest {

    @TempDir
    private Path temporary;

    private static String printed(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(new Gongkai(new Console(to, to, false)).run(arguments)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static boolean there(String program) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("MANWIDTH", "80");
        Path said = temporary.resolve("said");
        Process process = builder.redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "gongkai rev, review",
        "gongkai che, check",
        "gongkai check --form, --format",
        "gongkai check --format js, json",
        "gongkai review lis, list",
        "gongkai init --sam, --sample",
    })
    void bashCompletes(String typed, String completed) throws IOException, InterruptedException {
        Assumptions.assumeTrue(there("bash"), "no bash here");
        Path script = Files.writeString(temporary.resolve("gongkai.bash"), printed("completion", "bash"));
        String[] words = typed.split(" ", -1);
        String question = "source " + script + "; COMP_WORDS=(" + typed + "); COMP_CWORD=" + (words.length - 1)
                + "; COMP_LINE='" + typed + "'; COMP_POINT=" + typed.length()
                + "; _complete_gongkai; printf '%s\\n' \"${COMPREPLY[@]}\"";
        assertThat(run("bash", "--norc", "-c", question).lines().map(String::strip))
                .contains(completed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"gongkai rev, review", "gongkai check --form, --format", "gongkai review lis, list"})
    void zshCompletes(String typed, String completed) throws IOException, InterruptedException {
        Assumptions.assumeTrue(there("zsh"), "no zsh here");
        Path script = Files.writeString(temporary.resolve("_gongkai"), printed("completion", "zsh"));
        // a terminal of its own in which somebody types and presses Tab (zshmodules, zsh/zpty)
        String person = """
                zmodload zsh/zpty
                zpty one zsh -f -i
                zpty -w one "PS1= ; autoload -Uz compinit; compinit -u -D; source '%s'; echo re''ady"
                zpty -r -m one said '*ready*' || exit 1
                zpty -n -w one $'%s\\t\\nexit\\n'
                zpty -r -m one said '*%s*' && print -r -- "$said"
                zpty -d one
                """.formatted(script, typed, typed.substring(0, typed.lastIndexOf(' ') + 1) + completed);
        Path file = Files.writeString(temporary.resolve("person.zsh"), person);
        assertThat(run("zsh", "-f", file.toString())).contains(completed);
    }

    @Test
    void zshReadsWhatBashReads() {
        assertThat(printed("completion", "zsh"))
                .isEqualTo(printed("completion", "bash"))
                .contains("bashcompinit");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageForManNamesEveryCommandAndOption(Language language) {
        String page = printed("completion", "man", "--lang", language == Language.EN ? "en" : "zh");
        for (CommandLine command : CommandLineFacts.all(CommandLineFacts.root(language))) {
            assertThat(page)
                    .contains(".SS gongkai " + CommandLineFacts.name(command).replace("-", "\\-") + "\n");
            command.getCommandSpec()
                    .options()
                    .forEach(option ->
                            assertThat(page).contains(option.longestName().replace("-", "\\-")));
        }
        assertThat(page).doesNotContain("${");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void manReadsItsPageWithoutAWarning(Language language) throws IOException, InterruptedException {
        Assumptions.assumeTrue(there("man") && there("groff"), "no man here");
        String page = printed("completion", "man", "--lang", language == Language.EN ? "en" : "zh");
        Path file = Files.writeString(temporary.resolve("gongkai.1"), page);
        String shown = run("man", "--warnings", "-E", "UTF-8", "-P", "cat", "-l", file.toString());
        assertThat(shown).doesNotContain("warning").contains(language == Language.EN ? "EXIT STATUS" : "退出码");
    }
}
