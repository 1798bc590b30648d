package org.gongkai.memory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of the account that builds (本账户的密钥), 32 bytes of chance in a file that nobody else may read or write. What is
 * sealed with it was written by this account, and not put beside the project by an editor's commit.
 */
public final class AccountKey {

    private static final int LENGTH = 32;
    private static final String HMAC = "HmacSHA256";
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
                    && OwnFiles.secret(file);
            return own ? Optional.of(new AccountKey(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // then nothing is remembered
        }
    }

    private static void make(Path file) throws IOException {
        byte[] chance = new byte[LENGTH];
        new SecureRandom().nextBytes(chance);
        Path fresh = OwnFiles.fresh(file);
        try {
            Files.write(fresh, chance);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Files.deleteIfExists(fresh); // another run was first
        }
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
