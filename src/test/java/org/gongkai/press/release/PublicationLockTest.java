package org.gongkai.press.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lock file is ours or it is left alone. */
class PublicationLockTest {

    @TempDir
    private Path temporary;

    private Path site;
    private Path lock;

    @BeforeEach
    void choosesAPlace() throws IOException {
        site = temporary.toRealPath().resolve("site");
        lock = site.resolveSibling(".site.lock");
    }

    private void refused() {
        assertThatThrownBy(() -> Publication.open(site))
                .isInstanceOf(Publication.Refused.class)
                .hasMessageContaining(".site.lock");
        assertThatThrownBy(() -> Publication.open(site)) // and it is not taken for held from then on
                .hasMessageContaining("no lock file of this program");
    }

    @Test
    void doesNotFollowALinkToSomebodyElsesFile() throws IOException {
        Path other = Files.writeString(temporary.resolve("other.txt"), "somebody else's\n");
        Files.createSymbolicLink(lock, other);
        refused();
        assertThat(other).hasContent("somebody else's\n");
        assertThat(Files.isSymbolicLink(lock)).isTrue();
    }

    @Test
    void makesNoFileWhereALinkLeadsNowhere() throws IOException {
        Path nowhere = temporary.resolve("nowhere.txt");
        Files.createSymbolicLink(lock, nowhere);
        refused();
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void refusesAFolderOfThatName() throws IOException {
        Files.createDirectory(lock);
        refused();
        assertThat(lock).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 5000})
    void leavesAFileOfThatNameAsItIs(int length) throws IOException {
        Files.writeString(lock, "x".repeat(length));
        refused();
        assertThat(lock).hasContent("x".repeat(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095})
    void takesOverWhatAKilledBuildLeft(int length) throws Exception {
        Files.write(lock, new byte[length]);
        try (Publication publication = Publication.open(site)) {
            assertThat(publication.fresh()).isDirectory();
            assertThat(lock).exists();
        }
        assertThat(lock).doesNotExist();
    }
}
