package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One archive for each trick; without the trick nothing is found. */
class ZipTest {

    private static Zips clean() {
        return new Zips().with("说明/甲.txt", "第一行\n第二行").with("乙.png", Pictures.png());
    }

    @Test
    void aCleanArchiveHasTheTextOfItsMembers() {
        assertThat(Unpacked.traces("a.zip", clean().bytes())).isEmpty();
        assertThat(Unpacked.passages("a.zip", clean().bytes()))
                .containsSubsequence("说明/甲.txt ▸ line 1: 第一行", "说明/甲.txt ▸ line 2: 第二行");
    }

    static Stream<Arguments> tricks() {
        byte[] plain = clean().bytes();
        byte[] many = new byte[8 << 20];
        Zips crowd = new Zips();
        for (int i = 0; i < 2001; i++) {
            crowd.with(i + ".txt", "");
        }
        return Stream.of(
                Arguments.of(
                        "UNSAFE_NAME member's name: ../甲.txt",
                        clean().with("../甲.txt", "x").bytes()),
                Arguments.of(
                        "UNSAFE_NAME member's name: /甲.txt",
                        clean().with("/甲.txt", "x").bytes()),
                Arguments.of(
                        "UNSAFE_NAME member's name: a\\甲.txt",
                        clean().with("a\\甲.txt", "x").bytes()),
                Arguments.of(
                        "UNSAFE_NAME member's name: .git/甲.txt",
                        clean().with(".git/甲.txt", "x").bytes()),
                Arguments.of(
                        "UNSAFE_NAME member's name: C:甲.txt",
                        clean().with("C:甲.txt", "x").bytes()),
                Arguments.of(
                        "UNSAFE_NAME : a.txt",
                        new Zips().with("A.txt", "x").with("a.txt", "y").bytes()),
                Arguments.of(
                        "NESTED_ARCHIVE 丙.zip: zip",
                        clean().with("丙.zip", plain).bytes()),
                Arguments.of(
                        "UNKNOWN_TYPE 丙.exe: 丙.exe", clean().with("丙.exe", "MZ").bytes()),
                Arguments.of("UNKNOWN_TYPE 丙: 丙", clean().with("丙", "x").bytes()),
                Arguments.of(
                        "IMAGE_NOTE 丙.png ▸ Comment: 内",
                        clean().with("丙.png", Pictures.png("tEXt", "Comment\0内"))
                                .bytes()),
                Arguments.of("COMMENT : 交李二核", clean().comment("交李二核").bytes()),
                Arguments.of("TOO_MUCH : 大.txt: ", clean().with("大.txt", many).bytes()),
                Arguments.of("TOO_MUCH : 2001 > 2000", crowd.bytes()),
                Arguments.of("ENCRYPTED : 乙.png", flagged(plain, 1)),
                Arguments.of("UNREADABLE : zip", Arrays.copyOf(plain, plain.length - 1)),
                Arguments.of("FOREIGN_BYTES : 3 B", withGap(plain)),
                Arguments.of("OTHER_CONTENT : a.zip: PDF", Pdfs.clean()));
    }

    /** Sets a flag of the last member, in both of its places. */
    private static byte[] flagged(byte[] zip, int flag) {
        byte[] changed = zip.clone();
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        changed[text.lastIndexOf("PK\3\4") + 6] |= (byte) flag;
        changed[text.lastIndexOf("PK\1\2") + 8] |= (byte) flag;
        return changed;
    }

    /** Puts bytes between the members and their directory, and mends the directory's place. */
    private static byte[] withGap(byte[] zip) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int directory = text.indexOf("PK\1\2");
        byte[] changed = (text.substring(0, directory) + "xyz" + text.substring(directory))
                .getBytes(StandardCharsets.ISO_8859_1);
        java.nio.ByteBuffer.wrap(changed)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(changed.length - 6, directory + 3);
        return changed;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tricks")
    void findsTheTrick(String expected, byte[] bytes) {
        assertThat(Unpacked.traces("a.zip", bytes)).anyMatch(one -> one.startsWith(expected));
    }
}
