package org.gongkai.content.header;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.site.Role;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Sequence;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.YamlReader;

/**
 * An approval that the review folder remembers (存档的批准), of the present text or of an earlier one: a text
 * {@code approved-<digest>.md} or a record of {@code history.yaml}. A memory: of what cannot be read, nothing is remembered.
 *
 * @param on the day of the approval
 * @param released when the text was to be released by its own header; nothing where its text was not kept
 * @param digest of the text
 */
public record Approval(LocalDate on, Optional<LocalDateTime> released, String digest) {

    private static final String ARCHIVED = "archived";

    /** That of a text as it was approved. */
    public static List<Approval> kept(SourceText text) {
        return HeaderReader.read(text).value().stream()
                .flatMap(header ->
                        header.review().stream().flatMap(review -> approval(review, header.moment(HeaderKey.RELEASED))))
                .toList();
    }

    /** Those of the reviews that were put to the history. */
    public static List<Approval> history(SourceText text) {
        return YamlReader.read(text).value().filter(Sequence.class::isInstance).stream()
                .flatMap(list -> ((Sequence) list).items().stream())
                .flatMap(item -> item instanceof Mapping mapping ? Stream.of(record(mapping)) : Stream.empty())
                .flatMap(record -> ReviewForm.SHAPE.read(Value.root(text, "review", record)).value().stream())
                .flatMap(review -> approval(review, Optional.empty()))
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

    private static Stream<Approval> approval(Review review, Optional<LocalDateTime> released) {
        return review.step(Role.APPROVED).stream()
                .flatMap(step ->
                        review.digest().stream().map(digest -> new Approval(step.on(), released, digest.text())));
    }
}
