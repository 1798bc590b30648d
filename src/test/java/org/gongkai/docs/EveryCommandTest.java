package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.Run;
import org.gongkai.Slow;
import org.gongkai.Tree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of README and handbook is typed into a shell as it stands, chapter by chapter, and comes to what the chapter
 * says: exit code 0, or the one that the comment behind it names, and the files that it names are written. What lies there
 * before is laid out by {@code src/test/resources/handbook/CHAPTER.sh}; where there is none it is the example project with
 * its site. {@code -Dchapter=08} types those chapters only whose names begin so.
 */
@Slow
class EveryCommandTest {

    private static final String DAY = "2026-11-22";
    private static final int LINES = 30;
    private static final Path LAID = Handbook.ROOT.resolve("src/test/resources/handbook");
    private static final Pattern EXIT = Pattern.compile("\\s#.*(?:退出码|exit code)[^0-9]{0,8}([0-9])");
    private static final Pattern OUTPUT =
            Pattern.compile("(?:--(?:out|html|xlsx|json|docx|table|purge|mirror)[ =]|[^<]> ?)([^ |&;)]+)");
    private static final Pattern HELP = Pattern.compile("(?:source <\\()?gongkai(?: (?:--)?[a-z]+)+\\)?");
    private static final Pattern SHOWS = Pattern.compile("\\bgongkai(?:\\.jar)? (?:serve|open)\\b");

    /** Folders of servers, which are below the test's own folder here. */
    private static final Pattern SERVER = Pattern.compile("(?<![\\w./])/(?:srv|share|etc|tmp)/");

    /** Blocks that belong to a story with steps between them ▸ the test that types them. */
    static final Map<String, String> STORIES = new TreeMap<>(Map.ofEntries(
            Map.entry("newcomer", "FirstEntryTest"),
            Map.entry("key", "SharedByGitTest"),
            Map.entry("server", "SharedByGitTest"),
            Map.entry("founder", "SharedByGitTest"),
            Map.entry("colleague", "SharedByGitTest"),
            Map.entry("begin", "SharedByGitTest"),
            Map.entry("daily", "SharedByGitTest"),
            Map.entry("conflict", "SharedByGitTest"),
            Map.entry("theirs", "SharedByGitTest"),
            Map.entry("publish", "SharedByGitTest"),
            Map.entry("hand", "SignedSiteTest")));

    private static final String JAVA = "src/test/java/org/gongkai/";
    private static final String SPARK = "src/spark/test/org/gongkai/harvest/spark/EnginesAgreeTest.java";

    /** Lines that cannot be typed here ▸ the test, the script or the workflow that does what they say. */
    private static final Map<String, String> ELSEWHERE = new TreeMap<>(Map.ofEntries(
            Map.entry("mvn -DskipTests package", ".ci/run"),
            Map.entry("mvn verify", ".ci/run"),
            Map.entry("mvn -Pdist -DskipTests package", ".ci/dist"),
            Map.entry("mvn -Ppdf -DskipTests package", ".ci/dist"), // a part of the distribution
            Map.entry("mvn -Pspark -DskipTests package", SPARK),
            Map.entry(
                    "spark-submit --jars target/*-spark.jar --class org.gongkai.cli.Main gongkai.jar harvest /share/organs.csv --out /share/site --engine spark",
                    SPARK),
            Map.entry(
                    "java @src/spark/spark.options -cp \"gongkai.jar:gongkai-spark.jar:spark/jars/*\" org.gongkai.cli.Main harvest organs.csv --out site --engine spark",
                    SPARK),
            Map.entry(
                    "java -cp gongkai.jar:my-extension.jar org.gongkai.cli.Main build mysite",
                    JAVA + "bake/ExtensionsTest.java"),
            Map.entry(
                    "java -jar gongkai.jar audit https://jyj.example.gov.cn/zfxxgk/ --mirror 镜像",
                    JAVA + "audit/ServedSiteTest.java"),
            Map.entry(
                    "java -jar gongkai.jar audit https://jyj.example.gov.cn/zfxxgk/ --mirror mirror",
                    JAVA + "audit/ServedSiteTest.java"),
            Map.entry(
                    "java -jar gongkai.jar audit --foreign https://www.example.gov.cn/zwgk/ --as-of 2026-11-22",
                    JAVA + "survey/SurveyTest.java"),
            Map.entry("nginx -t && nginx -s reload", JAVA + "audit/ServerConfigTest.java")));

    @TempDir
    private static Path temporary;

    private static Path root = Path.of("");
    private static List<Terminal> terminals = new ArrayList<>();

    @BeforeAll
    static void anExampleWithItsSite() throws IOException {
        for (String program :
                List.of("bash", "setsid", "git", "python3", "openssl", "ssh-keygen", "unzip", "sha256sum")) {
            boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            assumeTrue(System.getenv("CI") != null || there, "no " + program + " here");
        }
        root = temporary.toRealPath();
        Path example = root.resolve("example");
        assertThat(Run.of(example, "init", "PROJECT", "--sample").code()).isZero();
        Tree.copy(example, root.resolve("published"));
        Run build = Run.of(root.resolve("published"), "build", "PROJECT", "--as-of", DAY);
        assertThat(build.code()).as(build.text()).isZero();
        terminals.add(Terminal.open(root, DAY));
    }

    @AfterAll
    static void closed() {
        terminals.forEach(Terminal::close);
    }

