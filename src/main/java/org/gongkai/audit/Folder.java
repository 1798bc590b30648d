package org.gongkai.audit;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The regular files of a site as they lie there (站点文件); links and special files are findings, not files.
 *
 * @param files by path relative to the site, with {@code /}
 * @param folders their folders, without a slash at the end
 * @param folded the files again, by their {@link #fold folded} path
 */
record Folder(SortedMap<String, Path> files, Set<String> folders, Map<String, String> folded) {

    static Found<Folder> walk(Path site) {
        Walk walk = new Walk(site);
        try {
            Path root = site.toRealPath();
            if (!Files.isDirectory(root)) {
                walk.unreadable(".", "not a folder");
            } else {
                walk.from(root);
            }
        } catch (IOException e) {
            walk.unreadable(".", FileTexts.why(e));
        }
        Map<String, String> folded = new HashMap<>();
        walk.files.keySet().forEach(path -> folded.put(fold(path), path));
        Folder folder = new Folder(walk.files, walk.folders, folded);
        if (folder.files.isEmpty()) {
            walk.found.add(Finding.of(
                    Rule.MANIFEST,
                    Place.of("."),
                    new Wording("没有任何文件", "there is no file at all"),
                    new Wording(
                            "请给出已发布站点的文件夹，例如 target/site",
                            "name the folder of a published site, such as target/site")));
        }
        return new Found<>(folder, walk.found);
    }

    /** A path as file systems see it that do not tell upper from lower case. */
    static String fold(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final SortedMap<String, Path> files = new TreeMap<>();
        private final Set<String> folders = new HashSet<>();
        private final List<Finding> found = new ArrayList<>();
        private Path root;

        Walk(Path root) {
            this.root = root;
        }

        void from(Path real) throws IOException {
            root = real;
            Files.walkFileTree(real, this);
        }

        private String name(Path path) {
            String name = root.relativize(path)
                    .toString()
                    .replace(root.getFileSystem().getSeparator(), "/");
            if (name.chars().allMatch(c -> c < 128)) {
                return name;
            }
            // under a locale such as C, Java's text of a path has lost its Chinese; the URI keeps the bytes
            String raw = path.toUri().getRawPath();
            String relative =
                    raw.substring(root.toUri().getRawPath().length(), raw.length() - (raw.endsWith("/") ? 1 : 0));
            return PercentEncoding.decode(relative).orElse(name);
        }

        void unreadable(String path, String why) {
            found.add(FileTexts.unreadable(path, why));
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            folders.add(name(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                files.put(name(file), file);
            } else {
                found.add(Finding.of(
                        Rule.SYMBOLIC_LINK,
                        Place.of(name(file)),
                        new Wording("已发布的站点中有符号链接或特殊文件", "a symbolic link or special file in a published site"),
                        new Wording("请用它所指的文件替换", "put the file itself in its place")));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable(name(file), FileTexts.why(e));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                unreadable(name(folder), FileTexts.why(e));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
