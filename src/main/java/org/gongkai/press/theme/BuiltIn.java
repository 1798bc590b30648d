package org.gongkai.press.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders that are packed into the program: the default theme and the starter site. */
public final class BuiltIn {

    private BuiltIn() {}

    /** The files below a packed folder, by their names relative to it, for example {@code theme/assets}. */
    public static SortedMap<String, byte[]> files(String folder) {
        URL url = BuiltIn.class.getResource("/" + folder);
        if (url == null) {
            return new TreeMap<>();
        }
        try {
            if (!(url.openConnection() instanceof JarURLConnection packed)) {
                return read(Path.of(url.toURI()));
            }
            Path jar = Path.of(packed.getJarFileURL().toURI());
            try (FileSystem opened = FileSystems.newFileSystem(jar)) { // one of our own: others may read it too
                return read(opened.getPath("/" + folder));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // the class loader made it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One packed file, for example {@code schema/catalogue.schema.json}.
     *
     * @throws IllegalStateException if the program lacks it
     */
    public static byte[] file(String name) {
        try (InputStream in = BuiltIn.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a packed file in UTF-8; nothing where there is none of this name. */
    static Optional<String> found(String name) throws IOException {
        try (InputStream in = BuiltIn.class.getResourceAsStream("/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** One packed file in UTF-8. */
    public static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    private static SortedMap<String, byte[]> read(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
