package org.gongkai.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.hash.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * Files that earlier runs wrote, under the hash of what they hold (文件库): one that is wanted again is a hard link to the
 * same bytes and keeps its date. Whoever writes into a site writes into these too; so a file is only linked where its stamp
 * is the one that was noted when nobody had touched it since it was written, or where it is read and holds what its name
 * says. Where files have no stamps or links cannot be made, nothing is kept. Safe for several threads.
 */
public final class KeptFiles {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{62}");
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");

    private final @Nullable Path folder;
    private final Map<String, Stamp> before;
    private final Map<String, Stamp> used = new ConcurrentHashMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private volatile boolean failed;
    private volatile boolean whole;

    private KeptFiles(@Nullable Path folder, Map<String, Stamp> before) {
        this.folder = folder;
        this.before = before;
    }

    /** Keeps nothing. */
    static KeptFiles none() {
        return new KeptFiles(null, Map.of());
    }

    /**
     * Those in a folder.
     *
     * @param noted the stamps that an earlier run noted, as {@link #settle} gave them
     */
    static KeptFiles in(Path folder, byte @Nullable [] noted) {
        try {
            boolean stamped =
                    Optional.ofNullable(folder.getParent()).flatMap(Stamp::of).isPresent();
            return !stamped || Files.isSymbolicLink(folder)
                    ? none()
                    : new KeptFiles(folder, noted == null ? Map.of() : read(noted));
        } catch (IOException e) {
            return new KeptFiles(folder, Map.of());
        }
    }

    /** After a power cut a file may have its stamp and not its bytes: no stamp of before the last start is believed. */
    private static Map<String, Stamp> read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String start = in.readUTF();
        boolean believed = !start.isEmpty() && start.equals(start());
        Map<String, Stamp> stamps = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String sha256 = in.readUTF();
            Stamp stamp = Stamp.read(in);
            stamps.put(sha256, believed ? stamp : Stamp.NONE);
        }
        return stamps;
    }

    /** What tells this start of the machine from others (Linux); "" where that is not known. */
    private static String start() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Puts the file of this hash at a place where nothing is yet; whether there was one and that could be done.
     *
     * @param sha256 of its bytes in lower-case hex
     */
    public boolean link(String sha256, Path place) {
        if (folder == null || failed) {
            return false;
        }
        Path kept = at(sha256);
        Stamp noted = used.get(sha256);
        Optional<Stamp> now =
                noted != null || before.containsKey(sha256) ? sound(sha256, kept, noted) : Optional.empty();
        if (now.isEmpty()) {
            return false;
        }
        try {
            Files.createLink(place, kept);
            used.putIfAbsent(sha256, now.get());
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // another file system, or too many links: it is written
        }
    }

    /** Its stamp, if it holds what its name says. */
    private Optional<Stamp> sound(String sha256, Path kept, @Nullable Stamp noted) {
        Optional<Stamp> now = Stamp.of(kept);
        boolean untouched = noted != null
                ? now.filter(noted::isOf).isPresent()
                : now.filter(one -> one.equals(before.get(sha256))).isPresent();
        return untouched
                ? now
                : now.filter(one -> holds(sha256, kept)
                        && Stamp.of(kept).filter(one::equals).isPresent());
    }

    private static boolean holds(String sha256, Path kept) {
        try {
            return Files.isRegularFile(kept, LinkOption.NOFOLLOW_LINKS)
                    && Hashes.sha256(Files.readAllBytes(kept)).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file is the one of this hash, and nobody has touched it since it was written. */
    public boolean is(String sha256, Path file) {
        Stamp noted = before.get(sha256);
        return noted != null && Stamp.of(file).filter(noted::equals).isPresent();
    }

    /** The bytes of the file of this hash; nothing where there is none that could be linked. */
    public Optional<byte[]> read(String sha256) {
        Stamp noted = used.get(sha256);
        if (folder == null || !(noted != null || before.containsKey(sha256))) {
            return Optional.empty();
        }
        Path kept = at(sha256);
        Optional<Stamp> now = sound(sha256, kept, noted);
        try {
            return now.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(kept));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a file that was just written, by another link to it. */
    public void keep(String sha256, Path written) {
        if (folder == null || failed || used.containsKey(sha256)) {
            return;
        }
        Path kept = at(sha256);
        try {
            around(kept);
            try {
                Files.createLink(kept, written);
            } catch (FileAlreadyExistsException e) {
                Files.delete(kept); // nobody vouches for what it holds
                Files.createLink(kept, written);
            }
            Stamp.of(kept).ifPresent(stamp -> used.put(sha256, stamp));
        } catch (IOException | UnsupportedOperationException e) {
            failed = true; // the next run writes everything
        }
    }

    private Path at(String sha256) {
        return Optional.ofNullable(folder)
                .orElseThrow()
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2));
    }

    private void around(Path kept) throws IOException {
        Path parent = kept.getParent();
        if (parent != null && !folders.contains(parent)) {
            if (Files.isSymbolicLink(parent)) {
                throw new IOException("a link: " + parent);
            }
            Files.createDirectories(parent);
            folders.add(parent);
        }
    }

    /** That the run has asked for all that it needs: what it did not ask for is not kept any longer. */
    public void whole() {
        whole = true;
    }

    /** Whether anything was asked for. */
    boolean used() {
        return !used.isEmpty();
    }

    /**
     * When the run is over and its links stand: takes away what a whole run did not use, and tells the stamps of the rest. A
     * file that was written to since it was linked is not among them.
     */
    byte[] settle() {
        Map<String, Stamp> stamps = new ConcurrentSkipListMap<>();
        if (whole) {
            sweep();
        } else {
            stamps.putAll(before);
        }
        used.keySet().forEach(stamps::remove);
        used.entrySet().parallelStream()
                .forEach(one -> Stamp.of(at(one.getKey()))
                        .filter(one.getValue()::isOf)
                        .ifPresent(now -> stamps.put(one.getKey(), now)));
        if (folder != null && !stamps.isEmpty()) {
            Stamp last = Collections.max(stamps.values(), Comparator.comparing(Stamp::latest));
            Tick now = Tick.after(last, folder);
            stamps.values().removeIf(stamp -> !now.after(stamp));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeUTF(start());
            out.writeInt(stamps.size());
            for (Map.Entry<String, Stamp> one : stamps.entrySet()) {
                out.writeUTF(one.getKey());
                one.getValue().write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory takes everything
        }
        return bytes.toByteArray();
    }

    private void sweep() {
        for (Path some : children(folder)) {
            if (FOLDER.matcher(name(some)).matches() && !Files.isSymbolicLink(some)) {
                children(some).stream()
                        .filter(one -> NAME.matcher(name(one)).matches() && !used.containsKey(name(some) + name(one)))
                        .forEach(KeptFiles::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            return; // the next run takes it away
        }
    }

    private static List<Path> children(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
