package org.gongkai.office;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.gongkai.press.release.FileTree;

/**
 * A file of the editors' folder written anew, all at once (整体替换): whatever fails, there is the old one or the new one; and
 * of two who write it at once each sees what the other wrote.
 */
final class InPlace {

    private InPlace() {}

    /** Writes a file in place of the one that was read, and not of any other. */
    static boolean replace(Path file, byte[] before, byte[] after) throws IOException {
        try (Fresh fresh = Fresh.of(file)) {
            if (!Arrays.equals(before, Files.readAllBytes(file))) {
                return false;
            }
            fresh.write(after);
            fresh.move();
            return true;
        }
    }

    /** Writes a file that is not there yet, with the folders around it; false where one of its name is. */
    static boolean create(Path file, byte[] bytes) throws IOException {
        FileTree.around(file);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Fresh fresh = Fresh.of(file)) {
            fresh.write(bytes);
            return fresh.settle();
        }
    }

    /** Writes a file that is not there yet, as above, where there can be none. */
    static void make(Path file, byte[] bytes) throws IOException {
        if (!create(file, bytes)) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }

    /** Writes a file, in place of the one that is there, if any. */
    static void write(Path file, byte[] after) throws IOException {
        try (Fresh fresh = Fresh.of(file)) {
            fresh.write(after);
            fresh.move();
        }
    }
}
