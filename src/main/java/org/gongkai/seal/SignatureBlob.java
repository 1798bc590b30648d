package org.gongkai.seal;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;

/** The signature blob of a key over some bytes (RFC 4253 6.6, RFC 8332 3, RFC 5656 3.1.2, RFC 8709 6, PROTOCOL.u2f). */
final class SignatureBlob {

    private static final int ED25519_BYTES = 64;
    private static final int TOUCHED = 1;

    private SignatureBlob() {}

    static Optional<Wording> flaw(SshKey key, byte[] blob, byte[] signed) {
        try {
            return holds(key, new Wire(blob), signed)
                    ? Optional.empty()
                    : Optional.of(new Wording("签名与内容不符", "it does not match what it should sign"));
        } catch (Malformed malformed) {
            return Optional.of(malformed.why());
        } catch (GeneralSecurityException e) {
            return Optional.of(new Wording("签名的数据不规范", "its data are malformed"));
        }
    }

    private static boolean holds(SshKey key, Wire wire, byte[] signed) throws Malformed, GeneralSecurityException {
        String algorithm = wire.name();
        if (!key.type().signatures().contains(algorithm)) {
            throw new Malformed(
                    "不接受的签名算法 " + algorithm, "the signature algorithm " + algorithm + " is not accepted for this key");
        }
        byte[] blob = wire.string();
        byte[] message = key.type().hardware() ? device(key, wire, signed) : signed;
        wire.end();
        Signature signature = Signature.getInstance(key.type().java(algorithm));
        signature.initVerify(key.key());
        signature.update(message);
        return signature.verify(form(key, blob));
    }

    /** What the device signs: application, flags, counter and message; the flags must say that somebody touched it. */
    private static byte[] device(SshKey key, Wire wire, byte[] signed) throws Malformed {
        byte[] state = wire.take(5); // one byte of flags, four of the counter
        if ((state[0] & TOUCHED) == 0) {
            throw new Malformed("硬件密钥签名时没有人在场确认", "nobody touched the hardware key");
        }
        byte[] application = Hashes.of("SHA-256", key.application());
        byte[] hash = Hashes.of("SHA-256", signed);
        byte[] message = Arrays.copyOf(application, application.length + state.length + hash.length);
        System.arraycopy(state, 0, message, application.length, state.length);
        System.arraycopy(hash, 0, message, application.length + state.length, hash.length);
        return message;
    }

    /** The signature in the form that Java takes. */
    private static byte[] form(SshKey key, byte[] blob) throws Malformed, GeneralSecurityException {
        return switch (key.type()) {
            case ED25519, SK_ED25519 -> {
                if (blob.length != ED25519_BYTES) {
                    throw new Malformed("Ed25519 签名应为 64 字节", "an Ed25519 signature has 64 bytes");
                }
                yield blob;
            }
            case RSA -> padded(blob, (((RSAPublicKey) key.key()).getModulus().bitLength() + 7) / 8);
            case P256, P384, P521, SK_P256 -> Curve.of(key.type()).signature(blob);
        };
    }

    /** An RSA signature as long as its modulus: some programs leave out zeros in front, and OpenSSH takes that. */
    private static byte[] padded(byte[] blob, int length) throws Malformed {
        if (blob.length > length || blob.length == 0) {
            throw new Malformed("RSA 签名的长度不对", "the RSA signature has the wrong length");
        }
        byte[] padded = new byte[length];
        System.arraycopy(blob, 0, padded, length - blob.length, blob.length);
        return padded;
    }
}
