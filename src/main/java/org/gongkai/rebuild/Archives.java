package org.gongkai.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.press.source.SourceArchives;

/** The archives of a published source, open (打开的来源文件): their parts as files that can be read in any order. */
final class Archives implements AutoCloseable {

    private static final String FOLDER = "release/source/";
    private static final Pattern NAME = Pattern.compile(FOLDER + "([0-9]{4}|site)\\.zip");

    private final List<FileSystem> opened = new ArrayList<>();
    private final SortedMap<String, Path> parts = new TreeMap<>();
    private final SortedMap<String, String> homes = new TreeMap<>();
    private final List<Path> asides = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    private Archives() {}

    /** Those of a site; what cannot be opened, or stands in two of them, is a finding. */
    static Archives open(Map<String, Path> site) {
        Archives archives = new Archives();
        site.forEach((path, file) -> {
            if (NAME.matcher(path).matches()) {
                try {
                    archives.add(path, file);
                } catch (IOException | UncheckedIOException | ProviderNotFoundException | IllegalArgumentException e) {
                    archives.refuse(path, new Wording("无法作为 ZIP 打开", "cannot be opened as a ZIP archive"));
                }
            }
        });
        return archives;
    }

    private void add(String path, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream()
                    .anyMatch(part -> part.getMethod() != ZipEntry.STORED
                            || part.getName().endsWith("/"))) {
                refuse(path, new Wording("其中有压缩的内容或者文件夹", "holds compressed parts or folders"));
                return;
            }
        }
        FileSystem system = FileSystems.newFileSystem(file);
        opened.add(system);
        Path root = system.getPath("/");
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path part : walk.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(part).toString();
                if (name.equals(SourceArchives.ASIDE)) {
                    asides.add(part);
                } else if (parts.putIfAbsent(name, part) == null) {
                    homes.put(name, path);
                } else {
                    refuse(
                            path,
                            new Wording(
                                    name + " 也在 " + homes.get(name) + " 中",
                                    name + " is in " + homes.get(name) + " too"));
                }
            }
        }
    }

    private void refuse(String path, Wording why) {
        found.add(Finding.of(Rule.PUBLISHED_SOURCE, Place.of(path), why, Wording.NONE));
    }

    /** Name ▸ file, of all archives. */
    SortedMap<String, Path> parts() {
        return parts;
    }

    /** The archive that holds a part. */
    String home(String part) {
        return homes.getOrDefault(part, FOLDER);
    }

    /** What is said of headers beside what digests cover. */
    List<Path> asides() {
        return asides;
    }

    /** What is wrong with them. */
    List<Finding> findings() {
        return found;
    }

    @Override
    public void close() throws IOException {
        for (FileSystem system : opened) {
            system.close();
        }
    }
}
