package org.gongkai.seal;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** The three NIST curves of RFC 5656. */
enum Curve {
    P256("nistp256", "secp256r1", 32),
    P384("nistp384", "secp384r1", 48),
    P521("nistp521", "secp521r1", 66);

    private static final byte UNCOMPRESSED = 4;

    private final String id;
    private final String java;
    private final int bytes;

    Curve(String id, String java, int bytes) {
        this.id = id;
        this.java = java;
        this.bytes = bytes;
    }

    static Curve of(KeyType type) {
        return switch (type) {
            case P384 -> P384;
            case P521 -> P521;
            default -> P256;
        };
    }

    private ECParameterSpec parameters() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(java));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    /** Reads the curve's name and a point, which must be an uncompressed one on the curve. */
    PublicKey key(Wire wire) throws Malformed, GeneralSecurityException {
        if (!wire.name().equals(id)) {
            throw new Malformed("公钥的曲线与类型不一致", "the key is on another curve than its type says");
        }
        byte[] point = wire.string();
        if (point.length != 1 + 2 * bytes || point[0] != UNCOMPRESSED) {
            throw new Malformed("公钥的点不规范", "the key's point is malformed");
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + bytes));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + bytes, point.length));
        ECParameterSpec parameters = parameters();
        BigInteger p = ((ECFieldFp) parameters.getCurve().getField()).getP();
        if (!has(x, y, p, parameters.getCurve().getA(), parameters.getCurve().getB())) {
            throw new Malformed("公钥的点不在曲线上", "the key's point is not on the curve");
        }
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), parameters));
    }

    /** Whether the curve y² = x³ + ax + b over {@code p} has this point, whose coordinates are below {@code p}. */
    static boolean has(BigInteger x, BigInteger y, BigInteger p, BigInteger a, BigInteger b) {
        BigInteger right = x.pow(3).add(a.multiply(x)).add(b).mod(p);
        return x.max(y).compareTo(p) < 0 && y.multiply(y).mod(p).equals(right);
    }

    /** {@code r} and {@code s} (RFC 5656 3.1.2), both between 1 and the order, in the fixed length that Java takes. */
    byte[] signature(byte[] blob) throws Malformed, GeneralSecurityException {
        Wire wire = new Wire(blob);
        BigInteger r = wire.positive();
        BigInteger s = wire.positive();
        wire.end();
        BigInteger order = parameters().getOrder();
        if (r.compareTo(order) >= 0 || s.compareTo(order) >= 0) {
            throw new Malformed("签名的数值超出范围", "the signature's numbers are out of range");
        }
        byte[] joined = new byte[2 * bytes];
        put(r, joined, bytes);
        put(s, joined, 2 * bytes);
        return joined;
    }

    private static void put(BigInteger number, byte[] target, int end) {
        byte[] written = number.toByteArray();
        int from = written[0] == 0 ? 1 : 0;
        System.arraycopy(written, from, target, end - (written.length - from), written.length - from);
    }
}
