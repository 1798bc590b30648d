package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are written by several at once, or halfway. */
class FreshTest {

    private static final int WRITERS = 4;
    private static final int TIMES = 25;

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** All of them at once. */
    private static <T> List<T> together(Callable<T> work) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : writers.invokeAll(java.util.Collections.nCopies(WRITERS, work))) {
                done.add(one.get());
            }
            return done;
        } finally {
            writers.shutdown();
        }
    }

    @Test
    void ofSeveralWritersNoneOverwritesWhatItHasNotRead() throws Exception {
        Path file = Files.writeString(folder.resolve("count.md"), "0");
        together(() -> {
            for (int i = 0; i < TIMES; ) {
                byte[] before = Files.readAllBytes(file);
                int count = Integer.parseInt(new String(before, StandardCharsets.UTF_8));
                i += InPlace.replace(file, before, bytes(Integer.toString(count + 1))) ? 1 : 0;
            }
            return true;
        });
        assertThat(file).hasContent(Integer.toString(WRITERS * TIMES));
        assertThat(names()).containsExactly("count.md");
    }

    @Test
    void ofSeveralWhoMakeAFileOneDoes() throws Exception {
        Path file = folder.resolve("new.md");
        List<Boolean> made =
                together(() -> InPlace.create(file, bytes(Thread.currentThread().getName())));
        assertThat(made).filteredOn(one -> one).hasSize(1);
        assertThat(Files.readString(file)).startsWith("pool-");
        assertThat(names()).containsExactly("new.md");
    }

    @Test
    void whatAProcessLeftThatWasKilledIsTakenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "old");
        Files.writeString(folder.resolve(".a.md.fresh"), "half of something that was longer than what comes now");
        assertThat(InPlace.replace(file, bytes("old"), bytes("new"))).isTrue();
        assertThat(file).hasContent("new");
        Files.writeString(folder.resolve(".b.md.fresh"), "half");
        Files.writeString(folder.resolve(".b.md.writing"), "");
        assertThat(InPlace.create(folder.resolve("b.md"), bytes("b"))).isTrue();
        assertThat(folder.resolve("b.md")).hasContent("b");
        assertThat(names()).containsExactly("a.md", "b.md");
    }

    @Test
    void aFileKeepsItsPermissionsAndOneThatIsThereStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        InPlace.write(file, bytes("new"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-rw----"));
        assertThat(InPlace.create(file, bytes("other"))).isFalse();
        assertThat(InPlace.replace(file, bytes("old"), bytes("other"))).isFalse();
        assertThatThrownBy(() -> InPlace.make(file, bytes("other"))).isInstanceOf(FileSystemException.class);
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("a.md");
    }

    @Test
    void aNameAsLongAsNamesMayBeIsWritten() throws IOException {
        Path file = folder.resolve("长".repeat(84) + ".md");
        assertThat(InPlace.create(file, bytes("a"))).isTrue();
        assertThat(InPlace.replace(file, bytes("a"), bytes("b"))).isTrue();
        assertThat(file).hasContent("b");
        assertThat(names()).hasSize(1);
    }

    @Test
    void whatStandsInThePlaceOfTheNewOneIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "old");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
        Files.createSymbolicLink(folder.resolve(".a.md.fresh"), elsewhere);
        assertThatThrownBy(() -> InPlace.write(file, bytes("new"))).isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        assertThat(elsewhere).hasContent("kept");
    }
}
