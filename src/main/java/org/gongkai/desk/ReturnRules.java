package org.gongkai.desk;

import java.util.Optional;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Returned;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Wording;

/** When a text may be sent back, and what may be done with one that was (退回). */
final class ReturnRules {

    static final Wording NOTHING_DRAFTED = new Wording(
            "还没有登记拟稿，或者拟稿之后内容改过，没有可以退回的", "nothing to send back: it is not drafted, or it changed after that");

    private ReturnRules() {}

    /**
     * Why a text cannot be sent back; nothing where it can.
     *
     * @param stale whether the review on record is of another text
     */
    static Optional<Wording> refusal(
            Optional<Review> present, boolean stale, Optional<Category> category, SendingBack back) {
        Optional<Step> drafted = present.filter(review -> !stale).flatMap(review -> review.step(Role.DRAFTED));
        if (drafted.isEmpty()) {
            return Optional.of(NOTHING_DRAFTED);
        }
        if (back.step() == Role.DRAFTED) {
            return Optional.of(new Wording("拟稿人不能退回自己的稿件", "a drafter has nobody to send it back to"));
        }
        if (!StepRules.steps(category).contains(back.step())) {
            return Optional.of(new Wording(
                    "这个栏目不要求" + back.step().chinese() + "（" + back.step() + "）",
                    "this category asks for no step " + back.step()));
        }
        if (present.get().steps().keySet().containsAll(StepRules.steps(category))) {
            return Optional.of(new Wording(
                    "各步已经做完，不能再退回；公布后不应公开的用 withdraw 撤回",
                    "every step is done: what should not be public is withdrawn with withdraw"));
        }
        if (back.on().isBefore(drafted.get().on())) {
            return Optional.of(new Wording(
                    "日期 " + back.on() + " 早于拟稿（" + drafted.get().on() + "）",
                    "the date " + back.on() + " is before drafted ("
                            + drafted.get().on() + ")"));
        }
        return drafted.get().by().equals(back.by())
                ? Optional.of(
                        new Wording(back.by() + " 是拟稿人，不能退回", back.by() + " is its drafter and cannot send it back"))
                : Optional.empty();
    }

    /**
     * Why a step cannot be recorded of a text that was sent back: the drafter comes first, with another text or on another
     * day. That it is not to be public can be recorded all the same.
     *
     * @param digest of the text as it stands
     */
    static Optional<Wording> refusal(Optional<Review> present, String digest, Decision decision) {
        Optional<Returned> open = present.flatMap(Review::unanswered).filter(back -> !decision.closes());
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Returned back = open.get();
        if (decision.role() != Role.DRAFTED) {
            return Optional.of(new Wording(
                    "已经退回拟稿人（" + back.by() + " " + back.on() + "：" + back.reason() + "），改正后先重新登记拟稿（drafted）",
                    "it was sent back (" + back.by() + " " + back.on() + ": " + back.reason()
                            + "): mend it and begin with drafted"));
        }
        boolean another = back.digest().filter(sent -> !sent.equals(digest)).isPresent();
        return decision.on().isBefore(back.on()) || (decision.on().equals(back.on()) && !another)
                ? Optional.of(new Wording(
                        "退回（" + back.on() + "）之后内容没有改动：改正后再登记；原样再报的，日期须晚于退回",
                        "unchanged since it was sent back (" + back.on()
                                + "): mend it first; as it was it can be handed in on a later day"))
                : Optional.empty();
    }
}
