package org.gongkai.scan.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lists that lie beside the classes (词表文件): one item a line, its fields parted by {@code |}. */
final class TextLists {

    private TextLists() {}

    static List<List<String>> read(String name) {
        try (InputStream in = TextLists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packed");
            }
            List<List<String>> items = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    items.add(Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList());
                }
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
