package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The rules of the house hold, and each is seen to fail where it is broken. */
class HouseTest {

    private static final House OURS = new House("org.gongkai");
    private static final House BROKEN = new House("org.gongkai.housetest.broken");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BROKEN_SOURCES = Path.of("src/test/java/org/gongkai/housetest/broken");
    private static final URL CLASSES =
            org.gongkai.cli.Main.class.getProtectionDomain().getCodeSource().getLocation();
    private static final JavaClasses MAIN = new ClassFileImporter().importUrl(CLASSES);
    private static final JavaClasses SPOILT = new ClassFileImporter().importPackages(BROKEN.root());

    private static void holds(ArchRule rule) {
        assertThat(MAIN.size()).isGreaterThan(100);
        assertThat(rule.evaluate(MAIN).getFailureReport().getDetails()).isEmpty();
    }

    private static List<String> failures(ArchRule rule) {
        return rule.allowEmptyShould(true).evaluate(SPOILT).getFailureReport().getDetails().stream()
                .map(line -> line.replace(BROKEN.root() + ".", ""))
                .toList();
    }

    private static void reports(ArchRule rule, String... beginnings) {
        List<String> failures = failures(rule);
        for (String beginning : beginnings) {
            assertThat(failures).as(beginning).anyMatch(line -> line.contains(beginning));
        }
    }

    @Test
    void arrowsRunOneWay() {
        holds(OURS.arrowsRunOneWay());
        reports(
                BROKEN.arrowsRunOneWay(),
                "finding.Upward: finding knows json",
                "attic.Unknown: no such room: attic",
                "audit.Insider: audit knows content");
        assertThat(failures(BROKEN.arrowsRunOneWay())).noneMatch(line -> line.startsWith("json.Later"));
    }

    @Test
    void noRoomsKnowEachOtherInACircle() {
        holds(OURS.noCircles());
        reports(BROKEN.noCircles(), "Cycle detected: Slice finding");
        holds(OURS.noInnerCircles());
        reports(BROKEN.noInnerCircles(), "Cycle detected: Slice finding", "Slice page.inner");
    }

    @Test
    void librariesStayAtHome() {
        holds(OURS.librariesStayAtHome());
        House.HOMES.keySet().forEach(library -> reports(BROKEN.librariesStayAtHome(), library + " in page"));
    }

    @Test
    void theMiddleKnowsNoFileClockEnvironmentLocaleOrChance() {
        holds(OURS.theMiddleIsPure());
        reports(
                BROKEN.theMiddleIsPure(),
                "java.io.File",
                "java.nio.file.Files",
                "java.util.Random",
                "java.lang.Thread",
                "java.lang.System.getenv(",
                "java.lang.System.getProperty(",
                "java.lang.System.currentTimeMillis()",
                "java.lang.System.nanoTime()",
                "java.time.LocalDate.now(",
                "java.time.Instant.now(",
                "java.time.ZoneId.systemDefault()",
                "java.util.Locale.getDefault()",
                "java.lang.String.toLowerCase()",
                "java.lang.String.format(");
    }

    @Test
    void whatIsWrittenDependsOnNobodysLanguage() {
        holds(OURS.wordsHaveNoLocale());
        reports(BROKEN.wordsHaveNoLocale(), "java.lang.String.toLowerCase()", "java.lang.String.format(");
    }

    @Test
    void aNameIsThatOfOneClass() throws IOException {
        assertThat(doubled(SOURCES)).isEmpty();
        assertThat(doubled(Path.of("src/test/java"))).isNotEmpty();
    }

    private static Set<String> doubled(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            Set<String> seen = new TreeSet<>();
            return walk.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .filter(name -> !seen.add(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void onlyMainEndsTheProcess() {
        holds(OURS.onlyMainLeaves());
        reports(BROKEN.onlyMainLeaves(), "Leaves.exit()", "Leaves.halt()");
        assertThat(failures(BROKEN.onlyMainLeaves())).hasSize(2);
    }

    @Test
    void onlyTheGateMakesEntries() {
        holds(OURS.onlyTheGateMakesEntries());
        reports(
                BROKEN.onlyTheGateMakesEntries(),
                "Forger.forged()",
                "Forger.press()",
                "Forger.again()",
                "Forger.shown()");
    }

    @Test
    void whatAnOfficeWritesIsOfSomeUse() {
        holds(OURS.whatIsReadIsUsed());
        reports(BROKEN.whatIsReadIsUsed(), "nobody asks for Idle.unread");
        assertThat(failures(BROKEN.whatIsReadIsUsed())).hasSize(1);
    }

    @Test
    void everyRoomSaysWhatItIsForAndIsNullMarked() throws IOException {
        assertThat(unmarked(SOURCES.resolve("org/gongkai"))).isEmpty();
        assertThat(rooms(SOURCES.resolve("org/gongkai"))).isEqualTo(new TreeSet<>(House.ROOMS));
        assertThat(unmarked(BROKEN_SOURCES))
                .contains(
                        "attic has no package-info",
                        "page/inner has no package-info",
                        "review is not @NullMarked",
                        "page says nothing");
    }

    private static Set<String> rooms(Path root) throws IOException {
        try (Stream<Path> walk = Files.list(root)) {
            Set<String> rooms = new TreeSet<>();
            walk.filter(Files::isDirectory)
                    .forEach(room -> rooms.add(room.getFileName().toString()));
            return rooms;
        }
    }

    private static Set<String> withInnerRooms(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isDirectory)
                    .filter(room -> !room.equals(root))
                    .map(room -> root.relativize(room).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> unmarked(Path root) throws IOException {
        List<String> unmarked = new ArrayList<>();
        for (String room : withInnerRooms(root)) {
            Path info = root.resolve(room).resolve("package-info.java");
            if (!Files.exists(info)) {
                unmarked.add(room + " has no package-info");
                continue;
            }
            String text = Files.readString(info);
            if (!text.contains("\n@NullMarked\npackage")) {
                unmarked.add(room + " is not @NullMarked");
            }
            if (!text.matches("(?s)/\\*\\*.{30,}\\.\\s*\\*/.*")) {
                unmarked.add(room + " says nothing");
            }
        }
        return unmarked;
    }

    @Test
    void nothingCatchesEveryException() throws IOException {
        assertThat(wideCatches(SOURCES)).isEmpty();
        assertThat(wideCatches(BROKEN_SOURCES)).containsExactly("Leaves.java: Exception", "Leaves.java: Throwable");
    }

    private static List<String> wideCatches(Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        List<String> wide = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                String name =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitCatch(CatchTree tree, Void unused) {
                        Tree type = tree.getParameter().getType();
                        List<? extends Tree> types =
                                type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
                        types.stream()
                                .map(one -> one.toString().replace("java.lang.", ""))
                                .filter(Set.of("Exception", "Throwable")::contains)
                                .forEach(one -> wide.add(name + ": " + one));
                        return super.visitCatch(tree, unused);
                    }
                }.scan(unit, null);
            }
        }
        return wide;
    }
}
