package org.gongkai.press.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.page.Address;

/** Where the files of a site go (产出): into a fresh folder, or beside those of a site that they are compared with. Safe for several threads. */
public interface Output {

    /** What writes the contents of a file. */
    interface Contents {
        void write(OutputStream out) throws IOException;
    }

    /** Puts the rest of {@code bytes} and returns its SHA-256 in hex. */
    String put(Address address, ByteBuffer bytes) throws IOException;

    /** Puts a large file and returns its SHA-256 in hex. */
    String put(Address address, Contents contents) throws IOException;

    /** Puts a copy of a file and returns the SHA-256 of what was copied. */
    String copy(Address address, Path from) throws IOException;

    /** Puts the file of an earlier run that has this SHA-256 here; whether there was one. */
    boolean again(Address address, String sha256) throws IOException;

    /** The bytes of a file that was put. */
    byte[] read(Address address);

    /** Whether this file was put. */
    boolean has(Address address);

    /**
     * The SHA-256 in hex of a file that was put.
     *
     * @throws IllegalStateException if it was not, for a published hash must not be missing
     */
    String hash(String path);

    /** Every file that was put ▸ its SHA-256 in hex, sorted by the UTF-8 bytes of its path. */
    Map<String, String> files();

    /** A folder on the disk, and none of the site, where what is needed on the way may wait. */
    Path beside();

    /** Puts a text in UTF-8 and returns its SHA-256 in hex. */
    default String put(Address address, String text) throws IOException {
        return put(address, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file and returns its SHA-256 in hex. */
    default String put(Address address, byte[] bytes) throws IOException {
        return put(address, ByteBuffer.wrap(bytes));
    }

    /** Puts a file that comes in pieces and returns its SHA-256 in hex. */
    default String put(Address address, List<byte[]> pieces) throws IOException {
        return put(address, out -> {
            for (byte[] piece : pieces) {
                out.write(piece);
            }
        });
    }

    /** By the UTF-8 bytes of the paths. */
    static <T> Map<String, T> sorted(Map<String, T> files) {
        Map<String, T> sorted = new TreeMap<>(PathOrder::compare);
        sorted.putAll(files);
        return sorted;
    }
}
