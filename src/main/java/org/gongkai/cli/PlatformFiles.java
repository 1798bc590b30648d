package org.gongkai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.exchange.Sink;
import org.gongkai.exchange.mapping.PlatformMapping;
import org.gongkai.press.release.FileTree;

/**
 * What is written for a platform (平台文件): one file, or a folder of numbered ones. All is written beside its place and put there when
 * it is whole; until then what stood there stays.
 */
final class PlatformFiles implements Sink {

    private static final Pattern NUMBERED = Pattern.compile("[0-9]{6}\\.(csv|xml|json|jsonl)");

    private final Path target;
    private final Path fresh;
    private final Path old;
    private final PlatformMapping mapping;
    private int files;

    private PlatformFiles(Path target, PlatformMapping mapping) {
        this.target = target;
        this.mapping = mapping;
        this.fresh = target.resolveSibling("." + target.getFileName() + ".new");
        this.old = target.resolveSibling("." + target.getFileName() + ".old");
    }

    /** Makes room beside {@code out}; refuses to replace what no such run has written. */
    static PlatformFiles open(Path out, PlatformMapping mapping) throws IOException, Stopped {
        PlatformFiles files = new PlatformFiles(out.toAbsolutePath().normalize(), mapping);
        boolean folder = Files.isDirectory(files.target, LinkOption.NOFOLLOW_LINKS);
        boolean there = Files.exists(files.target, LinkOption.NOFOLLOW_LINKS);
        if (there && (files.several() ? !folder || !numbered(files.target) : !Files.isRegularFile(files.target))) {
            throw files.several()
                    ? Stopped.usage(
                            out + " 里有别的文件，不能替换；请另给一个文件夹",
                            out + " holds other files and is not replaced: name another folder")
                    : Stopped.usage(out + " 不是文件，不能替换", out + " is no file and is not replaced");
        }
        FileTree.around(files.fresh);
        remove(files.fresh);
        if (files.several()) {
            Files.createDirectory(files.fresh);
        }
        return files;
    }

    private boolean several() {
        return mapping.most() > 0;
    }

    private static boolean numbered(Path folder) throws IOException {
        return list(folder).stream()
                .allMatch(file ->
                        NUMBERED.matcher(String.valueOf(file.getFileName())).matches());
    }

    @Override
    public OutputStream next() throws IOException {
        files++;
        return Files.newOutputStream(
                several() ? fresh.resolve(String.format(Locale.ROOT, "%06d.%s", files, mapping.form())) : fresh);
    }

    /** Puts what was written in its place. */
    void publish() throws IOException {
        if (several() && Files.exists(target)) {
            remove(old);
            move(target, old);
        }
        move(fresh, target);
        remove(old);
    }

    /** Takes away what was written. */
    void discard() throws IOException {
        remove(fresh);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A file, or a folder with its files; it has no folders in it. */
    private static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path file : list(path)) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(path);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
