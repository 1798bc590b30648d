package org.gongkai.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/** Files that the account which builds keeps to itself (本账户的文件); where there are no such permissions, any. */
public final class OwnFiles {

    private static final Set<PosixFilePermission> WRITERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> READERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private OwnFiles() {}

    /** Whether nobody else may write the file or its folder, and both belong to the same account. */
    public static boolean unwritable(Path file) throws IOException {
        Path folder = folder(file);
        return Files.getOwner(file).equals(Files.getOwner(folder))
                && without(file, WRITERS)
                && without(folder, WRITERS);
    }

    /** Whether nobody else may read the file either. */
    static boolean secret(Path file) throws IOException {
        return unwritable(file) && without(file, READERS);
    }

    private static boolean without(Path path, Set<PosixFilePermission> refused) throws IOException {
        return !posix(path) || Collections.disjoint(refused, Files.getPosixFilePermissions(path));
    }

    /** A new file beside {@code file}, for what shall replace it. */
    public static Path fresh(Path file) throws IOException {
        Path folder = folder(file);
        Files.createDirectories(folder, mode(folder, "rwx------"));
        return Files.createTempFile(folder, "own", ".new", mode(folder, "rw-------"));
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] mode(Path path, String permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
