package org.gongkai.press;

import java.util.List;

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
public record RecordView(
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
    public RecordView {
        issuers = List.copyOf(issuers);
    }
}
