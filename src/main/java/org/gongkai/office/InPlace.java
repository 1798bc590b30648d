package org.gongkai.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.gongkai.press.release.FileTree;

/** A file of the editors' folder written anew, all at once (整体替换): whatever fails, there is the old one or the new one. */
final class InPlace {

    private InPlace() {}

    /** Writes a file in place of the one that was read, and not of any other. */
    static boolean replace(Path file, byte[] before, byte[] after) throws IOException {
        if (!Arrays.equals(before, Files.readAllBytes(file))) {
            return false;
        }
        write(file, after);
        return true;
    }

    /** Writes a file that is not there yet, with the folders around it; false where one of its name is. */
    static boolean create(Path file, byte[] bytes) throws IOException {
        FileTree.around(file);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(bytes);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Writes a file, in place of the one that is there, if any. */
    static void write(Path file, byte[] after) throws IOException {
        try {
            prepare(file, after);
            move(file);
        } finally {
            discard(file);
        }
    }

    /** Writes beside a file what is to take its place, with the permissions that it has. */
    static void prepare(Path file, byte[] after) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(
                    file,
                    beside(file),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING,
                    LinkOption.NOFOLLOW_LINKS);
        }
        Files.write(beside(file), after);
    }

    /** Moves what was prepared into place. */
    static void move(Path file) throws IOException {
        Files.move(beside(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes away what was prepared and not moved. */
    static void discard(Path file) throws IOException {
        Files.deleteIfExists(beside(file));
    }

    private static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".fresh");
    }
}
