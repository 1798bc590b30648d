package org.gongkai.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.crew.Crew;
import org.gongkai.hash.Hashes;
import org.gongkai.memory.Stamps;

/** All files of a project that a build reads (构建所读的文件): its content, its theme, its settings. */
final class Inputs {

    private static final String FOLDER = "folder";

    private Inputs() {}

    /**
     * What tells them, with their names, from any others; nothing where one cannot be read, or is neither file nor folder.
     *
     * @param stamps of files that need not be read again
     */
    static Optional<String> edition(Path project, Settings settings, Stamps stamps, Crew crew) {
        List<Path> all = new ArrayList<>();
        try {
            for (Path root : List.of(
                    project.resolve("content"),
                    project.resolve(Settings.FILE),
                    settings.folder("template.folder"),
                    settings.folder("asset.folder"))) {
                all.addAll(below(root));
            }
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // the build says why
        }
        List<String> hashes = crew.each(all, path -> hash(path, stamps), path -> "");
        StringBuilder listed = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            listed.append(hashes.get(i)).append(' ').append(all.get(i)).append('\0');
        }
        return hashes.contains("") ? Optional.empty() : Optional.of(Hashes.sha256(listed.toString()));
    }

    private static List<Path> below(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.sorted().toList();
        }
    }

    /** That of a file's bytes, or "folder"; "" of anything else, and of what cannot be read. */
    private static String hash(Path path, Stamps stamps) {
        try {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    ? FOLDER
                    : Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? stamps.sha256(path) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
