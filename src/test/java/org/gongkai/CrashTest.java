package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.press.release.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a build, the old site or the new one is whole, and the next build puts all in order. */
@Slow
class CrashTest {

    private static final String LATER = "2026-11-23T00:00:00+08:00";

    private static final Pattern FLUSHED = Pattern.compile("f(?:data)?sync\\([0-9]+<(.*?)>");

    @TempDir
    private Path temporary;

    private Path project;
    private Path site;
    private Map<String, String> before;
    private Map<String, String> after;

    @BeforeEach
    void buildsTheOldSite() throws IOException {
        project = temporary.toRealPath().resolve("project");
        site = project.resolve("target/site");
        Tree.copy(Path.of("src/test/sites/base"), project);
        assertThat(Run.of(project, "build", "PROJECT", "--as-of", LATER).code()).isZero();
        after = Tree.of(site);
        rebuild();
        before = Tree.of(site);
        assertThat(after).isNotEqualTo(before);
    }

    private void rebuild() throws IOException {
        Run run = Run.build(project, "--earlier");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(Tree.names(site.getParent())).containsExactly("site");
        Tree.verify(site);
    }

    /** A build without memory under strace, so that its calls are those of the swap. */
    private Child later(List<String> before, String... more) throws IOException {
        List<String> build = new ArrayList<>(List.of("build", project.toString(), "--as-of", LATER));
        build.addAll(before.isEmpty() ? List.of() : List.of("--no-cache"));
        build.addAll(List.of(more));
        return Child.start(temporary, before, build.toArray(String[]::new));
    }

