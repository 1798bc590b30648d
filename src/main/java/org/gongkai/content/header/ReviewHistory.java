package org.gongkai.content.header;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Sequence;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.YamlReader;

/** The reviews that were put to the history (审查的存档), {@code history.yaml}. A memory: of what cannot be read, nothing. */
public final class ReviewHistory {

    private static final String ARCHIVED = "archived";

    private ReviewHistory() {}

    /** Those of the file, in their order. */
    public static List<Review> read(SourceText text) {
        return YamlReader.read(text).value().filter(Sequence.class::isInstance).stream()
                .flatMap(list -> ((Sequence) list).items().stream())
                .flatMap(item -> item instanceof Mapping mapping ? Stream.of(record(mapping)) : Stream.empty())
                .flatMap(record -> ReviewForm.SHAPE.read(Value.root(text, "review", record)).value().stream())
                .toList();
    }

    private static Mapping record(Mapping item) {
        return new Mapping(
                item.pairs().stream()
                        .filter(pair -> !pair.key().value().equals(ARCHIVED))
                        .toList(),
                item.line(),
                item.column());
    }
}
