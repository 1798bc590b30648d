package org.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The mappings that come with the program (现成的映射): those of public standards, each naming its source in its first lines. */
public final class ReadyMappings {

    /** Their names, sorted. */
    public static final List<String> NAMES =
            List.of("article-12", "atom", "dcat-rdf", "dublin-core", "sitemap", "website-guide");

    private ReadyMappings() {}

    /** The text of one; nothing where there is none of this name. */
    public static Optional<String> text(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = ReadyMappings.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
