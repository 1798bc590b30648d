package org.gongkai.office;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.calendar.Notices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.content.site.Frame;
import org.gongkai.desk.Decision;
import org.gongkai.desk.Desk;
import org.gongkai.desk.Exhibit;
import org.gongkai.desk.Route;
import org.gongkai.desk.SendingBack;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.guomi.Guomi;
import org.gongkai.journey.Journey;
import org.gongkai.memory.Memory;
import org.gongkai.review.Digest;
import org.gongkai.review.Gate;
import org.gongkai.review.Statement;
import org.gongkai.seal.Verifier;
import org.jspecify.annotations.Nullable;

/** A person at the desk (审查): sees what is to be decided, decides, and signs. */
public final class Reviewing {

    private static final int SHORTEST_DIGEST = 8;

    private final Filing filing;
    private final LocalDateTime asOf;

    /**
     * @param asOf now
     */
    public Reviewing(Filing filing, LocalDateTime asOf) {
        this.filing = filing;
        this.asOf = asOf;
    }

    /** Exactly what is being decided. */
    public Exhibit exhibit() throws IOException {
        return Exhibit.of(filing.manuscript(), filing.papers(), route(), filing.before());
    }

    private Route route() {
        return Route.of(filing.manuscript(), filing.category(), filing.frame().people(), asOf.toLocalDate());
    }

    /** What the scanners and the other checks of the gate have against it. */
    public List<Finding> open() {
        Frame frame = filing.frame();
        Gate gate = new Gate(
                frame.site(),
                frame.categories(),
                frame.people(),
                Withdrawals.NONE,
                asOf,
                new WorkingDays(Notices.builtIn()), // it judges nothing that a project's own notices could change
                new Verifier(Set.of(), new Guomi()),
                Journey.examinations(frame.site(), frame.people(), asOf.toLocalDate(), Memory.NONE));
        return gate.outlook(filing.manuscript());
    }

    /** What came of a decision. */
    public sealed interface Result {}

    /**
     * It is recorded.
     *
     * @param restarted whether a new review began, and the earlier one was put to the history
     * @param toSign how to sign it, with OpenSSH and with SM2, as far as that is still to be done
     */
    public record Done(boolean restarted, List<String> toSign) implements Result {}

    /** Nothing was written. */
    public record Refused(Wording why) implements Result {}

    /**
     * Records a decision.
     *
     * @param seen the beginning of the digest that the person saw; empty if it is not to be compared
     * @param key to sign with, if the person signs at once
     */
    public Result decide(Decision decision, String seen, @Nullable SigningKey key) throws IOException {
        String digest = Digest.of(filing.manuscript()).text();
        Optional<Wording> refusal = refusal(decision, seen, digest);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Desk desk = new Desk(filing.frame().people());
        Desk.Outcome outcome = desk.record(filing.manuscript(), filing.category(), filing.papers(), decision);
        if (outcome instanceof Desk.Recorded && blocked(decision)) {
            return new Refused(new Wording(
                    "还有阻断发布的问题（见上），改正或者豁免之后才能登记" + decision.role().chinese(),
                    "there are findings that block (see above): mend or waive them first"));
        }
        return finish(outcome, decision.by(), decision.on(), key);
    }

    /**
     * Whether just this stands on record already for the text as it is, signed as far as it is to be: a form that was sent
     * twice is one decision.
     */
    public boolean recorded(Decision decision) {
        Manuscript manuscript = filing.manuscript();
        Optional<Review> review = manuscript.header().review();
        boolean standing = review.flatMap(Review::digest)
                .filter(reviewed -> reviewed.text().equals(Digest.of(manuscript).text()))
                .isPresent();
        boolean same = review.flatMap(one -> one.step(decision.role()))
                .filter(step -> step.by().equals(decision.by())
                        && step.on().equals(decision.on())
                        && step.conclusion().equals(decision.conclusion())
                        && step.basis().equals(decision.basis()))
                .isPresent();
        return standing
                && same
                && review.flatMap(Review::unanswered).isEmpty()
                && decision.form()
                        .filter(one -> !review.flatMap(Review::form).equals(Optional.of(one)))
                        .isEmpty()
                && new Signatures(filing)
                        .states().stream()
                                .filter(state -> state.statement().role() == decision.role())
                                .allMatch(Signatures.State::whole);
    }

