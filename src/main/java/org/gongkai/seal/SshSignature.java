package org.gongkai.seal;

import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;

/**
 * A signature as {@code ssh-keygen -Y sign} writes it (PROTOCOL.sshsig): whose key, for what use, over which digest. That
 * it can be read says nothing yet of whether it is valid.
 */
public final class SshSignature {

    /** Characters of a signature file at most; one of an RSA key of 16384 bits has about 6000. */
    public static final int LONGEST = 16384;

    private static final String MAGIC = "SSHSIG";
    private static final int VERSION = 1;

    private final SshKey key;
    private final String namespace;
    private final String hash;
    private final byte[] blob;

    private SshSignature(SshKey key, String namespace, String hash, byte[] blob) {
        this.key = key;
        this.namespace = namespace;
        this.hash = hash;
        this.blob = blob;
    }

    /** Reads the text of a {@code .sig} file. */
    public static Read<SshSignature> read(String text) {
        return Malformed.caught(() -> {
            if (text.length() > LONGEST) {
                throw new Malformed("签名文件过大", "the signature file is too big");
            }
            return parse(new Wire(Armor.open(text)));
        });
    }

    private static SshSignature parse(Wire wire) throws Malformed {
        if (!java.util.Arrays.equals(wire.take(MAGIC.length()), Wire.ascii(MAGIC))) {
            throw new Malformed("不是 SSH 签名", "no SSH signature");
        }
        if (wire.number() != VERSION) {
            throw new Malformed("未知的签名格式版本", "an unknown version of the format");
        }
        SshKey key = KeyParser.parse(wire.string());
        String namespace = wire.name();
        wire.string(); // reserved: to be ignored, and not signed
        String hash = wire.name();
        byte[] blob = wire.string();
        wire.end();
        if (namespace.isEmpty()) {
            throw new Malformed("签名没有写明用途（namespace）", "the signature has no namespace");
        }
        if (!hash.equals("sha512") && !hash.equals("sha256")) {
            throw new Malformed("签名的摘要算法不予接受", "the signature's digest algorithm is not accepted");
        }
        return new SshSignature(key, namespace, hash, blob);
    }

    /** The key that it names; whether it is somebody's is another question. */
    public SshKey key() {
        return key;
    }

    /** What it was made for, for example {@code gongkai-secrecy-v1}. */
    public String namespace() {
        return namespace;
    }

    /**
     * Why it is no valid signature of {@code statement} for the use {@code namespace}; nothing where it is one. The key is
     * the one that it names.
     */
    public Optional<Wording> flaw(String namespace, byte[] statement) {
        if (!this.namespace.equals(namespace)) {
            return Optional.of(new Wording(
                    "签名的用途是 " + this.namespace + "，应为 " + namespace,
                    "it was made for " + this.namespace + ", not for " + namespace));
        }
        byte[] message = Hashes.of(hash.equals("sha512") ? "SHA-512" : "SHA-256", statement);
        byte[] fields = Wire.strings(Wire.ascii(namespace), new byte[0], Wire.ascii(hash), message);
        byte[] magic = Wire.ascii(MAGIC);
        byte[] signed = java.util.Arrays.copyOf(magic, magic.length + fields.length);
        System.arraycopy(fields, 0, signed, magic.length, fields.length);
        return SignatureBlob.flaw(key, blob, signed);
    }

    /** A digest of everything that its validity rests on besides the key's term. */
    byte[] digest(byte[] statement) {
        return Hashes.of(
                "SHA-256",
                Wire.strings(
                        Wire.ascii("gongkai-verified/v1"),
                        key.blob(),
                        Wire.ascii(namespace),
                        statement,
                        Wire.ascii(hash),
                        blob));
    }
}
