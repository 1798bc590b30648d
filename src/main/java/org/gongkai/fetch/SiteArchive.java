package org.gongkai.fetch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * An archive (压缩包), zip or tar.gz (POSIX.1-1988 ustar, with long names of GNU and of POSIX.1-2001), read as it comes, in
 * limits of number, size and growth. The site may lie in one folder of it. Names are given as they are written there, and
 * become paths only by whoever takes them.
 */
public final class SiteArchive {

    /** Members that are looked at. */
    private static final int MEMBERS = 2_000_000;

    /** Bytes that an archive may unpack to, those that are passed over included. */
    private static final long UNPACKED = 16L << 30;

    /** Beyond so many bytes it may not unpack to more than so many times its own size; pages are a fifth to a thirtieth. */
    private static final long UNSUSPECTED = 64L << 20;

    private static final int GROWTH = 200;

    private static final String MANIFEST = "release/manifest.sha256";
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 1 << 16;

    private final Path archive;
    private final long size;
    private int members;
    private long unpacked;

    private SiteArchive(Path archive) throws IOException {
        this.archive = archive;
        this.size = Files.size(archive);
    }

    /** What is done with the members of an archive. */
    public interface Taker {

        /** A file, by the name that the archive has for it. */
        void take(String name, InputStream content) throws IOException, Unobtainable;

        /** What is neither file nor folder: a link, a device. */
        default void special(String name) {}

        /** A folder. */
        default void folder(String name) throws IOException {}
    }

    /** Whether the name is that of an archive. */
    public static boolean is(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".zip") || isTar(lower);
    }

    private static boolean isTar(String lower) {
        return lower.endsWith(".tar.gz") || lower.endsWith(".tgz");
    }

    /**
     * Goes through all members.
     *
     * @throws Unobtainable where it is damaged or too much
     */
    public static void each(Path archive, Taker taker) throws IOException, Unobtainable {
        new SiteArchive(archive).each(taker);
    }

    private static InputStream open(Path archive) throws IOException {
        return new BufferedInputStream(Files.newInputStream(archive, LinkOption.NOFOLLOW_LINKS));
    }

    /** The folder of the archive in which the site lies: that of the manifest nearest to the top. */
    public static String root(Path archive) throws IOException, Unobtainable {
        String[] found = {null};
        each(archive, (name, content) -> {
            if (name.endsWith(MANIFEST)) {
                String root = name.substring(0, name.length() - MANIFEST.length());
                boolean nearer = found[0] == null || root.length() < found[0].length();
                if (nearer && (root.isEmpty() || root.endsWith("/"))) {
                    found[0] = root;
                }
            }
        });
        return Optional.ofNullable(found[0])
                .orElseThrow(() -> new Unobtainable("压缩包里没有 " + MANIFEST, "no " + MANIFEST + " in the archive"));
    }

    private void each(Taker taker) throws IOException, Unobtainable {
        try (InputStream in = open(archive)) {
            if (isTar(archive.toString().toLowerCase(Locale.ROOT))) {
                tar(new BufferedInputStream(new Counted(new GZIPInputStream(in))), taker);
            } else {
                zip(in, taker);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) { // the last: a name in no charset
            throw new Unobtainable("压缩包已损坏", "the archive is damaged");
        } catch (Grown e) {
            throw tooMuch();
        }
    }

    private void zip(InputStream in, Taker taker) throws IOException, Unobtainable {
        try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                InputStream content = new Counted(zip);
                if (entry.isDirectory()) {
                    counted();
                    taker.folder(plain(entry.getName()));
                } else {
                    member(entry.getName(), content, taker);
                }
                content.transferTo(OutputStream.nullOutputStream()); // what nobody wanted counts too
            }
        }
        if (members == 0) {
            throw new ZipException("no member");
        }
    }

    private void counted() throws Unobtainable {
        if (++members > MEMBERS) {
            throw tooMuch();
        }
    }

    private static String plain(String name) {
        return name.startsWith("./") ? name.substring(2) : name;
    }

    private void member(String name, InputStream content, Taker taker) throws IOException, Unobtainable {
        counted();
        taker.take(plain(name), content);
    }

    /** What is found while a taker reads. */
    private static final class Grown extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static Unobtainable tooMuch() {
        return new Unobtainable("压缩包解开后太大", "the archive unpacks to too much");
    }

    private void tar(InputStream in, Taker taker) throws IOException, Unobtainable {
        String longName = null;
        while (true) {
            byte[] head = in.readNBytes(BLOCK);
            if (head.length < BLOCK) {
                throw new EOFException();
            }
            if (head[0] == 0) {
                return; // the block of zeros at the end
            }
            long length = octal(head, 124, 12);
            Slice content = new Slice(in, length);
            char kind = (char) head[156];
            if (kind == 'L' || kind == 'x') {
                String text = new String(content.readNBytes(LONGEST_NAME), StandardCharsets.UTF_8);
                longName = kind == 'L' ? text.replace("\0", "") : pathOf(text).orElse(longName);
            } else {
                String prefix = text(head, 345, 155);
                String name = text(head, 0, 100);
                String full = longName != null ? longName : prefix.isEmpty() ? name : prefix + "/" + name;
                longName = null;
                if (kind == '0' || kind == 0) {
                    member(full, content, taker);
                } else if (kind == '5') {
                    counted();
                    taker.folder(plain(full));
                } else if (kind != 'g') {
                    counted();
                    taker.special(plain(full));
                }
            }
            content.skipNBytes(content.left);
            in.skipNBytes((BLOCK - length % BLOCK) % BLOCK);
        }
    }

    /** The record {@code LENGTH path=NAME} of an extended header. */
    private static Optional<String> pathOf(String header) {
        return header.lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .filter(line -> line.startsWith("path="))
                .map(line -> line.substring("path=".length()))
                .findFirst();
    }

    private static String text(byte[] head, int from, int length) {
        int end = from;
        while (end < from + length && head[end] != 0) {
            end++;
        }
        return new String(head, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] head, int from, int length) throws ZipException {
        try {
            long size = Long.parseLong(text(head, from, length).strip(), 8);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new ZipException("size");
    }

    /** What is read counts, whoever reads it. */
    private final class Counted extends InputStream {
        private final InputStream in;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            unpacked += Math.max(0, read);
            if (unpacked > UNPACKED || (unpacked > UNSUSPECTED && unpacked / GROWTH > size)) {
                throw new Grown();
            }
            return read;
        }
    }

    /** So many bytes of a stream; that there are fewer is damage. */
    private static final class Slice extends InputStream {
        private final InputStream in;
        private long left;

        Slice(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
            return read;
        }
    }
}