    /** Name ▸ text of README, every chapter and the help. */
    private static Map<String, String> chapters() throws IOException {
        Map<String, String> chapters = new TreeMap<>();
        chapters.put("README", Files.readString(Handbook.ROOT.resolve("README.md")));
        Path folder = Handbook.ROOT.resolve("src/docs/handbook");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                chapters.put(name.substring(0, name.length() - 3), Files.readString(file));
            }
        }
        for (String language : List.of("help", "help_en")) {
            Path texts = Handbook.ROOT.resolve("src/main/resources/org/gongkai/cli/" + language + ".properties");
            chapters.put(language, fenced(Files.readString(texts)));
        }
        return chapters;
    }

    /** What the help says to type, as a chapter has it. */
    private static String fenced(String help) {
        return HELP.matcher(help)
                .results()
                .map(one -> "```sh\n" + one.group() + "\n```\n")
                .collect(Collectors.joining());
    }

    private static List<String> here(String chapter) {
        return Commands.typed(chapter).stream()
                .filter(line -> !STORIES.containsKey(line.block()))
                .map(Commands.Typed::text)
                .filter(line -> !ELSEWHERE.containsKey(command(line)))
                .toList();
    }

    /** Without the comment behind it. */
    private static String command(String line) {
        return line.replaceFirst("\\s+#\\s.*$", "");
    }

    @TestFactory
    Stream<DynamicTest> everyCommandOfTheChapterDoesWhatItSays() throws IOException {
        return chapters().entrySet().stream()
                .filter(chapter -> !here(chapter.getValue()).isEmpty())
                .filter(chapter -> chapter.getKey().startsWith(System.getProperty("chapter", "")))
                .map(chapter -> DynamicTest.dynamicTest(chapter.getKey(), () -> typed(chapter.getKey())));
    }

    private static void typed(String name) throws IOException {
        Map<String, String> steps = steps(name);
        List<String> typed = here(chapters().getOrDefault(name, ""));
        List<Terminal.Line> lines = new ArrayList<>();
        StringBuilder first = new StringBuilder(steps.getOrDefault("", "")).append('\n');
        steps.remove("");
        for (String line : typed) {
            steps.keySet().stream()
                    .filter(line::startsWith)
                    .findFirst()
                    .ifPresent(step -> first.append(steps.remove(step)));
            if (SHOWS.matcher(line).find()) {
                first.append("rm -f ").append(root.resolve("shown")).append('\n');
            }
            lines.add(new Terminal.Line(moved(first.toString()), moved(line), outputs(line)));
            first.setLength(0);
        }
        assertThat(steps).as("laid out before lines that are not there").isEmpty();
        List<Run> runs = terminals.get(0).type(lines);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Matcher exit = EXIT.matcher(typed.get(i));
            int expected = exit.find() ? Integer.parseInt(exit.group(1)) : 0;
            if (runs.get(i).code() != expected) {
                wrong.add(typed.get(i) + "\n" + shortened(runs.get(i).text()));
            }
        }
        assertThat(wrong).as(name + ": " + wrong.size() + " of " + runs.size()).isEmpty();
    }

    private static String shortened(String said) {
        return said.lines().limit(LINES).collect(Collectors.joining("\n"));
    }

    private static String moved(String line) {
        return SERVER.matcher(line).replaceAll(Matcher.quoteReplacement(root.toString()) + "$0");
    }

    private static List<String> outputs(String line) {
        List<String> outputs = new ArrayList<>();
        OUTPUT.matcher(command(line)).results().forEach(one -> outputs.add(moved(one.group(1))));
        if (SHOWS.matcher(line).find()) {
            outputs.add(root.resolve("shown").toString());
        }
        return outputs;
    }

    /** What is laid out before a chapter, under no name, and before its lines that begin so. */
    private static Map<String, String> steps(String chapter) throws IOException {
        Map<String, String> steps = new LinkedHashMap<>();
        Path file = LAID.resolve(chapter + ".sh");
        String text = Files.exists(file) ? Files.readString(file) : "cp -r \"$PUBLISHED/.\" .\n";
        String step = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("#> ")) {
                step = line.substring(3);
            } else {
                steps.merge(step, line + "\n", String::concat);
            }
        }
        return steps;
    }

    @Test
    void whatIsLaidOutBelongsToAChapter() throws IOException {
        try (Stream<Path> files = Files.walk(LAID)) {
            assertThat(files.map(file -> LAID.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> file.endsWith(".sh"))
                            .map(file -> file.substring(0, file.length() - 3)))
                    .isSubsetOf(chapters().keySet());
        }
    }

    @Test
    void whatIsNotTypedHereIsDoneElsewhere() throws IOException {
        TreeSet<String> blocks = new TreeSet<>();
        TreeSet<String> lines = new TreeSet<>();
        for (String chapter : chapters().values()) {
            for (Commands.Typed line : Commands.typed(chapter)) {
                if (STORIES.containsKey(line.block())) {
                    blocks.add(line.block());
                } else if (ELSEWHERE.containsKey(command(line.text()))) {
                    lines.add(command(line.text()));
                }
            }
        }
        assertThat(blocks).isEqualTo(STORIES.keySet());
        assertThat(lines).isEqualTo(ELSEWHERE.keySet());
        try (Stream<Path> files = Files.walk(Handbook.ROOT.resolve("src"))) {
            List<String> known =
                    files.map(file -> file.getFileName().toString()).toList();
            for (String test : STORIES.values()) {
                assertThat(known).contains(test + ".java");
            }
        }
        for (String file : ELSEWHERE.values()) {
            assertThat(Handbook.ROOT.resolve(file)).exists();
        }
    }
}
