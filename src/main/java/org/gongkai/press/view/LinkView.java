package org.gongkai.press.view;

/**
 * A link (链接). Without an address it is plain words; without words it is not shown.
 *
 * @param text the words
 * @param href the address, relative to the page that it stands on; "" where there is nothing to go to
 */
public record LinkView(String text, String href) {

    /** No link. */
    public static final LinkView NONE = new LinkView("", "");
}
