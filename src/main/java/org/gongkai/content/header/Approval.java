package org.gongkai.content.header;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.site.Role;
import org.gongkai.content.yaml.SourceText;

/**
 * An approval that the review folder remembers (存档的批准), of the present text or of an earlier one: a text
 * {@code approved-<digest>.md} or a record of {@code history.yaml}. A memory: of what cannot be read, nothing is remembered.
 *
 * @param on the day of the approval
 * @param released when the text was to be released by its own header; nothing where its text was not kept
 * @param digest of the text
 */
public record Approval(LocalDate on, Optional<LocalDateTime> released, String digest) {

    /** That of a text as it was approved. */
    public static List<Approval> kept(SourceText text) {
        return HeaderReader.read(text).value().stream()
                .flatMap(header ->
                        header.review().stream().flatMap(review -> approval(review, header.moment(HeaderKey.RELEASED))))
                .toList();
    }

    /** Those of the reviews that were put to the history. */
    public static List<Approval> history(List<Review> reviews) {
        return reviews.stream()
                .flatMap(review -> approval(review, Optional.empty()))
                .toList();
    }

    private static Stream<Approval> approval(Review review, Optional<LocalDateTime> released) {
        return review.step(Role.APPROVED).stream()
                .flatMap(step ->
                        review.digest().stream().map(digest -> new Approval(step.on(), released, digest.text())));
    }
}
