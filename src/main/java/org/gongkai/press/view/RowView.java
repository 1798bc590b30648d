package org.gongkai.press.view;

import org.gongkai.catalogue.Standing;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.page.Addresses;
import org.gongkai.review.Entry;
import org.gongkai.review.Narrative;

/**
 * A line of a list of documents (信息列表).
 *
 * @param title title
 * @param href address of its page
 * @param date day of release (发布日期)
 * @param number document number (发文字号), or ""
 * @param index index number (索引号)
 * @param genre genre (体裁), or ""
 * @param validity validity in a word (有效性): {@code 有效}, {@code 废止} …, or ""
 * @param inForce false where the word must warn
 */
public record RowView(
        String title,
        String href,
        DateView date,
        String number,
        String index,
        String genre,
        String validity,
        boolean inForce) {

    static RowView of(Entry entry, Context here) {
        Standing standing = here.catalogue().standing(entry);
        return new RowView(
                entry.title(),
                here.href(entry),
                DateView.of(entry.released().toLocalDate()),
                entry.text(HeaderKey.NUMBER).orElse(""),
                entry.index().text(),
                entry.genre(),
                standing.word(),
                standing.inForce());
    }

    static RowView of(int year, Narrative report, Context here) {
        String href = here.href(Addresses.annual(year));
        return new RowView(report.title(), href, DateView.of(report.released()), "", "", "", "", true);
    }

    /**
     * A column below another one, or below an item of the regulation (下级栏目).
     *
     * @param text its name
     * @param href its address
     * @param count number of its entries, those of columns below included
     * @param statement why it is empty (不涉及的说明), or ""
     */
    public record Branch(String text, String href, int count, String statement) {}
}
