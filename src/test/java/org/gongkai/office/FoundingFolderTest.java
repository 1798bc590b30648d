package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project is founded whole or not at all, and over nothing. */
class FoundingFolderTest {

    private static final Map<String, byte[]> FILES =
            FoundingFolder.bytes(Map.of("content/site.yaml", "甲\n", "content/tzgg/a.md", "乙\n", ".gitignore", "丙\n"));

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void name() {
        folder = temporary.resolve("外/mysite");
    }

    @Test
    void foundsInAFolderThatIsNotThereYet() throws IOException {
        assertThat(FoundingFolder.free(folder)).isTrue();
        assertThat(FoundingFolder.found(folder, FILES)).isTrue();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("content", ".gitignore");
        assertThat(folder.resolve("content/site.yaml")).hasContent("甲\n");
        assertThat(folder.resolve("content/tzgg/a.md")).hasContent("乙\n");
        assertThat(FoundingFolder.found(folder, FILES)).isFalse();
    }

    @Test
    void leavesFilesWithADotFirstAsTheyAre() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".gitignore"), "自己的\n");
        assertThat(FoundingFolder.found(folder, FILES)).isTrue();
        assertThat(folder.resolve(".gitignore")).hasContent("自己的\n");
        assertThat(folder.resolve("content/site.yaml")).exists();
    }

    @Test
    void takesNoFolderInWhichThereIsAnythingElse() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("a.txt"), "");
        Path file = Files.writeString(temporary.resolve("file"), "");
        Path nowhere = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("nowhere"));
        for (Path one : new Path[] {folder, file, nowhere}) {
            assertThat(FoundingFolder.free(one)).as(one.toString()).isFalse();
            assertThat(FoundingFolder.found(one, FILES)).isFalse();
        }
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void leavesNothingBehindWhereItFails() throws IOException {
        Map<String, byte[]> twice = new TreeMap<>(FILES);
        twice.put("content/site.yaml/below", "丁\n".getBytes(StandardCharsets.UTF_8)); // below a file
        Files.createDirectories(folder);
        try {
            FoundingFolder.found(folder, twice);
            throw new AssertionError("a file is no folder");
        } catch (IOException e) {
            assertThat(folder).isEmptyDirectory();
        }
    }
}
