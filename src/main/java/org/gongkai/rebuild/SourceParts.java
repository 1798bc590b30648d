package org.gongkai.rebuild;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongkai.content.TextFiles;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.jspecify.annotations.Nullable;

/** The parts of a published source as values (来源中的文件); of one that cannot be read a finding says so. */
final class SourceParts {

    private final Archives archives;
    private final Consumer<Finding> found;

    /** @param found is told what is wrong, by any thread */
    SourceParts(Archives archives, Consumer<Finding> found) {
        this.archives = archives;
        this.found = found;
    }

    /** Name ▸ file. */
    SortedMap<String, Path> files() {
        return archives.parts();
    }

    /** A part that is there. */
    Path part(String name) {
        return Objects.requireNonNull(archives.parts().get(name), name);
    }

    /** What a reader makes of a data file. */
    <T> Optional<T> data(String path, Function<SourceText, Found<Optional<T>>> reader) {
        Path file = archives.parts().get(path);
        Optional<T> value = file == null
                ? Optional.empty()
                : TextFiles.read(file, path)
                        .value()
                        .flatMap(source -> reader.apply(source).value());
        if (value.isEmpty()) {
            damaged(path, new Wording("缺少或者无法读取", "missing, or it cannot be read"));
        }
        return value;
    }

    /** The text of a part; nothing where there is none. */
    Optional<String> text(String path) {
        Path file = archives.parts().get(path);
        return file == null
                ? Optional.empty()
                : TextFiles.read(file, path).value().map(SourceText::text);
    }

    /** A part that is one JSON object; an empty one where it is not. */
    Map<?, ?> object(String path) {
        try {
            if (Json.parse(text(path).orElse("")) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (JsonException e) {
            // told below
        }
        damaged(path, new Wording("缺少或者无法读取", "missing, or it cannot be read"));
        return Map.of();
    }

    /** The objects of a JSON array. */
    static List<Map<?, ?>> objects(@Nullable Object list) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (list instanceof List<?> all) {
            all.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    objects.add(map);
                }
            });
        }
        return objects;
    }

    /** A text of a JSON object; "" where there is none. */
    static String string(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    /** Tells what is wrong with a part. */
    void damaged(String part, Wording why) {
        found.accept(Finding.of(
                Rule.PUBLISHED_SOURCE,
                Place.of(archives.home(part)),
                new Wording(part + "：" + why.zh(), part + ": " + why.en()),
                Wording.NONE));
    }
}
