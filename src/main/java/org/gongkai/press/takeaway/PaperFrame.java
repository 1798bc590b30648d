package org.gongkai.press.takeaway;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gongkai.paper.Ink;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.paper.Plate;
import org.gongkai.press.view.PageView;
import org.gongkai.press.view.SiteView;
import org.gongkai.prose.Html;
import org.gongkai.prose.PaperText;

/**
 * The page that a copy is made of (原页面).
 *
 * @param prefix what the names of anchors begin with
 * @param pictures address as the page has it, and its words ▸ the picture
 */
record PaperFrame(SiteView site, PageView page, String prefix, BiFunction<String, String, Optional<Plate>> pictures) {

    /** The same for a part of the page, whose anchors are others. */
    PaperFrame within(String part) {
        return new PaperFrame(site, page, prefix + part, pictures);
    }

    List<Piece> text(Html html) {
        return PaperText.of(html, page.canonical(), prefix, pictures);
    }

    /** The title, to which the contents of a volume lead. */
    Passage title(String words) {
        return new Passage(Manner.TITLE, List.of(Ink.of(words)), prefix);
    }

    /** Words that lead to a file or page of the site, where its address is known. */
    Ink link(String words, String href) {
        return Ink.link(
                words,
                page.canonical().isEmpty()
                        ? ""
                        : URI.create(page.canonical()).resolve(href).toString());
    }

    /**
     * Where the copy is from (来源), below the text.
     *
     * @param facts what is told before
     */
    Passage imprint(List<String> facts) {
        List<Ink> inks = new ArrayList<>();
        facts.forEach(fact -> inks.add(Ink.of(fact + "\n")));
        inks.add(Ink.of("来源：" + site.organ() + "政府信息公开"));
        if (!page.canonical().isEmpty()) {
            inks.add(Ink.of("\n网址："));
            inks.add(Ink.link(page.canonical(), page.canonical()));
        }
        return new Passage(Manner.IMPRINT, inks);
    }
}
