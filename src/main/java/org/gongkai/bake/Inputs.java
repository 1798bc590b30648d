package org.gongkai.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.hash.Hashes;
import org.gongkai.memory.Stamps;

/** All files of a project that a build reads (构建所读的文件): its content, its theme, its settings. */
final class Inputs {

    private final Path project;
    private final Stamps stamps;
    private final StringBuilder all = new StringBuilder();

    private Inputs(Path project, Stamps stamps) {
        this.project = project;
        this.stamps = stamps;
    }

    /**
     * What tells them, with their names, from any others; nothing where one cannot be read, or is neither file nor folder.
     *
     * @param stamps of files that need not be read again
     */
    static Optional<String> edition(Path project, Settings settings, Stamps stamps) {
        Inputs inputs = new Inputs(project, stamps);
        List<Path> roots = List.of(
                project.resolve("content"),
                project.resolve(Settings.FILE),
                settings.folder("template.folder"),
                settings.folder("asset.folder"));
        try {
            for (Path root : roots) {
                inputs.all.append(root).append('\n');
                if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !inputs.take(root)) {
                    return Optional.empty();
                }
            }
            return Optional.of(Hashes.sha256(inputs.all.toString()));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // the build says why
        }
    }

    private boolean take(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.sorted().toList()) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    all.append(stamps.sha256(path));
                } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    return false;
                }
                all.append(' ').append(project.relativize(path)).append('\0');
            }
            return true;
        }
    }
}
