package org.gongkai.seal;

import java.util.HexFormat;
import org.gongkai.hash.Hashes;

/**
 * The bytes of a file that should be an SM2 signature (国密签名): DER, a sequence of two numbers, as {@code openssl pkeyutl
 * -sign} writes it. Whether it is one is asked of {@link Sm2}.
 *
 * @param hex the bytes in lower-case hex
 */
public record Sm2Signature(String hex) {

    /** Bytes of such a file at most: two numbers of 33 bytes and the marks around them. */
    public static final int LONGEST = 72;

    /** The signature of these bytes. */
    public static Sm2Signature of(byte[] bytes) {
        return new Sm2Signature(HexFormat.of().formatHex(bytes));
    }

    /** A digest of everything that its validity rests on besides the key's term. */
    byte[] digest(Sm2Key key, byte[] statement) {
        return Hashes.of(
                "SHA-256", Wire.strings(Wire.ascii("gongkai-verified-sm2/v1"), key.info(), statement, bytes()));
    }

    /** Its bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
