package org.gongkai.hash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash functions that every Java has (FIPS 180-4), SHA-256 before all. */
public final class Hashes {

    private static final String SHA_256 = "SHA-256";

    private Hashes() {}

    /** The hash of several parts, one after the other. */
    public static byte[] of(String algorithm, byte[]... parts) {
        MessageDigest digest = digest(algorithm);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** The SHA-256 of bytes, in lower-case hex. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(of(SHA_256, bytes));
    }

    /** The SHA-256 of a text in UTF-8, in lower-case hex. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of all that is still to be read, in lower-case hex. */
    public static String sha256(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        feed(in, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A SHA-256 that is fed bit by bit. */
    public static MessageDigest sha256() {
        return digest(SHA_256);
    }

    /** Feeds all that is still to be read; how many bytes that was. */
    public static long feed(InputStream in, MessageDigest digest) throws IOException {
        return in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256, java.base SHA-512
        }
    }
}
