package org.gongkai.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Drafting;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Returned;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Whether what is on record of a text's returns can have been (退回记录): by whom, when, and answered before its approval. */
final class ReturnCheck {

    private final List<Person> people;
    private final LocalDate today;

    ReturnCheck(List<Person> people, LocalDate today) {
        this.people = List.copyOf(people);
        this.today = today;
    }

    List<Finding> check(Manuscript manuscript) {
        Optional<Review> review = manuscript.header().review();
        List<Finding> found = new ArrayList<>();
        Optional<LocalDate> drafted = drafted(manuscript);
        for (Returned back : review.map(Review::returned).orElse(List.of())) {
            role(back).ifPresent(found::add);
            days(back, drafted).ifPresent(found::add);
        }
        review.filter(Review::approved)
                .flatMap(Review::unanswered)
                .ifPresent(back -> found.add(Rule.RETURNED.at(
                        back.place(),
                        new Wording(back.on() + " 退回之后没有重新拟稿就批准了", "approved, though it was sent back on " + back.on()),
                        new Wording(
                                "改正后从拟稿重新审查；退回当日改过的，补写所退回内容的摘要（digest）",
                                "mend it and review it again; if it was mended that day, add the digest of what was sent"
                                        + " back"))));
        return found;
    }

    /** The day of the first drafting that is on record, in the header or in the history. */
    private static Optional<LocalDate> drafted(Manuscript manuscript) {
        return Stream.concat(
                        manuscript.header().review().flatMap(review -> review.step(Role.DRAFTED)).stream()
                                .map(Drafting::of),
                        manuscript.dossier().draftings().stream())
                .map(Drafting::on)
                .min(LocalDate::compareTo);
    }

    private Optional<Finding> role(Returned back) {
        List<String> holders = Person.holders(people, back.step(), back.on());
        if (holders.contains(back.by())) {
            return Optional.empty();
        }
        boolean known = people.stream().anyMatch(person -> person.name().equals(back.by()));
        return Optional.of(Rule.RETURNED.at(
                back.place(),
                known
                        ? new Wording(
                                "退回人 " + back.by() + " 在 " + back.on() + " 不担任"
                                        + back.step().chinese() + "（" + back.step() + "）",
                                back.by() + ", who sent it back, did not hold the role " + back.step() + " on "
                                        + back.on())
                        : new Wording(
                                "people.yaml 中没有退回人“" + back.by() + "”", "people.yaml knows no “" + back.by() + "”"),
                holders.isEmpty()
                        ? new Wording("当日无人担任该角色，先在 people.yaml 中登记", "nobody held it on that day: see people.yaml")
                        : new Wording(
                                "当日担任的有：" + String.join("、", holders),
                                "those who held it: " + String.join(", ", holders))));
    }

    private Optional<Finding> days(Returned back, Optional<LocalDate> drafted) {
        if (back.on().isAfter(today)) {
            return Optional.of(Rule.RETURNED.at(
                    back.place(),
                    new Wording(
                            "退回的日期 " + back.on() + " 尚未到来（" + today + "）",
                            "sent back on " + back.on() + ", later than today (" + today + ")"),
                    new Wording("核对日期", "check the date")));
        }
        return drafted.filter(back.on()::isBefore)
                .map(first -> Rule.RETURNED.at(
                        back.place(),
                        new Wording(
                                "退回（" + back.on() + "）早于最早的拟稿（" + first + "）",
                                "sent back on " + back.on() + ", before it was first drafted (" + first + ")"),
                        new Wording(
                                "核对日期；以前拟稿的记录应当在审查夹的 history.yaml 中",
                                "check the date; earlier draftings belong into history.yaml of the review folder")));
    }
}
