package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.page.Addresses;
import org.gongkai.press.release.FileTree;

/**
 * A site as it lies in its folder (已发布的站点文件夹).
 *
 * @param root the folder
 * @param files every file in it, relative, with {@code /}
 */
record SiteFolder(Path root, NavigableSet<String> files) {

    /** Endings of copies that a server hands out in place of a file. */
    private static final List<String> COPIES = List.of(".gz", ".br", ".zst");

    /** What is there, or in the release folder that a link names; a folder that is not there has no files. */
    static SiteFolder in(Path folder) throws IOException {
        Path named = folder.toAbsolutePath().normalize();
        Path root = Files.isDirectory(named) ? named.toRealPath() : named;
        return new SiteFolder(root, new TreeSet<>(FileTree.files(root).keySet()));
    }

    byte[] read(String file) throws IOException {
        return Files.readAllBytes(root.resolve(file));
    }

    /** Whether this is a copy of another file for the server to hand out. */
    boolean copy(String file) {
        return COPIES.stream()
                .anyMatch(ending ->
                        file.endsWith(ending) && files.contains(file.substring(0, file.length() - ending.length())));
    }

    /** These files and the compressed copies of them that are there. */
    List<String> withCopies(Collection<String> some) {
        List<String> all = new ArrayList<>();
        for (String file : some) {
            all.add(file);
            COPIES.stream().map(ending -> file + ending).filter(files::contains).forEach(all::add);
        }
        return all;
    }

    /** What its manifest says: file ▸ SHA-256 in hex; empty without one. The manifest itself is in it, with its own text as its hash. */
    Map<String, String> manifest() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        String path = Addresses.MANIFEST.path();
        if (files.contains(path)) {
            String text = new String(read(path), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> line.length() > 66)
                    .forEach(line -> hashes.put(line.substring(66), line.substring(0, 64)));
            hashes.put(path, text);
        }
        return hashes;
    }
}
