package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is done to a sound project to make it a wrong one: a text with one edit a line, {@code VERB PATH :: …}, so that
 * the fault is all that a case shows. Escapes are those of Java: for line end, tab, backslash and any character by its number.
 */
final class Edits {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(n|t|\\\\|u[0-9a-fA-F]{4})");

    private final Path project;

    private Edits(Path project) {
        this.project = project;
    }

    /** Does the edits of {@code text} to {@code project}; lines that begin with {@code #} say what is wrong. */
    static void apply(String text, Path project) throws IOException {
        Edits edits = new Edits(project);
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                edits.apply(line);
            }
        }
    }

    private void apply(String line) throws IOException {
        int blank = line.indexOf(' ');
        List<String> parts = Stream.of(line.substring(blank + 1).split(" :: ?", -1))
                .map(Edits::unescaped)
                .toList();
        Path file = project.resolve(parts.get(0));
        switch (line.substring(0, blank)) {
            case "write" -> write(file, parts.get(1));
            case "append" -> Files.writeString(file, parts.get(1), StandardOpenOption.APPEND);
            case "bytes" -> Files.write(file, HexFormat.of().parseHex(parts.get(1)), StandardOpenOption.APPEND);
            case "repeat" ->
                Files.writeString(file, parts.get(1).repeat(Integer.parseInt(parts.get(2))), StandardOpenOption.APPEND);
            case "replace" -> replace(file, parts.get(1), parts.get(2));
            case "encode" -> Files.write(file, Files.readString(file).getBytes(Charset.forName(parts.get(1))));
            case "copy" -> write(project.resolve(parts.get(1)), Files.readString(file));
            case "move" -> move(file, project.resolve(parts.get(1)));
            case "delete" -> Tree.delete(file);
            case "folder" -> Files.createDirectories(file);
            case "symlink" -> Files.createSymbolicLink(file, Path.of(parts.get(1)));
            case "fifo" -> fifo(file);
            case "forbid" -> forbid(file);
            case "digest" -> digest(file);
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            String code = escape.group(1);
            String plain = switch (code.charAt(0)) {
                case 'n' -> "\n";
                case 't' -> "\t";
                case '\\' -> "\\";
                default -> Character.toString(Integer.parseInt(code.substring(1), 16));
            };
            return Matcher.quoteReplacement(plain);
        });
    }

    private static void write(Path file, String text) throws IOException {
        assumeFalse(Files.exists(file, LinkOption.NOFOLLOW_LINKS), "this file system takes two names for one");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to);
    }

    private static void replace(Path file, String old, String fresh) throws IOException {
        String text = Files.readString(file);
        assertThat(text).as("%s", file).contains(old);
        int at = text.indexOf(old);
        Files.writeString(file, text.substring(0, at) + fresh + text.substring(at + old.length()));
    }

    /** Writes the digest that the file now has, as an editor does after the review. */
    private void digest(Path file) throws IOException {
        Run run = Run.of(project, "digest", file.toString());
        assertThat(run.code()).as(run.text()).isZero();
        String text = Files.readString(file);
        Files.writeString(
                file, text.replaceFirst("sha256:[0-9a-f]{64}", run.out().substring(0, 71)));
    }

    private static void fifo(Path file) throws IOException {
        try {
            int code = new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
            assumeTrue(code == 0, "mkfifo does not work here");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void forbid(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read every file");
    }
}
