package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders as tests read, compare, copy and delete them. */
public final class Tree {

    private Tree() {}

    /** Every file below {@code folder} by its relative path, with the SHA-256 of its bytes. */
    public static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : walk(folder)) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /** Names of what lies in {@code folder}; none where there is no folder. */
    public static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Copies {@code from} into {@code to}; files that are there already are written over. */
    public static void copy(Path from, Path to) throws IOException {
        for (Path file : walk(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    public static void delete(Path folder) throws IOException {
        for (Path file : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }

    /** Whether every file of a site is as its manifest says, and no file is there that it does not name. */
    public static void verify(Path site) throws IOException {
        Map<String, String> named = new TreeMap<>();
        Path manifest = site.resolve("release/manifest.sha256");
        for (String line : Files.readAllLines(manifest)) {
            named.put(line.substring(66), line.substring(0, 64));
        }
        Map<String, String> there = of(site);
        there.remove("release/manifest.sha256");
        if (named.isEmpty() || !named.equals(there)) {
            throw new AssertionError("the site is not whole: " + site);
        }
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

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
