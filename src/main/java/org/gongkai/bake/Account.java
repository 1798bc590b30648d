package org.gongkai.bake;

import java.util.List;
import org.gongkai.review.Judgement;
import org.gongkai.review.Verdict.Withheld;

/**
 * What became of the source files (来源清点): sources = published + withdrawn + closed + withheld + in error.
 *
 * @param withheld those that stay inside, and why
 */
public record Account(int sources, int published, int withdrawn, int closed, List<Withheld> withheld, long inError) {

    /** The account of a judgement. */
    static Account of(Judgement judgement) {
        return new Account(
                judgement.verdicts().size(),
                judgement.entries().size(),
                judgement.tombstones().size(),
                judgement.closed().size(),
                judgement.withheld(),
                judgement.inError());
    }
}
