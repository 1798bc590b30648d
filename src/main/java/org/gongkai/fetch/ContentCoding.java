package org.gongkai.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import org.gongkai.finding.Wording;

/** What a server packed on the way (传输压缩): gzip (RFC 1952), br (RFC 7932). */
public final class ContentCoding {

    private ContentCoding() {}

    /** The content behind a coding; nothing where the coding is not known. */
    static Optional<InputStream> open(Path file, String coding) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            return switch (coding) {
                case "" -> Optional.of(in);
                case "gzip" -> Optional.of(new BufferedInputStream(new GZIPInputStream(in)));
                case "br" -> Optional.of(new BufferedInputStream(new BrotliInputStream(in)));
                default -> {
                    in.close();
                    yield Optional.empty();
                }
            };
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Why what is behind a coding is not the content, if it is not. No more is unpacked than what is equal.
     *
     * @param content the same without a coding
     */
    public static Optional<Wording> differs(Path packed, String coding, Path content) throws IOException {
        try (InputStream plain = new BufferedInputStream(Files.newInputStream(content))) {
            Optional<InputStream> opened = unpacked(packed, coding);
            if (opened.isEmpty()) {
                return Optional.of(new Wording("不能解开", "cannot be unpacked"));
            }
            try (InputStream in = opened.get()) {
                return same(in, plain)
                        ? Optional.empty()
                        : Optional.of(new Wording("解开之后不是原来的内容", "unpacks to something else"));
            } catch (IOException e) {
                return Optional.of(new Wording("已损坏", "is damaged"));
            }
        }
    }

    private static Optional<InputStream> unpacked(Path packed, String coding) {
        try {
            return open(packed, coding);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean same(InputStream one, InputStream other) throws IOException {
        int c;
        do {
            c = one.read();
            if (c != other.read()) {
                return false;
            }
        } while (c >= 0);
        return true;
    }

    /**
     * Unpacks into a file.
     *
     * @return whether that was possible within {@code longest} bytes
     */
    public static boolean unpack(Path packed, String coding, Path into, long longest) throws IOException {
        Optional<InputStream> opened = unpacked(packed, coding);
        if (opened.isEmpty()) {
            return false;
        }
        try (InputStream in = opened.get();
                var out = Files.newOutputStream(into)) {
            byte[] piece = new byte[1 << 16];
            long count = 0;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                count += read;
                if (count > longest) {
                    return false;
                }
                out.write(piece, 0, read);
            }
            return true;
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return false;
        }
    }
}
