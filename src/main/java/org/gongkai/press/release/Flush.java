package org.gongkai.press.release;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.crew.Crew;

/**
 * Waits until files are on the disk itself (落盘), so that a power cut cannot take them. Many wait at once: the disk writes
 * for all of them together.
 */
final class Flush {

    private static final int THREADS = 32;

    private Flush() {}

    /** Every file and folder below and with {@code root}. */
    static void tree(Path root) throws IOException {
        List<Crew.Task> tasks = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.forEach(path -> tasks.add(() -> one(path)));
        }
        new Crew(THREADS).together(tasks);
    }

    /** The names in the folder around {@code path}. */
    static void around(Path path) throws IOException {
        Path folder = path.getParent();
        if (folder != null) {
            one(folder);
        }
    }

    /** One file, or the names in one folder; Windows has no such thing for folders. */
    static void one(Path path) throws IOException {
        if (File.separatorChar == '\\' && Files.isDirectory(path)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw FreshFolder.located(path, e);
        }
    }
}
