package org.gongkai.bake;

import java.util.function.IntConsumer;
import org.gongkai.finding.Findings;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.release.Output;
import org.jspecify.annotations.Nullable;

/**
 * What is to be baked (一次构建的任务).
 *
 * @param output where the site is written; nothing for a mere check
 * @param since the release that changes are told since, where they are wanted
 * @param before what was found before the journey, and the baseline
 * @param progress is told how many pages are done
 */
record Commission(@Nullable Output output, @Nullable EarlierRelease since, Findings before, IntConsumer progress) {

    /** A check that prints nothing. */
    static Commission check(Findings before, IntConsumer progress) {
        return new Commission(null, null, before, progress);
    }
}
