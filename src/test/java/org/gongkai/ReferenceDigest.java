package org.gongkai;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The digest of the format (摘要), written a second time from its description and from nothing else. */
public final class ReferenceDigest {

    private ReferenceDigest() {}

    /** {@code header}: English key ▸ text, list or mapping; without review, note and withdrawn. */
    public static String of(Map<String, Object> header, String body, Map<String, byte[]> files) {
        StringBuilder text = new StringBuilder("gongkai-entry/v1\n");
        text.append("meta ").append(sha256(utf8(json(header, "")))).append('\n');
        text.append("body ").append(sha256(utf8(body(body)))).append('\n');
        files.keySet().stream()
                .sorted(Comparator.comparing(name -> HexFormat.of().formatHex(utf8(nfc(name)))))
                .forEach(name -> text.append("file %s %s\n".formatted(sha256(files.get(name)), nfc(name))));
        return "sha256:" + sha256(utf8(text.toString()));
    }

    private static String body(String text) {
        List<String> lines = nfc(text.replace("\uFEFF", ""))
                .lines()
                .dropWhile(line -> line.matches("[ \t]*"))
                .toList();
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).matches("[ \t]*")) {
            end--;
        }
        return String.join("\n", lines.subList(0, end)) + "\n";
    }

    private static String json(Object value, String key) {
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, Object> sorted = new TreeMap<>();
            map.forEach((name, one) -> sorted.put(String.valueOf(name), one));
            return sorted.entrySet().stream()
                    .map(one -> "\"" + one.getKey() + "\":" + json(one.getValue(), one.getKey()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> one instanceof String text && key.equals("attachments") ? Map.of("file", text) : one)
                    .map(one -> json(one, key))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        String text = nfc(String.valueOf(value).replaceAll("\\A[ \t\n\r\f\u000B]+|[ \t\n\r\f\u000B]+\\z", ""));
        String written = key.equals("released") ? text.replace(' ', 'T') : text;
        return "\"" + written.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
