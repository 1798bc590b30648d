package org.gongkai.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.exchange.release.Release;
import org.gongkai.hash.Hashes;
import org.gongkai.json.Json;

/** A published release in memory, in parts of a few records, with its manifest. */
final class PublishedFiles implements Release {

    static final String AS_OF = "2026-11-22T09:30:00+08:00";

    final Map<String, String> files = new TreeMap<>();

    /** What was opened, in order. */
    final List<String> opened = new ArrayList<>();

    /** A record with these values besides the usual ones. */
    static Map<String, Object> entry(int number, Object... values) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("index", "736916951/2026-" + String.format("%06d", number));
        entry.put("title", "关于第" + number + "件事的通知");
        entry.put("category", "tzgg");
        entry.put("issuer", List.of("示例省监狱管理局"));
        entry.put("formed", "2026-07-01");
        entry.put("released", "2026-07-06");
        entry.put("validity", "有效");
        entry.put("summary", "第" + number + "件事。");
        entry.put("address", "tzgg/2026/" + number + ".html");
        for (int i = 0; i < values.length; i += 2) {
            entry.put((String) values[i], values[i + 1]);
        }
        return entry;
    }

    /** A release in parts of {@code most} entries; the withdrawn and the closed ones stand in the first. */
    static PublishedFiles of(
            int most,
            List<Map<String, Object>> entries,
            List<Map<String, Object>> withdrawn,
            List<Map<String, Object>> closed) {
        PublishedFiles release = new PublishedFiles();
        List<Object> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < entries.size(); from += most) {
            String path = "catalogue/2026" + (from == 0 ? "" : "-" + (from / most + 1)) + ".json";
            List<Map<String, Object>> some = entries.subList(from, Math.min(entries.size(), from + most));
            List<Map<String, Object>> gone = from == 0 ? withdrawn : List.of();
            List<Map<String, Object>> over = from == 0 ? closed : List.of();
            release.put(path, document("entries", some, "withdrawn", gone, "closed", over));
            parts.add(ordered(
                    "year",
                    2026,
                    "address",
                    path,
                    "entries",
                    some.size(),
                    "withdrawn",
                    gone.size(),
                    "closed",
                    over.size()));
        }
        release.put("catalogue.json", document("entries", entries, "withdrawn", withdrawn, "closed", closed));
        release.put(
                "catalogue/index.json",
                document(
                        "entries",
                        entries.size(),
                        "withdrawn",
                        withdrawn.size(),
                        "closed",
                        closed.size(),
                        "files",
                        parts));
        release.files.put(
                "robots.txt", "User-agent: *\nAllow: /\nSitemap: https://jyj.example.gov.cn/zfxxgk/sitemap.xml\n");
        return release.listed();
    }

    static PublishedFiles of(List<Map<String, Object>> entries) {
        return of(250, entries, List.of(), List.of());
    }

    private static Map<String, Object> document(Object... values) {
        Map<String, Object> document = ordered("organ", "示例省监狱管理局", "as-of", AS_OF);
        document.putAll(ordered(values));
        return document;
    }

    static Map<String, Object> ordered(Object... values) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            ordered.put((String) values[i], values[i + 1]);
        }
        return ordered;
    }

    void put(String path, Map<String, Object> value) {
        files.put(path, Json.pretty(value) + "\n");
    }

    /** With a manifest of what is there now. */
    PublishedFiles listed() {
        StringBuilder manifest = new StringBuilder();
        files.remove("release/manifest.sha256");
        files.forEach((path, text) -> manifest.append(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)))
                .append("  ")
                .append(path)
                .append('\n'));
        files.put("release/manifest.sha256", manifest.toString());
        return this;
    }

    @Override
    public Optional<InputStream> open(String path) {
        opened.add(path);
        return Optional.ofNullable(files.get(path))
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
