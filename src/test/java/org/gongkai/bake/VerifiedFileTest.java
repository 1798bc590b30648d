package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedFileTest {

    private static final String FIRST = "0a".repeat(32);
    private static final String SECOND = "ff".repeat(32);

    @TempDir
    private Path folder;

    private Path kept() throws IOException {
        Path file = folder.resolve("own/x.verified");
        VerifiedFile.at(file).write(new TreeSet<>(List.of(SECOND, FIRST)));
        return file;
    }

    @Test
    void keepsSortedLinesThatOnlyTheAccountCanRead() throws IOException {
        Path file = kept();

        assertThat(file).hasContent(FIRST + "\n" + SECOND + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(VerifiedFile.at(file).read()).containsExactly(FIRST, SECOND);
    }

    @Test
    void passesOverDamagedLines() throws IOException {
        Path file = kept();
        Files.write(file, (FIRST + "\n\u00ff\u0000garbage\n" + SECOND.substring(1)).getBytes("ISO-8859-1"));

        assertThat(VerifiedFile.at(file).read()).containsExactly(FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw----", "rw----rw-"})
    void doesNotTrustAFileThatOthersMayWrite(String mode) throws IOException {
        Path file = kept();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThat(VerifiedFile.at(file).read()).isEmpty();
    }

    @Test
    void doesNotTrustAFolderThatOthersMayWrite() throws IOException {
        Path file = kept();
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(VerifiedFile.at(file).read()).isEmpty();
    }

    @Test
    void doesNotFollowALink() throws IOException {
        Path file = kept();
        Path link = Files.createSymbolicLink(file.resolveSibling("link"), file);

        assertThat(VerifiedFile.at(link).read()).isEmpty();
    }

    @Test
    void isNothingWhereThereIsNone() {
        assertThat(VerifiedFile.at(folder.resolve("none")).read()).isEmpty();
        VerifiedFile.at(folder.resolve("none")).write(new TreeSet<>());
        assertThat(folder.resolve("none")).doesNotExist();
    }

    /** Where nothing can be written, a build is slower, not broken. */
    @Test
    void aPlaceThatCannotBeWrittenIsNoFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        VerifiedFile.at(file.resolve("below/x")).write(new TreeSet<>(List.of(FIRST)));

        assertThat(VerifiedFile.at(file.resolve("below/x")).read()).isEmpty();
    }
}
