package org.gongkai.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.hash.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * What the files of earlier runs held (文件印记): a file whose {@link Stamp} is the one that was noted holds what it held, and
 * is not read again, as in Git's index. Only a stamp that was old when it was noted is believed: a file changed in the same
 * instant would have the same. Safe for several threads.
 */
public final class Stamps {

    private final @Nullable Tick began;
    private final Map<String, Noted> before;
    private final Map<String, Noted> now = new ConcurrentHashMap<>();

    /** What a file held. */
    private record Noted(Stamp stamp, String sha256) {}

    private Stamps(@Nullable Tick began, Map<String, Noted> before) {
        this.began = began;
        this.before = before;
    }

    /** Knows nothing, and reads every file. */
    static Stamps none() {
        return new Stamps(null, Map.of());
    }

    /**
     * What an earlier run noted; nothing where that is damaged.
     *
     * @param began before any file was looked at
     */
    static Stamps of(byte @Nullable [] bytes, Tick began) {
        try {
            return new Stamps(began, bytes == null ? Map.of() : read(bytes));
        } catch (IOException e) {
            return new Stamps(began, Map.of()); // every file is read again
        }
    }

    private static Map<String, Noted> read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, Noted> noted = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            noted.put(in.readUTF(), new Noted(Stamp.read(in), in.readUTF()));
        }
        return noted;
    }

    /** Whether anything was noted. */
    boolean used() {
        return !now.isEmpty();
    }

    /** All that this run asked for; sorted, so that the same is the same bytes. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(now.size());
            for (Map.Entry<String, Noted> one : new TreeMap<>(now).entrySet()) {
                out.writeUTF(one.getKey());
                one.getValue().stamp().write(out);
                out.writeUTF(one.getValue().sha256());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory takes everything
        }
        return bytes.toByteArray();
    }

    /** The SHA-256 of a file's bytes in hex; it is read only where its stamp is not known. */
    public String sha256(Path file) throws IOException {
        Optional<Stamp> stamp = began == null ? Optional.empty() : Stamp.of(file);
        Noted noted = now.getOrDefault(file.toString(), before.get(file.toString()));
        if (noted != null && stamp.filter(noted.stamp()::equals).isPresent()) {
            now.put(file.toString(), noted);
            return noted.sha256();
        }
        String sha256;
        try (InputStream in = Files.newInputStream(file)) {
            sha256 = Hashes.sha256(in);
        }
        if (stamp.filter(one -> began != null && began.after(one)).isPresent()
                && stamp.equals(Stamp.of(file))
                && file.toString().length() < Short.MAX_VALUE) {
            now.put(file.toString(), new Noted(stamp.get(), sha256));
        }
        return sha256;
    }
}
