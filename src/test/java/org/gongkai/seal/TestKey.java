package org.gongkai.seal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** A key pair that signs as ssh-keygen and as security keys do, and on request wrongly. */
public final class TestKey {

    private static final String SK_ED25519 = "sk-ssh-ed25519@openssh.com";
    private static final String SK_P256 = "sk-ecdsa-sha2-nistp256@openssh.com";

    private final String type;
    private final KeyPair pair;
    private String namespace = "gongkai-secrecy-v1";
    private String hash = "sha512";
    private String algorithm;
    private byte flags = 1;
    private int version = 1;
    private byte[] reserved = {};

    private TestKey(String type, String algorithm, KeyPair pair) {
        this.type = type;
        this.algorithm = algorithm;
        this.pair = pair;
    }

    /** A new key of one of OpenSSH's types. */
    public static TestKey of(String type) {
        try {
            return switch (type) {
                case "ssh-ed25519", SK_ED25519 ->
                    new TestKey(
                            type, type, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
                case "ssh-rsa" -> rsa(2048);
                default -> {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                    String bits = type.equals(SK_P256) ? "256" : type.substring(type.length() - 3);
                    generator.initialize(new ECGenParameterSpec("secp" + bits + "r1"));
                    yield new TestKey(type, type, generator.generateKeyPair());
                }
            };
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static TestKey rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new TestKey("ssh-rsa", "rsa-sha2-512", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public TestKey namespace(String other) {
        namespace = other;
        return this;
    }

    TestKey hash(String other) {
        hash = other;
        return this;
    }

    TestKey algorithm(String other) {
        algorithm = other;
        return this;
    }

    TestKey flags(int other) {
        flags = (byte) other;
        return this;
    }

    TestKey version(int other) {
        version = other;
        return this;
    }

    TestKey reserved(String other) {
        reserved = bytes(other);
        return this;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The public key's line. */
    public String line() {
        return type + " " + Base64.getEncoder().encodeToString(blob());
    }

    byte[] blob() {
        byte[] id = bytes(type);
        byte[] ssh = bytes("ssh:");
        if (pair.getPublic() instanceof RSAPublicKey rsa) {
            return Wire.strings(
                    id, rsa.getPublicExponent().toByteArray(), rsa.getModulus().toByteArray());
        }
        if (pair.getPublic() instanceof ECPublicKey ec) {
            int size = (ec.getParams().getCurve().getField().getFieldSize() + 7) / 8;
            byte[] point = new byte[1 + 2 * size];
            point[0] = 4;
            put(ec.getW().getAffineX(), point, 1 + size);
            put(ec.getW().getAffineY(), point, 1 + 2 * size);
            int bits = ec.getParams().getCurve().getField().getFieldSize();
            byte[] curve = bytes("nistp" + bits);
            return type.equals(SK_P256) ? Wire.strings(id, curve, point, ssh) : Wire.strings(id, curve, point);
        }
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] point = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return type.equals(SK_ED25519) ? Wire.strings(id, point, ssh) : Wire.strings(id, point);
    }

    private static void put(BigInteger number, byte[] target, int end) {
        byte[] written = number.toByteArray();
        int from = written[0] == 0 ? 1 : 0;
        System.arraycopy(written, from, target, end - (written.length - from), written.length - from);
    }

    /** The text of the signature file over {@code statement}. */
    public String sign(String statement) {
        return armor(signature(bytes(statement)));
    }

    byte[] signature(byte[] statement) {
        try {
            byte[] digest = MessageDigest.getInstance(hash.equals("sha256") ? "SHA-256" : "SHA-512")
                    .digest(statement);
            byte[] signed = join(bytes("SSHSIG"), Wire.strings(bytes(namespace), new byte[0], bytes(hash), digest));
            byte[] head = join(bytes("SSHSIG"), new byte[] {0, 0, 0, (byte) version});
            return join(head, Wire.strings(blob(), bytes(namespace), reserved, bytes(hash), signatureBlob(signed)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] signatureBlob(byte[] signed) throws GeneralSecurityException {
        boolean hardware = type.startsWith("sk-");
        byte[] state = {flags, 0, 0, 0, 7};
        byte[] message = hardware ? join(join(sha256(bytes("ssh:")), state), sha256(signed)) : signed;
        Signature signature = Signature.getInstance(java());
        signature.initSign(pair.getPrivate());
        signature.update(message);
        byte[] made = signature.sign();
        if (pair.getPublic() instanceof ECPublicKey) {
            made = Wire.strings(
                    new BigInteger(1, Arrays.copyOf(made, made.length / 2)).toByteArray(),
                    new BigInteger(1, Arrays.copyOfRange(made, made.length / 2, made.length)).toByteArray());
        }
        byte[] blob = Wire.strings(bytes(algorithm), made);
        return hardware ? join(blob, state) : blob;
    }

    private String java() {
        return switch (algorithm) {
            case "ssh-ed25519", SK_ED25519 -> "Ed25519";
            case "ssh-rsa" -> "SHA1withRSA";
            case "rsa-sha2-256" -> "SHA256withRSA";
            case "rsa-sha2-512" -> "SHA512withRSA";
            case "ecdsa-sha2-nistp384" -> "SHA384withECDSAinP1363Format";
            case "ecdsa-sha2-nistp521" -> "SHA512withECDSAinP1363Format";
            default -> "SHA256withECDSAinP1363Format";
        };
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    static byte[] join(byte[] a, byte[] b) {
        byte[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    static String armor(byte[] blob) {
        return "-----BEGIN SSH SIGNATURE-----\n"
                + Base64.getEncoder().encodeToString(blob).replaceAll("(.{70})(?=.)", "$1\n")
                + "\n-----END SSH SIGNATURE-----\n";
    }
}
