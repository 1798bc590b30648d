package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Line ends of files that a review covers (换行方式): what a checkout changes is named, and a new project's is none. */
class LineEndsTest {

    @TempDir
    private Path temporary;

    private Path project() throws IOException {
        EntryDraft draft = EntryDraft.of(1)
                .file("一.csv", "甲,乙\n1,2\n")
                .file("二.txt", "甲\r\n乙\r\n")
                .file("三.txt", "不分行");
        return new TestSite()
                .entry("gfxwj/2021/a.md", draft)
                .write(temporary.toRealPath().resolve("project"));
    }

    private static void ends(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static List<String> told(Path project) {
        return Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF, "--format", "csv", "--lang", "en")
                .out()
                .lines()
                .filter(line -> line.startsWith("R-41"))
                .toList();
    }

    @Test
    void lineEndsThatACheckoutChangedAreNamedWithThoseThatWereReviewed() throws IOException {
        Path project = project();
        assertThat(told(project)).isEmpty();
        Path files = project.resolve("content/gfxwj/2021/a.files");
        ends(files.resolve("一.csv"), "\n", "\r\n");
        assertThat(told(project)).singleElement().asString().contains("only the line ends", "一.csv (LF)", "-text");
        ends(files.resolve("二.txt"), "\r\n", "\n");
        assertThat(told(project)).singleElement().asString().contains("一.csv (LF), 二.txt (CRLF)");
    }

    @Test
    void moreThanLineEndsIsAnotherText() throws IOException {
        Path project = project();
        Path file = project.resolve("content/gfxwj/2021/a.files/一.csv");
        ends(file, "\n", "\r\n");
        ends(file, "2", "3");
        assertThat(told(project)).singleElement().asString().contains("changed after the review");
    }

    @Test
    void aNewProjectSurvivesACheckoutThatWritesWindowsLineEnds() throws Exception {
        Path project = temporary.toRealPath().resolve("mysite");
        assertThat(Run.of(project, "init", "PROJECT", "--sample").code()).isZero();
        git(project, "init", "-q");
        git(project, "add", "-A");
        git(project, "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qm", "x");
        Path copy = temporary.toRealPath().resolve("copy");
        git(project, "-c", "core.autocrlf=true", "clone", "-q", project.toString(), copy.toString());
        assertThat(Tree.read(copy.resolve("content"))).containsExactlyEntriesOf(Tree.read(project.resolve("content")));
    }

    private static void git(Path folder, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        try {
            assertThat(builder.start().waitFor()).as(command.toString()).isZero();
        } catch (IOException e) {
            assumeTrue(false, "there is no git: " + e.getMessage());
        }
    }
}
