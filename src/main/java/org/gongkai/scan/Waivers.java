package org.gongkai.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Waiver;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;

/**
 * Findings accepted with a reason (豁免). A waiver is part of what was reviewed, so who accepts is the secrecy reviewer or
 * the approver of this very review, and not its drafter; marks of secrecy are accepted by the secrecy reviewer alone
 * (保守国家秘密法 第三十五条). It quotes all of what it accepts, and holds to its last day; then it blocks until someone decides
 * anew.
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
        boolean drafter = review.flatMap(one -> one.step(Role.DRAFTED))
                .filter(step -> step.by().equals(waiver.by()))
                .isPresent();
        List<Role> roles = SECRECY.contains(rule) ? List.of(Role.SECRECY) : List.of(Role.SECRECY, Role.APPROVED);
        if (!drafter && roles.stream().anyMatch(role -> decides(waiver.by(), role, review))) {
            return Optional.empty();
        }
        String zh = SECRECY.contains(rule) ? "保密审查人" : "保密审查人或批准人";
        return Optional.of(finding(
                manuscript.path(),
                waiver,
                new Wording(
                        waiver.by() + " 不能豁免本条目的 " + rule.id(),
                        waiver.by() + " cannot waive " + rule.id() + " of this entry"),
                new Wording(
                        "由本条目审查记录中的" + zh + "决定，不能是拟稿人",
                        "whoever did the step " + Role.keys(roles, " or ")
                                + " of this entry's review decides, and not the drafter")));
    }

    /** Whether it was this person's step; as long as nobody has done it, anyone who may do it today. */
    private boolean decides(String name, Role role, Optional<Review> review) {
        Optional<Review.Step> step = review.flatMap(one -> one.step(role));
        if (step.isPresent() || review.filter(Review::approved).isPresent()) {
            return step.filter(one -> one.by().equals(name)).isPresent();
        }
        return people.stream().anyMatch(person -> person.name().equals(name) && person.holds(role, today));
    }

    private static Finding finding(String path, Waiver waiver, Wording message, Wording hint) {
        return Finding.of(Rule.WAIVER, new Place(path, waiver.line(), waiver.column()), message, hint);
    }

    /** The waivers of one manuscript in use; remembers which of them met anything. */
    static final class Use {

        private final String path;
        private final List<Waiver> waivers;
        private final List<Pattern> quotes;
        private final boolean[] met;
        private final boolean[] partly;

        Use(String path, List<Waiver> waivers) {
            this.path = path;
            this.waivers = List.copyOf(waivers);
            this.quotes =
                    waivers.stream().map(waiver -> pattern(waiver.quote())).toList();
            this.met = new boolean[waivers.size()];
            this.partly = new boolean[waivers.size()];
        }

        private static Pattern pattern(String quote) {
            return Pattern.compile(Arrays.stream(quote.strip().split("\\s+"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("\\s+")));
        }

        /** The hits that no waiver accepts. */
        List<Hit> remaining(ScannedText text, List<Hit> hits) {
            return waivers.isEmpty()
                    ? hits
                    : hits.stream().filter(hit -> !waived(text.text(), hit)).toList();
        }

        private boolean waived(String text, Hit hit) {
            boolean waived = false;
            for (int i = 0; i < waivers.size(); i++) {
                Waiver waiver = waivers.get(i);
                if (waiver.rule().equals(hit.rule().id())) {
                    boolean accepted = (hit.many() && hit.severity() != Severity.BLOCK)
                            ? line(text, hit).contains(waiver.quote())
                            : covers(quotes.get(i), text, hit.from(), hit.to());
                    waived |= accepted;
                    met[i] |= accepted;
                    partly[i] |= text.substring(hit.from(), hit.to()).contains(waiver.quote());
                }
            }
            return waived;
        }

        /** Whether the quote, wherever its lines break, stands where the evidence does and leaves nothing of it out. */
        private static boolean covers(Pattern quote, String text, int first, int last) {
            int from = first;
            int to = last;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            Matcher found = quote.matcher(text);
            for (int at = 0; from < to && found.find(at) && found.start() <= from; at = found.start() + 1) {
                if (found.end() >= to) {
                    return true;
                }
            }
            return false;
        }

        /** Marks of writing that are counted together are accepted by a part of the line that they stand on. */
        private static String line(String text, Hit hit) {
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
                                    partly[i]
                                            ? new Wording("引文只是所指文字的一部分", "the quote is only a part of what was found")
                                            : new Wording("豁免没有对应的检查结果", "the waiver accepts nothing that was found"),
                                    partly[i]
                                            ? new Wording("把检查结果所指的文字全部写入引文", "quote all of what the finding is about")
                                            : new Wording("核对规则号和引文，多余的删去", "check rule and quote, or remove it"))
                            .as(Severity.WARNING));
                }
            }
        }
    }
}
