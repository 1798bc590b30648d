package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.gongkai.cli.terminal.Console;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.finding.Wording.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Help and complaints about the command line, in the language that was asked for. */
class HelpTest {

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(Usage|Options|Commands|Parameters|Missing|Unknown|Unmatched|Invalid|Exit|COMMAND|DIR|FOLDER)\\b");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Locale before = Locale.getDefault();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String line) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream too = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Gongkai(new Console(to, too, false)).run(line.isEmpty() ? new String[0] : line.split(" "));
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandAndArgumentIsExplained(Language language) {
        CommandLine root = CommandLineFacts.root(language);
        CommandLineFacts.all(root).forEach(command -> {
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(command.getCommandName())
                    .isNotEmpty();
            assertThat(command.getCommandSpec().args())
                    .as(command.getCommandName())
                    .allSatisfy(argument -> assertThat(argument.description())
                            .as(argument.toString())
                            .isNotEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void helpIsInOneLanguage(Language language) {
        CommandLine root = CommandLineFacts.root(language);
        CommandLineFacts.all(root).forEach(command -> {
            String help = command.getUsageMessage(Help.Ansi.OFF);
            assertThat(help)
                    .doesNotContainPattern(language == Language.ZH ? ENGLISH : CHINESE)
                    .doesNotContain("${");
        });
        assertThat(root.getUsageMessage(Help.Ansi.OFF)).doesNotContain("${");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle zh = ResourceBundle.getBundle("org.gongkai.cli.help", Locale.ROOT, exact);
        ResourceBundle en = ResourceBundle.getBundle("org.gongkai.cli.help", Locale.ENGLISH, exact);
        assertThat(zh.keySet())
                .filteredOn(key -> !zh.getString(key).equals("%n"))
                .allSatisfy(key -> assertThat(en.getString(key)).isNotEqualTo(zh.getString(key)));
        assertThat(en.keySet()).isEqualTo(zh.keySet());
    }

    @Test
    void columnsStandBelowEachOther() {
        String help =
                CommandLineFacts.root(Language.ZH).getSubcommands().get("build").getUsageMessage(Help.Ansi.OFF);
        assertThat(help).contains("      --out=文件夹      站点", "      --strict          错误");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nosuch", "build --bogus", "digest", "check --format=xml", "check --lang=fr", "check a b"})
    void complaintsAreChineseWhateverTheMachineSpeaks(String line) {
        Locale.setDefault(Locale.US);
        assertThat(run(line)).isEqualTo(Exit.USAGE);
        assertThat(told()).containsPattern(CHINESE).doesNotContainPattern(ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "buidl --lang en, did you mean build?",
        "digest --lang en, missing: ENTRY",
        "check --format=xml --lang=en, allowed: text|json|sarif|csv",
        "build --bogus --lang en, no such option: --bogus",
    })
    void complaintsAreEnglishOnDemand(String line, String complaint) {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertThat(run(line)).isEqualTo(Exit.USAGE);
        assertThat(told()).contains(complaint).doesNotContainPattern(CHINESE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build",
                "check",
                "audit",
                "digest",
                "new",
                "review",
                "review list",
                "review sheet",
                "withdraw",
                "due",
                "exchange",
                "rules",
                "init",
                "schema"
            })
    void everyCommandTellsTheVersion(String command) {
        assertThat(run(command + " --version")).isEqualTo(Exit.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("gongkai ");
    }
}
