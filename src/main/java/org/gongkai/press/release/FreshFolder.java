package org.gongkai.press.release;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.hash.Hashes;
import org.gongkai.memory.KeptFiles;
import org.gongkai.memory.Memory;
import org.gongkai.page.Address;

/**
 * The fresh folder that a site is written into (待发布目录). Every file is written once and its SHA-256 kept; safe for
 * several threads.
 */
public final class FreshFolder implements Output {

    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final KeptFiles kept;
    private final Map<String, String> written = new ConcurrentHashMap<>();
    private final Set<String> adopted = ConcurrentHashMap.newKeySet();
    private final Map<String, String> companions = new ConcurrentHashMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /** Writes below {@code root}, which must be empty. */
    public FreshFolder(Path root) {
        this(root, Memory.NONE.kept());
    }

    /**
     * As {@link #FreshFolder(Path)}.
     *
     * @param kept files of earlier runs: what is the same is a link to them
     */
    public FreshFolder(Path root, KeptFiles kept) {
        this.root = root;
        this.kept = kept;
    }

    /** The folder. */
    public Path root() {
        return root;
    }

    @Override
    public String put(Address address, ByteBuffer bytes) throws IOException {
        MessageDigest digest = Hashes.sha256();
        digest.update(bytes.duplicate());
        String hash = HexFormat.of().formatHex(digest.digest());
        Path file = place(address);
        if (!kept.link(hash, file)) {
            try (FileChannel out = FileChannel.open(file, CREATE_NEW, WRITE)) {
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            } catch (IOException e) {
                throw located(file, e);
            }
            kept.keep(hash, file);
        }
        return note(address, hash);
    }

    @Override
    public boolean again(Address address, String sha256) throws IOException {
        boolean there = kept.link(sha256, place(address));
        if (there) {
            note(address, sha256);
        }
        return there;
    }

    @Override
    public String put(Address address, Contents contents) throws IOException {
        return note(address, write(address, contents));
    }

    private String write(Address address, Contents contents) throws IOException {
        MessageDigest digest = Hashes.sha256();
        Path file = place(address);
        try (OutputStream out = new BufferedOutputStream(
                new DigestOutputStream(Files.newOutputStream(file, CREATE_NEW), digest), BUFFER)) {
            contents.write(out);
        } catch (IOException e) {
            throw located(file, e);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        Path same = file.resolveSibling(file.getFileName() + ".same");
        if (kept.link(hash, same)) {
            Files.move(same, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            kept.keep(hash, file);
        }
        return hash;
    }

    @Override
    public byte[] read(Address address) {
        try {
            return Files.readAllBytes(root.resolve(address.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String note(Address address, String hash) {
        written.put(address.path(), hash);
        return hash;
    }

    /** Writes a compressed copy beside a file, which is none of {@link #files}, and returns its SHA-256 in hex. */
    String companion(Address address, Contents contents) throws IOException {
        String hash = write(address, contents);
        companions.put(address.path(), hash);
        return hash;
    }

    /** Puts the compressed copy of an earlier run that has this SHA-256 here; whether there was one. */
    boolean companion(Address address, String sha256) throws IOException {
        boolean there = kept.link(sha256, place(address));
        if (there) {
            companions.put(address.path(), sha256);
        }
        return there;
    }

    @Override
    public String copy(Address address, Path from) throws IOException {
        return put(address, out -> Files.copy(from, out));
    }

    /**
     * Takes note of the files that others wrote into the folder, and finds those of the press that they changed.
     */
    public List<Finding> settle() throws IOException {
        List<Finding> found = new ArrayList<>();
        List<Path> present;
        try (Stream<Path> walk = Files.walk(root)) {
            present = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : present) {
            String path = root.relativize(file).toString().replace('\\', '/');
            String hash = Hashes.sha256(Files.readAllBytes(file));
            String before = written.putIfAbsent(path, hash);
            if (before == null) {
                adopted.add(path);
            }
            if (Files.size(file) == 0 || (before != null && !before.equals(hash))) {
                found.add(Finding.of(
                        Rule.OUTPUT,
                        Place.of(path),
                        before == null
                                ? new Wording("扩展组件产出了空文件", "an extension wrote an empty file")
                                : new Wording("扩展组件改动了已有的页面", "an extension changed a page of the site"),
                        new Wording("让组件写到别的地址", "let it write to another address")));
            }
        }
        return found;
    }

    @Override
    public Path beside() {
        return requireNonNull(root.toAbsolutePath().getParent());
    }

    @Override
    public boolean has(Address address) {
        return written.containsKey(address.path());
    }

    @Override
    public String hash(String path) {
        String hash = written.get(path);
        if (hash == null) {
            throw new IllegalStateException("not written before its hash is told: " + path);
        }
        return hash;
    }

    /** The files that others wrote into the folder. */
    Set<String> adopted() {
        return Collections.unmodifiableSet(adopted);
    }

    /** The compressed copies ▸ their SHA-256 in hex. */
    public SortedMap<String, String> companions() {
        return new TreeMap<>(companions);
    }

    @Override
    public Map<String, String> files() {
        return Output.sorted(written);
    }

    private Path place(Address address) throws IOException {
        Path file = root.resolve(address.path()).normalize();
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("address outside the site: " + address);
        }
        if (written.containsKey(address.path())) {
            Files.delete(file); // it may be a link: what it leads to is never written to
        }
        Path folder = file.getParent();
        if (folder != null && !folders.contains(folder)) {
            Files.createDirectories(folder); // first make it, then say so: another thread may be waiting
            folders.add(folder);
        }
        return file;
    }

    /** A full disk says so without saying where. */
    static FileSystemException located(Path file, IOException e) {
        if (e instanceof FileSystemException known) {
            return known;
        }
        FileSystemException located = new FileSystemException(file.toString(), null, e.getMessage());
        located.initCause(e);
        return located;
    }
}
