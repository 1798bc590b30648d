package org.gongkai.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.content.Category;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Person;
import org.gongkai.content.Review;
import org.gongkai.content.Review.Step;
import org.gongkai.finding.Wording;
import org.gongkai.review.Digest;

/** Records a step of the review in an entry's file (记录审查). Pure: it returns what is to be written. */
public final class Desk {

    private static final List<String> NAMES = List.of(HeaderKey.REVIEW.english(), HeaderKey.REVIEW.chinese());

    private final List<Person> people;

    /** A desk at which these people work. */
    public Desk(List<Person> people) {
        this.people = List.copyOf(people);
    }

    /** What comes of a decision. */
    public sealed interface Outcome {}

    /**
     * The decision is recorded.
     *
     * @param files file names relative to the entry's folder ▸ their new text; the entry's own file among them
     * @param restarted whether the text had changed, so that the earlier steps were put to the history
     */
    public record Recorded(Map<String, String> files, boolean restarted) implements Outcome {
        public Recorded {
            files = Map.copyOf(new TreeMap<>(files));
        }
    }

    /** The decision cannot be taken. */
    public record Refused(Wording why) implements Outcome {}

    /**
     * Records a decision over a manuscript as it stands.
     *
     * @param fileName of the entry
     * @param text of the entry's file, every byte of which but the review record stays
     * @param history text of its history so far; empty if there is none
     */
    public Outcome record(
            Manuscript manuscript,
            Optional<Category> category,
            String fileName,
            String text,
            String history,
            Decision decision) {
        String digest = Digest.of(manuscript).text();
        Optional<Review> present = manuscript.header().review();
        boolean stale = present.isPresent()
                && !present.flatMap(Review::digest).map(Review.Written::text).equals(Optional.of(digest))
                && !present.get().steps().isEmpty();
        boolean unstamped = present.isPresent() && present.get().digest().isEmpty();
        boolean again = !stale
                && present.flatMap(review -> review.step(decision.role())).isPresent();
        Optional<Review> base = stale && !unstamped ? Optional.empty() : present;
        Optional<Wording> refusal = refusal(base, category, decision);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Step step =
                new Step(decision.role(), decision.by(), decision.on(), decision.conclusion(), decision.basis(), 1, 1);
        String block = ReviewText.with(base, step, digest).header();
        Optional<String> changed = new HeaderEdit(text).with(NAMES, block);
        if (changed.isEmpty()) {
            return new Refused(new Wording(
                    "只能在“---”之间的 YAML 文件头中记录审查", "a review can only be recorded in a YAML header between “---” lines"));
        }
        Map<String, String> files = new TreeMap<>();
        files.put(fileName, changed.get());
        String folder = fileName.substring(0, fileName.lastIndexOf('.')) + ".review/";
        if (present.isPresent() && ((stale && !unstamped) || again)) {
            files.put(folder + "history.yaml", history + archived(present.get(), decision));
        }
        if (decision.role().equals("approved")) {
            files.put(folder + "approved-" + digest.substring("sha256:".length(), 19) + ".md", changed.get());
        }
        return new Recorded(files, stale && !unstamped);
    }

    private static String archived(Review present, Decision decision) {
        String digest = present.digest().map(Review.Written::text).orElse("");
        return new ReviewText(present.form(), List.copyOf(present.steps().values()), digest).item(decision.on());
    }

    private Optional<Wording> refusal(Optional<Review> base, Optional<Category> category, Decision decision) {
        String role = decision.role();
        List<String> holders = people.stream()
                .filter(person -> person.holds(role, decision.on()))
                .map(Person::name)
                .distinct()
                .toList();
        if (!holders.contains(decision.by())) {
            return Optional.of(new Wording(
                    decision.by() + " 在 " + decision.on() + " 不担任 " + role + "；当日担任的有：" + String.join("、", holders),
                    decision.by() + " does not hold " + role + " on " + decision.on() + "; those who do: "
                            + String.join(", ", holders)));
        }
        for (String needed : before(role, category)) {
            Optional<Step> step = base.flatMap(review -> review.step(needed));
            if (step.isEmpty()) {
                return Optional.of(new Wording(
                        "先要完成 " + needed + "；如果内容改过，须从 drafted 重新开始",
                        needed + " must come first; a changed text begins again with drafted"));
            }
            if (decision.on().isBefore(step.get().on())) {
                return Optional.of(new Wording(
                        "日期早于 " + needed + "（" + step.get().on() + "）",
                        "the date is before " + needed + " (" + step.get().on() + ")"));
            }
        }
        return samePerson(base, decision);
    }

    /** Drafter, secrecy reviewer and approver are three people (条例 第十七条). */
    private static Optional<Wording> samePerson(Optional<Review> base, Decision decision) {
        List<String> apart = List.of("drafted", "secrecy", "approved");
        if (!apart.contains(decision.role())) {
            return Optional.empty();
        }
        return apart.stream()
                .filter(other -> !other.equals(decision.role()))
                .filter(other -> base.flatMap(review -> review.step(other))
                        .filter(step -> step.by().equals(decision.by()))
                        .isPresent())
                .findFirst()
                .map(other -> new Wording(
                        decision.by() + " 已经做过 " + other + "，拟稿、保密审查、批准须为三人",
                        decision.by() + " did " + other + " already: drafter, secrecy reviewer and approver are three"
                                + " people"));
    }

    /** The steps that must have been done before this one. */
    private static List<String> before(String role, Optional<Category> category) {
        List<String> steps = category.map(Category::steps).orElse(Category.USUAL_STEPS);
        List<String> before = new ArrayList<>();
        switch (role) {
            case "drafted" -> {}
            case "approved" ->
                steps.stream().filter(step -> !step.startsWith("approved")).forEach(before::add);
            case "approved-by-leader" -> before.add("approved");
            default -> before.add("drafted");
        }
        return before;
    }
}
