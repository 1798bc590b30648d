package org.gongkai.press.view;

import org.gongkai.page.Address;
import org.gongkai.page.Page;

/**
 * What stands at an old address (旧地址): {@code moved}.
 *
 * @param href the way to where the page is today
 * @param text the address of it, absolute where the site has one
 * @param canonical the one absolute address of it, or ""
 */
public record MovedView(String href, String text, String canonical) {

    public static MovedView of(Page.Moved page, Context here) {
        Address target = page.target();
        String site = here.site().address();
        String whole = site.isEmpty() ? "" : site + target.path();
        return new MovedView(here.href(target), whole.isEmpty() ? target.path() : whole, whole);
    }
}
