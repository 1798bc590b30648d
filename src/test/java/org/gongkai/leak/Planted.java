package org.gongkai.leak;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One file for each way in which a text can stand in a file without standing in it (必须找到的样本). */
final class Planted {

    private Planted() {}

    /** Kind ▸ file. */
    static Map<String, byte[]> all(String secret) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        texts(secret).forEach((kind, text) -> all.put(kind, ("前文 " + text + " 后文\n").getBytes(UTF_8)));
        all.put("GB18030", ("前文" + secret).getBytes(Charset.forName("GB18030")));
        all.put("UTF-16LE", ("前文" + secret).getBytes(UTF_16LE));
        all.put("UTF-16BE at an odd offset", joined(new byte[] {7}, secret.getBytes(UTF_16BE)));
        byte[] plain = ("<p>" + secret + "</p>").getBytes(UTF_8);
        all.put("gzip", gzip(plain));
        all.put("gzip in gzip", gzip(gzip(plain)));
        all.put("gzip behind other bytes", joined(new byte[] {1, 2, 3, 4, 5}, gzip(plain)));
        all.put("brotli", brotli(plain));
        all.put("docx with split runs", zip(Map.of("word/document.xml", runs(secret))));
        all.put("xlsx", zip(Map.of("xl/sharedStrings.xml", "<si><t>" + entities(secret, "&#x%x;") + "</t></si>")));
        all.put("zip in zip", zipped("inner.zip", zip(Map.of("a.txt", secret))));
        all.put("name in a zip", zip(Map.of("图/" + secret + ".txt", "无")));
        all.put("base64 of gzip", ("data:;base64," + Base64.getEncoder().encodeToString(gzip(plain))).getBytes(UTF_8));
        all.put("PDF stream", pdf(joined("<< /FlateDecode >> stream\n".getBytes(UTF_8), zlib(plain))));
        all.put(
                "PDF hex string",
                pdf(("<FEFF" + HexFormat.of().withUpperCase().formatHex(secret.getBytes(UTF_16BE)) + "> Tj")
                        .getBytes(UTF_8)));
        all.put(
                "PDF hex string in a stream",
                pdf(zlib(("<FEFF" + HexFormat.of().formatHex(secret.getBytes(UTF_16BE)) + "> Tj").getBytes(UTF_8))));
        all.put("PDF octal string", pdf(("(" + bytes(secret, "\\%03o") + ") Tj").getBytes(UTF_8)));
        all.put("PNG zTXt", joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, zlib(plain)));
        return all;
    }

    private static Map<String, String> texts(String secret) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("plain", secret);
        all.put("upper case", secret.toUpperCase(java.util.Locale.ROOT));
        all.put("comment", "<!-- " + secret + " -->");
        all.put("attribute", "<a title='" + secret + "'>");
        all.put("tags between the letters", secret.replaceAll("(.)", "<b>$1</b>"));
        all.put("decimal entities", entities(secret, "&#%d;"));
        all.put("hex entities", entities(secret, "&#x%X;"));
        all.put("escaped entities", entities(secret, "&amp;#%d;"));
        all.put("JSON escapes", "{\"a\":\"" + entities(secret, "\\u%04x") + "\"}");
        all.put("JSON escapes in JSON", "{\"a\":\"{\\\"b\\\":\\\"" + entities(secret, "\\\\u%04x") + "\\\"}\"}");
        all.put("bytes in a script", bytes(secret, "\\x%02x"));
        all.put("CSS escapes", "content: \"" + entities(secret, "\\%x ") + "\"");
        all.put("percent", "?q=" + URLEncoder.encode(secret, UTF_8));
        all.put("percent twice", "?q=" + URLEncoder.encode(bytes(secret, "%%%02X"), UTF_8));
        all.put("quoted printable", bytes(secret, "=%02X"));
        all.put("punycode", "http://" + IDN.toASCII(secret) + "/");
        all.put("base64", Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)));
        all.put("base64 one byte later", Base64.getEncoder().encodeToString(("x" + secret).getBytes(UTF_8)));
        all.put("base64 in a longer word", "abc" + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)));
        all.put(
                "base64 for addresses",
                Base64.getUrlEncoder().withoutPadding().encodeToString(("??" + secret).getBytes(UTF_8)));
        all.put("hex", HexFormat.of().formatHex(secret.getBytes(UTF_8)));
        all.put(
                "characters one by one",
                secret.chars().mapToObj(c -> "\"" + (char) c + "\"").collect(Collectors.joining(",")));
        all.put(
                "bigrams of an index",
                IntStream.range(0, secret.length() - 1)
                        .mapToObj(i -> "\"" + secret.substring(i, i + 2) + "\"")
                        .collect(Collectors.joining(",")));
        all.put("zero width between", secret.replaceAll("(.)", "$1\u200B"));
        all.put(
                "full width",
                secret.chars()
                        .map(c -> c > ' ' && c < 0x7F ? c + 0xFEE0 : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
        all.put("backwards", new StringBuilder(secret).reverse().toString());
        return all;
    }

    private static String entities(String text, String form) {
        return text.codePoints().mapToObj(form::formatted).collect(Collectors.joining());
    }

    private static String bytes(String text, String form) {
        StringBuilder out = new StringBuilder();
        for (byte one : text.getBytes(UTF_8)) {
            out.append(form.formatted(one & 0xFF));
        }
        return out.toString();
    }

    private static String runs(String secret) {
        return secret.chars()
                .mapToObj(c -> "<w:r><w:t>" + (char) c + "</w:t></w:r>\n")
                .collect(Collectors.joining("", "<w:p>", "</w:p>"));
    }

    private static byte[] pdf(byte[] inside) {
        return joined("%PDF-1.7\n%\u00E2\u00E3\n".getBytes(UTF_8), inside);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private interface Wrapping {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static byte[] wrapped(byte[] bytes, Wrapping wrapping) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream stream = wrapping.around(out)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        return wrapped(bytes, GZIPOutputStream::new);
    }

    private static byte[] zlib(byte[] bytes) {
        return wrapped(bytes, DeflaterOutputStream::new);
    }

    static byte[] zip(Map<String, String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        texts.forEach((name, text) -> out.writeBytes(zipped(name, text.getBytes(UTF_8))));
        return out.toByteArray();
    }

    private static byte[] zipped(String name, byte[] bytes) {
        return wrapped(bytes, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry(name));
            return zip;
        });
    }

    /** A brotli stream (RFC 7932) of blocks that are not compressed, each of one byte, so that no word stands in it. */
    private static byte[] brotli(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean first = true;
        for (byte one : bytes) {
            // window bits 0; not the last; four nibbles of length less one, which is 0; not compressed
            int header = first ? 1 << 20 : 1 << 19;
            for (int i = 0; i < 3; i++) {
                out.write(header >> (8 * i));
            }
            out.write(one);
            first = false;
        }
        out.write(3); // the last, empty
        return out.toByteArray();
    }
}
