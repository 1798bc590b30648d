package org.gongkai.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Wording;

/** Who may do which step when (职责): what the gate will ask of a step, asked before it is recorded. */
final class StepRules {

    private final List<Person> people;

    StepRules(List<Person> people) {
        this.people = List.copyOf(people);
    }

    /** Why a step cannot be recorded; nothing where it can. */
    Optional<Wording> refusal(Optional<Review> base, Optional<Category> category, Decision decision) {
        List<Optional<Wording>> reasons = List.of(
                unneeded(category, decision.role()),
                notTheirs(decision.role(), decision.by(), decision.on()),
                outOfOrder(base, category, decision),
                samePerson(base, decision));
        return reasons.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<Wording> unneeded(Optional<Category> category, Role role) {
        List<Role> steps = steps(category);
        return steps.contains(role)
                ? Optional.empty()
                : Optional.of(new Wording(
                        "这个栏目不要求" + role.chinese() + "（" + role + "）；要求的步骤有 " + Role.keys(steps, "、"),
                        "this category asks for no step " + role + "; it asks for " + Role.keys(steps, ", ")));
    }

    /** Why the person cannot act in a role on a day. */
    Optional<Wording> notTheirs(Role role, String by, LocalDate on) {
        List<String> holders = Person.holders(people, role, on);
        return holders.contains(by)
                ? Optional.empty()
                : Optional.of(new Wording(
                        by + " 在 " + on + " 不担任" + role.chinese() + "（" + role + "）；当日担任的有："
                                + String.join("、", holders),
                        by + " does not hold " + role + " on " + on + "; those who do: " + String.join(", ", holders)));
    }

    /** Those who may do a step now: they hold the role and did no step that must be another person's. */
    List<String> free(Role role, LocalDate on, Optional<Review> base) {
        return Person.holders(people, role, on).stream()
                .filter(name -> other(base, role, name).isEmpty())
                .toList();
    }

    private static Optional<Wording> outOfOrder(Optional<Review> base, Optional<Category> category, Decision decision) {
        for (Role needed : before(decision.role(), category)) {
            Optional<Step> step = base.flatMap(review -> review.step(needed));
            if (step.isEmpty() && decision.closes()) {
                continue; // what is found not to be public need not have been ready for publication
            }
            if (step.isEmpty()) {
                return Optional.of(new Wording(
                        "先要完成" + needed.chinese() + "（" + needed + "）；内容改过的，从拟稿（drafted）重新开始",
                        needed + " must come first; a changed text begins again with drafted"));
            }
            if (decision.on().isBefore(step.get().on())) {
                return Optional.of(new Wording(
                        "日期 " + decision.on() + " 早于" + needed.chinese() + "（"
                                + step.get().on() + "）",
                        "the date " + decision.on() + " is before " + needed + " ("
                                + step.get().on() + ")"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Wording> samePerson(Optional<Review> base, Decision decision) {
        return other(base, decision.role(), decision.by())
                .map(other -> new Wording(
                        decision.by() + " 已经做过" + other.chinese() + "；拟稿、保密审查、批准须为三人",
                        decision.by() + " did " + other + " already: drafter, secrecy reviewer and approver are three"
                                + " people"));
    }

    /** The step of this person that forbids a role to them. */
    private static Optional<Role> other(Optional<Review> base, Role role, String name) {
        return Role.APART.stream()
                .filter(other -> Role.APART.contains(role) && other != role)
                .filter(other -> base.flatMap(review -> review.step(other))
                        .filter(step -> step.by().equals(name))
                        .isPresent())
                .findFirst();
    }

    /** The steps that a category asks for. */
    static List<Role> steps(Optional<Category> category) {
        return category.map(Category::steps).orElse(Role.USUAL);
    }

    /** The steps that must have been done before a role's. */
    static List<Role> before(Role role, Optional<Category> category) {
        return switch (role) {
            case DRAFTED -> List.of();
            case APPROVED ->
                steps(category).stream()
                        .filter(step -> step != Role.APPROVED && step != Role.APPROVED_BY_LEADER)
                        .toList();
            case APPROVED_BY_LEADER -> List.of(Role.APPROVED);
            default -> List.of(Role.DRAFTED);
        };
    }
}
