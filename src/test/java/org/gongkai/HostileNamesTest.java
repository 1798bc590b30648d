package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No name in the editors' folder reads or writes anything outside the project; one hostile entry costs itself only. */
@Slow
class HostileNamesTest {

    private static final String AS_OF = "2021-12-01T00:00:00+08:00";
    private static final String SENTINEL = "哨兵zq77aa77aa";

    /** The words of hostile names; %s is the folder of the sentinel. */
    private static final List<String> NAMES = List.of(
            "..",
            "...",
            "..%2f..%2fx",
            "..\\..\\x",
            "x\u202Egnp",
            "x\u0001",
            "x\nb",
            "x\u200B",
            " x",
            "x ",
            "-rf",
            "~",
            "$(touch y)",
            "`y`",
            "con",
            "NUL.txt",
            "a".repeat(190),
            "长".repeat(60),
            "é",
            "e\u0301",
            "A",
            "a",
            "index",
            "page-2",
            "%00",
            "x;y",
            "x'y\"z",
            "{{x}}",
            "<b>");

    @TempDir
    private Path temporary;

    private Path project;
    private Path outside;

    @BeforeEach
    void putsASentinelOutside() throws IOException {
        project = temporary.toRealPath().resolve("in/project");
        outside = Files.createDirectories(temporary.toRealPath().resolve("in/outside"));
        Files.writeString(outside.resolve("secret.txt"), SENTINEL);
        Files.writeString(outside.resolve("secret.md"), SENTINEL);
        new TestSite().entry("gfxwj/zz.md", EntryDraft.of(1)).write(project);
    }

    private Run build() {
        return Run.of(project, "build", "PROJECT", "--as-of", AS_OF);
    }

    /** Outside all is as it was; inside nothing but the site was made, and it does not have the sentinel's text. */
    private void nothingHappenedOutside(Run run) throws IOException {
        assertThat(run.code()).as(run.text()).isIn(0, 1);
        assertThat(run.text()).doesNotContain("\tat ");
        assertThat(Tree.names(outside)).containsExactly("secret.md", "secret.txt");
        assertThat(Files.readString(outside.resolve("secret.txt"))).isEqualTo(SENTINEL);
        assertThat(Tree.names(project.getParent())).containsExactly("outside", "project");
        assertThat(Tree.names(project)).contains("content", "target").isSubsetOf(".gongkai", "content", "target");
        if (Files.exists(project.resolve(".gongkai"))) {
            assertThat(Tree.names(project.resolve(".gongkai"))).isSubsetOf(".gitignore", "files", "memory");
        }
        assertThat(Tree.names(project.resolve("target"))).isSubsetOf("site");
        assertThat(Tree.names(project.resolve("target")).isEmpty()).isEqualTo(run.code() == 1);
        if (run.code() == 0) {
            Map<String, byte[]> site = Tree.read(project.resolve("target/site"));
            assertThat(site.keySet()).allMatch(path -> path.chars().allMatch(c -> c > ' ' && c < 0x7F));
            site.values()
                    .forEach(bytes -> assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                            .doesNotContain(SENTINEL));
        }
    }

    @Test
    void noNameOfAnEntryOrAnAttachmentLeavesTheFolder() throws IOException {
        int serial = 1;
        for (String name : NAMES) {
            Map<String, byte[]> files = new TreeMap<>();
            new TestSite()
                    .entry("gfxwj/" + name + ".md", EntryDraft.of(++serial))
                    .files()
                    .forEach(files::put);
            new TestSite()
                    .entry("tzgg/m.md", EntryDraft.of(500).file(name, "甲"))
                    .files()
                    .forEach(files::put);
            try {
                Tree.write(project, files);
            } catch (InvalidPathException | IOException e) {
                continue; // this file system has no such name
            }
            nothingHappenedOutside(build());
            Tree.delete(project);
            new TestSite().entry("gfxwj/zz.md", EntryDraft.of(1)).write(project);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../outside/secret.md",
                "../../../outside",
                ".",
                "loop",
                "/etc/hostname",
                "/dev/zero",
                "/proc/self/environ"
            })
    void noLinkIsFollowed(String target) throws IOException {
        Files.createSymbolicLink(project.resolve("content/gfxwj/loop"), Path.of(target));
        Files.createSymbolicLink(project.resolve("content/gfxwj/l.md"), Path.of(target));
        Files.createDirectories(project.resolve("content/gfxwj/zz.files"));
        Files.createSymbolicLink(project.resolve("content/gfxwj/zz.files/l.txt"), Path.of(target));
        Run run = build();
        assertThat(run.code()).isEqualTo(1);
        for (String path : List.of("content/gfxwj/loop", "content/gfxwj/l.md", "content/gfxwj/zz.files/l.txt")) {
            assertThat(run.out()).containsPattern("(?m)^" + path.replace(".", "\\.") + ": 阻断 G-08");
        }
        nothingHappenedOutside(run);
    }

    /** The release stops at the hostile entry and names it; without it the other 999 go out. */
    @ParameterizedTest
    @ValueSource(strings = {"quotations", "a long line", "stars"})
    void aHostileEntryAmongAThousandCostsItselfOnly(String kind) throws IOException {
        TestSite site = new TestSite();
        for (int i = 2; i <= 999; i++) {
            site.entry("tzgg/e" + i + ".md", EntryDraft.of(i));
        }
        String body = switch (kind) {
            case "quotations" -> ">".repeat(5_000) + " 甲\n";
            case "a long line" -> "长".repeat(1 << 19) + "\n";
            default -> "*a **a ".repeat(4_000) + "a** a* ".repeat(4_000) + "<b>".repeat(20_000) + "\n";
        };
        site.entry("tzgg/diren.md", EntryDraft.of(1000).body(body)).write(project);
        Run run = build();
        boolean named = run.out()
                .lines()
                .filter(line -> line.contains("阻断"))
                .allMatch(line -> line.startsWith("content/tzgg/diren.md"));
        assertThat(named).as(run.out()).isTrue();
        assertThat(run.code()).isIn(0, 1);
        Files.delete(project.resolve("content/tzgg/diren.md"));
        Run without = build();
        assertThat(without.code()).as(without.text()).isZero();
        assertThat(without.err()).contains("公开 999");
        nothingHappenedOutside(without);
    }
}
