package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.gongkai.page.Address;

/**
 * Where one stands in a list of several pages (翻页).
 *
 * @param number number of this page, from 1
 * @param count how many pages there are; with 1 no pager is shown
 * @param links the pages near this one, the first and the last
 * @param previous address of the page before, or ""
 * @param next address of the page after, or ""
 */
public record PagerView(int number, int count, List<Choice> links, String previous, String next) {

    /** The only page of a list. */
    public static final PagerView SINGLE = new PagerView(1, 1, List.of(), "", "");

    private static final int NEAR = 2;

    static PagerView of(int number, int count, IntFunction<Address> addresses, Context here) {
        if (count == 1) {
            return SINGLE;
        }
        List<Choice> links = new ArrayList<>();
        int last = 0;
        for (int i : shown(number, count)) {
            if (i > last + 1) {
                links.add(new Choice("…", "", false));
            }
            links.add(new Choice(Integer.toString(i), here.href(addresses.apply(i)), i == number));
            last = i;
        }
        return new PagerView(
                number,
                count,
                links,
                number > 1 ? here.href(addresses.apply(number - 1)) : "",
                number < count ? here.href(addresses.apply(number + 1)) : "");
    }

    /** The first, the last and those near this one; never more, however many there are. */
    private static SortedSet<Integer> shown(int number, int count) {
        SortedSet<Integer> shown = new TreeSet<>(List.of(1, count));
        for (int i = Math.max(1, number - NEAR); i <= Math.min(count, number + NEAR); i++) {
            shown.add(i);
        }
        return shown;
    }

    /**
     * One of several views of the same list (筛选、翻页): a year, a number of a page.
     *
     * @param text the words: {@code 全部}, {@code 2021年}, {@code 3}, or {@code …} for pages left out
     * @param href its address; "" for {@code …}
     * @param current whether it is the one shown
     */
    public record Choice(String text, String href, boolean current) {}
}
