package org.gongkai.press;

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
        List<ItemView> items,
        List<RecordView> rows,
        PagerView pager,
        List<AttachmentView> downloads,
        List<LinkView> lists,
        List<WithdrawalView> withdrawn,
        List<ClosureView> closed) {
    /** Copies the lists. */
    public CatalogueView {
        items = List.copyOf(items);
        rows = List.copyOf(rows);
        downloads = List.copyOf(downloads);
        lists = List.copyOf(lists);
        withdrawn = List.copyOf(withdrawn);
        closed = List.copyOf(closed);
    }
}
