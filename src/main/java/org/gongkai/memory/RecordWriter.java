package org.gongkai.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.memory.RecordFile.Spot;
import org.jspecify.annotations.Nullable;

/** Writes the records of a run beside those of the one before, and puts them in their place at its end. */
final class RecordWriter {

    private final Path path;
    private final byte[] head;
    private final AccountKey key;
    private final Set<Key> used = ConcurrentHashMap.newKeySet();
    private final Map<Key, Spot> made = new TreeMap<>();
    private @Nullable FileChannel out;
    private boolean failed;
    private boolean placed;

    RecordWriter(Path path, byte[] head, AccountKey key) {
        this.path = path;
        this.head = head.clone();
        this.key = key;
    }

    /** A record of the run before was asked for. */
    void used(Key key) {
        used.add(key);
    }

    /** Whether the run asked for anything. */
    synchronized boolean asked() {
        return !made.isEmpty() || !used.isEmpty();
    }

    void put(Key key, byte[] bytes) {
        put(key, bytes, RecordFile.Check.of(bytes));
    }

    /** @param check the beginning of the SHA-256 of the bytes */
    synchronized void put(Key key, byte[] bytes, RecordFile.Check check) {
        if (failed || made.containsKey(key)) {
            return;
        }
        try {
            FileChannel out = out();
            long at = out.position();
            write(out, ByteBuffer.wrap(bytes));
            made.put(key, new Spot(at, bytes.length, check));
        } catch (IOException e) {
            failed = true; // the next run computes everything anew
        }
    }

    private FileChannel out() throws IOException {
        FileChannel open = out;
        if (open == null) {
            open = fresh();
            out = open;
            write(open, ByteBuffer.wrap(head));
        }
        return open;
    }

    /** The file in which what replaces the old one is made; one run at a time makes it. */
    private FileChannel fresh() throws IOException {
        make(Objects.requireNonNull(path.toAbsolutePath().getParent()));
        FileChannel fresh = FileChannel.open(
                beside(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            if (fresh.tryLock() != null) {
                return fresh.truncate(0);
            }
        } catch (OverlappingFileLockException e) {
            fresh.close();
            throw new IOException("another run is at it", e);
        }
        fresh.close();
        throw new IOException("another run is at it");
    }

    /** The folder of the file, made if it can be. */
    Path folder() {
        Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
        try {
            make(folder);
        } catch (IOException e) {
            failed = true; // nothing is kept
        }
        return folder;
    }

    /** A folder that Git does not keep, and no link, which a commit could lay to any place. */
    private static void make(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new IOException("a link: " + folder);
        }
        Files.createDirectories(folder);
        Path ignored = folder.resolve(".gitignore");
        if (!Files.exists(ignored, LinkOption.NOFOLLOW_LINKS)) {
            Files.writeString(ignored, "*\n", StandardOpenOption.CREATE_NEW);
        }
    }

    private Path beside() {
        return path.resolveSibling(path.getFileName() + ".new");
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** @param before the records of the run before, of which those are kept that were used */
    synchronized void close(@Nullable RecordFile before) {
        try {
            try {
                boolean same = made.isEmpty() && before != null && before.is(used);
                if (asked() && !same && !failed) {
                    finish(before);
                }
            } finally {
                leave(before);
            }
        } catch (IOException e) {
            return; // the next run computes everything anew
        }
    }

    private void finish(@Nullable RecordFile before) throws IOException {
        FileChannel out = out();
        if (before != null) {
            copy(before, out);
        }
        long at = out.position();
        byte[] bytes = new byte[made.size() * RecordFile.ENTRY];
        ByteBuffer index = ByteBuffer.wrap(bytes);
        made.forEach((one, spot) -> index.put(one.hash())
                .putLong(spot.at())
                .putInt(spot.length())
                .putLong(spot.check().first())
                .putLong(spot.check().second()));
        write(out, index.flip());
        write(
                out,
                ByteBuffer.allocate(RecordFile.FOOTER)
                        .putLong(at)
                        .putInt(made.size())
                        .put(key.seal(head, bytes))
                        .flip());
        Files.move(beside(), path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        placed = true;
    }

    /** Copies the records of the run before that were used, in their order: those that stand together at once. */
    private void copy(RecordFile before, FileChannel out) throws IOException {
        record Kept(Key key, Spot spot) {}
        List<Kept> kept = new ArrayList<>();
        for (Key one : used) {
            Spot spot = before.spot(one);
            if (spot != null && !made.containsKey(one)) {
                kept.add(new Kept(one, spot));
            }
        }
        kept.sort(Comparator.comparingLong((Kept one) -> one.spot.at()).thenComparingInt(one -> one.spot.length()));
        long from = 0;
        long end = 0;
        for (Kept one : kept) {
            if (one.spot.at() != end) {
                before.copy(from, end - from, out);
                from = one.spot.at();
            }
            long at = out.position() + one.spot.at() - from;
            made.put(one.key, new Spot(at, one.spot.length(), one.spot.check()));
            end = one.spot.at() + one.spot.length();
        }
        before.copy(from, end - from, out);
    }

    private void leave(@Nullable RecordFile before) throws IOException {
        if (out != null) {
            if (!placed) {
                out.truncate(0); // the disk may be full
            }
            out.close();
        }
        if (before != null) {
            before.close();
        }
    }
}
