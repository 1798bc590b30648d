package org.gongkai.press;

import java.util.List;

/**
 * A list by validity (现行有效规范性文件清单、失效文件清单): {@code validityList}.
 *
 * @param title its name
 * @param description what it lists
 * @param ended whether it lists what has ended
 * @param total number of documents on the list
 * @param rows the documents of this page
 * @param pager the pages of the list
 * @param other the other list
 */
public record ValidityListView(
        String title,
        String description,
        boolean ended,
        int total,
        List<StandingRowView> rows,
        PagerView pager,
        LinkView other) {
    /** Copies the list. */
    public ValidityListView {
        rows = List.copyOf(rows);
    }
}