    /** Between its two renames a killed build leaves the old site beside its place; the next build puts it back. */
    private void oneSiteIsWhole() throws IOException {
        Path whole = Files.exists(site) ? site : site.resolveSibling(".site.old");
        assertThat(Tree.of(whole)).isIn(before, after);
        Tree.verify(whole);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void survivesBeingKilledAtAnyMoment(long seed) throws Exception {
        Random random = new Random(seed);
        long start = System.nanoTime();
        assertThat(later(List.of()).run().code()).isZero();
        long whole = (System.nanoTime() - start) / 1_000_000;
        for (int i = 0; i < 4; i++) {
            later(List.of()).killAfter(whole / 4 + random.nextLong(whole));
            oneSiteIsWhole();
            rebuild();
            assertThat(Tree.of(site)).isEqualTo(before);
        }
    }

    /** The site is swapped in by two renames; the third puts what was computed in its place. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"rename,signal=KILL", "rename,error=EIO"})
    void whateverHappensToTheMemoryTheSiteIsRight(String call, String fault) throws Exception {
        Files.delete(project.resolve(".gongkai/memory")); // else there is nothing to write
        List<String> build = List.of("build", project.toString(), "--as-of", LATER);
        Run run = Child.start(temporary, strace(call, fault, 3), build.toArray(String[]::new))
                .run();
        assertThat(Tree.of(site)).isEqualTo(after);
        assertThat(run.code()).as(run.text()).isEqualTo(fault.startsWith("signal") ? 137 : 0);
        assertThat(later(List.of()).run().code()).isZero();
        assertThat(Tree.of(site)).isEqualTo(after);
        rebuild();
        assertThat(Tree.of(site)).isEqualTo(before);
    }

    /** What a killed build left of its memory and its files is never taken for more than it is. */
    @ParameterizedTest(name = "{0}, number {1}")
    @CsvSource({"link,1", "link,9", "link,60", "rename,1", "rename,2", "unlink,3", "unlink,70"})
    void aBuildThatRemembersSurvivesBeingKilled(String call, int number) throws Exception {
        List<String> build = List.of("build", project.toString(), "--as-of", LATER);
        Child.start(temporary, strace(call, "signal=KILL", number), build.toArray(String[]::new))
                .run();
        oneSiteIsWhole();
        assertThat(later(List.of()).run().code()).isZero();
        assertThat(Tree.of(site)).isEqualTo(after);
        rebuild();
        assertThat(Tree.of(site)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}, number {1}")
    @CsvSource({"rename,1", "rename,2", "unlink,1", "unlink,7", "rmdir,1", "rmdir,9", "mkdir,1", "mkdir,5"})
    void survivesBeingKilledAtACall(String call, int number) throws Exception {
        List<String> strace = strace(call, "signal=KILL", number);
        later(strace).run();
        oneSiteIsWhole();
        rebuild();
    }

    @ParameterizedTest(name = "{0}, number {1}")
    @CsvSource({"rename,1", "rename,2"})
    void keepsTheOldSiteWhereARenameFails(String call, int number) throws Exception {
        Run run = later(strace(call, "error=EIO", number)).run();
        assertThat(run.code()).as(run.text()).isEqualTo(3);
        assertThat(run.err()).contains(site.getParent().toString()).contains("原有站点未改动");
        assertThat(Tree.of(site)).isEqualTo(before);
        assertThat(Tree.names(site.getParent())).containsExactly("site");
    }

    @ParameterizedTest(name = "{0}, number {1}")
    @CsvSource({"rmdir,1", "rmdir,9", "unlink,3"})
    void aFailureAfterTheSwapIsAWarning(String call, int number) throws Exception {
        Run run = later(strace(call, "error=EIO", number)).run();
        assertThat(Tree.of(site)).isEqualTo(after);
        Tree.verify(site);
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out()).contains("警告 G-88: 没有清理干净");
        assertThat(run.err()).contains("已发布到").doesNotContain("原有站点未改动");
        rebuild();
    }

    /** The second rename fails, and so does every attempt to undo the first. */
    @Test
    void saysWhereTheOldSiteLiesWhereNoSiteStands() throws Exception {
        Run run = later(strace("rename", "error=EIO", "2+")).run();
        assertThat(run.code()).as(run.text()).isEqualTo(3);
        assertThat(site).doesNotExist();
        Path aside = site.resolveSibling(".site.old");
        assertThat(run.err()).contains("现在那里没有站点").contains(aside.toString()).doesNotContain("未改动");
        assertThat(Tree.of(aside)).isEqualTo(before);
        rebuild();
    }

    @ParameterizedTest(name = "{0} {1}, number {2}")
    @CsvSource({
        "rename,signal=KILL,1",
        "rename,signal=KILL,2",
        "rename,error=EIO,1",
        "rename,error=EIO,2",
        "symlink,error=ENOSPC,1",
        "symlink,signal=KILL,1"
    })
    void withReleaseFoldersASiteStandsWhateverHappens(String call, String fault, int number) throws Exception {
        Run first = Run.build(project, "--releases");
        assertThat(first.code()).as(first.text()).isZero();
        Run run = later(strace(call, fault, number)).run();
        assertThat(Tree.of(site.toRealPath())).isEqualTo(before);
        if (fault.startsWith("error")) {
            assertThat(run.code()).as(run.text()).isEqualTo(3);
            assertThat(run.err()).contains("原有站点未改动");
        }
        Run next = later(List.of()).run();
        assertThat(next.code()).as(next.text()).isZero();
        assertThat(Tree.of(site.toRealPath())).isEqualTo(after);
        assertThat(Tree.names(site.getParent())).containsExactly(".site.releases", "site");
        assertThat(Tree.names(site.resolveSibling(".site.releases"))).hasSize(2);
    }

    /** What a power cut must not take is on the disk before the swap. */
    @Test
    void withFlushEveryFileIsOnTheDiskBeforeTheSwap() throws Exception {
        assumeTrue(works("strace", "-f", "-o", "/dev/null", "true"), "strace does not work here");
        Path trace = temporary.resolve("trace.txt");
        String calls = "trace=fsync,fdatasync,rename,renameat,renameat2";
        Run run = later(List.of("strace", "-f", "-y", "-qq", "-o", trace.toString(), "-e", calls), "--flush")
                .run();
        assertThat(run.code()).as(run.text()).isZero();
        Path fresh = site.resolveSibling(".site.new").resolve("site");
        Set<Path> flushed = new TreeSet<>();
        for (String line : Files.readAllLines(trace)) {
            if (line.contains("rename") && line.contains("/.site.old\"")) {
                break;
            }
            Matcher call = FLUSHED.matcher(line);
            if (call.find() && Path.of(call.group(1)).startsWith(fresh)) {
                flushed.add(fresh.relativize(Path.of(call.group(1))));
            }
        }
        try (Stream<Path> walk = Files.walk(site)) {
            assertThat(flushed).isEqualTo(walk.map(site::relativize).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void keepsTheOldSiteWhereTheDiskDoesNotTakeTheNewOne() throws Exception {
        Run run = later(strace("fsync", "error=EIO", 1), "--flush").run();
        failsWithOneLineAbout(run, site.resolveSibling(".site.new").toString());
        assertThat(Tree.of(site)).isEqualTo(before);
        rebuild();
    }

    @Test
    void tooLittleMemoryIsAFailureOfTheProgram() throws Exception {
        Path entry = project.resolve("content/tzgg/2026/tongzhi.md");
        String text = Files.readString(entry) + "第一条 规范性文件自形成之日起公布。\n\n".repeat(4000);
        for (int i = 0; i < 300; i++) {
            Files.writeString(entry.resolveSibling("many-" + i + ".md"), text);
        }
        Run run = later(List.of("env", "JDK_JAVA_OPTIONS=-Xmx24m")).run();
        assertThat(run.code()).as(run.text()).isEqualTo(3);
        assertThat(run.err()).contains("内存不足").endsWith("原有站点未改动。\n");
        assertThat(Tree.of(site)).isEqualTo(before);
        assertThat(Tree.names(site.getParent())).containsExactly("site");
    }

    /** Strace's options that let a system call fail or kill the process; skipped where there is no strace. */
    private List<String> strace(String call, String fault, int number) throws Exception {
        return strace(call, fault, String.valueOf(number));
    }

    private List<String> strace(String call, String fault, String when) throws Exception {
        assumeTrue(works("strace", "-f", "-o", "/dev/null", "true"), "strace does not work here");
        String calls = switch (call) {
            case "rename" -> "rename,renameat,renameat2";
            case "unlink" -> "unlink,unlinkat";
            case "link" -> "link,linkat";
            case "symlink" -> "symlink,symlinkat";
            default -> call;
        };
        String inject = "inject=" + calls + ":" + fault + ":when=" + when;
        return List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + calls, "-e", inject);
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void letsOneBuildIn() throws Exception {
        try (Publication first = Publication.open(site)) {
            assertThat(first.fresh()).exists();
            Run same = Run.build(project);
            assertThat(same.code()).isEqualTo(2);
            assertThat(same.err()).isEqualTo("另一个构建正在使用 PROJECT/target/site\n");
            Run other = later(List.of()).run();
            assertThat(other.code()).as(other.text()).isEqualTo(2);
        }
        assertThat(Tree.of(site)).isEqualTo(before);
        rebuild();
    }

    @Test
    void survivesTwoBuildsAtOnce() throws Exception {
        Child one = later(List.of());
        Child two = later(List.of());
        List<Integer> codes = List.of(one.run().code(), two.run().code());
        assertThat(codes).contains(0).isSubsetOf(0, 2);
        assertThat(Tree.of(site)).isEqualTo(after);
        assertThat(Tree.names(site.getParent())).containsExactly("site");
    }

    @Test
    void saysWhichFileCouldNotBeWritten() throws Exception {
        assumeTrue(works("sh", "-c", "ulimit -f 16"), "there is no limit of file sizes here");
        Run run = later(List.of("sh", "-c", "ulimit -f 16; exec \"$@\"", "sh")).run();
        failsWithOneLineAbout(run, site.resolveSibling(".site.new").toString());
        assertThat(Tree.of(site)).isEqualTo(before);
        assertThat(Tree.names(site.getParent())).containsExactly("site");
    }

    private static void failsWithOneLineAbout(Run run, String path) {
        assertThat(run.code()).as(run.text()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(path).endsWith("原有站点未改动。\n");
    }

    @ParameterizedTest(name = "with {0} KiB left")
    @ValueSource(ints = {0, 20, 80})
    void keepsTheOldSiteOnAFullDisk(int left) throws Exception {
        Path disk = Files.createDirectory(temporary.resolve("disk"));
        assumeTrue(works("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()), "only root can mount");
        try {
            Path small = disk.resolve("site");
            String[] build = {"build", "PROJECT", "--out", small.toString(), "--as-of", Run.AS_OF};
            assertThat(Run.of(project, build).code()).isZero();
            Map<String, String> old = Tree.of(small);
            fill(disk.resolve("filler"), left);
            Run run = Run.of(project, build);
            failsWithOneLineAbout(run, disk.toString());
            assertThat(run.err()).contains("磁盘已满");
            assertThat(Tree.of(small)).isEqualTo(old);
            assertThat(Tree.names(disk)).containsExactly("filler", "site");
            Files.delete(disk.resolve("filler"));
            assertThat(Run.of(project, build).code()).isZero();
            assertThat(Tree.names(disk)).containsExactly("site");
        } finally {
            works("umount", disk.toString());
        }
    }

    private static void fill(Path file, int left) throws IOException {
        long usable = Files.getFileStore(file.getParent()).getUsableSpace();
        Files.write(file, new byte[(int) usable - left * 1024]);
    }
}
