package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.hash.Hashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is written in the place of exactly the text that the editor saw. */
class OpenTextTest {

    private static final String SEEN = Hashes.sha256("甲\r\n");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void lay() throws IOException {
        file = Files.writeString(folder.resolve("a.md"), "甲\r\n");
    }

    @Test
    void writesWhatWasTypedOverWhatWasSeen() throws IOException {
        assertThat(OpenText.write(file, SEEN, "乙\r\n")).isInstanceOf(OpenText.Opened.class);
        assertThat(file).hasContent("乙\r\n");
        assertThat(folder).isDirectoryContaining("glob:**/a.md").isDirectoryNotContaining("glob:**fresh");
    }

    @Test
    void neverWritesOverWhatSomebodyElseWrote() throws IOException {
        Files.writeString(file, "丙\n");
        OpenText.Outcome outcome = OpenText.write(file, SEEN, "乙\r\n");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        OpenText.Changed.class,
                        changed -> assertThat(changed.now())
                                .hasValueSatisfying(
                                        now -> assertThat(now.text()).isEqualTo("丙\n")));
        assertThat(file).hasContent("丙\n");
    }

    @Test
    void aFileThatIsGoneIsNotMadeAgain() throws IOException {
        Files.delete(file);
        assertThat(OpenText.write(file, SEEN, "乙\r\n"))
                .isInstanceOfSatisfying(
                        OpenText.Changed.class,
                        changed -> assertThat(changed.now()).isEmpty());
        assertThat(file).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() throws IOException {
        Path same = Files.createLink(
                folder.resolve("same"), file); // another name of this very file, not of one that takes its place
        assertThat(OpenText.write(file, SEEN, "甲\r\n")).isInstanceOf(OpenText.Opened.class);
        assertThat(Files.isSameFile(file, same)).isTrue();
        assertThat(OpenText.write(file, SEEN, "乙")).isInstanceOf(OpenText.Opened.class);
        assertThat(Files.isSameFile(file, same)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\fb", "a\u007Fb", "a\u0085b", "a\uFFFEb", "a\uFDD0b"})
    void whatNoFormGivesBackIsNotEdited(String text) throws IOException {
        Files.writeString(file, text);
        assertThat(OpenText.open(file)).isInstanceOf(OpenText.Refused.class);
    }

    @Test
    void otherEncodingsAndLinksAreNotEdited() throws IOException {
        Files.write(file, "甲".getBytes("GB18030"));
        assertThat(OpenText.open(file)).isInstanceOf(OpenText.Refused.class);
        Path outside = Files.writeString(folder.resolve("b.md"), "乙");
        Path link = Files.createSymbolicLink(folder.resolve("c.md"), outside);
        assertThat(OpenText.open(link)).isInstanceOf(OpenText.Refused.class);
        String sha = Hashes.sha256("乙".getBytes(StandardCharsets.UTF_8));
        assertThat(OpenText.write(link, sha, "丙")).isInstanceOf(OpenText.Refused.class);
        assertThat(outside).hasContent("乙");
    }
}
