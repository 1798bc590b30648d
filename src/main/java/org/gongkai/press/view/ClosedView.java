package org.gongkai.press.view;

import org.gongkai.review.Closure;

/**
 * What stands for an entry whose public period is over (公开期满): {@code closed}.
 *
 * @param index index number that remains taken (索引号)
 * @param on the last day on which it was public (期满日期)
 * @param column the column that it stood in
 * @param office whom to ask
 */
public record ClosedView(String index, DateView on, LinkView column, SiteView.Office office) {

    public static ClosedView of(Closure closure, Context here) {
        return new ClosedView(
                closure.index().text(), DateView.of(closure.on()), here.link(closure.category()), here.office());
    }
}
