package org.gongkai.harvest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.hash.Hashes;
import org.gongkai.json.Json;

/** What an invented organ has published for programs, as a test wants it. */
public final class PublishedOrgan {

    private final Path folder;
    private final String name;
    private final List<Object> entries = new ArrayList<>();
    private final Map<String, String> others = new TreeMap<>();

    public PublishedOrgan(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    public PublishedOrgan entry(
            String index, String title, String item, String number, String formed, String released) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("index", index);
        entry.put("title", title);
        entry.put("category", "xxgk");
        entry.put("item", item);
        entry.put("issuer", List.of(name));
        entry.put("number", number);
        entry.put("formed", formed);
        entry.put("released", released);
        entry.put("validity", "有效");
        entry.put("summary", title);
        entry.put("address", "xxgk/" + entries.size() + ".html");
        entry.put("sha256", "0".repeat(64));
        entries.add(entry);
        return this;
    }

    /** Another file, or another text of one of the usual ones. */
    public PublishedOrgan file(String path, String text) {
        others.put(path, text);
        return this;
    }

    public Path write() throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("organ", name);
        root.put("as-of", "2026-11-20T00:00:00+08:00");
        root.put("entries", entries);
        root.put("withdrawn", List.of());
        root.put("closed", List.of());
        Map<String, String> files = new TreeMap<>();
        files.put("catalogue.json", Json.pretty(root) + "\n");
        files.putAll(others);
        StringBuilder manifest = new StringBuilder();
        files.forEach((path, text) ->
                manifest.append(Hashes.sha256(text)).append("  ").append(path).append('\n'));
        files.putIfAbsent("release/manifest.sha256", manifest.toString());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }
}
