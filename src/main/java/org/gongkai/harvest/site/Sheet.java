package org.gongkai.harvest.site;

import java.util.List;
import org.gongkai.page.HarvestAddresses;
import org.gongkai.press.view.AttachmentView;
import org.gongkai.press.view.LinkView;
import org.gongkai.press.view.PagerView;

/**
 * What a page of the harvested site shows (汇总的页面): {@code harvest}, given to its template.
 *
 * @param heading the heading
 * @param lead a sentence or two below it, or ""
 * @param lists links to other lists
 * @param downloads files
 * @param parts what follows
 * @param pager where one stands in a list of several pages
 */
public record Sheet(
        String heading,
        String lead,
        List<LinkView> lists,
        List<AttachmentView> downloads,
        List<Part> parts,
        PagerView pager) {

    /**
     * A part of the page.
     *
     * @param title its heading, or ""
     * @param statement a sentence, or ""
     * @param caption of its table
     * @param heads of its columns; without any there is no table
     * @param rows of its table
     */
    public record Part(String title, String statement, String caption, List<Head> heads, List<List<Cell>> rows) {}

    /** The head of a column; {@code right} where numbers stand below. */
    public record Head(String text, boolean right) {}

    /** A cell; the address is "" where it is no link. */
    public record Cell(String text, String href) {}

    static Head words(String text) {
        return new Head(text, false);
    }

    static Head figures(String text) {
        return new Head(text, true);
    }

    static Cell cell(String text) {
        return new Cell(text, "");
    }

    static Cell cell(long number) {
        return new Cell(Long.toString(number), "");
    }

    /** A statutory item, with the way to its list. */
    static Cell item(String code, Platform platform) {
        return new Cell(platform.item(code), HarvestAddresses.item(code, 1).path());
    }
}
