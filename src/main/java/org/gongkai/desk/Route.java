package org.gongkai.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Returned;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;

/**
 * How far the review of a manuscript has come (审查进度).
 *
 * @param done the steps that stand, by their usual order; none where the text changed after them
 * @param changed whether there are steps that no longer count, of another text or digest
 * @param next what can be done now, and by whom; empty where every step is done
 * @param returned why it waits for its drafter, where it was sent back
 */
public record Route(List<Step> done, boolean changed, List<Next> next, Optional<Returned> returned) {

    /**
     * A step that can be done now.
     *
     * @param role the step
     * @param people who may do it
     */
    public record Next(Role role, List<String> people) {}

    /** The way of a manuscript as things stand on a day. */
    public static Route of(Manuscript manuscript, Optional<Category> category, List<Person> people, LocalDate today) {
        Optional<Review> present = manuscript.header().review();
        StepRules duties = new StepRules(people);
        List<Role> needed = StepRules.steps(category);
        boolean finished = present.filter(review -> review.steps().keySet().containsAll(needed))
                .isPresent();
        // a finished review over a digest of the first form stands, though whatever is added to it begins anew
        boolean changed = finished ? Desk.stale(manuscript) : Desk.begins(manuscript);
        Optional<Review> base = changed ? Optional.empty() : present;
        List<Step> done = Role.STEPS.stream()
                .flatMap(role -> base.flatMap(review -> review.step(role)).stream())
                .toList();
        List<Role> have = done.stream().map(Step::role).toList();
        Optional<Returned> returned = finished && !changed ? Optional.empty() : present.flatMap(Review::unanswered);
        if (returned.isPresent()) {
            Next again = new Next(Role.DRAFTED, drafters(present, duties.free(Role.DRAFTED, today, base)));
            return new Route(done, changed, List.of(again), returned);
        }
        List<Next> next = needed.stream()
                .filter(role -> !have.contains(role))
                .filter(role -> have.containsAll(StepRules.before(role, category)))
                .map(role -> new Next(role, duties.free(role, today, base)))
                .toList();
        return new Route(done, changed, next, Optional.empty());
    }

    /** Whoever drafted it; where that person may no more, all who may. */
    private static List<String> drafters(Optional<Review> present, List<String> free) {
        return present.flatMap(review -> review.step(Role.DRAFTED))
                .map(Step::by)
                .filter(free::contains)
                .map(List::of)
                .orElse(free);
    }
}
