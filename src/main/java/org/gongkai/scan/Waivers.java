package org.gongkai.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Person;
import org.gongkai.content.Review;
import org.gongkai.content.Waiver;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * Findings accepted with a reason (豁免). A waiver is part of what was reviewed, so who accepts must hold the role
 * {@code secrecy} or {@code approved} on the day of the approval, and is not the drafter; marks of secrecy are accepted
 * by {@code secrecy} alone (保守国家秘密法 第三十五条). It holds to its last day; then it blocks until someone decides anew.
 */
final class Waivers {

    private static final Set<Rule> SECRECY = Set.of(Rule.CLASSIFICATION_MARK, Rule.INTERNAL_MARK, Rule.DISCLOSURE);
    private static final int SHORTEST_QUOTE = 2;

    private final List<Person> people;
    private final LocalDate today;

    Waivers(List<Person> people, LocalDate today) {
        this.people = List.copyOf(people);
        this.today = today;
    }

    /** The waivers of a manuscript that hold; what is wrong with the others is told. */
    Use of(Manuscript manuscript, List<Finding> findings) {
        List<Waiver> sound = new ArrayList<>();
        for (Waiver waiver : manuscript.header().waivers()) {
            Optional<Finding> wrong = wrong(manuscript, waiver);
            wrong.ifPresent(findings::add);
            if (wrong.isEmpty()) {
                sound.add(waiver);
            }
        }
        return new Use(manuscript.path(), sound);
    }

    private Optional<Finding> wrong(Manuscript manuscript, Waiver waiver) {
        Optional<Rule> rule = Arrays.stream(Rule.values())
                .filter(one -> one.id().equals(waiver.rule()))
                .findFirst();
        if (rule.isEmpty()) {
            return Optional.of(finding(
                    manuscript.path(),
                    waiver,
                    new Wording("没有规则 " + waiver.rule(), "no such rule: " + waiver.rule()),
                    new Wording("写检查结果里的规则号，例如 R-61", "give the rule that the finding prints, like R-61")));
        }
        if (waiver.until().isBefore(today)) {
            return Optional.of(finding(
                    manuscript.path(),
                    waiver,
                    new Wording("豁免已于 " + waiver.until() + " 到期", "the waiver ended on " + waiver.until()),
                    new Wording("改正内容，或重新审查后延期", "mend the text, or have it reviewed again and extend the waiver")));
        }
        if (waiver.quote().codePointCount(0, waiver.quote().length()) < SHORTEST_QUOTE) {
            return Optional.of(finding(
                    manuscript.path(),
                    waiver,
                    new Wording("引文太短，会放过别的问题", "the quote is so short that it would accept other things"),
                    new Wording("引用检查结果所指的整段文字", "quote all of what the finding is about")));
        }
        return unfit(manuscript, waiver, rule.get());
    }

    private Optional<Finding> unfit(Manuscript manuscript, Waiver waiver, Rule rule) {
        Optional<Review> review = manuscript.header().review();
        LocalDate day =
                review.flatMap(one -> one.step("approved")).map(Review.Step::on).orElse(today);
        boolean drafter = review.flatMap(one -> one.step("drafted"))
                .filter(step -> step.by().equals(waiver.by()))
                .isPresent();
        List<String> roles = SECRECY.contains(rule) ? List.of("secrecy") : List.of("secrecy", "approved");
        boolean fit = !drafter
                && people.stream()
                        .filter(person -> person.name().equals(waiver.by()))
                        .anyMatch(person -> roles.stream().anyMatch(role -> person.holds(role, day)));
        String zh = SECRECY.contains(rule) ? "保密审查" : "保密审查或批准";
        return fit
                ? Optional.empty()
                : Optional.of(finding(
                        manuscript.path(),
                        waiver,
                        new Wording(
                                waiver.by() + " 在 " + day + " 不能豁免 " + rule.id(),
                                waiver.by() + " could not waive " + rule.id() + " on " + day),
                        new Wording(
                                "由当日担任" + zh + "角色、且不是拟稿人的人员决定",
                                "someone other than the drafter with the role " + String.join(" or ", roles)
                                        + " on that day decides")));
    }

    private static Finding finding(String path, Waiver waiver, Wording message, Wording hint) {
        return Finding.of(Rule.WAIVER, new Place(path, waiver.line(), waiver.column()), message, hint);
    }

    /** The waivers of one manuscript in use; remembers which of them met anything. */
    static final class Use {

        private final String path;
        private final List<Waiver> waivers;
        private final boolean[] met;

        Use(String path, List<Waiver> waivers) {
            this.path = path;
            this.waivers = List.copyOf(waivers);
            this.met = new boolean[waivers.size()];
        }

        /** The hits that no waiver accepts. */
        List<Hit> remaining(ScannedText text, List<Hit> hits) {
            return waivers.isEmpty()
                    ? hits
                    : hits.stream().filter(hit -> !waived(text.text(), hit)).toList();
        }

        private boolean waived(String text, Hit hit) {
            String matched = matched(text, hit);
            boolean waived = false;
            for (int i = 0; i < met.length; i++) {
                Waiver waiver = waivers.get(i);
                if (waiver.rule().equals(hit.rule().id()) && matched.contains(waiver.quote())) {
                    met[i] = true;
                    waived = true;
                }
            }
            return waived;
        }

        /** What the hit is about; where single marks are counted, the line that they stand on. */
        private static String matched(String text, Hit hit) {
            if (!hit.many()) {
                return text.substring(hit.from(), hit.to());
            }
            int from = text.lastIndexOf('\n', Math.max(0, hit.from() - 1)) + 1;
            int to = text.indexOf('\n', hit.to());
            return text.substring(Math.min(from, hit.from()), to < 0 ? text.length() : to);
        }

        /** Tells which waivers accept nothing. */
        void unused(List<Finding> findings) {
            for (int i = 0; i < met.length; i++) {
                if (!met[i]) {
                    findings.add(finding(
                                    path,
                                    waivers.get(i),
                                    new Wording("豁免没有对应的检查结果", "the waiver accepts nothing that was found"),
                                    new Wording("核对规则号和引文，多余的删去", "check rule and quote, or remove it"))
                            .as(Severity.WARNING));
                }
            }
        }
    }
}
