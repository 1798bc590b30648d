package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.press.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a build, the old site or the new one is whole, and the next build puts all in order. */
class CrashTest {

    private static final String LATER = "2026-11-23T00:00:00+08:00";

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
        Run run = Run.build(project);
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(Tree.names(site.getParent())).containsExactly("site");
        Tree.verify(site);
    }

    private Child later(List<String> before) throws IOException {
        return Child.start(temporary, before, "build", project.toString(), "--as-of", LATER);
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
        }
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

    /** Strace's options that let a system call fail or kill the process; skipped where there is no strace. */
    private List<String> strace(String call, String fault, int number) throws Exception {
        assumeTrue(works("strace", "-f", "-o", "/dev/null", "true"), "strace does not work here");
        String calls =
                call.equals("rename") ? "rename,renameat,renameat2" : call.equals("unlink") ? "unlink,unlinkat" : call;
        String inject = "inject=" + calls + ":" + fault + ":when=" + number;
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
