package org.gongkai.press.release;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Addresses;

/**
 * The last look before publication (发布前核对): every planned page is there and not empty, every file that is there was
 * written by the press, and nothing else; then the manifest that says so.
 */
public final class Inspection {

    private final Output output;

    /** Inspects what was written to {@code output}. */
    public Inspection(Output output) {
        this.output = output;
    }

    /** Compares the folder with the planned pages. */
    public List<Finding> compare(List<String> planned) throws IOException {
        List<Finding> found = new ArrayList<>();
        Map<String, String> written = output.hashes();
        Map<String, Long> present = present();
        for (String path : planned) {
            if (present.getOrDefault(path, 0L) == 0) {
                found.add(wrong(path, "页面没有产出或是空的", "the page is missing or empty"));
            }
        }
        present.keySet().stream()
                .filter(path -> !written.containsKey(path))
                .forEach(path -> found.add(wrong(path, "多出的文件", "a file too many")));
        written.keySet().stream()
                .sorted()
                .filter(path -> !present.containsKey(path))
                .forEach(path -> found.add(wrong(path, "缺少的文件", "a missing file")));
        return found;
    }

    private static Finding wrong(String path, String zh, String en) {
        return Finding.of(Rule.OUTPUT, Place.of(path), new Wording(zh, en), Wording.NONE);
    }

    /** Every file that is there ▸ its size. */
    private Map<String, Long> present() throws IOException {
        Map<String, Long> present = new TreeMap<>();
        int root = output.root().toString().length() + 1;
        Files.walkFileTree(output.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = file.toString().substring(root).replace('\\', '/');
                present.put(path, attributes.size());
                return FileVisitResult.CONTINUE;
            }
        });
        return present;
    }

    /** Writes release/manifest.sha256, in the format of {@code sha256sum -c}, sorted by bytes. */
    public void manifest() throws IOException {
        StringBuilder manifest = new StringBuilder();
        output.files()
                .forEach((path, hash) ->
                        manifest.append(hash).append("  ").append(path).append('\n'));
        output.put(Addresses.MANIFEST, manifest.toString());
    }
}
