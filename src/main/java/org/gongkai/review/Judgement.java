package org.gongkai.review;

import java.util.List;
import org.gongkai.review.Verdict.InError;
import org.gongkai.review.Verdict.Published;
import org.gongkai.review.Verdict.Reason;
import org.gongkai.review.Verdict.Replaced;
import org.gongkai.review.Verdict.Withheld;

/**
 * The gate's account of all source files: each is published, replaced, withheld or in error, and none is missing.
 *
 * @param verdicts one for each source file, by path
 */
public record Judgement(List<Verdict> verdicts) {

    public Judgement {
        verdicts = List.copyOf(verdicts);
    }

    /** Entries that may be published. */
    public List<Entry> entries() {
        return verdicts.stream()
                .filter(Published.class::isInstance)
                .map(verdict -> ((Published) verdict).entry())
                .toList();
    }

    /** What remains of withdrawn entries. */
    public List<Tombstone> tombstones() {
        return verdicts.stream()
                .filter(Replaced.class::isInstance)
                .map(verdict -> ((Replaced) verdict).tombstone())
                .toList();
    }

    /** Source files withheld. */
    public List<Withheld> withheld() {
        return verdicts.stream()
                .filter(Withheld.class::isInstance)
                .map(Withheld.class::cast)
                .toList();
    }

    /** How many are withheld for this reason. */
    public long withheld(Reason reason) {
        return withheld().stream().filter(one -> one.reason() == reason).count();
    }

    /** How many are in error. */
    public long inError() {
        return verdicts.stream().filter(InError.class::isInstance).count();
    }
}
