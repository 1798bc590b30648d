package org.gongkai.press.view;

import java.util.List;

/**
 * The Atom feed (订阅): {@code feed}.
 *
 * @param id a URI that never changes
 * @param title title of the feed
 * @param self absolute address of the feed
 * @param home absolute address of the home page
 * @param updated instant of the newest change, {@code 2021-07-06T09:00:00+08:00}
 * @param author full name of the organ
 * @param entries the newest entries
 */
public record FeedView(
        String id, String title, String self, String home, String updated, String author, List<Entry> entries) {

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
    public record Entry(
            String id,
            String title,
            String address,
            String updated,
            String published,
            String summary,
            String column,
            String author) {}
}
