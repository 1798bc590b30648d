package org.gongkai.intake.web;

import java.util.Locale;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Side;
import org.jsoup.nodes.Element;

/** How elements of a page are set, by their attributes and their own styles. */
final class WebShape {

    private WebShape() {}

    static boolean lined(Element element) {
        return element.attr("style").replaceAll("\\s", "").matches("(?i).*text-decoration[a-z-]*:[^;]*line-through.*");
    }

    /** To which side a block is set, by itself or by what is around it. */
    static Side side(Element element, Side around) {
        String set = (element.attr("align") + " " + element.attr("style"))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
        if (element.nameIs("table")) {
            return Side.NONE;
        }
        boolean centred = element.nameIs("center") || set.startsWith("center") || set.contains("text-align:center");
        return centred
                ? Side.CENTRE
                : set.startsWith("right") || set.contains("text-align:right")
                        ? Side.RIGHT
                        : set.contains("text-align:") ? Side.NONE : around;
    }

    /** The number of an item of a list. */
    static int number(Element item, Element list) {
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

    /** How the numbers of a list are written, where it is not by the plain ones from the first on. */
    static String numbers(Element list) {
        String type = list.attr("type") + " "
                + list.attr("style").replaceAll("(?s).*list-style(?:-type)?:\\s*([a-z-]+).*|.*", "$1");
        boolean plain = type.strip().matches("1?|decimal|inherit|none|disc") && !list.hasAttr("reversed");
        return plain ? "" : (type.strip() + (list.hasAttr("reversed") ? " reversed" : "")).strip();
    }

    /** The width of an underlined blank that somebody is to fill in, in half characters; 0 where it is none. */
    static int blank(Element underlined) {
        String words = underlined.wholeText();
        boolean blank = words.length() > 1 && Paragraph.stripped(words).isEmpty() && underlined.childrenSize() == 0;
        return blank ? words.chars().map(c -> c == '\u3000' ? 2 : 1).sum() : 0;
    }
}
