package org.gongkai.seal;

import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import org.gongkai.hash.Hashes;

/**
 * An OpenSSH public key that may sign (公钥). Two of the same bytes are the same key; the comment behind it is not kept,
 * since it often names a machine.
 */
public final class SshKey {

    private static final int LONGEST = 8192;

    private final KeyType type;
    private final byte[] blob;
    private final PublicKey key;
    private final byte[] application;

    SshKey(KeyType type, byte[] blob, PublicKey key, byte[] application) {
        this.type = type;
        this.blob = blob.clone();
        this.key = key;
        this.application = application.clone();
    }

    /**
     * Reads one line as in {@code id_ed25519.pub}: type, base64, comment. Types: {@code ssh-ed25519}, {@code ssh-rsa} of
     * 2048 to 16384 bits, {@code ecdsa-sha2-nistp256/384/521}, {@code sk-ssh-ed25519@openssh.com} and {@code
     * sk-ecdsa-sha2-nistp256@openssh.com}.
     */
    public static Read<SshKey> read(String line) {
        return Malformed.caught(() -> parse(line));
    }

    private static SshKey parse(String line) throws Malformed {
        if (line.length() > LONGEST || line.lines().count() > 1) {
            throw new Malformed("公钥应为一行", "a public key is one line");
        }
        List<String> parts = List.of(line.strip().split("[ \\t]+", 3));
        if (parts.size() < 2 || KeyType.of(parts.get(0)).isEmpty()) {
            throw new Malformed(
                    "不是可以签名的公钥：“" + start(parts.get(0)) + "”",
                    "no public key that may sign: “" + start(parts.get(0)) + "”");
        }
        SshKey key = KeyParser.parse(Armor.decode(parts.get(1)));
        if (!key.type.id().equals(parts.get(0))) {
            throw new Malformed("公钥的类型与内容不一致", "the key is of another type than the line says");
        }
        return key;
    }

    private static String start(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    KeyType type() {
        return type;
    }

    PublicKey key() {
        return key;
    }

    /** What a hardware key was made for; empty for others. */
    byte[] application() {
        return application.clone();
    }

    /** The key's bytes in SSH's wire format. */
    byte[] blob() {
        return blob.clone();
    }

    /** The key as OpenSSH writes it: type and base64, no comment. */
    public String text() {
        return type.id() + " " + Base64.getEncoder().encodeToString(blob);
    }

    /** {@code SHA256:…} as {@code ssh-keygen -l} prints it. */
    public String fingerprint() {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(Hashes.of("SHA-256", blob));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SshKey one && java.util.Arrays.equals(blob, one.blob);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(blob);
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
