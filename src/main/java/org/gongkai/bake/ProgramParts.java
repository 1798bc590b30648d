package org.gongkai.bake;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.hash.Hashes;
import org.gongkai.memory.Stamps;

/** What tells this program, with its libraries, extensions and Java, from any other (程序的组成). */
final class ProgramParts {

    /** The end of a ZIP without a comment, and where it tells the length of the directory before it (APPNOTE 4.3.16). */
    private static final int END = 22;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_LENGTH = 12;

    private static final String ALL = all();

    private ProgramParts() {}

    static String edition() {
        return ALL;
    }

    /** The version of the program, from the manifest of its jar; {@code unpacked} where it does not run from one. */
    static String version() {
        String version = ProgramParts.class.getPackage().getImplementationVersion();
        return version == null ? "unpacked" : version;
    }

    /** The SHA-256 of the program's jar in hex; "" where it does not run from one. */
    static String sha256(Stamps files) throws IOException {
        URL place = ProgramParts.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            Path jar = Path.of(place.toURI());
            return Files.isRegularFile(jar) ? files.sha256(jar) : "";
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // the class loader made it
        }
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

    /** A ZIP's directory stands at its end and has the checksum of every file; of any other file, all of it counts. */
    static String end(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            ByteBuffer end = ByteBuffer.wrap(last(file, END)).order(ByteOrder.LITTLE_ENDIAN);
            boolean zip = end.capacity() == END && end.getInt(0) == END_SIGNATURE;
            long length = zip ? Integer.toUnsignedLong(end.getInt(DIRECTORY_LENGTH)) + END : file.length();
            return Hashes.sha256(last(file, length)) + " " + file.length();
        }
    }

    private static byte[] last(RandomAccessFile file, long length) throws IOException {
        byte[] bytes = new byte[(int) Math.min(length, file.length())];
        file.seek(file.length() - bytes.length);
        file.readFully(bytes);
        return bytes;
    }
}
