package org.gongkai.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run computed the next one knows; what somebody else left there it does not believe. */
class MemoryTest {

    record Answer(String text, List<Integer> numbers) {}

    private static final Codec<Answer> ANSWERS = Codec.of(Answer.class);

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private final List<String> computed = new ArrayList<>();

    @BeforeEach
    void aMemory() {
        file = folder.resolve("target/cache/memory");
        assertThat(run("甲", "乙")).containsExactly("甲", "乙");
    }

    private AccountKey key() {
        return AccountKey.at(folder.resolve("home/key")).orElseThrow();
    }

    private Memory open() {
        return Memory.of(file, key(), "program 1");
    }

    /** Asks these questions; which of them were computed. */
    private List<String> run(String... questions) {
        Memory memory = open();
        List<String> fresh = ask(memory, questions);
        memory.close();
        return fresh;
    }

    private List<String> ask(Memory memory, String... questions) {
        computed.clear();
        for (String question : questions) {
            Answer expected = new Answer("答" + question, List.of(question.length()));
            assertThat(memory.recall(Codec.key(question), ANSWERS, () -> {
                        computed.add(question);
                        return expected;
                    }))
                    .isEqualTo(expected);
        }
        return List.copyOf(computed);
    }

    @Test
    void knowsWhatWasComputedAndForgetsWhatIsNotAskedAnyMore() {
        assertThat(run("甲", "丙")).containsExactly("丙");
        assertThat(run("甲", "丙")).isEmpty();
        assertThat(run("乙")).containsExactly("乙");
        assertThat(run("甲", "乙", "丙")).containsExactly("甲", "丙");
    }

    @Test
    void aRunThatCouldAskNothingForgetsNothing() {
        assertThat(run()).isEmpty();
        assertThat(run("甲", "乙")).isEmpty();
    }

    @Test
    void aRunThatAsksTheSameWritesNothing() throws IOException {
        Object before = Files.readAttributes(file, "unix:ino,ctime").toString();
        assertThat(run("乙", "甲")).isEmpty();
        assertThat(Files.readAttributes(file, "unix:ino,ctime").toString()).isEqualTo(before);
    }

    @Test
    void anotherProgramIsNotBelieved() {
        assertThat(ask(Memory.of(file, key(), "program 2"), "甲")).containsExactly("甲");
    }

    @Test
    void whatAnotherAccountSealedIsNotBelieved() throws IOException {
        byte[] sealed = Files.readAllBytes(file);
        Files.delete(folder.resolve("home/key"));
        assertThat(Files.readAllBytes(file)).isEqualTo(sealed);
        assertThat(run("甲")).containsExactly("甲");
    }

    @Test
    void noFlippedBitAndNoCutIsBelieved() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] = (byte) (flipped[i] ^ (1 << (i % 8)));
            Files.write(file, flipped);
            assertThat(ask(open(), "甲", "乙")).as("byte " + i).isNotEmpty();
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(ask(open(), "甲", "乙")).as("length " + length).containsExactly("甲", "乙");
        }
        Files.write(file, whole);
        assertThat(ask(open(), "甲", "乙")).isEmpty();
    }

    /** A file with holes, of a size that no disk needs to have, whose footer counts records that fill it. */
    @Test
    void anEndlessFileIsNotBelieved() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int head = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        int count = 100_000_000;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer footer =
                    ByteBuffer.allocate(RecordFile.FOOTER).putLong(head).putInt(count);
            out.write(footer.rewind(), head + (long) count * RecordFile.ENTRY);
        }
        assertThat(run("甲", "乙")).containsExactly("甲", "乙");
        assertThat(Files.size(file)).isLessThan(whole.length + 1L);
    }

    @Test
    void aRunThatIsKilledLeavesWhatWasKnown() {
        ask(open(), "甲", "丙");
        assertThat(ask(open(), "甲", "乙")).isEmpty();
    }

    @Test
    void ofTwoRunsAtOnceBothHaveTheRightAnswers() {
        Memory one = open();
        Memory other = open();
        assertThat(ask(one, "甲", "丙")).containsExactly("丙");
        assertThat(ask(other, "甲", "丁")).containsExactly("丁");
        other.close();
        one.close();
        assertThat(ask(open(), "甲", "丙")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void aKeyThatOthersCanReadOrWriteIsNone(String mode) throws IOException {
        Path key = folder.resolve("home/key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(mode));
        assertThat(AccountKey.at(key)).isEmpty();
    }

    @Test
    void aFolderThatOthersMayWriteKeepsNoKey() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("home"), PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(AccountKey.at(folder.resolve("home/key"))).isEmpty();
    }

    @Test
    void aLinkLaidInItsPlaceIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path victim = Files.writeString(elsewhere.resolve("victim"), "kept");
        Path linked = folder.resolve("linked");
        Files.createSymbolicLink(linked, elsewhere);
        Memory through = Memory.of(linked.resolve("memory"), key(), "program 1");
        assertThat(ask(through, "甲")).containsExactly("甲");
        through.close();
        assertThat(elsewhere).isDirectoryContaining(path -> path.equals(victim)).satisfies(it -> {
            try (Stream<Path> files = Files.list(it)) {
                assertThat(files).hasSize(1);
            }
        });
        Path plain = Files.createDirectories(folder.resolve("plain"));
        Files.createSymbolicLink(plain.resolve("memory.new"), victim);
        Memory onto = Memory.of(plain.resolve("memory"), key(), "program 1");
        assertThat(ask(onto, "甲")).containsExactly("甲");
        onto.close();
        assertThat(victim).hasContent("kept");
    }

    @Test
    void nowhereToWriteCostsNothingButTime() throws IOException {
        Path place = folder.resolve("file/memory");
        Files.writeString(folder.resolve("file"), "x");
        for (int i = 0; i < 2; i++) {
            Memory memory = Memory.of(place, key(), "program 1");
            assertThat(ask(memory, "甲")).containsExactly("甲");
            memory.close();
        }
        assertThat(ask(Memory.NONE, "甲", "甲")).containsExactly("甲", "甲");
        Memory.NONE.close();
    }
}
