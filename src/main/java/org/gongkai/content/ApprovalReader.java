package org.gongkai.content;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Sequence;
import org.gongkai.finding.Sink;

/**
 * What the desk keeps of earlier reviews ▸ {@link Approval}s: the texts {@code approved-<digest>.md} and the records of
 * {@code history.yaml}. A memory: where one of them cannot be read, nothing is remembered of it.
 */
final class ApprovalReader {

    private static final String ARCHIVED = "archived";

    private ApprovalReader() {}

    /** That of a text as it was approved. */
    static Optional<Approval> kept(SourceText text) {
        Sink unheeded = new Sink();
        return EntryReader.header(text, unheeded)
                .flatMap(header ->
                        header.review().flatMap(review -> approval(review, header.moment(HeaderKey.RELEASED))));
    }

    /** Those of the reviews that were put to the history. */
    static List<Approval> history(SourceText text) {
        Sink unheeded = new Sink();
        ReviewReader reviews = new ReviewReader(text, unheeded, new MappingReader(text, unheeded));
        List<Approval> approvals = new ArrayList<>();
        YamlReader.read(text, text.text(), 0, unheeded).filter(Sequence.class::isInstance).stream()
                .flatMap(list -> ((Sequence) list).items().stream())
                .flatMap(item -> item instanceof Mapping mapping ? Stream.of(record(mapping)) : Stream.empty())
                .flatMap(record -> reviews.review(record).stream())
                .forEach(review -> approval(review, Optional.empty()).ifPresent(approvals::add));
        return approvals;
    }

    private static Mapping record(Mapping item) {
        return new Mapping(
                item.pairs().stream()
                        .filter(pair -> !pair.key().value().equals(ARCHIVED))
                        .toList(),
                item.line(),
                item.column());
    }

    private static Optional<Approval> approval(Review review, Optional<LocalDateTime> released) {
        return review.step("approved")
                .flatMap(step -> review.digest().map(digest -> new Approval(step.on(), released, digest.text())));
    }
}
