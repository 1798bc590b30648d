package org.gongkai.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.content.register.Redirects;
import org.gongkai.content.site.Site;

/**
 * The files of a project that reach readers and belong to no text (站点文件): its data, its settings, its templates, its
 * assets, the fonts of its PDF files. The registers of applications are not among them: nothing of them is published.
 */
final class SiteFiles {

    /** Those that are read as texts; of the others every byte counts. */
    private static final Pattern DATA = Pattern.compile("content/([^/]+\\.yaml|redirects\\.csv|calendar/[^/]+\\.csv)");

    private SiteFiles() {}

    /** Path relative to the project folder, with {@code /} ▸ file. */
    public static Map<String, Path> of(Path root, Folders theme, Optional<Site> site) {
        Map<String, Path> files = new TreeMap<>();
        Stream.of("content/site.yaml", "content/categories.yaml", Redirects.FILE, "jbake.properties")
                .filter(name -> TextFiles.regular(root.resolve(name)))
                .forEach(name -> files.put(name, root.resolve(name)));
        below(root.resolve("content/calendar")).forEach((name, file) -> files.put("content/calendar/" + name, file));
        own(root.resolve(theme.templates()), "templates", FileVisitOption.FOLLOW_LINKS)
                .forEach((name, file) -> files.put(theme.templates() + "/" + name, file));
        own(root.resolve(theme.assets()), "assets")
                .forEach((name, file) -> files.put(theme.assets() + "/" + name, file));
        site.flatMap(Site::pdf)
                .map(pdf -> Stream.of(pdf.font().path(), pdf.bold().path()))
                .orElse(Stream.empty())
                .filter(name -> Files.isRegularFile(root.resolve(name)))
                .forEach(name -> files.put(name, root.resolve(name)));
        return files;
    }

    /** Whether a file of this name is read as a text. */
    static boolean data(String name) {
        return DATA.matcher(name).matches();
    }

    /**
     * The files below a folder of the theme; one that is the same as the built-in theme's is as good as not there.
     *
     * @param kind {@code templates} or {@code assets}
     */
    static Map<String, Path> own(Path folder, String kind, FileVisitOption... options) {
        Map<String, Path> files = below(folder, options);
        files.entrySet().removeIf(file -> builtIn("/theme/" + kind + "/" + file.getKey(), file.getValue()));
        return files;
    }

    private static boolean builtIn(String name, Path file) {
        try (InputStream in = SiteFiles.class.getResourceAsStream(name)) {
            return in != null && Arrays.equals(in.readAllBytes(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder, which need not exist: path relative to it, with {@code /} ▸ file. */
    static Map<String, Path> below(Path folder, FileVisitOption... options) {
        Map<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder, options)) {
                walk.filter(Files::isRegularFile)
                        .forEach(file ->
                                files.put(folder.relativize(file).toString().replace('\\', '/'), file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
