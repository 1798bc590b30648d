package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.Slow;
import org.gongkai.cli.CommandLineFacts;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The documentation says what the code does. {@code -Ddocs.update} writes its generated parts anew, on a desk only, never
 * in a continuous build.
 */
@Slow
class DocumentationTest {

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Pattern COMMENT = Pattern.compile("\\{#.*?#}", Pattern.DOTALL);
    private static final Pattern RULE_ID = Pattern.compile("\\b[RG]-[0-9]{2,3}\\b");

    /** Blocks of commands that {@link FirstEntryTest}, {@link SharedByGitTest} and SignedSiteTest type. */
    private static final List<String> FOLLOWED = List.of(
            "newcomer",
            "key",
            "server",
            "founder",
            "colleague",
            "begin",
            "daily",
            "conflict",
            "theirs",
            "publish",
            "hand");

    private final Handbook handbook = Handbook.read();

    DocumentationTest() throws IOException {}

    @Test
    void generatedPartsAreWhatTheCodeGives() throws IOException, ClassNotFoundException {
        Map<String, String> parts = Generated.all();
        if (System.getProperty("docs.update") != null) {
            assertThat(System.getenv("CI")).as("docs.update under CI").isNull();
            handbook.update(name -> parts.getOrDefault(name, "no such part: " + name + "\n"));
        }
        assertThat(handbook.generated()).isEqualTo(new TreeMap<>(parts));
    }

    @Test
    void tablesAreOfKnownThings() {
        assertThat(handbook.tables()).isSubsetOf(List.of("commands", "formats", "rooms", "sentences", "templates"));
    }

    @Test
    void namesNoRuleThatDoesNotExist() {
        TreeSet<String> known = new TreeSet<>();
        Stream.of(Rule.values()).map(Rule::id).forEach(known::add);
        assertThat(RULE_ID.matcher(handbook.all()).results().map(one -> one.group()))
                .isSubsetOf(known);
    }

    @Test
    void tablesOfCommandsNameEveryCommandOnce() {
        List<String> commands =
                List.copyOf(CommandLineFacts.root(Language.ZH).getSubcommands().keySet());
        for (String file : List.of("05-命令.md", "en/commands.md")) {
            assertThat(handbook.firstCells(file, "commands")).as(file).containsExactlyInAnyOrderElementsOf(commands);
        }
    }

    @Test
    void everyOptionIsKnownThatIsNamed() {
        TreeSet<String> known = new TreeSet<>();
        CommandLine root = CommandLineFacts.root(Language.ZH);
        for (CommandLine command : union(CommandLineFacts.all(root), List.of(root))) {
            command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        }
        Stream<String> named = handbook.all()
                .lines()
                .filter(line -> line.contains("gongkai ") || line.contains("gongkai.jar"))
                .flatMap(line -> OPTION.matcher(line).results().map(one -> one.group()));
        assertThat(named).isSubsetOf(known);
    }

    @Test
    void everyExitCodeAndFormIsExplained() throws IllegalAccessException {
        TreeSet<Integer> explained = new TreeSet<>();
        handbook.generated()
                .getOrDefault("exit-codes", "")
                .lines()
                .skip(2)
                .forEach(row -> explained.add(Integer.valueOf(row.split("\\|")[1].strip())));
        assertThat(explained).isEqualTo(CommandLineFacts.exitCodes());
        assertThat(handbook.pairs("formats").keySet()).containsExactlyInAnyOrderElementsOf(CommandLineFacts.formats());
    }

    @Test
    void tableOfTemplatesIsThatOfTheFolder() throws IOException {
        Path folder = Handbook.ROOT.resolve("templates");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(handbook.pairs("templates").keySet())
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
    }

    @Test
    void namesNoViewThatDoesNotExist() throws IOException {
        assertThat(ViewDocs.named(handbook.all())).isNotEmpty().isSubsetOf(ViewDocs.names());
    }

    @Test
    void commentsOfTemplatesNameNoViewThatDoesNotExist() throws IOException {
        List<String> comments = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Handbook.ROOT.resolve("templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                COMMENT.matcher(Files.readString(file)).results().forEach(one -> comments.add(one.group()));
            }
        }
        assertThat(ViewDocs.named(String.join("\n", comments))).isNotEmpty().isSubsetOf(ViewDocs.names());
    }

    @Test
    void drawingOfTheHouseHasEveryRoom() throws IOException {
        try (Stream<Path> rooms = Files.list(Handbook.ROOT.resolve("src/main/java/org/gongkai"))) {
            assertThat(handbook.pairs("rooms").keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            rooms.map(room -> room.getFileName().toString()).toList());
        }
    }

    @Test
    void examplesAreTakenWithoutFindings(@TempDir Path folder) throws IOException {
        for (Handbook.Example example : handbook.examples()) {
            if (example.language().equals("sh")) {
                assertThat(FOLLOWED).as(example.text()).contains(example.kind()); // by tests of their own
                continue;
            }
            String wrong = switch (example.language() + " " + example.kind()) {
                case "markdown entry", "yaml entry" -> Examples.entry(example.text(), folder.resolve("entry"));
                case "markdown text" -> Examples.text(example.text());
                case "markdown published", "yaml site", "yaml categories", "yaml people" ->
                    Examples.published(handbook, folder.resolve("site"));
                case "yaml figures" -> Examples.figures(example.text());
                case "yaml duties" -> Examples.duties(example.text());
                case "yaml mapping", "xml mapped" -> Examples.mapped(handbook);
                case "yaml profile" -> Examples.profile(example.text());
                case "java extension" -> Examples.compiled(example.text(), folder);
                default -> "no such kind of example";
            };
            assertThat(wrong).as(example.file() + ": " + example.text()).isEmpty();
        }
    }

    @Test
    void performanceKeepsAPlaceForTheBenchmark() {
        assertThat(handbook.text("performance.md"))
                .containsSubsequence("<!-- benchmark -->", "<!-- /benchmark -->")
                .contains("src/bench/bench.sh");
    }

    @Test
    void writesPlainly() {
        assertThat(handbook.all()).doesNotContain("！");
    }

    private static <T> List<T> union(Iterable<? extends T> some, Iterable<? extends T> others) {
        List<T> all = new ArrayList<>();
        some.forEach(all::add);
        others.forEach(all::add);
        return all;
    }
}
