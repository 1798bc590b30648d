package org.gongkai.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.press.release.FileTree;

/**
 * What is to be taken in (来件): files, and folders of files that were saved from an old site, each as one of them.
 *
 * @param files in the order in which they were named; those of a folder by their paths, pages first, whose files may be among the others
 */
public record Arrivals(List<ArrivingFile> files) {

    /** Of a folder those are taken that are documents; what else lies there may belong to one of them. */
    private static final Set<String> DOCUMENTS = Set.of("docx", "html", "htm", "txt", "pdf", "md");

    private static final Set<String> PAGES = Set.of("html", "htm", "md");

    private static final List<String> SETTINGS = List.of(
            "hugo.toml",
            "hugo.yaml",
            "hugo.json",
            "config.toml",
            "config.yaml",
            "config.json",
            "config",
            "archetypes",
            "jbake.properties");

    public Arrivals {
        files = List.copyOf(files);
    }

    /**
     * All files that are meant.
     *
     * @param selector where on a page its text is, or ""
     * @param saved a list of addresses and of the files as which they were saved
     */
    public static Arrivals of(List<Path> named, String selector, Optional<Path> saved) throws IOException {
        SavedFiles list = saved.isPresent() ? SavedFiles.in(saved.get()) : SavedFiles.NONE;
        List<ArrivingFile> files = new ArrayList<>();
        for (Path one : named) {
            if (!Files.isDirectory(one)) {
                files.add(new ArrivingFile(String.valueOf(one.getFileName()), one, around(one), selector, list, false));
                continue;
            }
            String below = generated(one) ? "content/" : "";
            FileTree.files(one).keySet().stream()
                    .filter(name -> DOCUMENTS.contains(extension(name)) && !name.matches("(.*/)?_index\\.[a-z]+"))
                    .filter(name -> name.startsWith(below))
                    .sorted(Comparator.comparing(name -> !PAGES.contains(extension(name))))
                    .map(name -> new ArrivingFile(name, one.resolve(name), one, selector, list, true))
                    .forEach(files::add);
        }
        return new Arrivals(files);
    }

    /** Whether it is the folder of a whole site of Hugo or JBake: its themes, its forms and what it made are no pages to take. */
    private static boolean generated(Path folder) {
        return Files.isDirectory(folder.resolve("content"))
                && SETTINGS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    private static Path around(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? file : folder;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
