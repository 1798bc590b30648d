package org.gongkai.press.view;

import java.util.List;

/**
 * Where one stands in a list of several pages (翻页).
 *
 * @param number number of this page, from 1
 * @param count how many pages there are; with 1 no pager is shown
 * @param links the pages near this one, the first and the last
 * @param previous address of the page before, or ""
 * @param next address of the page after, or ""
 */
public record PagerView(int number, int count, List<ChoiceView> links, String previous, String next) {
    /** The only page of a list. */
    public static final PagerView SINGLE = new PagerView(1, 1, List.of(), "", "");

    /** Copies the lists. */
    public PagerView {
        links = List.copyOf(links);
    }
}
