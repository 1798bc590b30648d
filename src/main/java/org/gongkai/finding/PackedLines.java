package org.gongkai.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The tables that lie beside the classes (随程序的表): one row a line, its cells parted by {@code |}; {@code #} begins a remark. */
public final class PackedLines {

    private PackedLines() {}

    /** @param name of the table, absolute or relative to this room */
    public static List<List<String>> read(String name) {
        try (InputStream in = PackedLines.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
