package org.gongkai.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The lists and tables that lie beside the classes (随程序的表): one item a line; {@code #} begins a remark. */
public final class PackedLines {

    private static final Pattern BAR = Pattern.compile("(?<=^| )\\|(?= |$)");

    private PackedLines() {}

    /** The lines of a file beside a class. */
    public static List<String> of(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its rows, their cells parted by free-standing {@code |}. */
    public static List<List<String>> table(Class<?> beside, String name) {
        return of(beside, name).stream()
                .map(line ->
                        Arrays.stream(BAR.split(line, -1)).map(String::strip).toList())
                .toList();
    }
}
