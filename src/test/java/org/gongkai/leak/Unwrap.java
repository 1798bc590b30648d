package org.gongkai.leak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.brotli.dec.BrotliInputStream;

/** What lies in a container (解包): gzip, zlib at any offset (PDF, PNG), zip with its names, brotli. */
final class Unwrap {

    private static final int MOST = 8 << 20;
    private static final int LEAST = 4;
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{8,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}");

    private Unwrap() {}

    /** Opens a stream over compressed bytes. */
    private interface Opening {
        InputStream open(InputStream in) throws IOException;
    }

    /** Everything that can be taken out of {@code bytes}, as far as it can be read. */
    static List<byte[]> contents(byte[] bytes) {
        List<byte[]> found = new ArrayList<>();
        for (int i = 0; i + 2 < bytes.length; i++) {
            int first = bytes[i] & 0xFF;
            int second = bytes[i + 1] & 0xFF;
            if (first == 0x1F && second == 0x8B) {
                add(found, bytes, i, GZIPInputStream::new);
            } else if (first == 0x78 && (first * 256 + second) % 31 == 0) {
                add(found, bytes, i, InflaterInputStream::new);
            } else if (first == 'P' && second == 'K' && bytes[i + 2] == 3) {
                zip(found, bytes, i);
            }
        }
        if (bytes.length > LEAST && bytes[0] != '<' && bytes[0] != '{') {
            add(found, bytes, 0, BrotliInputStream::new);
        }
        return found;
    }

    private static void add(List<byte[]> found, byte[] bytes, int from, Opening opening) {
        try (InputStream in = opening.open(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            byte[] inside = read(in);
            if (inside.length >= LEAST) {
                found.add(inside);
            }
        } catch (IOException e) {
            return; // it only looked like one
        }
    }

    private static void zip(List<byte[]> found, byte[] bytes, int from) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.add(entry.getName().getBytes(StandardCharsets.UTF_8));
                found.add(read(zip));
            }
        } catch (IOException | IllegalArgumentException e) {
            return; // what could be read is there
        }
    }

    /** What can be read until the end or the first fault. */
    private static byte[] read(InputStream in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 13];
        try {
            for (int read = in.read(buffer); read >= 0 && out.size() < MOST; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }

    /** The bytes that hex digits or base64 in a text stand for; base64 may begin anywhere in its run. */
    static List<byte[]> encoded(String text) {
        List<byte[]> found = new ArrayList<>();
        HEX.matcher(text).results().forEach(run -> {
            for (int from = 0; from < 2; from++) {
                String digits = run.group().substring(from);
                found.add(HexFormat.of().parseHex(digits.substring(0, digits.length() / 2 * 2)));
            }
        });
        BASE64.matcher(text).results().forEach(run -> {
            String letters = run.group().replace('-', '+').replace('_', '/');
            for (int from = 0; from < 4; from++) {
                String rest = letters.substring(from);
                int whole = rest.length() % 4 == 1 ? rest.length() - 1 : rest.length();
                found.add(Base64.getDecoder().decode(rest.substring(0, whole)));
            }
        });
        found.removeIf(bytes -> bytes.length < LEAST || !likely(bytes));
        return found;
    }

    /** Any word can be read as base64; what comes out is looked into where it is a text or begins like a container. */
    private static boolean likely(byte[] bytes) {
        boolean container = (bytes[0] == 0x1F && bytes[1] == (byte) 0x8B)
                || (bytes[0] == 'P' && bytes[1] == 'K')
                || bytes[0] == 0x78
                || bytes[0] == (byte) 0xFE
                || bytes[0] == (byte) 0xFF;
        long odd = new String(bytes, StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == 0xFFFD || (c < ' ' && c != '\n'))
                .count();
        return container || odd <= 4;
    }
}
