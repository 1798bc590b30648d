package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.AlsoAt;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.gongkai.review.Verdict;

/**
 * Whether what is public here is public at the other places too (同时公开): at those that its column asks for, in time, on days
 * that can be, through the channels that its header names.
 */
public final class SameEverywhere implements Duty {

    /** So many days before its release here may a text be public elsewhere. */
    private static final int AHEAD = 30;

    @Override
    public List<Finding> check(Holdings holdings) {
        Set<String> known = known(holdings);
        List<Finding> found = new ArrayList<>();
        holdings.eachManuscript((manuscript, verdict) -> {
            boolean published = verdict instanceof Verdict.Published;
            if (published || verdict instanceof Verdict.Withheld) {
                manuscript.header().alsoAt().forEach(one -> {
                    word(one, known).ifPresent(found::add);
                    channel(one, manuscript).ifPresent(found::add);
                    day(one, manuscript, published, holdings.today()).ifPresent(found::add);
                });
            }
            if (published) {
                AlsoDue.of(
                                manuscript,
                                holdings.catalogue().categories(),
                                holdings.site(),
                                holdings.calendar(),
                                holdings.today())
                        .filter(due -> !due.deadline().provisional())
                        .ifPresent(due -> late(due, manuscript, holdings.today(), found));
            }
        });
        return found;
    }

    /** The words of custom, and all that the office's settings name. */
    private static Set<String> known(Holdings holdings) {
        Set<String> known = new LinkedHashSet<>(Vocabulary.PLACES);
        known.addAll(holdings.site().places());
        holdings.site().alsoAt().ifPresent(required -> known.addAll(required.places()));
        holdings.catalogue()
                .categories()
                .all()
                .forEach(column -> column.alsoAt().ifPresent(required -> known.addAll(required.places())));
        return known;
    }

    private static Optional<Finding> word(AlsoAt one, Set<String> known) {
        return known.contains(one.where())
                ? Optional.empty()
                : Optional.of(Rule.ALSO_AT.at(
                        one.place(),
                        new Wording("没有“" + one.where() + "”这个地方", "no such place: “" + one.where() + "”"),
                        Spelling.hint(
                                one.where(),
                                known,
                                new Wording(
                                        "可用：" + String.join("、", Vocabulary.PLACES) + "；其他的写入 site.yaml 的 places",
                                        "one of " + String.join("、", Vocabulary.PLACES)
                                                + "; enter others under places in site.yaml"))));
    }

    /** Whoever names channels names them all. */
    private static Optional<Finding> channel(AlsoAt one, Manuscript manuscript) {
        List<String> channels = manuscript.header().texts(HeaderKey.CHANNELS);
        return one.channel()
                .filter(channel -> !channels.isEmpty() && !channels.contains(channel))
                .map(channel -> Rule.ALSO_AT.at(
                        manuscript.place(HeaderKey.CHANNELS),
                        new Wording(
                                "渠道没有“" + channel + "”，同时公开却有“" + one.where() + "”",
                                "channels is without “" + channel + "”, but also-at has “" + one.where() + "”"),
                        new Wording(
                                "渠道补上“" + channel + "”；删去渠道的，由同时公开推出",
                                "add “" + channel + "”, or delete channels: also-at tells them")));
    }

    private static Optional<Finding> day(AlsoAt one, Manuscript manuscript, boolean published, LocalDate today) {
        Optional<LocalDate> formed = manuscript.header().day(HeaderKey.FORMED);
        Optional<LocalDate> released = manuscript.header().day(HeaderKey.RELEASED);
        if (published && one.on().isAfter(today)) {
            return wrong(
                    one, one.on() + " 还没有到，不能已经在" + one.where() + "公开", one.on() + " is still to come", "写实际公开的日期");
        }
        if (formed.filter(one.on()::isBefore).isPresent()) {
            return wrong(
                    one,
                    one.where() + "的日期 " + one.on() + " 早于成文日期 " + formed.get(),
                    one.on() + " is before it was made (" + formed.get() + ")",
                    "核对两个日期");
        }
        return released.filter(day -> one.on().isBefore(day.minusDays(AHEAD)))
                .flatMap(day -> wrong(
                        one,
                        one.where() + "的日期 " + one.on() + " 比在本网站发布（" + day + "）早了 " + AHEAD + " 天以上",
                        one.on() + " is more than " + AHEAD + " days before the release (" + day + ")",
                        "核对两个日期；今后先在本网站发布"));
    }

    private static Optional<Finding> wrong(AlsoAt one, String zh, String en, String hint) {
        return Optional.of(Rule.ALSO_AT.at(
                one.place(), new Wording(zh, en), new Wording(hint, "write the day on which it was published there")));
    }

    private static void late(AlsoDue due, Manuscript manuscript, LocalDate today, List<Finding> found) {
        LocalDate last = due.deadline().day();
        if (!due.missing().isEmpty() && today.isAfter(last)) {
            String places = String.join("、", due.missing());
            found.add(Rule.ALSO_AT.at(
                    manuscript.place(HeaderKey.RELEASED),
                    new Wording(
                            "应当在 " + last + " 以前同时在" + places + "公开，文件头没有写明",
                            "was to be public at " + places + " too by " + last + ", and its header does not say so"),
                    new Wording(
                            "在那里公开后写“also-at: [{where: " + due.missing().get(0) + ", address: …, on: …}]”，重新审查",
                            "publish it there, add also-at: [{where: "
                                    + due.missing().get(0) + ", address: …, on: …}] and review it again")));
        }
        manuscript.header().alsoAt().stream()
                .filter(one -> due.required().contains(one.where()) && one.on().isAfter(last))
                .map(one -> Rule.ALSO_AT.at(
                        one.place(),
                        new Wording(
                                one.where() + "迟至 " + one.on() + " 才公开，期限是 " + last,
                                "public at " + one.where() + " on " + one.on() + " only; the last day was " + last),
                        new Wording("核对日期；确已迟延的，留作整改的记录", "check the date; if it was late, it stays on record")))
                .forEach(found::add);
    }
}
