package org.gongkai.memory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of the account that builds (本账户的密钥), 32 bytes of chance in a file that nobody else may read or write. What is
 * sealed with it was written by this account, and not put beside the project by an editor's commit.
 */
public final class AccountKey {

    private static final int LENGTH = 32;
    private static final String HMAC = "HmacSHA256";
    private static final Set<PosixFilePermission> WRITERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final SecretKeySpec secret;

    private AccountKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, HMAC);
    }

    /** The one in a file, made where there is none; nothing where it cannot be kept from others. */
    public static Optional<AccountKey> at(Path file) {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                make(file);
            }
            boolean own = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == LENGTH
                    && without(file, OTHERS)
                    && without(folder(file), WRITERS);
            return own ? Optional.of(new AccountKey(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // then nothing is remembered
        }
    }

    private static void make(Path file) throws IOException {
        byte[] chance = new byte[LENGTH];
        new SecureRandom().nextBytes(chance);
        Path folder = folder(file);
        Files.createDirectories(folder, mode(folder, "rwx------"));
        Path fresh = Files.createTempFile(folder, "key", ".new", mode(folder, "rw-------"));
        try {
            Files.write(fresh, chance);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Files.deleteIfExists(fresh); // another run was first
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static boolean without(Path path, Set<PosixFilePermission> refused) throws IOException {
        return !posix(path) || Collections.disjoint(refused, Files.getPosixFilePermissions(path));
    }

    private static FileAttribute<?>[] mode(Path path, String permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** The seal of several parts, one after the other (HMAC-SHA-256). */
    byte[] seal(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
