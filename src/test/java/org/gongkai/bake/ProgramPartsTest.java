package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program with one other letter in one of its files is another program. */
class ProgramPartsTest {

    @TempDir
    private Path folder;

    private Path jar(String name, String words) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 300; i++) {
                ZipEntry entry = new ZipEntry("A" + i + ".class");
                entry.setTime(1_600_000_000_000L);
                zip.putNextEntry(entry);
                zip.write((i == 0 ? words : "x").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void isToldByTheChecksumsOfItsFiles() throws IOException {
        Path one = jar("one.jar", "abc");
        Path other = jar("other.jar", "abd");
        assertThat(Files.size(one)).isEqualTo(Files.size(other));
        assertThat(ProgramParts.end(one)).isNotEqualTo(ProgramParts.end(other));
        assertThat(ProgramParts.end(one)).isEqualTo(ProgramParts.end(jar("same.jar", "abc")));
    }

    @Test
    void whatIsNoJarCountsWhole() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "a" + "x".repeat(100));
        Path other = Files.writeString(folder.resolve("other"), "b" + "x".repeat(100));
        assertThat(ProgramParts.end(one)).isNotEqualTo(ProgramParts.end(other));
        assertThat(ProgramParts.end(Files.createFile(folder.resolve("empty")))).isNotEmpty();
    }
}
