package org.gongkai.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gongkai.prose.Rendered.Heading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What must be true of every HTML that leaves this room, seen with another parser. */
final class SafeHtml {

    private static final Set<String> ELEMENTS = Set.of(
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "br",
            "hr",
            "blockquote",
            "ul",
            "ol",
            "li",
            "pre",
            "code",
            "em",
            "strong",
            "del",
            "a",
            "img",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "caption",
            "sup",
            "section");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "href",
            "src",
            "alt",
            "title",
            "rel",
            "start",
            "value",
            "scope",
            "colspan",
            "rowspan",
            "role",
            "tabindex",
            "aria-label");

    private SafeHtml() {}

    static void check(Rendered rendered) {
        Document document = Jsoup.parseBodyFragment(rendered.html().text());
        for (Element element : document.body().getAllElements()) {
            if (element == document.body()) {
                continue;
            }
            assertThat(ELEMENTS).contains(element.tagName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).contains(attribute.getKey());
            }
            if (element.hasAttr("href")) {
                assertThat(Destination.of(element.attr("href")))
                        .isIn(
                                Destination.FRAGMENT,
                                Destination.WEB,
                                Destination.MAIL,
                                Destination.INDEX,
                                Destination.RELATIVE);
            }
            if (element.hasAttr("src")) {
                assertThat(Destination.of(element.attr("src"))).isEqualTo(Destination.RELATIVE);
            }
        }
        List<String> ids = document.body().select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> id.startsWith("gk-") || id.isBlank());
        assertThat(document.body().select("a[href^=#note:]").eachAttr("href"))
                .allMatch(href -> ids.contains(href.substring(1)));
        assertThat(ids.stream().filter(id -> !id.startsWith("note:")))
                .containsExactlyElementsOf(
                        rendered.headings().stream().map(Heading::id).toList());
    }
}
