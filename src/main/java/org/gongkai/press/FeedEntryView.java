package org.gongkai.press;

/**
 * An entry of the Atom feed (订阅条目).
 *
 * @param id a URI that never changes
 * @param title title
 * @param address absolute address of its page
 * @param updated instant of the last change, {@code 2021-07-06T09:00:00+08:00}
 * @param published instant of release, in the same form
 * @param summary summary
 * @param column name of the column
 * @param author the issuing organ
 */
public record FeedEntryView(
        String id,
        String title,
        String address,
        String updated,
        String published,
        String summary,
        String column,
        String author) {}
