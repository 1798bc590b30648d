package org.gongkai.memory;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import org.gongkai.hash.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * The values of one type as bytes (值的字节): the same value as the same bytes, and the value again from them.
 *
 * @param <T> made of records, sealed interfaces of such, enums, lists, sets, maps, optionals, texts, numbers and days
 */
public final class Codec<T> {

    private final Coding coding;

    private Codec(Coding coding) {
        this.coding = coding;
    }

    /** Those of a class. */
    public static <T> Codec<T> of(Class<T> type) {
        return new Codec<>(Coding.of(type));
    }

    /** The bytes of a value. */
    public byte[] bytes(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(value, bytes);
        return bytes.toByteArray();
    }

    private void write(T value, OutputStream out) {
        try {
            coding.write(value, new DataOutputStream(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory takes everything
        }
    }

    /**
     * The value of bytes.
     *
     * @throws IOException if they are those of no value of this type
     */
    @SuppressWarnings("unchecked") // the coding is that of T
    public T value(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        T value = (T) coding.read(in);
        if (in.read() >= 0 || value == null) {
            throw new IOException("not the bytes of a value");
        }
        return value;
    }

    /**
     * What tells values of any sort from all others: the SHA-256 of their classes and bytes. Lists may hold values of different
     * classes.
     *
     * @throws IllegalArgumentException if something is no value
     */
    public static Key key(@Nullable Object... values) {
        MessageDigest digest = Hashes.sha256();
        DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 13));
        try {
            for (Object value : values) {
                any(value, out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written anywhere
        }
        return new Key(digest.digest());
    }

    private static void any(@Nullable Object value, DataOutputStream out) throws IOException {
        if (value instanceof List<?> all) {
            out.writeInt(all.size());
            for (Object one : all) {
                any(one, out);
            }
        } else {
            Class<?> type = value == null
                    ? null
                    : value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
            out.writeUTF(type == null ? "" : type.getName());
            if (type != null) {
                Coding.of(type).write(value, out);
            }
        }
    }
}
