package org.gongkai.press.view;

import org.gongkai.review.Closure;
import org.gongkai.review.Tombstone;

/**
 * What stands in place of a withdrawn entry (撤回说明): {@code tombstone}.
 *
 * @param index index number that remains taken (索引号)
 * @param title the title, or "" where it must not be named
 * @param on day of withdrawal (撤回日期)
 * @param by who withdrew it, or ""
 * @param reason why (撤回理由)
 * @param replacement what takes its place, or {@link LinkView#NONE}
 * @param column the column that it stood in
 * @param office whom to ask
 */
public record TombstoneView(
        String index,
        String title,
        DateView on,
        String by,
        String reason,
        LinkView replacement,
        LinkView column,
        SiteView.Office office) {

    public static TombstoneView of(Tombstone stone, Context here) {
        return new TombstoneView(
                stone.index().text(),
                stone.title().orElse(""),
                DateView.of(stone.on()),
                here.site().organ(),
                stone.reason(),
                LinkView.NONE,
                here.link(stone.category()),
                here.office());
    }

    /**
     * What stands for an entry whose public period is over (公开期满): {@code closed}.
     *
     * @param index index number that remains taken (索引号)
     * @param on the last day on which it was public (期满日期)
     * @param column the column that it stood in
     * @param office whom to ask
     */
    public record Closed(String index, DateView on, LinkView column, SiteView.Office office) {

        public static Closed of(Closure closure, Context here) {
            return new Closed(
                    closure.index().text(), DateView.of(closure.on()), here.link(closure.category()), here.office());
        }
    }
}
