package org.gongkai.content;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Sequence;

/**
 * What the desk keeps of earlier reviews ▸ {@link Approval}s: the texts {@code approved-<digest>.md} and the records of
 * {@code history.yaml}. A memory: where one of them cannot be read, nothing is remembered of it.
 */
final class ApprovalReader {

    private static final String ARCHIVED = "archived";

    private ApprovalReader() {}

    /** That of a text as it was approved. */
    static List<Approval> kept(SourceText text) {
        return HeaderReader.read(text).value().stream()
                .flatMap(header ->
                        header.review().stream().flatMap(review -> approval(review, header.moment(HeaderKey.RELEASED))))
                .toList();
    }

    /** Those of the reviews that were put to the history. */
    static List<Approval> history(SourceText text) {
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
