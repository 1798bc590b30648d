package org.gongkai.seal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of public keys that may sign (签名算法): no ssh-dss, no certificates. */
enum KeyType {
    ED25519("ssh-ed25519", "Ed25519", "ssh-ed25519"),
    RSA("ssh-rsa", "", "rsa-sha2-512", "rsa-sha2-256"),
    P256("ecdsa-sha2-nistp256", "SHA256withECDSAinP1363Format", "ecdsa-sha2-nistp256"),
    P384("ecdsa-sha2-nistp384", "SHA384withECDSAinP1363Format", "ecdsa-sha2-nistp384"),
    P521("ecdsa-sha2-nistp521", "SHA512withECDSAinP1363Format", "ecdsa-sha2-nistp521"),
    SK_ED25519("sk-ssh-ed25519@openssh.com", "Ed25519", "sk-ssh-ed25519@openssh.com"),
    SK_P256("sk-ecdsa-sha2-nistp256@openssh.com", "SHA256withECDSAinP1363Format", "sk-ecdsa-sha2-nistp256@openssh.com");

    private final String id;
    private final String java;
    private final List<String> signatures;

    KeyType(String id, String java, String... signatures) {
        this.id = id;
        this.java = java;
        this.signatures = List.of(signatures);
    }

    /** OpenSSH's name of the key type. */
    String id() {
        return id;
    }

    /** The names of its signatures; for RSA those with SHA-2 only (RFC 8332). */
    List<String> signatures() {
        return signatures;
    }

    /** Java's name of the algorithm of such a signature. */
    String java(String signature) {
        return this != RSA ? java : signature.equals("rsa-sha2-512") ? "SHA512withRSA" : "SHA256withRSA";
    }

    /** Whether the key lives in a device that counts and asks for a touch (PROTOCOL.u2f). */
    boolean hardware() {
        return this == SK_ED25519 || this == SK_P256;
    }

    static Optional<KeyType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
