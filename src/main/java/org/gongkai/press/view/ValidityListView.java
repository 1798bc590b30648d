package org.gongkai.press.view;

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
        String title, String description, boolean ended, int total, List<Row> rows, PagerView pager, LinkView other) {
    /** Copies the list. */
    public ValidityListView {
        rows = List.copyOf(rows);
    }

    /**
     * A line of a list by validity (有效性清单).
     *
     * @param index index number (索引号)
     * @param title title
     * @param href address of its page
     * @param number document number (发文字号), or ""
     * @param formed date of making (成文日期)
     * @param validity validity in a word (有效性)
     * @param since since when it is so, where that is known
     * @param by the document that brought it about, where there is one
     */
    public record Row(
            String index,
            String title,
            String href,
            String number,
            DateView formed,
            String validity,
            DateView since,
            LinkView by) {}
}
