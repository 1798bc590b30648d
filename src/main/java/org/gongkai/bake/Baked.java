package org.gongkai.bake;

import org.gongkai.finding.Findings;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * What a journey came to (一次构建的结果).
 *
 * @param edition what was or would be printed; nothing where one of the site's own data files cannot be
 *     read, or where the site stands as it should be
 * @param findings all that was found
 * @param account what became of the source files
 */
public record Baked(@Nullable Edition edition, Findings findings, Account account) {

    Baked(@Nullable Edition edition, Findings findings) {
        this(
                edition,
                findings,
                Account.of(edition == null ? Judgement.NONE : edition.holdings().judgement()));
    }

    /** The gate's account. */
    public Judgement judgement() {
        return edition == null ? Judgement.NONE : edition.holdings().judgement();
    }

    /** The same with other findings. */
    Baked with(Findings others) {
        return new Baked(edition, others, account);
    }
}
