package org.gongkai.fetch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.hash.Hashes;

/**
 * A folder that keeps what was fetched of one site (镜像): {@code objects/} by digest, {@code fetched.tsv} what the server
 * said of each file, {@code site/} the site as it is now. Whoever was interrupted is not sent again what lies there already:
 * the server is asked whether it is still so. After a whole run all is sent anew, for a server may say so wrongly.
 */
public final class Mirror implements AutoCloseable {

    private static final String HEAD = "gongkai-mirror/v1 ";
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{64}");
    private static final int CELLS = 5;

    private final Path folder;
    private final String head;
    private final Map<String, Kept> kept = new HashMap<>();
    private final BufferedWriter journal;
    private final AtomicLong names = new AtomicLong();

    /**
     * What the server said of a file.
     *
     * @param etag what it is asked with whether the file is still so
     * @param type its Content-Type
     * @param sha256 of the content, unpacked
     */
    public record Kept(String etag, String type, String sha256) {}

    private Mirror(Path folder, String head, BufferedWriter journal) {
        this.folder = folder;
        this.head = head;
        this.journal = journal;
    }

    /**
     * Opens a mirror, or begins one in a new or empty folder.
     *
     * @throws Unobtainable where the folder is that of another site, or none of ours
     */
    public static Mirror open(Path folder, SiteAddress address) throws IOException, Unobtainable {
        Files.createDirectories(folder);
        Path root = folder.toRealPath();
        Path list = root.resolve("fetched.tsv");
        String head = HEAD + address.root();
        if (!Files.exists(list)) {
            try (Stream<Path> all = Files.list(root)) {
                if (all.findAny().isPresent()) {
                    throw new Unobtainable("文件夹不是空的，也不是镜像", "the folder is neither empty nor a mirror");
                }
            }
            Files.writeString(list, head + "\n");
        }
        Map<String, Kept> known = new HashMap<>();
        try (Stream<String> lines = Files.lines(list)) {
            var all = lines.iterator();
            if (!all.hasNext() || !all.next().equals(head)) {
                throw new Unobtainable("文件夹是另一个网址的镜像", "the folder is the mirror of another address");
            }
            all.forEachRemaining(line -> {
                String[] cells = line.split("\t", -1);
                if (cells.length == CELLS && SHA.matcher(cells[3]).matches()) {
                    known.put(cells[0] + "\t" + cells[4], new Kept(cells[1], cells[2], cells[3]));
                }
            });
        } catch (java.io.UncheckedIOException e) {
            throw new Unobtainable("fetched.tsv 已损坏", "fetched.tsv is damaged");
        }
        for (String old : new String[] {"site", "work"}) {
            if (Files.isDirectory(root.resolve(old))) {
                WorkFolder.delete(root.resolve(old));
            }
            Files.createDirectories(root.resolve(old));
        }
        BufferedWriter journal = Files.newBufferedWriter(list, StandardOpenOption.APPEND);
        Mirror mirror = new Mirror(root, head, journal);
        mirror.kept.putAll(known);
        return mirror;
    }

    /** The site as it is now, so far as it could be fetched. */
    public Path site() {
        return folder.resolve("site");
    }

    /** A file to work with, of no name that matters. */
    public Path scratch() {
        return folder.resolve("work/" + names.incrementAndGet());
    }

    /** What was kept of a file whose content is still here. */
    public synchronized Optional<Kept> kept(String path, String coding) {
        return Optional.ofNullable(kept.get(coding + "\t" + path));
    }

    /** Remembers what the server said of a file, at once. */
    public synchronized void keep(String path, String coding, Kept now) throws IOException {
        String line = String.join("\t", coding, now.etag(), now.type(), now.sha256(), path);
        if (now.etag().isEmpty() || line.split("\t", -1).length != CELLS || line.contains("\n")) {
            return; // without an ETag there is nothing to ask with
        }
        if (!now.equals(kept.put(coding + "\t" + path, now))) {
            journal.write(line + "\n");
            journal.flush();
        }
    }

    /** Everything was seen: the next run relies on nothing that the server said in this one. */
    public synchronized void complete() throws IOException {
        journal.flush();
        kept.clear();
        Files.writeString(folder.resolve("fetched.tsv"), head + "\n");
    }

    /** The content with a digest, if it is here and sound. */
    public Optional<Path> object(String sha256) throws IOException {
        Path file = file(sha256);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Hashes.sha256(in).equals(sha256) ? Optional.of(file) : Optional.empty();
        }
    }

    /** Takes a file over; it is gone from where it was. */
    public Path take(Path content, String sha256) throws IOException {
        Path file = file(sha256);
        Files.createDirectories(folder.resolve("objects/" + sha256.substring(0, 2)));
        return Files.move(content, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String sha256) {
        return folder.resolve("objects/" + sha256.substring(0, 2) + "/" + sha256);
    }

    /**
     * Puts a content where it lies in the site.
     *
     * @return whether the path can be one here
     */
    public boolean place(String path, Path content) throws IOException {
        Optional<Path> target = InnerPath.in(site(), path);
        if (target.isEmpty()) {
            return false;
        }
        Path above = target.get().getParent();
        try {
            Files.createDirectories(above == null ? site() : above);
            try {
                Files.createLink(target.get(), content);
            } catch (FileAlreadyExistsException e) {
                return false;
            } catch (UnsupportedOperationException | FileSystemException e) {
                Files.copy(content, target.get());
            }
            return true;
        } catch (FileSystemException e) { // a file where a folder should be, a name too long
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
        WorkFolder.delete(folder.resolve("work"));
    }
}
