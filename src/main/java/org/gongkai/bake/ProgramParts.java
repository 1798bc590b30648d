package org.gongkai.bake;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.hash.Hashes;

/** What tells this program, with its libraries, extensions and Java, from any other (程序的组成). */
final class ProgramParts {

    /** A ZIP's directory stands at its end, and has the checksum of every file (APPNOTE 4.3.12). */
    private static final int LARGEST_DIRECTORY = 1 << 22;

    private static final String ALL = all();

    private ProgramParts() {}

    static String edition() {
        return ALL;
    }

    private static String all() {
        StringBuilder all = new StringBuilder(Runtime.version().toString());
        all.append(' ').append(System.getProperty("java.vendor")).append('\n');
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            try {
                Path part = Path.of(path);
                all.append(Files.isDirectory(part) ? folder(part) : end(part)).append('\n');
            } catch (IOException e) {
                all.append("no ").append(path).append('\n');
            }
        }
        return all.toString();
    }

    private static String folder(Path folder) throws IOException {
        StringBuilder files = new StringBuilder();
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> sorted = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
                files.append(file).append(' ').append(known.size()).append(' ').append(known.lastModifiedTime());
            }
        }
        return Hashes.sha256(files.toString());
    }

    private static String end(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(LARGEST_DIRECTORY, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return Hashes.sha256(end) + " " + file.length();
        }
    }
}
