package org.gongkai.press.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.hash.Hashes;

/**
 * Templates and assets (主题): the project's own files first, the built-in theme for all that it does not have.
 */
public final class Theme {

    private final Path templates;
    private final Assets assets;

    /** Gives the project's own assets by their names. */
    private interface Assets {
        SortedMap<String, byte[]> read() throws IOException;
    }

    /**
     * @param templates the project's folder of templates; need not exist
     * @param assets the project's folder of assets; need not exist
     */
    public Theme(Path templates, Path assets) {
        this(templates, () -> below(assets));
    }

    /** @param assets the project's own by their names */
    public Theme(Path templates, SortedMap<String, byte[]> assets) {
        this(templates, () -> assets);
    }

    private Theme(Path templates, Assets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    /** The files below a folder, which need not exist, but links. */
    private static SortedMap<String, byte[]> below(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                        .toList()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    /** The project's own assets, but for those that the built-in theme has just so. */
    public SortedMap<String, byte[]> ownAssets() throws IOException {
        return others(assets.read(), "assets");
    }

    /** The project's own templates, but for those that the built-in theme has just so. */
    public SortedMap<String, byte[]> ownTemplates() throws IOException {
        return others(below(templates), "templates");
    }

    private static SortedMap<String, byte[]> others(SortedMap<String, byte[]> own, String folder) {
        SortedMap<String, byte[]> builtIn = BuiltIn.files("theme/" + folder);
        SortedMap<String, byte[]> others = new TreeMap<>(own);
        others.entrySet().removeIf(one -> Arrays.equals(one.getValue(), builtIn.get(one.getKey())));
        return others;
    }

    /** Whether there is a template of this file name. */
    public boolean has(String template) {
        return own(template).isPresent() || Theme.class.getResource("/theme/templates/" + template) != null;
    }

    /** The text of a template. */
    Optional<String> template(String name) throws IOException {
        Optional<Path> own = own(name);
        if (own.isPresent()) {
            return Optional.of(Files.readString(own.get()));
        }
        try (InputStream in = Theme.class.getResourceAsStream("/theme/templates/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** What tells the project's own templates from others; those that are built in are the program's. Nothing where they cannot be read. */
    public Optional<String> edition() {
        if (!Files.isDirectory(templates)) {
            return Optional.of("");
        }
        try (Stream<Path> walk = Files.walk(templates, FileVisitOption.FOLLOW_LINKS)) {
            StringBuilder all = new StringBuilder();
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                all.append(Hashes.sha256(Files.readAllBytes(file)))
                        .append(' ')
                        .append(templates.relativize(file))
                        .append('\n');
            }
            return Optional.of(Hashes.sha256(all.toString()));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // whoever reads them says why
        }
    }

    private Optional<Path> own(String name) {
        Path file = templates.resolve(name).normalize();
        return file.startsWith(templates) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(file)
                : Optional.empty();
    }

    /** All assets by their names, the project's over the built-in ones. */
    public SortedMap<String, byte[]> assets() throws IOException {
        SortedMap<String, byte[]> all = BuiltIn.files("theme/assets");
        all.putAll(assets.read());
        return all;
    }
}
