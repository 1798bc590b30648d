package org.gongkai.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongkai.hash.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * Records of an earlier run in their file (记忆文件): a line that names the program, the records, their index, and a footer:
 * where the index begins, how many records there are, and the seal of line and index (HMAC-SHA-256, RFC 2104). The index
 * has, for each record, its key, place, length and the beginning of its SHA-256. All numbers are big-endian.
 */
final class RecordFile {

    /** So many records a file may have: one that somebody else made costs no more than its reading. */
    private static final int MOST = 1 << 22;

    static final int CHECK = 2 * Long.BYTES;
    static final int ENTRY = Key.LENGTH + Long.BYTES + Integer.BYTES + CHECK;
    static final int FOOTER = Long.BYTES + Integer.BYTES + 32;

    /**
     * Where a record stands.
     *
     * @param at offset in the file
     * @param length in bytes
     * @param check the beginning of its SHA-256
     */
    record Spot(long at, int length, Check check) {}

    /** The beginning of a SHA-256, as two numbers. */
    record Check(long first, long second) {

        static Check of(byte[] bytes) {
            ByteBuffer hash = ByteBuffer.wrap(Hashes.sha256().digest(bytes));
            return new Check(hash.getLong(), hash.getLong());
        }
    }

    private final FileChannel file;
    private final Map<Key, Spot> spots;

    private RecordFile(FileChannel file, Map<Key, Spot> spots) {
        this.file = file;
        this.spots = spots;
    }

    /** The records of a file; nothing where there is none, or none that can be believed. */
    static @Nullable RecordFile open(Path path, byte[] head, AccountKey key) {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
            Map<Key, Spot> spots = index(file, head, key);
            if (spots != null) {
                return new RecordFile(file, spots);
            }
            file.close();
        } catch (IOException e) {
            return null; // it only saves time
        }
        return null;
    }

    private static @Nullable Map<Key, Spot> index(FileChannel file, byte[] head, AccountKey key) throws IOException {
        long size = file.size();
        if (size < head.length + FOOTER || !Arrays.equals(read(file, 0, head.length), head)) {
            return null;
        }
        ByteBuffer footer = ByteBuffer.wrap(read(file, size - FOOTER, FOOTER));
        long at = footer.getLong();
        int count = footer.getInt();
        byte[] hash = new byte[32];
        footer.get(hash);
        if (at < head.length || count < 0 || count > MOST || at + (long) count * ENTRY != size - FOOTER) {
            return null;
        }
        byte[] bytes = read(file, at, count * ENTRY);
        if (!MessageDigest.isEqual(key.seal(head, bytes), hash)) {
            return null;
        }
        ByteBuffer index = ByteBuffer.wrap(bytes);
        Map<Key, Spot> spots = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            byte[] name = new byte[Key.LENGTH];
            index.get(name);
            long place = index.getLong();
            int length = index.getInt();
            spots.put(new Key(name), new Spot(place, length, new Check(index.getLong(), index.getLong())));
        }
        return spots;
    }

    private static byte[] read(FileChannel file, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("cut short");
            }
        }
        return bytes;
    }

    /** The bytes of a record; nothing where there is none, or it is damaged. */
    byte @Nullable [] record(Key key) {
        Spot spot = spots.get(key);
        if (spot == null) {
            return null;
        }
        try {
            byte[] bytes = read(file, spot.at(), spot.length());
            return Check.of(bytes).equals(spot.check()) ? bytes : null;
        } catch (IOException e) {
            return null; // it only saves time
        }
    }

    /** Whether it has a record with this key and these bytes, told by the beginning of their SHA-256. */
    boolean has(Key key, Check check) {
        Spot spot = spots.get(key);
        return spot != null && spot.check().equals(check);
    }

    /** Where the record with this key stands. */
    @Nullable
    Spot spot(Key key) {
        return spots.get(key);
    }

    /** Whether these keys are all that it has. */
    boolean is(Set<Key> keys) {
        return keys.equals(spots.keySet());
    }

    /** Writes some of its bytes. */
    void copy(long from, long length, FileChannel out) throws IOException {
        for (long done = 0; done < length; ) {
            long now = file.transferTo(from + done, length - done, out);
            if (now <= 0) {
                throw new IOException("cut short");
            }
            done += now;
        }
    }

    void close() throws IOException {
        file.close();
    }
}
