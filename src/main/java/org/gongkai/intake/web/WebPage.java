package org.gongkai.intake.web;

import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * A web page (网页), of a site or saved by a word processor ▸ the blocks of its text. Of a whole page also pictures and files that
 * lie beside it, and what its tags say of it.
 */
public final class WebPage {

    private WebPage() {}

    /** Whether these words are a CSS selector. */
    public static boolean selector(String words) {
        try {
            QueryParser.parse(words);
            return true;
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Reads a page. */
    public static void read(String html, Gathering gathering) throws Refused {
        Document page = Jsoup.parse(html);
        MainText main = new MainText(page);
        List<Element> texts = gathering.selector().isEmpty()
                ? List.of(gathering.whole() ? main.whole() : main.around())
                : main.selected(gathering.selector());
        if (texts.isEmpty()) {
            throw new Refused(TraceKind.UNREADABLE, gathering.selector());
        }
        gathering.title(gathering.whole() ? PageTold.title(page, gathering) : title(page));
        if (gathering.whole()) {
            PageTold.tell(page, gathering);
        }
        for (Element frame : page.select("frameset > frame")) {
            gathering.leftOut(Wording.NONE, WebTold.FRAME, frame.attr("src"));
        }
        WebText reader = new WebText(gathering, new WebUnseen(page));
        int taken = 0;
        for (Element text : texts) {
            reader.take(text);
            taken += main.words(text);
        }
        int around = main.words(page.body()) - taken;
        if (around > 0) {
            gathering.leftAside(WebTold.AROUND, Integer.toString(around));
        }
    }

    /** What the page calls itself: its only heading of the first level, else what its head says. */
    private static String title(Document page) {
        List<Element> headings = page.select("h1");
        Optional<String> heading = headings.stream()
                .map(Element::text)
                .filter(words -> !words.isBlank())
                .findFirst();
        return heading.or(() -> page.select("meta[name=ArticleTitle]").stream()
                        .map(meta -> meta.attr("content"))
                        .findFirst())
                .orElseGet(page::title);
    }
}
