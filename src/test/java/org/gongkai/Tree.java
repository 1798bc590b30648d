package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders as maps of path ▸ bytes, and how they differ. */
public final class Tree {

    private Tree() {}

    public static SortedMap<String, byte[]> read(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** The paths that only one of the two has, or with other bytes. */
    public static List<String> differences(Map<String, byte[]> one, Map<String, byte[]> other) {
        TreeMap<String, byte[]> all = new TreeMap<>(one);
        all.putAll(other);
        List<String> differ = new ArrayList<>();
        all.keySet().stream()
                .filter(path -> !Arrays.equals(one.get(path), other.get(path)))
                .forEach(differ::add);
        return differ;
    }

    /** Fails with the first text that differs, so that one can see what changed. */
    public static void same(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        List<String> differ = differences(expected, actual);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        for (String path : differ) {
            String as = path + ", and in all: " + differ;
            assertThat(text(actual.get(path))).as(as).isEqualTo(text(expected.get(path)));
        }
        assertThat(differ).isEmpty();
    }

    public static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    public static void write(Path root, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = root.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
