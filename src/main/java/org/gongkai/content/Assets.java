package org.gongkai.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongkai.hash.Hashes;
import org.gongkai.memory.Memory;
import org.jspecify.annotations.Nullable;

/** The project's own assets (素材) that the built-in theme does not have just so, each hashed once, and only if a text shows it. */
final class Assets {

    private final Map<String, Path> files;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private volatile @Nullable String edition;

    private Assets(Map<String, Path> files) {
        this.files = files;
    }

    /** Those of these names. */
    static Assets of(Map<String, Path> files) {
        return new Assets(Map.copyOf(files));
    }

    /** Those in a folder, which need not exist. */
    static Assets in(Path folder) {
        return new Assets(SiteFiles.own(folder, "assets"));
    }

    /** The asset of this name; nothing where the project has none, though the built-in theme may. */
    Optional<Part> find(String name) {
        Path file = files.get(name);
        return file == null
                ? Optional.empty()
                : Optional.of(new Part(Part.Kind.ASSET, hashes.computeIfAbsent(name, unused -> hash(file)), name));
    }

    /** What tells all of them from others: which of them a text shows depends on all their names. */
    String edition(Memory memory) throws IOException {
        String known = edition;
        if (known == null) {
            StringBuilder all = new StringBuilder();
            for (Map.Entry<String, Path> one : files.entrySet()) {
                all.append(memory.files().sha256(one.getValue()))
                        .append(' ')
                        .append(one.getKey())
                        .append('\n');
            }
            known = Hashes.sha256(all.toString());
            edition = known;
        }
        return known;
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Hashes.sha256(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that a text shows: by its pictures, or by the picture that its header names. */
    List<Part> shownBy(String path, String extension, String body, Optional<String> image) {
        if (files.isEmpty()) {
            return List.of();
        }
        Stream<String> shown = extension.equals("md")
                ? Pictures.of(body).stream().flatMap(picture -> Pictures.asset(path, picture).stream())
                // what another markup language makes of it is known to its engine alone
                : files.keySet().stream().filter(name -> body.contains("assets/" + name));
        Stream<String> named = image.flatMap(picture -> Pictures.asset(path, picture)).stream();
        return Stream.concat(shown, named)
                .distinct()
                .flatMap(name -> find(name).stream())
                .toList();
    }
}
