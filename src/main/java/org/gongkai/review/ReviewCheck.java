package org.gongkai.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.PersonName;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * Whether a review record holds (条例 第十七条；保守国家秘密法实施条例 第四十二条): all steps, in order, by people who held the
 * role on that day, three of them different, over exactly this text.
 */
final class ReviewCheck {

    /** Which steps may not come before which (日期先后). */
    private static final List<List<Role>> ORDER = List.of(
            List.of(Role.DRAFTED, Role.DEPARTMENT),
            List.of(Role.DRAFTED, Role.SECRECY),
            List.of(Role.DRAFTED, Role.ATTRIBUTE),
            List.of(Role.DEPARTMENT, Role.APPROVED),
            List.of(Role.SECRECY, Role.APPROVED),
            List.of(Role.ATTRIBUTE, Role.APPROVED),
            List.of(Role.APPROVED, Role.APPROVED_BY_LEADER));

    private final Site.Reviews reviews;
    private final List<Person> people;
    private final LocalDate today;

    ReviewCheck(Site.Reviews reviews, List<Person> people, LocalDate today) {
        this.reviews = reviews;
        this.today = today;
        this.people = List.copyOf(people);
    }

    List<Finding> check(Manuscript manuscript, Optional<Category> category, Digest digest) {
        List<Finding> found = new ArrayList<>();
        Review review = manuscript.header().review().orElseThrow(); // without an approval it never comes here
        for (Role step : category.map(Category::steps).orElse(Role.USUAL)) {
            if (review.step(step).isEmpty()) {
                found.add(Rule.REVIEW_STEPS.at(
                        review.place(),
                        new Wording("审查记录缺少" + step.chinese() + "（" + step + "）", "the review lacks " + step),
                        new Wording("由担任该角色的人员完成后再批准", "have it done by someone who holds the role")));
            }
        }
        conclusions(manuscript, review, found);
        order(manuscript, review, found);
        early(review, found);
        review.steps()
                .values()
                .forEach(step ->
                        role(step.role(), step.by(), step.on(), step.place()).ifPresent(found::add));
        persons(review, found);
        DigestCheck.check(manuscript, review, digest.text()).ifPresent(found::add);
        boolean loose = !digest.knowsColumn()
                && !manuscript.header().has(HeaderKey.CATEGORY)
                && !manuscript.column().isEmpty();
        if (loose && reviews == Site.Reviews.EVERYTHING) {
            found.add(SiteFindings.columnUnknown(manuscript, review));
        }
        return found;
    }

    /** That a text of the office's own has no review record: where everything is to be reviewed it stays inside. */
    Finding none(Manuscript manuscript) {
        Finding none = Rule.REVIEW_STEPS.at(
                new Place(manuscript.path(), 1, 1),
                new Wording("没有审查记录", "there is no review record"),
                new Wording(
                        "gongkai review " + manuscript.path() + " --as drafted --by 姓名，然后依次审查、批准",
                        "gongkai review " + manuscript.path() + " --as drafted --by NAME, then the other steps"));
        return reviews == Site.Reviews.EVERYTHING ? none : none.as(Severity.WARNING);
    }

    private static void conclusions(Manuscript manuscript, Review review, List<Finding> found) {
        for (Role role : List.of(Role.SECRECY, Role.ATTRIBUTE)) {
            String usual = role == Role.SECRECY ? "可以公开" : "主动公开";
            review.step(role)
                    .filter(step -> step.conclusion().isEmpty())
                    .ifPresent(step -> found.add(Rule.REVIEW_STEPS.at(
                            step.place(),
                            new Wording(role.chinese() + "没有结论", "the " + role + " review has no conclusion"),
                            new Wording(
                                    "写明 conclusion: " + usual + " 等结论", "add conclusion: " + usual + " or another"))));
        }
        // an entry without the key is refused elsewhere; the guide and the reports need not say that they are public
        String disclosure = manuscript.header().text(HeaderKey.DISCLOSURE).orElse("主动公开");
        review.step(Role.ATTRIBUTE)
                .filter(step -> step.conclusion()
                        .filter(conclusion -> !conclusion.equals(disclosure))
                        .isPresent())
                .ifPresent(step -> found.add(Rule.DISCLOSURE.at(
                        step.place(),
                        new Wording(
                                "属性审查的结论是“" + step.conclusion().orElse("") + "”，公开属性却是“" + disclosure + "”",
                                "the attribute review concluded “"
                                        + step.conclusion().orElse("") + "”, but disclosure is “" + disclosure + "”"),
                        new Wording(
                                "两处须一致：改正公开属性（disclosure），或者重新作属性审查",
                                "both must agree: mend disclosure or review again"))));
    }

