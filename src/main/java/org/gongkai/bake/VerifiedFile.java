package org.gongkai.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.hash.Hashes;
import org.gongkai.memory.OwnFiles;
import org.jspecify.annotations.Nullable;

/**
 * Which signatures earlier runs found valid (核验记录): sorted lines of SHA-256, one file a project. Whoever can write it
 * can make a false signature pass, so it lies neither in the project folder, where an editor's commit could put it, nor
 * beside the site, but in the home folder of the account that builds, which can replace the whole site anyway; a file or
 * folder that others may write is not read. Lost or damaged, it costs time and nothing else.
 */
final class VerifiedFile {

    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64}");
    private static final long MOST_BYTES = 256L << 20;
    private final @Nullable Path file;

    private VerifiedFile(@Nullable Path file) {
        this.file = file;
    }

    /** That of a project: {@code .cache/gongkai/} in the home folder of the account; without one, nothing is kept. */
    static VerifiedFile of(Path project) {
        Path home = Path.of(System.getProperty("user.home", ""));
        return new VerifiedFile(
                home.isAbsolute() && Files.isDirectory(home)
                        ? home.resolve(".cache").resolve("gongkai").resolve(name(project) + ".verified")
                        : null);
    }

    /** The one at {@code file}. */
    static VerifiedFile at(Path file) {
        return new VerifiedFile(file);
    }

    private static String name(Path project) {
        return Hashes.sha256(project.toString()).substring(0, 16);
    }

    /** What it holds; lines that are none are passed over. */
    Set<String> read() {
        if (file == null || !ownOnly(file)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            Set<String> known = new TreeSet<>();
            lines.filter(line -> LINE.matcher(line).matches()).forEach(known::add);
            return known;
        } catch (IOException | java.io.UncheckedIOException e) {
            return Set.of(); // it only saves time: everything is verified anew
        }
    }

    private static boolean ownOnly(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= MOST_BYTES
                    && OwnFiles.unwritable(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** Keeps what this run met, in place of what was there. */
    void write(SortedSet<String> confirmed) {
        if (file == null || (confirmed.isEmpty() && !Files.exists(file))) {
            return;
        }
        try {
            Path fresh = OwnFiles.fresh(file);
            Files.write(fresh, confirmed, StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            return; // a home folder that cannot be written: the next run verifies everything anew
        }
    }
}
