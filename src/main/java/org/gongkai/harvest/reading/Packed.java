package org.gongkai.harvest.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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
 * A site in an archive (压缩包), zip or tar.gz (POSIX.1-1988 ustar, with long names of GNU and of POSIX.1-2001), read as it
 * comes. The site may lie in one folder of it. No name in it becomes a path here but those of {@link Copy}.
 */
final class Packed {

    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 1 << 16;

    private int members;
    private long unpacked;

    static boolean is(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".zip") || isTar(lower);
    }

    private static boolean isTar(String lower) {
        return lower.endsWith(".tar.gz") || lower.endsWith(".tgz");
    }

    static void read(Path archive, Copy copy) throws IOException, Unobtainable {
        Packed packed = new Packed();
        String root = root(archive);
        try (InputStream in = open(archive)) {
            packed.each(archive, in, (name, content) -> {
                if (name.startsWith(root)) {
                    copy.take(name.substring(root.length()), content);
                }
            });
        }
    }

    private static InputStream open(Path archive) throws IOException {
        return new BufferedInputStream(Files.newInputStream(archive, LinkOption.NOFOLLOW_LINKS));
    }

    /** The folder of the archive in which the site lies: that of the manifest nearest to the top. */
    private static String root(Path archive) throws IOException, Unobtainable {
        String[] found = {null};
        try (InputStream in = open(archive)) {
            new Packed().each(archive, in, (name, content) -> {
                if (name.endsWith("release/manifest.sha256")) {
                    String root = name.substring(0, name.length() - "release/manifest.sha256".length());
                    boolean nearer = found[0] == null || root.length() < found[0].length();
                    if (nearer && (root.isEmpty() || root.endsWith("/"))) {
                        found[0] = root;
                    }
                }
            });
        }
        return Optional.ofNullable(found[0])
                .orElseThrow(() -> new Unobtainable(
                        "压缩包里没有 release/manifest.sha256", "no release/manifest.sha256 in the archive"));
    }

    private interface Taker {
        void take(String name, InputStream content) throws IOException, Unobtainable;
    }

    private void each(Path archive, InputStream in, Taker taker) throws IOException, Unobtainable {
        try {
            if (isTar(archive.toString().toLowerCase(Locale.ROOT))) {
                tar(new BufferedInputStream(new GZIPInputStream(in)), taker);
            } else {
                zip(in, taker);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) { // the last: a name in no charset
            throw new Unobtainable("压缩包已损坏", "the archive is damaged");
        }
    }

    private void zip(InputStream in, Taker taker) throws IOException, Unobtainable {
        try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                member(entry.getName(), zip, taker);
            }
        }
        if (members == 0) {
            throw new ZipException("no member");
        }
    }

    private void member(String name, InputStream content, Taker taker) throws IOException, Unobtainable {
        if (++members > ReadingLimits.MEMBERS) {
            throw tooMuch();
        }
        InputStream counted = new Counted(content);
        taker.take(name.startsWith("./") ? name.substring(2) : name, counted);
        byte[] rest = new byte[1 << 16];
        while (counted.read(rest) >= 0) {
            if (unpacked > ReadingLimits.UNPACKED) {
                throw tooMuch();
            }
        }
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
            long size = octal(head, 124, 12);
            Slice content = new Slice(in, size);
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
                }
            }
            content.skipNBytes(content.left);
            in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
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
            int one = in.read();
            unpacked += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            unpacked += Math.max(0, read);
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
