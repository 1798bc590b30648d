package org.gongkai.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Drafting;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Wording;
import org.gongkai.review.Verdict;

/**
 * An entry as its department handed it in (稿件).
 *
 * @param first its first drafting that is on record
 * @param office that of the drafter on that day; empty where people.yaml knows none
 */
record Contribution(Manuscript manuscript, Verdict verdict, Drafting first, String office) {

    /** What became of it. */
    enum State {
        PUBLIC,
        WAITING,
        SCHEDULED,
        NOT_PUBLIC,
        IN_ERROR
    }

    /** All entries whose drafting is on record, and the others. */
    record All(List<Contribution> pieces, List<Evidence> undrafted) {}

    static All of(Holdings holdings) {
        List<Contribution> pieces = new ArrayList<>();
        List<Evidence> undrafted = new ArrayList<>();
        holdings.eachManuscript((manuscript, verdict) -> first(manuscript)
                .ifPresentOrElse(
                        first -> pieces.add(new Contribution(
                                manuscript,
                                verdict,
                                first,
                                Person.office(holdings.sources().people(), first.by(), Role.DRAFTED, first.on())
                                        .orElse(""))),
                        () -> undrafted.add(new Evidence(manuscript.path(), title(manuscript), Wording.NONE))));
        return new All(pieces, undrafted);
    }

    private static Optional<Drafting> first(Manuscript manuscript) {
        return Stream.concat(
                        manuscript.header().review().flatMap(review -> review.step(Role.DRAFTED)).stream()
                                .map(Drafting::of),
                        manuscript.dossier().draftings().stream())
                .min(Comparator.comparing(Drafting::on));
    }

    private static String title(Manuscript manuscript) {
        return manuscript.header().text(HeaderKey.TITLE).orElse("");
    }

    Optional<Review> review() {
        return manuscript.header().review();
    }

    Optional<LocalDate> day(HeaderKey key) {
        return manuscript.header().day(key);
    }

    State state() {
        boolean refused = review().filter(Review::refused).isPresent();
        if (verdict instanceof Verdict.InError) {
            return State.IN_ERROR;
        }
        if (!(verdict instanceof Verdict.Withheld withheld)) {
            return State.PUBLIC;
        }
        return switch (withheld.reason()) {
            case AWAITING_REVIEW -> refused ? State.NOT_PUBLIC : State.WAITING;
            case AWAITING_RELEASE -> State.SCHEDULED;
            case NOT_PUBLIC -> State.NOT_PUBLIC;
        };
    }

    /** Whether it was sent back at a step. */
    List<Review.Returned> returned(Role step) {
        return review().map(Review::returned).orElse(List.of()).stream()
                .filter(back -> back.step() == step)
                .toList();
    }

    Evidence with(String zh, String en) {
        return new Evidence(manuscript.path(), title(manuscript), new Wording(zh, en));
    }

    /** What the paths of an entry's files have in common, up to the dot: of its text, its attachments, its review, its ledger. */
    static String stem(String path) {
        int folder = Math.max(path.indexOf(".files/"), path.indexOf(".review/"));
        int end = folder < 0 ? path.lastIndexOf('.') : folder;
        return end < 0 ? path : path.substring(0, end);
    }
}
