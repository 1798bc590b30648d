package org.gongkai.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.gongkai.hash.Hashes;
import org.gongkai.page.Address;
import org.gongkai.press.release.Output;
import org.jspecify.annotations.Nullable;

/** Files of a site that lie nowhere but in memory (散页). Of those that nobody wants to look at only the hash is kept. */
final class LooseSheets implements Output {

    private final Path beside;
    private final Predicate<String> wanted;
    private final Map<String, byte[]> sheets = new ConcurrentHashMap<>();
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /**
     * @param beside a folder for what is needed on the way
     * @param wanted the paths of files that are kept
     */
    LooseSheets(Path beside, Predicate<String> wanted) {
        this.beside = beside;
        this.wanted = wanted;
    }

    /** The bytes of a file that is kept. */
    Optional<byte[]> sheet(String path) {
        return Optional.ofNullable(sheets.get(path));
    }

    /** Paths and bytes of all that is kept. */
    Map<String, byte[]> sheets() {
        return Map.copyOf(sheets);
    }

    @Override
    public String put(Address address, ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return note(address, wanted.test(address.path()) ? copy : null, Hashes.sha256(copy));
    }

    @Override
    public String put(Address address, Contents contents) throws IOException {
        ByteArrayOutputStream kept = wanted.test(address.path()) ? new ByteArrayOutputStream() : null;
        var digest = Hashes.sha256();
        try (OutputStream out = new DigestOutputStream(kept == null ? OutputStream.nullOutputStream() : kept, digest)) {
            contents.write(out);
        }
        return note(
                address,
                kept == null ? null : kept.toByteArray(),
                HexFormat.of().formatHex(digest.digest()));
    }

    private String note(Address address, byte @Nullable [] bytes, String hash) {
        if (bytes != null) {
            sheets.put(address.path(), bytes);
        }
        hashes.put(address.path(), hash);
        return hash;
    }

    @Override
    public String copy(Address address, Path from) throws IOException {
        return put(address, out -> Files.copy(from, out));
    }

    @Override
    public boolean again(Address address, String sha256) {
        return false;
    }

    @Override
    public byte[] read(Address address) {
        return sheet(address.path()).orElseThrow();
    }

    @Override
    public boolean has(Address address) {
        return hashes.containsKey(address.path());
    }

    @Override
    public String hash(String path) {
        return Optional.ofNullable(hashes.get(path)).orElseThrow(() -> new IllegalStateException(path));
    }

    @Override
    public Map<String, String> files() {
        return Output.sorted(hashes);
    }

    @Override
    public Path beside() {
        return beside;
    }
}
