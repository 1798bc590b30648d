package org.gongkai.press.view;

import java.util.List;
import org.gongkai.catalogue.Standing;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.review.Entry;

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
            LinkView by) {

        private static Row of(Entry entry, Context here) {
            Standing standing = here.catalogue().standing(entry);
            return new Row(
                    entry.index().text(),
                    entry.title(),
                    here.href(entry),
                    entry.text(HeaderKey.NUMBER).orElse(""),
                    DateView.of(entry.formed()),
                    standing.word(),
                    DateView.of(standing.since()),
                    here.link(standing.by()));
        }
    }

    public static ValidityListView of(Page.ValidityList page, Context here) {
        Fixed self = page.ended() ? Fixed.ENDED : Fixed.IN_FORCE;
        return new ValidityListView(
                self.title(),
                self.description(),
                page.ended(),
                page.total(),
                page.entries().stream().map(entry -> Row.of(entry, here)).toList(),
                PagerView.of(page.number(), page.count(), number -> Addresses.validity(page.ended(), number), here),
                here.link(page.ended() ? Fixed.IN_FORCE : Fixed.ENDED));
    }
}
