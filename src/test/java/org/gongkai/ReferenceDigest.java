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

    /**
     * The second form. {@code path}: below content/; {@code column}: "" for none; {@code assets}, {@code texts},
     * {@code files}: name ▸ bytes.
     */
    public static String second(
            String path,
            String column,
            Map<String, Object> header,
            String body,
            Map<String, byte[]> assets,
            Map<String, byte[]> texts,
            Map<String, byte[]> files) {
        Map<String, Object> meta = new TreeMap<>(header);
        Map<String, Object> office = new TreeMap<>();
        for (String key : List.of("waive", "grounds", "reconsider")) {
            if (meta.containsKey(key)) {
                office.put(key, meta.remove(key));
            }
        }
        meta.remove("channels");
        StringBuilder text = new StringBuilder("gongkai-entry/v2\n");
        text.append("path ").append(path).append('\n');
        text.append(column.isEmpty() ? "" : "column " + column + "\n");
        text.append("meta ").append(sha256(utf8(json(meta, "")))).append('\n');
        text.append(office.isEmpty() ? "" : "office " + sha256(utf8(json(office, ""))) + "\n");
        text.append("body ").append(sha256(utf8(body(body)))).append('\n');
        Map<String, byte[]> canonical = new TreeMap<>();
        texts.forEach((name, bytes) ->
                canonical.put(name, utf8(body(new String(bytes, StandardCharsets.UTF_8).replaceAll("\r\n?", "\n")))));
        text.append(lines("asset", assets)).append(lines("text", canonical)).append(lines("file", files));
        return "sha256:" + sha256(utf8(text.toString()));
    }

    private static String lines(String word, Map<String, byte[]> files) {
        return files.keySet().stream()
                .sorted(Comparator.comparing(name -> HexFormat.of().formatHex(utf8(nfc(name)))))
                .map(name -> "%s %s %s\n".formatted(word, sha256(files.get(name)), nfc(name)))
                .collect(Collectors.joining());
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
