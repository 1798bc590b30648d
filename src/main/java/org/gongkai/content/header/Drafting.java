package org.gongkai.content.header;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.content.site.Role;

/**
 * That somebody drafted a text (拟稿), in a review that was put to the history.
 *
 * @param by the person's name
 * @param on the day
 */
public record Drafting(String by, LocalDate on) {

    /** That of a step. */
    public static Drafting of(Review.Step step) {
        return new Drafting(step.by(), step.on());
    }

    /** Those of the reviews that were put to the history. */
    public static List<Drafting> history(List<Review> reviews) {
        return reviews.stream()
                .flatMap(review -> review.step(Role.DRAFTED).stream())
                .map(Drafting::of)
                .toList();
    }
}
