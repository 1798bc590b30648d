package org.gongkai.press.view;

import java.util.List;

/**
 * The catalogue of disclosed information (政府信息公开目录): {@code catalogue}.
 *
 * @param total number of published entries
 * @param items the fifteen items; only on the first page, else empty
 * @param rows the entries of this page
 * @param pager the pages of the list
 * @param downloads the whole catalogue as files
 * @param lists other lists of the catalogue: by validity
 * @param withdrawn entries that were withdrawn; only on the last page, else empty
 * @param closed entries whose public period is over; only on the last page, else empty
 */
public record CatalogueView(
        int total,
        List<Item> items,
        List<Row> rows,
        PagerView pager,
        List<AttachmentView> downloads,
        List<LinkView> lists,
        List<Withdrawal> withdrawn,
        List<Closure> closed) {
    /** Copies the lists. */
    public CatalogueView {
        items = List.copyOf(items);
        rows = List.copyOf(rows);
        downloads = List.copyOf(downloads);
        lists = List.copyOf(lists);
        withdrawn = List.copyOf(withdrawn);
        closed = List.copyOf(closed);
    }

    /**
     * One of the fifteen items of article 20 (条例第二十条各项) and the columns that fulfil it.
     *
     * @param code {@code 20-01} … {@code 20-15}
     * @param ordinal {@code 第（一）项}
     * @param text what the regulation says
     * @param columns the columns for it, may be empty
     * @param count number of entries in them
     * @param statement why there is none (不涉及的说明), or ""
     */
    public record Item(
            String code, String ordinal, String text, List<BranchView> columns, int count, String statement) {
        /** Copies the lists. */
        public Item {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A line of the catalogue (目录条目) with the fields of article 12.
     *
     * @param index index number (索引号)
     * @param title title (名称)
     * @param href address of its page
     * @param summary summary (内容概述)
     * @param number document number (发文字号), or ""
     * @param issuers issuing organs (发文机关)
     * @param topic topic (主题分类), or ""
     * @param column name of the column (栏目)
     * @param disclosure manner of disclosure (公开方式)
     * @param formed date of making (生成日期)
     * @param released date of release (发布日期)
     * @param validity validity in a word (有效性)
     * @param inForce false where the word must warn
     */
    public record Row(
            String index,
            String title,
            String href,
            String summary,
            String number,
            List<String> issuers,
            String topic,
            String column,
            String disclosure,
            DateView formed,
            DateView released,
            String validity,
            boolean inForce) {
        /** Copies the lists. */
        public Row {
            issuers = List.copyOf(issuers);
        }
    }

    /**
     * A line of the catalogue for an entry that was withdrawn (撤回信息).
     *
     * @param index index number (索引号)
     * @param title the title, or ""
     * @param href address of the page that stands in its place
     * @param on day of withdrawal
     * @param reason why
     */
    public record Withdrawal(String index, String title, String href, DateView on, String reason) {}

    /**
     * A line of the catalogue for an entry whose public period is over (公开期满的信息).
     *
     * @param index index number (索引号)
     * @param href address of the page that says so
     * @param column name of the column that it stood in
     * @param on the last day on which it was public
     */
    public record Closure(String index, String href, String column, DateView on) {}
}