    private Optional<Wording> refusal(Decision decision, String seen, String digest) {
        String plain = seen.startsWith("sha256:") ? seen.substring("sha256:".length()) : seen;
        if (!seen.isEmpty()
                && (plain.length() < SHORTEST_DIGEST
                        || !digest.substring("sha256:".length()).startsWith(plain))) {
            return Optional.of(new Wording(
                    "看过的内容（" + seen + "）不是现在的内容（" + digest + "）；请重新查看",
                    "what was seen (" + seen + ") is not what is there now (" + digest + "): look again"));
        }
        return early(decision.on());
    }

    private Optional<Wording> early(LocalDate on) {
        return on.isAfter(asOf.toLocalDate())
                ? Optional.of(new Wording("日期 " + on + " 尚未到来", "the date " + on + " is yet to come"))
                : Optional.empty();
    }

    /** Sends the text back to its drafter, whatever is wrong with it. */
    public Result sendBack(SendingBack back) throws IOException {
        Optional<Wording> refusal = early(back.on());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Desk desk = new Desk(filing.frame().people());
        Desk.Outcome outcome = desk.sendBack(filing.manuscript(), filing.category(), filing.papers(), back);
        if (outcome instanceof Desk.SentBack sent) {
            return filing.write(sent) ? new Done(false, List.of()) : meanwhile();
        }
        return finish(outcome, back.by(), back.on(), null);
    }

    /** Findings block a publication only: not a conclusion against it, nor a step of what is not meant to be public. */
    private boolean blocked(Decision decision) {
        return !decision.closes()
                && filing.manuscript().header().open()
                && open().stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    /** Withdraws the entry: a tombstone takes its page's place at the next build, and its number is remembered. */
    public Result withdraw(Withdrawal withdrawal, @Nullable SigningKey key) throws IOException {
        Desk desk = new Desk(filing.frame().people());
        Desk.Outcome outcome = desk.withdraw(filing.manuscript(), filing.papers(), withdrawal);
        Result result = finish(outcome, withdrawal.by(), withdrawal.on(), key);
        Optional<String> index = filing.manuscript().header().text(HeaderKey.INDEX);
        if (result instanceof Done && index.isPresent()) {
            WithdrawnList.add(filing.project(), index.get(), withdrawal.on());
        }
        return result;
    }

    private Result finish(Desk.Outcome outcome, String by, LocalDate on, @Nullable SigningKey key) throws IOException {
        if (outcome instanceof Desk.Refused refused) {
            return new Refused(refused.why());
        }
        Desk.Recorded recorded = (Desk.Recorded) outcome;
        Statement statement = recorded.statement();
        Optional<String> broken = statement.broken();
        if (broken.isPresent()) {
            return new Refused(new Wording(
                    broken.get() + " 含有换行，无法写成声明", broken.get() + " has a line break and cannot stand in a statement"));
        }
        Map<String, String> more = new LinkedHashMap<>();
        Signatures signatures = new Signatures(filing);
        String path = signatures.name(statement.role());
        if (key != null) {
            Signing.Made made = Signing.sign(statement, key, filing.frame().people(), by, on);
            if (made instanceof Signing.Failed failed) {
                return new Refused(failed.why());
            }
            more.put(path + ".sig", ((Signing.Signature) made).text());
        }
        boolean unsigned = key == null && signatures.signs(by);
        if (key != null || unsigned || signatures.signsTwice(by)) {
            more.put(path, statement.text());
        }
        return filing.write(recorded, more)
                ? new Done(recorded.restarted(), signatures.commands(statement, by, unsigned, true))
                : meanwhile();
    }

    private static Refused meanwhile() {
        return new Refused(new Wording(
                "文件在此期间被改动，什么都没有登记；请重新查看", "the file was changed meanwhile, and nothing was recorded: look again"));
    }
}
