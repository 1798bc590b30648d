package org.gongkai.pdf;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page of a website becomes on paper (网页改为纸面): links that lead somewhere from there, words for pictures. */
final class PaperForm {

    private final Document page;

    PaperForm(Document page) {
        this.page = page;
    }

    /** Changes the page. */
    void settle() {
        page.select("a[href]").forEach(PaperForm::link);
        page.select("base").remove();
        page.select("img").forEach(PaperForm::picture);
        // the tags of PDF know rows and columns, not groups of them (ISO 32000-1, 14.8.5.7)
        page.select("th[scope=rowgroup]").attr("scope", "row");
        page.select("th[scope=colgroup]").attr("scope", "col");
    }

    /** A link has an address of its own and says where it leads (ISO 14289-1, 7.18.5); one that has none becomes words. */
    private static void link(Element link) {
        String address = link.absUrl("href");
        if (link.attr("href").startsWith("#")) {
            link.attr("title", link.text());
        } else if (address.matches("(?i)(https?|mailto):.+")) {
            link.attr("href", address).attr("title", link.text() + " " + address);
        } else {
            link.unwrap();
        }
    }

    private static void picture(Element picture) {
        picture.replaceWith(new Element("span").text("（图：" + picture.attr("alt") + "，见网页）"));
    }
}
