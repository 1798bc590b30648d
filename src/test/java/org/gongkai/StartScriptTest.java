package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script beside the jar: what it starts is heard, and nothing else. */
@Slow
class StartScriptTest {

    @TempDir
    private Path temporary;

    private Path home;

    /** Stands for the program: repeats its arguments and says what it was given. */
    static final class Echo {
        private Echo() {}

        public static void main(String[] arguments) {
            System.out.println(String.join("|", arguments));
            System.err.println(Runtime.getRuntime().maxMemory() >> 20);
            if (arguments.length > 0 && arguments[0].equals("compilers")) {
                System.out.println(ManagementFactory.getRuntimeMXBean().getInputArguments());
            }
            System.exit(arguments.length);
        }
    }

    @BeforeEach
    void putsItBesideAJar() throws IOException {
        home = Files.createDirectory(temporary.resolve("程序 文件夹"));
        Files.copy(Path.of("src/main/scripts/gongkai"), home.resolve("gongkai"));
        assertThat(home.resolve("gongkai").toFile().setExecutable(true)).isTrue();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/bcprov.jar");
        String name = Echo.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(home.resolve("gongkai.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.putNextEntry(new JarEntry(name));
            jar.write(Files.readAllBytes(Path.of("target/test-classes").resolve(name)));
        }
    }

    private Run start(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("GONGKAI_OPTS");
        builder.environment().putAll(environment);
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void addsNothingToWhatTheProgramSaysAndPassesEveryArgument() throws Exception {
        Run run = start(home.resolve("gongkai"), Map.of(), "check", "a b", "*", "");
        assertThat(run.out()).isEqualTo("check|a b|*|\n");
        assertThat(run.err()).matches("\\d+\n");
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void startsWithTheJarAlone() throws Exception {
        Run run = start(home.resolve("gongkai"), Map.of(), "build");
        assertThat(run).isEqualTo(new Run(1, "build\n", run.err()));
        assertThat(Integer.parseInt(run.err().strip()))
                .as("MB, for 100,000 entries")
                .isBetween(2_500, 3_072);
    }

    /** Classes prepared without a library are refused by Java where it lies, and Java says so. */
    @Test
    void addsNothingWhereTheLibraryForSm2WasPutBesideTheJar() throws Exception {
        Process prepared = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:+UseParallelGC",
                        "-XX:ArchiveClassesAtExit=" + home.resolve("gongkai.jsa"),
                        "-Xlog:disable",
                        "-jar",
                        home.resolve("gongkai.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("prepared").toFile())
                .start();
        assertThat(prepared.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(home.resolve("gongkai.jsa")).exists();
        assertThat(start(home.resolve("gongkai"), Map.of(), "x").err()).matches("\\d+\n");

        Files.copy(
                home.resolve("gongkai.jar"),
                Files.createDirectory(home.resolve("lib")).resolve("bcprov.jar"));
        Run run = start(home.resolve("gongkai"), Map.of(), "x");
        assertThat(run.out()).isEqualTo("x\n");
        assertThat(run.err()).matches("\\d+\n");
    }

    @Test
    void letsTheSlowCompilerInWhereThereAreVeryManyEntries() throws Exception {
        Path column = Files.createDirectories(temporary.resolve("很多 条目/content/tzgg"));
        for (int i = 1; i < 40_000; i++) {
            Files.createFile(column.resolve(i + ".md"));
        }
        Files.createFile(column.resolve("附件.pdf"));
        String project = column.getParent().getParent().toString();
        assertThat(start(home.resolve("gongkai"), Map.of(), "compilers", project)
                        .out())
                .contains("-XX:TieredStopAtLevel=1,");

        Files.createFile(column.resolve("40000.md"));
        assertThat(start(home.resolve("gongkai"), Map.of(), "compilers", project)
                        .out())
                .contains("-XX:TieredStopAtLevel=4,");
    }

    @Test
    void isFoundThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("gk"), Path.of("程序 文件夹/gongkai"));
        assertThat(start(link, Map.of(), "x").out()).isEqualTo("x\n");
    }

    @Test
    void takesOtherOptionsFromTheEnvironment() throws Exception {
        Run run = start(home.resolve("gongkai"), Map.of("GONGKAI_OPTS", "-Xmx100m -XX:+UseSerialGC"), "x");
        assertThat(Integer.parseInt(run.err().strip())).isLessThanOrEqualTo(100);
    }

    @Test
    void saysWhenThereIsNoJava() throws Exception {
        Run run = start(home.resolve("gongkai"), Map.of("JAVA_HOME", "/nowhere"), "x");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("没有找到 Java").contains("no Java found");
    }

    /** It cannot be run here: what can be seen is that it is one that cmd reads, and gives Java what the other one does. */
    @Test
    void theOneForWindowsGivesJavaTheSame() throws IOException {
        String cmd = Files.readString(Path.of("src/main/scripts/gongkai.cmd"), StandardCharsets.US_ASCII);
        assertThat(cmd.replace("\r\n", "")).as("line ends of Windows alone").doesNotContain("\r", "\n");
        assertThat(cmd.lines().filter(line -> !line.startsWith("rem ")))
                .as("no value in a block of parentheses")
                .noneMatch(line -> line.endsWith("(") || line.startsWith(")"));
        Pattern option = Pattern.compile("-X[a-zA-Z:+][A-Za-z0-9:+=]*");
        List<String> here = option.matcher(
                        Files.readString(Path.of("src/main/scripts/gongkai")).replace("$compilers", "1"))
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
        List<String> there = option.matcher(
                        cmd.lines().filter(line -> !line.startsWith("rem ")).collect(Collectors.joining("\n")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
        assertThat(there).isEqualTo(here);
        Matcher label = Pattern.compile("goto ([a-z]+)").matcher(cmd);
        while (label.find()) {
            assertThat(cmd).contains("\r\n:" + label.group(1) + "\r\n");
        }
    }
}
