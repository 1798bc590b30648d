package org.gongkai.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Paragraph.Span;
import org.gongkai.unpack.inventory.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A web page (网页), of a site or saved by a word processor ▸ the blocks of its text. */
public final class WebPage {

    /** Deeper than this no page of an office goes; what is deeper is taken as words. */
    private static final int DEEPEST = 200;

    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "meta",
            "link",
            "iframe",
            "object",
            "embed",
            "select",
            "button",
            "input",
            "textarea",
            "svg",
            "canvas",
            "audio",
            "video",
            "map");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Wording PICTURE = new Wording("图片没有带入", "a picture is left out");
    private static final Wording DELETED = new Wording("标为删去的文字没有带入", "text marked as deleted is left out");
    private static final Wording HIDDEN = new Wording("隐藏的文字没有带入", "hidden text is left out");
    private static final Wording AROUND = new Wording("正文以外的文字没有带入，字数", "characters around the text that are left out");

    private final Gathering gathering;
    private final List<Span> line = new ArrayList<>();
    private int counted;

    private WebPage(Gathering gathering) {
        this.gathering = gathering;
    }

    /** Reads a page. */
    public static void read(String html, Gathering gathering) throws Refused {
        Document page = Jsoup.parse(html);
        MainText main = new MainText(page);
        Element text = main.around();
        gathering.title(title(page));
        WebPage reader = new WebPage(gathering);
        reader.inside(text, Look.PLAIN, 0);
        reader.endLine(Role.TEXT, 0);
        int around = main.words(page.body()) - main.words(text);
        if (around > 0) {
            gathering.leftAside(AROUND, Integer.toString(around));
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

    private void inside(Element around, Look look, int depth) throws Refused {
        for (Node node : around.childNodes()) {
            if (node instanceof TextNode text) {
                line.add(new Span(text.getWholeText().replaceAll("[\\s\\u00a0]+", " "), look));
            } else if (node instanceof Element element) {
                element(element, look, depth);
            }
        }
    }

    private void element(Element element, Look look, int depth) throws Refused {
        String name = element.normalName();
        if (depth > DEEPEST) {
            line.add(new Span(element.text(), look));
        } else if (NEVER.contains(name)) {
            return;
        } else if (hidden(element)) {
            leftOut(HIDDEN, element.text());
        } else if (name.equals("img")) {
            leftOut(PICTURE, element.attr("alt"));
        } else if (name.equals("del")) {
            leftOut(DELETED, element.text());
        } else if (name.equals("br")) {
            endLine(Role.TEXT, 0);
        } else if (name.equals("table") && !WebTable.lays(element)) {
            endLine(Role.TEXT, 0);
            gathering.add(WebTable.of(element, gathering.nextTable()));
        } else if (HEADINGS.contains(name)) {
            endLine(Role.TEXT, 0);
            inside(element, Look.PLAIN, depth + 1);
            endLine(Role.HEADING, name.charAt(1) - '0');
        } else if (name.equals("li")) {
            item(element, look, depth);
        } else if (element.isBlock() || MainText.BLOCKS.contains(name)) {
            endLine(Role.TEXT, 0);
            inside(element, look, depth + 1);
            endLine(Role.TEXT, 0);
        } else {
            boolean bold = name.equals("b") || name.equals("strong");
            boolean struck = name.equals("s") || name.equals("strike");
            inside(element, bold ? Look.BOLD : struck ? Look.STRUCK : look, depth + 1);
        }
    }

    private static boolean hidden(Element element) {
        if (!element.hasAttr("style")) {
            return false;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all");
    }

    /** An item: its number stands in no text, and a reader of the page sees it. */
    private void item(Element item, Look look, int depth) throws Refused {
        endLine(Role.TEXT, 0);
        Element list = item.parent();
        if (list != null && list.normalName().equals("ol")) {
            line.add(new Span(number(item, list) + ". ", Look.PLAIN));
        }
        inside(item, look, depth + 1);
        endLine(list != null && list.normalName().equals("ol") ? Role.TEXT : Role.ITEM, 0);
    }

    private static int number(Element item, Element list) {
        int number = whole(list.attr("start"), 1) - 1;
        for (Element one : list.children()) {
            number = whole(one.attr("value"), number + 1);
            if (one.equals(item)) {
                break;
            }
        }
        return number;
    }

    private static int whole(String written, int otherwise) {
        return written.strip().matches("[0-9]{1,6}") ? Integer.parseInt(written.strip()) : otherwise;
    }

    private void leftOut(Wording what, String words) {
        gathering.leftOut(new Wording("第" + (counted + 1) + "段", "paragraph " + (counted + 1)), what, words);
    }

    /** What has been gathered becomes a paragraph. */
    private void endLine(Role role, int level) {
        Wording where = new Wording("第" + (counted + 1) + "段", "paragraph " + (counted + 1));
        Paragraph paragraph = new Paragraph(where, role, level, line);
        line.clear();
        if (!paragraph.text().isBlank()) {
            counted++;
            gathering.add(paragraph);
        }
    }
}
