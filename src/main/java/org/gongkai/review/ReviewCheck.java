package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Category;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Person;
import org.gongkai.content.PersonName;
import org.gongkai.content.Review;
import org.gongkai.content.Role;
import org.gongkai.content.Review.Step;
import org.gongkai.content.Site;
import org.gongkai.content.Withdrawal;
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
                found.add(at(
                        manuscript,
                        review.line(),
                        review.column(),
                        Rule.REVIEW_STEPS,
                        new Wording("审查记录缺少" + step.chinese() + "（" + step + "）", "the review lacks " + step),
                        new Wording("由担任该角色的人员完成后再批准", "have it done by someone who holds the role")));
            }
        }
        conclusions(manuscript, review, found);
        order(manuscript, review, found);
        early(manuscript, review, found);
        review.steps()
                .values()
                .forEach(step -> role(manuscript, step.role(), step.by(), step.on(), step.line(), step.column())
                        .ifPresent(found::add));
        persons(manuscript, review, found);
        digest(manuscript, review, digest.text(), found);
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
        Finding none = Finding.of(
                Rule.REVIEW_STEPS,
                new Place(manuscript.path(), 1, 1),
                new Wording("没有审查记录", "there is no review record"),
                new Wording("同条目一样写入 review（审查）", "add a review as entries have it"));
        return reviews == Site.Reviews.EVERYTHING ? none : none.as(Severity.WARNING);
    }

    private static void conclusions(Manuscript manuscript, Review review, List<Finding> found) {
        for (Role role : List.of(Role.SECRECY, Role.ATTRIBUTE)) {
            String usual = role == Role.SECRECY ? "可以公开" : "主动公开";
            review.step(role)
                    .filter(step -> step.conclusion().isEmpty())
                    .ifPresent(step -> found.add(at(
                            manuscript,
                            step.line(),
                            step.column(),
                            Rule.REVIEW_STEPS,
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
                .ifPresent(step -> found.add(at(
                        manuscript,
                        step.line(),
                        step.column(),
                        Rule.DISCLOSURE,
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
                found.add(disorder(manuscript, first.get(), second.get()));
            }
        }
        Optional<LocalDate> released = latest(manuscript);
        for (Role last : List.of(Role.APPROVED, Role.APPROVED_BY_LEADER)) {
            review.step(last)
                    .filter(step ->
                            released.filter(day -> day.isBefore(step.on())).isPresent())
                    .ifPresent(
                            step -> found.add(
                                    FieldCheck.finding(
                                            Rule.DATE_ORDER,
                                            manuscript,
                                            HeaderKey.RELEASED,
                                            new Wording(
                                                    "发布日期早于" + last.chinese() + "（" + step.on() + "）",
                                                    "released before " + last + " (" + step.on() + ")"),
                                            new Wording(
                                                    "先批准、后发布；发布后内容有变更、重新审查的，写明变更日期（changed）",
                                                    "approve first, release then; a text reviewed again after a change needs its date (changed)"))));
        }
    }

    /** Nobody has reviewed anything tomorrow. */
    private void early(Manuscript manuscript, Review review, List<Finding> found) {
        review.steps().values().stream()
                .filter(step -> step.on().isAfter(today))
                .forEach(step -> found.add(at(
                        manuscript,
                        step.line(),
                        step.column(),
                        Rule.DATE_ORDER,
                        new Wording(
                                step.role().chinese() + "的日期 " + step.on() + " 尚未到来（" + today + "）",
                                step.role() + " is dated " + step.on() + ", later than today (" + today + ")"),
                        new Wording("核对日期", "check the date"))));
    }

    /** The day by which it must be approved: that of release, or of the last change after it (再次审查). */
    private static Optional<LocalDate> latest(Manuscript manuscript) {
        Optional<LocalDate> released =
                manuscript.header().moment(HeaderKey.RELEASED).map(LocalDateTime::toLocalDate);
        Optional<LocalDate> changed = manuscript.header().day(HeaderKey.CHANGED);
        return released.map(day -> changed.filter(day::isBefore).orElse(day));
    }

    private static Finding disorder(Manuscript manuscript, Step first, Step second) {
        return at(
                manuscript,
                second.line(),
                second.column(),
                Rule.DATE_ORDER,
                new Wording(
                        second.role().chinese() + "（" + second.on() + "）早于" + first.role().chinese() + "（" + first.on() + "）",
                        second.role() + " (" + second.on() + ") is before " + first.role() + " (" + first.on() + ")"),
                new Wording("核对两个日期", "check both dates"));
    }

    private Optional<Finding> role(Manuscript manuscript, Role role, String by, LocalDate on, int line, int column) {
        Optional<Wording> odd = PersonName.fault(by);
        if (odd.isPresent()) {
            return Optional.of(at(
                    manuscript,
                    line,
                    column,
                    Rule.PERSON_NAME,
                    new Wording(
                            "姓名不予接受：" + odd.get().zh(),
                            "the name is refused: " + odd.get().en()),
                    new Wording("照 people.yaml 中的姓名重新打一遍", "type it anew as people.yaml has it")));
        }
        List<Person> known =
                people.stream().filter(person -> person.name().equals(by)).toList();
        if (known.stream().anyMatch(person -> person.holds(role, on))) {
            return Optional.empty();
        }
        List<String> holders = people.stream()
                .filter(person -> person.holds(role, on))
                .map(Person::name)
                .distinct()
                .toList();
        return Optional.of(at(
                manuscript,
                line,
                column,
                Rule.REVIEW_ROLE,
                known.isEmpty()
                        ? new Wording("people.yaml 中没有“" + by + "”", "people.yaml knows no “" + by + "”")
                        : new Wording(
                                by + " 在 " + on + " 不担任" + role.chinese() + "（" + role + "）",
                                by + " did not hold the role " + role + " on " + on),
                holders.isEmpty()
                        ? new Wording("当日无人担任该角色，先在 people.yaml 中登记", "nobody held it on that day: see people.yaml")
                        : new Wording(
                                "当日担任的有：" + String.join("、", holders),
                                "those who held it: " + String.join(", ", holders))));
    }

    /** Drafter, secrecy reviewer and approver are three people. */
    private static void persons(Manuscript manuscript, Review review, List<Finding> found) {
        Map<String, Step> first = new LinkedHashMap<>();
        for (Role role : Role.APART) {
            Optional<Step> step = review.step(role);
            if (step.isEmpty()) {
                continue;
            }
            Step other = first.putIfAbsent(step.get().by(), step.get());
            if (other != null) {
                found.add(at(
                        manuscript,
                        step.get().line(),
                        step.get().column(),
                        Rule.REVIEW_PERSONS,
                        new Wording(
                                other.role().chinese() + "和" + role.chinese() + "是同一人：" + other.by(),
                                other.role() + " and " + role + " are the same person: " + other.by()),
                        new Wording("拟稿、保密审查、批准须由三人分别完成", "drafter, secrecy reviewer and approver are three people")));
            }
        }
    }

    private static void digest(Manuscript manuscript, Review review, String actual, List<Finding> found) {
        String reviewed = review.digest().map(Review.Written::text).orElse("");
        if (reviewed.equals(actual)) {
            return;
        }
        int line = review.digest().map(Review.Written::line).orElse(review.line());
        int column = review.digest().map(Review.Written::column).orElse(review.column());
        Optional<Wording> ends = reviewed.isEmpty() ? Optional.empty() : LineEnds.changed(manuscript, reviewed);
        if (ends.isPresent()) {
            found.add(at(
                    manuscript,
                    line,
                    column,
                    Rule.REVIEW_DIGEST,
                    new Wording(
                            "审查之后只有文件的换行方式变了，内容没有变；审查时是：" + ends.get().zh(),
                            "only the line ends of files changed after the review; they were: "
                                    + ends.get().en()),
                    new Wording(
                            "多半是 Git 检出时改的：在项目文件夹的 .gitattributes 写“* -text”，删除这些文件后用 git checkout 重新取出；"
                                    + "不用 Git 的，用编辑器把换行存为括号中所写的",
                            "most likely Git did it: write “* -text” into .gitattributes of the project, delete these"
                                    + " files and git checkout them; or save them with the line ends in brackets")));
            return;
        }
        found.add(at(
                manuscript,
                line,
                column,
                Rule.REVIEW_DIGEST,
                reviewed.isEmpty()
                        ? new Wording("审查记录没有摘要", "the review has no digest")
                        : changed(manuscript, reviewed, actual),
                reviewed.isEmpty()
                        ? new Wording(
                                "审查的是现在的内容的，在 review 下写 digest: " + actual,
                                "if this is what was reviewed, write below review: digest: " + actual)
                        : new Wording(
                                "恢复审查时的内容，或者重新审查后写入新摘要",
                                "restore what was reviewed, or have it reviewed again and write the new digest")));
    }

    /** That what closes is no longer what was reviewed: the days that decide when may have been changed. It closes all the same. */
    static List<Finding> closing(Manuscript manuscript) {
        List<Finding> found = new ArrayList<>();
        Review review = manuscript.header().review().orElseThrow();
        digest(manuscript, review, Digest.standing(manuscript).text(), found);
        return found.stream()
                .map(one -> Finding.of(
                                one.rule(),
                                one.place(),
                                new Wording(
                                        "公开期已满，已经关闭；" + one.message().zh(),
                                        "closed, its public period is over; "
                                                + one.message().en()),
                                new Wording(
                                        "核对决定期满日的 released、decided、closes-after；正文和附件可以删去",
                                        "check released, decided and closes-after; text and attachments may be deleted"))
                        .as(Severity.WARNING))
                .toList();
    }

    /** That it changed, and in which files where what was approved is on file: the digest itself vouches for it. */
    private static Wording changed(Manuscript manuscript, String reviewed, String actual) {
        String files = manuscript
                .dossier()
                .kept(reviewed)
                .map(Digest::new)
                .filter(before -> before.text().equals(reviewed))
                .map(before -> String.join("、", Digest.of(manuscript).differences(before)))
                .orElse("");
        return files.isEmpty()
                ? new Wording("审查之后内容有改动：现在的摘要是 " + actual, "changed after the review: the digest is now " + actual)
                : new Wording(
                        "审查之后有改动：" + files + "；现在的摘要是 " + actual,
                        "changed after the review: " + files + "; the digest is now " + actual);
    }

    List<Finding> withdrawal(Manuscript manuscript, Withdrawal withdrawal) {
        List<Finding> found = new ArrayList<>();
        role(manuscript, Role.WITHDRAW, withdrawal.by(), withdrawal.on(), withdrawal.line(), withdrawal.column())
                .ifPresent(found::add);
        return found;
    }

    private static Finding at(Manuscript manuscript, int line, int column, Rule rule, Wording message, Wording hint) {
        return Finding.of(rule, new Place(manuscript.path(), line, column), message, hint);
    }
}
