package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.gongkai.EntryDraft;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of CONTRIBUTING are followed to the letter, in a copy of the sources, and what comes out is tried. */
@Slow
class RecipesTest {

    private static final Pattern STEP =
            Pattern.compile("(?ms)^```(?:java|html) (\\S+\\.(?:java|peb)) (new|after `[^`\n]+`)\n(.*?)^```$");

    /** A block of a recipe: what is written to a new file, or after the line that contains some text. */
    private record Step(String file, String where, String text) {
        void follow(Path root) throws IOException {
            Path target = root.resolve(file);
            if (where.equals("new")) {
                assertThat(target).doesNotExist();
                Files.createDirectories(target.getParent());
                Files.writeString(target, text);
                return;
            }
            String anchor = where.substring("after `".length(), where.length() - 1);
            List<String> lines = new ArrayList<>(Files.readAllLines(target));
            List<Integer> places = Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                    .filter(i -> lines.get(i).contains(anchor))
                    .toList();
            assertThat(places).as(file + " has one line with " + anchor).hasSize(1);
            lines.addAll(places.get(0) + 1, text.lines().toList());
            Files.write(target, lines);
        }
    }

    @TempDir
    Path copy;

    @BeforeEach
    void copyTheProgram() throws IOException {
        Tree.copy(Handbook.ROOT.resolve("src/main/java"), copy.resolve("src/main/java"));
        Tree.copy(Handbook.ROOT.resolve("templates"), copy.resolve("templates"));
    }

    private static List<Step> steps() throws IOException {
        return STEP.matcher(Handbook.read().text("CONTRIBUTING.md"))
                .results()
                .map(step -> new Step(step.group(1), step.group(2), step.group(3)))
                .toList();
    }

    /** The files that the compiler complains about, below org/gongkai. */
    private Set<String> complaints() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        Path classes = Files.createDirectories(copy.resolve("classes"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ROOT, null);
                Stream<Path> sources = Files.walk(copy.resolve("src/main/java"))) {
            compiler.getTask(
                            null,
                            files,
                            said,
                            List.of(
                                    "-proc:none",
                                    "-nowarn",
                                    "-parameters",
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjectsFromPaths(
                                    sources.filter(file -> file.toString().endsWith(".java"))
                                            .toList()))
                    .call();
        }
        Tree.copy(copy.resolve("templates"), classes.resolve("theme/templates"));
        return said.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(one -> copy.relativize(Path.of(one.getSource().toUri())).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatIsAddedWorks() throws IOException, InterruptedException {
        for (Step step : steps()) {
            step.follow(copy);
        }
        assertThat(complaints()).isEmpty();
        assertThat(run("rules", "G-1000")).contains("内容概述没有写完");
        assertThat(run("schema")).contains("\"hotline\"", "\"咨询电话\"");

        Path project = new TestSite()
                .entry("tzgg/whole.md", EntryDraft.of(1).set("hotline", "010-00000000"))
                .entry(
                        "tzgg/cut.md",
                        EntryDraft.of(2)
                                .set("summary", "说明第2号事项的办理依据、办理程序和办理结果，供公众")
                                .body("请注意？？？？\n"))
                .write(copy.resolve("project"));
        String said = run("build", project.toString(), "--as-of", "2021-12-01T00:00");
        assertThat(said)
                .containsOnlyOnce("G-1000")
                .contains("cut.md:8:10: 警告 G-1000: 内容概述没有写完", "问号叠用了四个以上")
                .doesNotContain("whole.md:");
        Path site = project.resolve("target/site");
        assertThat(site.resolve("terms.html")).content().contains("<h1>使用说明</h1>", "示例省监狱管理局");
        assertThat(site.resolve("titles.txt"))
                .hasContent("736916951/2021-000001 关于第1号事项的通知\n736916951/2021-000002 关于第2号事项的通知\n");
        assertThat(run("audit", site.toString())).doesNotContain("terms.html:", "titles.txt:");
    }

    @Test
    void theCompilerNamesWhatANewPageLacks() throws IOException {
        for (Step step : steps()) {
            if (step.file().endsWith("/Page.java") || step.file().endsWith("/Addresses.java")) {
                step.follow(copy);
            }
        }
        assertThat(complaints()).containsExactly("src/main/java/org/gongkai/press/Models.java");
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        String before = copy.resolve("classes") + File.pathSeparator;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                before + System.getProperty("java.class.path"),
                "org.gongkai.cli.Main"));
        command.addAll(List.of(arguments));
        Path out = copy.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.waitFor();
        return Files.readString(out);
    }
}
