package org.gongkai.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.Category;
import org.gongkai.content.Person;
import org.gongkai.content.Review;
import org.gongkai.content.Review.Step;
import org.gongkai.finding.Wording;
import org.gongkai.review.Roles;

/** Who may do which step when (职责): what the gate will ask of a step, asked before it is recorded. */
final class StepRules {

    /** Drafter, secrecy reviewer and approver are three people (条例 第十七条). */
    private static final List<String> APART = List.of("drafted", "secrecy", "approved");

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

    private static Optional<Wording> unneeded(Optional<Category> category, String role) {
        List<String> steps = steps(category);
        return steps.contains(role)
                ? Optional.empty()
                : Optional.of(new Wording(
                        "这个栏目不要求" + Roles.name(role) + "（" + role + "）；要求的步骤有 " + String.join("、", steps),
                        "this category asks for no step " + role + "; it asks for " + String.join(", ", steps)));
    }

    /** Why the person cannot act in a role on a day. */
    Optional<Wording> notTheirs(String role, String by, LocalDate on) {
        List<String> holders = holders(role, on);
        return holders.contains(by)
                ? Optional.empty()
                : Optional.of(new Wording(
                        by + " 在 " + on + " 不担任" + Roles.name(role) + "（" + role + "）；当日担任的有："
                                + String.join("、", holders),
                        by + " does not hold " + role + " on " + on + "; those who do: " + String.join(", ", holders)));
    }

    /** The names of those who hold a role on a day. */
    List<String> holders(String role, LocalDate on) {
        return people.stream()
                .filter(person -> person.holds(role, on))
                .map(Person::name)
                .distinct()
                .toList();
    }

    /** Those who may do a step now: they hold the role and did no step that must be another person's. */
    List<String> free(String role, LocalDate on, Optional<Review> base) {
        return holders(role, on).stream()
                .filter(name -> other(base, role, name).isEmpty())
                .toList();
    }

    private static Optional<Wording> outOfOrder(Optional<Review> base, Optional<Category> category, Decision decision) {
        for (String needed : before(decision.role(), category)) {
            Optional<Step> step = base.flatMap(review -> review.step(needed));
            if (step.isEmpty() && decision.closes()) {
                continue; // what is found not to be public need not have been ready for publication
            }
            if (step.isEmpty()) {
                return Optional.of(new Wording(
                        "先要完成" + Roles.name(needed) + "（" + needed + "）；内容改过的，从拟稿（drafted）重新开始",
                        needed + " must come first; a changed text begins again with drafted"));
            }
            if (decision.on().isBefore(step.get().on())) {
                return Optional.of(new Wording(
                        "日期 " + decision.on() + " 早于" + Roles.name(needed) + "（"
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
                        decision.by() + " 已经做过" + Roles.name(other) + "；拟稿、保密审查、批准须为三人",
                        decision.by() + " did " + other + " already: drafter, secrecy reviewer and approver are three"
                                + " people"));
    }

    /** The step of this person that forbids a role to them. */
    private static Optional<String> other(Optional<Review> base, String role, String name) {
        return APART.stream()
                .filter(other -> APART.contains(role) && !other.equals(role))
                .filter(other -> base.flatMap(review -> review.step(other))
                        .filter(step -> step.by().equals(name))
                        .isPresent())
                .findFirst();
    }

    /** The steps that a category asks for. */
    static List<String> steps(Optional<Category> category) {
        return category.map(Category::steps).orElse(Category.USUAL_STEPS);
    }

    /** The steps that must have been done before a role's. */
    static List<String> before(String role, Optional<Category> category) {
        List<String> before = new ArrayList<>();
        switch (role) {
            case "drafted" -> {}
            case "approved" ->
                steps(category).stream()
                        .filter(step -> !step.startsWith("approved"))
                        .forEach(before::add);
            case "approved-by-leader" -> before.add("approved");
            default -> before.add("drafted");
        }
        return before;
    }
}