    private static void order(Manuscript manuscript, Review review, List<Finding> found) {
        for (List<Role> pair : ORDER) {
            Optional<Step> first = review.step(pair.get(0));
            Optional<Step> second = review.step(pair.get(1));
            if (first.isPresent()
                    && second.isPresent()
                    && second.get().on().isBefore(first.get().on())) {
                found.add(disorder(first.get(), second.get()));
            }
        }
        Optional<LocalDate> released = latest(manuscript);
        for (Role last : List.of(Role.APPROVED, Role.APPROVED_BY_LEADER)) {
            review.step(last)
                    .filter(step ->
                            released.filter(day -> day.isBefore(step.on())).isPresent())
                    .ifPresent(
                            step -> found.add(
                                    Rule.DATE_ORDER.at(
                                            manuscript.place(HeaderKey.RELEASED),
                                            new Wording(
                                                    "发布日期早于" + last.chinese() + "（" + step.on() + "）",
                                                    "released before " + last + " (" + step.on() + ")"),
                                            new Wording(
                                                    "先批准、后发布；发布后内容有变更、重新审查的，写明变更日期（changed）",
                                                    "approve first, release then; a text reviewed again after a change needs its date (changed)"))));
        }
    }

    /** Nobody has reviewed anything tomorrow. */
    private void early(Review review, List<Finding> found) {
        review.steps().values().stream()
                .filter(step -> step.on().isAfter(today))
                .forEach(step -> found.add(Rule.DATE_ORDER.at(
                        step.place(),
                        new Wording(
                                step.role().chinese() + "的日期 " + step.on() + " 尚未到来（" + today + "）",
                                step.role() + " is dated " + step.on() + ", later than today (" + today + ")"),
                        new Wording("核对日期", "check the date"))));
    }

    /** The day by which it must be approved: that of release, or of the last change after it (再次审查). */
    private static Optional<LocalDate> latest(Manuscript manuscript) {
        Optional<LocalDate> released = manuscript.header().day(HeaderKey.RELEASED);
        Optional<LocalDate> changed = manuscript.header().day(HeaderKey.CHANGED);
        return released.map(day -> changed.filter(day::isBefore).orElse(day));
    }

    private static Finding disorder(Step first, Step second) {
        return Rule.DATE_ORDER.at(
                second.place(),
                new Wording(
                        second.role().chinese() + "（" + second.on() + "）早于"
                                + first.role().chinese() + "（" + first.on() + "）",
                        second.role() + " (" + second.on() + ") is before " + first.role() + " (" + first.on() + ")"),
                new Wording("核对两个日期", "check both dates"));
    }

    private Optional<Finding> role(Role role, String by, LocalDate on, Place place) {
        Optional<Wording> odd = PersonName.fault(by);
        if (odd.isPresent()) {
            return Optional.of(Rule.PERSON_NAME.at(
                    place,
                    new Wording(
                            "姓名不予接受：" + odd.get().zh(),
                            "the name is refused: " + odd.get().en()),
                    new Wording("照 people.yaml 中的姓名重新打一遍", "type it anew as people.yaml has it")));
        }
        List<String> holders = Person.holders(people, role, on);
        if (holders.contains(by)) {
            return Optional.empty();
        }
        boolean known = people.stream().anyMatch(person -> person.name().equals(by));
        return Optional.of(Rule.REVIEW_ROLE.at(
                place,
                known
                        ? new Wording(
                                by + " 在 " + on + " 不担任" + role.chinese() + "（" + role + "）",
                                by + " did not hold the role " + role + " on " + on)
                        : new Wording("people.yaml 中没有“" + by + "”", "people.yaml knows no “" + by + "”"),
                holders.isEmpty()
                        ? new Wording("当日无人担任该角色，先在 people.yaml 中登记", "nobody held it on that day: see people.yaml")
                        : new Wording(
                                "当日担任的有：" + String.join("、", holders),
                                "those who held it: " + String.join(", ", holders))));
    }

    /** Drafter, secrecy reviewer and approver are three people. */
    private static void persons(Review review, List<Finding> found) {
        Map<String, Role> first = new HashMap<>();
        for (Role role : Role.APART) {
            review.step(role).ifPresent(step -> {
                Role other = first.putIfAbsent(step.by(), role);
                if (other != null) {
                    found.add(Rule.REVIEW_PERSONS.at(
                            step.place(),
                            new Wording(
                                    other.chinese() + "和" + role.chinese() + "是同一人：" + step.by(),
                                    other + " and " + role + " are the same person: " + step.by()),
                            new Wording(
                                    "拟稿、保密审查、批准须由三人分别完成", "drafter, secrecy reviewer and approver are three people")));
                }
            });
        }
    }

    /** Whether whoever withdraws may. */
    Optional<Finding> withdrawal(Withdrawal withdrawal) {
        return role(Role.WITHDRAW, withdrawal.by(), withdrawal.on(), withdrawal.place());
    }
}
