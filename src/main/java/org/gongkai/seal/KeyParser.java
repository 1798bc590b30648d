package org.gongkai.seal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** A key's bytes ▸ {@link SshKey} (RFC 4253 6.6, RFC 5656 3.1, RFC 8709 4, PROTOCOL.u2f). */
final class KeyParser {

    private static final int RSA_LEAST = 2048;
    private static final int RSA_MOST = 16384;
    private static final int EXPONENT_MOST = 64;
    private static final int ED25519_BYTES = 32;
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100"); // RFC 8410

    private KeyParser() {}

    static SshKey parse(byte[] blob) throws Malformed {
        Wire wire = new Wire(blob);
        String id = wire.name();
        KeyType type = KeyType.of(id).orElseThrow(() -> new Malformed("不接受的公钥类型", "a key type that is not accepted"));
        try {
            PublicKey key = switch (type) {
                case ED25519, SK_ED25519 -> ed25519(wire.string());
                case RSA -> rsa(wire.positive(), wire.positive());
                case P256, SK_P256 -> Curve.P256.key(wire);
                case P384 -> Curve.P384.key(wire);
                case P521 -> Curve.P521.key(wire);
            };
            byte[] application = type.hardware() ? application(wire.string()) : new byte[0];
            wire.end();
            return new SshKey(type, blob, key, application);
        } catch (GeneralSecurityException e) {
            throw new Malformed("公钥的数值不成立", "the key's numbers make no key");
        }
    }

    private static PublicKey ed25519(byte[] point) throws Malformed, GeneralSecurityException {
        if (point.length != ED25519_BYTES) {
            throw new Malformed("Ed25519 公钥应为 32 字节", "an Ed25519 key has 32 bytes");
        }
        byte[] encoded = new byte[ED25519_PREFIX.length + ED25519_BYTES];
        System.arraycopy(ED25519_PREFIX, 0, encoded, 0, ED25519_PREFIX.length);
        System.arraycopy(point, 0, encoded, ED25519_PREFIX.length, ED25519_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static PublicKey rsa(BigInteger exponent, BigInteger modulus) throws Malformed, GeneralSecurityException {
        int bits = modulus.bitLength();
        if (bits < RSA_LEAST || bits > RSA_MOST) {
            throw new Malformed(
                    "RSA 公钥为 " + bits + " 位，应为 2048 至 16384 位", "the RSA key has " + bits + " bits, not 2048 to 16384");
        }
        if (!exponent.testBit(0) || exponent.bitLength() < 2 || exponent.bitLength() > EXPONENT_MOST) {
            throw new Malformed("RSA 公钥的指数不合理", "the RSA key has an unreasonable exponent");
        }
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    /** Keys of OpenSSH are made for {@code ssh:} or {@code ssh:…}; those of a web site are not keys for signing here. */
    private static byte[] application(byte[] application) throws Malformed {
        if (!new String(application, StandardCharsets.UTF_8).startsWith("ssh:")) {
            throw new Malformed("硬件密钥不是为 SSH 生成的", "the hardware key was not made for SSH");
        }
        return application;
    }
}
