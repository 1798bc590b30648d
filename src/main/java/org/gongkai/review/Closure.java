package org.gongkai.review;

import java.time.LocalDate;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;

/**
 * What remains of an entry whose public period is over (公开期满). It has neither title nor text, neither name nor path, so
 * that nothing that is made of it can tell them. Made by the gate only.
 */
public sealed interface Closure permits Lapsed {

    /** The index number, which is never given again. */
    IndexNumber index();

    /** The column that it stood in. */
    Category category();

    /** The last day on which it was public (期满日). */
    LocalDate on();

    /** The day of its release, which annual reports have counted; no page tells it. */
    LocalDate released();
}
