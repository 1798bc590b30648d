package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.press.release.FileTree;
import org.gongkai.press.theme.BuiltIn;

/**
 * The folder in which a project is founded (新项目的文件夹): nothing that lies there is overwritten, and {@code content/} is there
 * whole or not at all.
 */
public final class FoundingFolder {

    private static final String CONTENT = "content";

    private FoundingFolder() {}

    /** Whether a project may be founded there: it is not there yet, or nothing is in it but files and folders with a dot first. */
    public static boolean free(Path folder) throws IOException {
        Path there = folder.toAbsolutePath();
        if (!Files.isDirectory(there)) {
            return !Files.exists(there, LinkOption.NOFOLLOW_LINKS);
        }
        try (Stream<Path> children = Files.list(there)) {
            return children.allMatch(
                    child -> String.valueOf(child.getFileName()).startsWith("."));
        }
    }

    /** The files of the sample (示例站点): path relative to the project folder ▸ bytes. */
    public static SortedMap<String, byte[]> sample() {
        SortedMap<String, byte[]> files = new TreeMap<>(BuiltIn.files("starter"));
        files.put(".gitattributes", BuiltIn.file("founding/gitattributes"));
        files.put(".gitignore", BuiltIn.file("founding/gitignore"));
        return files;
    }

    /** Texts as they are written. */
    public static SortedMap<String, byte[]> bytes(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /**
     * Founds the project. A file with a dot first that is there already stays as it is.
     *
     * @param files path relative to the project folder ▸ bytes
     * @return false where the folder is not free, or is not any more; it is then as it was
     */
    public static boolean found(Path folder, Map<String, byte[]> files) throws IOException {
        if (!free(folder)) {
            return false;
        }
        Path project = Files.createDirectories(folder.toAbsolutePath().normalize());
        Path beside = Files.createTempDirectory(project, ".founding-");
        List<Path> made = new ArrayList<>();
        boolean founded = false;
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getKey().startsWith(CONTENT + "/")) {
                    InPlace.create(beside.resolve(file.getKey()), file.getValue());
                } else if (InPlace.create(project.resolve(file.getKey()), file.getValue())) {
                    made.add(project.resolve(file.getKey()));
                }
            }
            founded = moved(beside.resolve(CONTENT), project.resolve(CONTENT));
        } finally {
            FileTree.remove(beside);
            for (Path file : founded ? List.<Path>of() : made) {
                Files.deleteIfExists(file);
            }
        }
        return founded;
    }

    /** One step, which fails where somebody else's folder lies there meanwhile. */
    private static boolean moved(Path content, Path place) throws IOException {
        try {
            Files.move(content, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            throw e;
        }
    }
}
