package org.gongkai.seal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An SM2 public key (国密公钥，GB/T 32918.5): a point of the curve sm2p256v1. Two of the same bytes are the same key. */
public final class Sm2Key {

    /** SubjectPublicKeyInfo up to the point: id-ecPublicKey, sm2p256v1. */
    private static final String BEFORE_POINT = "3059301306072a8648ce3d020106082a811ccf5501822d034200";

    /** The same, and the mark of an uncompressed point. */
    private static final byte[] PREFIX = HexFormat.of().parseHex(BEFORE_POINT + "04");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern POINT = Pattern.compile("04[0-9a-fA-F]{128}");
    private static final String BEGIN = "-----BEGINPUBLICKEY-----";
    private static final String END = "-----ENDPUBLICKEY-----";

    private static final int BYTES = 32;
    private static final BigInteger P =
            new BigInteger("fffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff", 16);
    private static final BigInteger A = P.subtract(BigInteger.valueOf(3));
    private static final BigInteger B =
            new BigInteger("28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93", 16);

    private final byte[] info;

    private Sm2Key(byte[] info) {
        this.info = info;
    }

    /**
     * Reads what {@code openssl pkey -pubout} writes (PEM, RFC 7468), the base64 between its two lines without them, or the
     * point alone in hex: 04, x, y.
     */
    public static Read<Sm2Key> read(String text) {
        String plain = SPACE.matcher(text).replaceAll("");
        return Malformed.caught(() -> parse(
                POINT.matcher(plain).matches()
                        ? HexFormat.of().parseHex(BEFORE_POINT + plain)
                        : Armor.decode(
                                plain.startsWith(BEGIN) && plain.endsWith(END)
                                        ? plain.substring(BEGIN.length(), plain.length() - END.length())
                                        : plain)));
    }

    private static Sm2Key parse(byte[] info) throws Malformed {
        if (info.length != PREFIX.length + 2 * BYTES || !Arrays.equals(PREFIX, Arrays.copyOf(info, PREFIX.length))) {
            throw new Malformed("不是 SM2 公钥", "no SM2 key");
        }
        BigInteger x = new BigInteger(1, info, PREFIX.length, BYTES);
        BigInteger y = new BigInteger(1, info, PREFIX.length + BYTES, BYTES);
        if (!Curve.has(x, y, P, A, B)) {
            throw new Malformed("公钥的点不在曲线上", "the key's point is not on the curve");
        }
        return new Sm2Key(info);
    }

    /** SubjectPublicKeyInfo, DER. */
    public byte[] info() {
        return info.clone();
    }

    /** Base64 of {@link #info}. */
    public String text() {
        return Base64.getEncoder().encodeToString(info);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sm2Key one && Arrays.equals(info, one.info);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(info);
    }

    @Override
    public String toString() {
        return text();
    }
}
