package org.gongkai.press;

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
public record StandingRowView(
        String index,
        String title,
        String href,
        String number,
        DateView formed,
        String validity,
        DateView since,
        LinkView by) {}
