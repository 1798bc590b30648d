package org.gongkai.prose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.gongkai.paper.Ink;
import org.gongkai.paper.Ink.Mark;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.paper.Plate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A text as the page shows it ▸ the same text on paper (网页正文排成公文): it is made of the very HTML that the page has, so that
 * no word is on one of them and not on the other. What a browser adds stands there as words: the numbers of lists and notes.
 * What only works on a page is left out: the ways back from the notes.
 */
public final class PaperText {

    private static final List<Manner> HEADINGS =
            List.of(Manner.HEADING_1, Manner.HEADING_2, Manner.HEADING_3, Manner.HEADING_4);
    private static final List<Manner> ITEMS = List.of(Manner.ITEM, Manner.ITEM_2, Manner.ITEM_3);
    private static final Map<String, Mark> MARKS = Map.of(
            "strong", Mark.BOLD,
            "b", Mark.BOLD,
            "em", Mark.ITALIC,
            "i", Mark.ITALIC,
            "del", Mark.STRUCK,
            "s", Mark.STRUCK,
            "ins", Mark.UNDERLINED,
            "u", Mark.UNDERLINED,
            "sup", Mark.RAISED,
            "sub", Mark.LOWERED);
    /** What is drawn, and what only works on a page: how it is folded and fetched. */
    private static final String FOR_THE_EYE = "[aria-hidden=true], summary, .get";

    private static final Pattern OUTSIDE = Pattern.compile("(?i)(https?|mailto):.+");

    private final BiFunction<String, String, Optional<Plate>> pictures;
    private final Map<String, String> anchors;
    private final boolean cell;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Ink> line = new ArrayList<>();
    private final List<String> markers = new ArrayList<>();
    private String anchor = "";

    private PaperText(BiFunction<String, String, Optional<Plate>> pictures, Map<String, String> anchors, boolean cell) {
        this.pictures = pictures;
        this.anchors = anchors;
        this.cell = cell;
    }

    /**
     * A text on paper.
     *
     * @param base the absolute address of its page, "" where it is unknown: then links within the site lead nowhere
     * @param prefix what the names of its anchors begin with, a letter first: other than that of other texts on the same paper
     * @param pictures address as the text has it, and the words for it ▸ the picture; nothing where it cannot be shown
     */
    public static List<Piece> of(
            Html html, String base, String prefix, BiFunction<String, String, Optional<Plate>> pictures) {
        Element body = Jsoup.parseBodyFragment(html.text(), base).body();
        body.select(FOR_THE_EYE).remove();
        PaperText text = new PaperText(pictures, anchors(body, prefix), false);
        text.children(body, new Look(Manner.TEXT, Set.of(), "", 0, false));
        text.end(Manner.TEXT);
        return text.pieces;
    }

    /** The ids to which links of the text itself lead ▸ what they are called on paper. */
    private static Map<String, String> anchors(Element body, String prefix) {
        Map<String, String> anchors = new HashMap<>();
        for (Element link : body.getElementsByTag("a")) {
            if (link.attr("href").length() > 1 && link.attr("href").startsWith("#") && !link.hasClass("back")) {
                anchors.computeIfAbsent(id(link), unused -> prefix + (anchors.size() + 1));
            }
        }
        return anchors;
    }

    private static String id(Element link) {
        return UriText.decode(link.attr("href").substring(1));
    }

    /**
     * How the words of an element are set.
     *
     * @param link where a click on them leads, or ""
     * @param lists in how many lists they stand
     * @param kept whether blanks and line feeds are kept
     */
    private record Look(Manner manner, Set<Mark> marks, String link, int lists, boolean kept) {

        Look as(Manner other) {
            return new Look(other, marks, link, lists, kept);
        }

        Look with(Mark mark) {
            Set<Mark> all = EnumSet.of(mark);
            all.addAll(marks);
            return new Look(manner, all, link, lists, kept);
        }

        Look to(String address) {
            return new Look(manner, marks, address, lists, kept);
        }

        Look inList(Manner other) {
            return new Look(other, marks, link, lists + 1, kept);
        }

        Look keeping() {
            return new Look(manner, marks, link, lists, true);
        }
    }

    private void children(Element parent, Look look) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                words(words, look);
            } else if (node instanceof Element element) {
                called(element);
                element(element, look);
            }
        }
    }

    /** Links to this element lead to the paragraph that comes next. */
    private void called(Element element) {
        if (!anchors.isEmpty()) {
            anchor = anchors.getOrDefault(element.id(), anchor);
        }
    }

    private void element(Element element, Look look) {
        String tag = element.normalName();
        Mark mark = MARKS.get(tag);
        if (mark != null) {
            children(element, look.with(mark));
            return;
        }
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                block(element, cell ? look : look.as(HEADINGS.get(Math.min(Math.max(tag.charAt(1) - '2', 0), 3))));
            case "blockquote" -> block(element, cell ? look : look.as(Manner.QUOTE));
            case "figcaption" -> block(element, cell ? look : look.as(Manner.CAPTION));
            case "video", "audio" -> line.add(Ink.of("（音视频，见网页）"));
            case "pre" -> block(element, (cell ? look : look.as(Manner.PLAIN)).keeping());
            case "ul", "ol" -> list(element, look);
            case "table" -> table(element, look);
            case "br" -> line.add(Ink.of("\n"));
            case "img" -> picture(element, look);
            case "a" -> link(element, look);
            default -> {
                if (element.isBlock()) {
                    block(element, look);
                } else {
                    children(element, look);
                }
            }
        }
    }

    private void block(Element element, Look look) {
        end(look.manner());
        children(element, look);
        end(look.manner());
    }

    private void link(Element link, Look look) {
        if (link.hasClass("back")) {
            return;
        }
        String address =
                link.attr("href").startsWith("#") ? "#" + anchors.getOrDefault(id(link), "") : link.absUrl("href");
        boolean leads = address.startsWith("#")
                ? address.length() > 1
                : OUTSIDE.matcher(address).matches();
        children(link, leads ? look.to(address) : look);
    }

    private void list(Element list, Look look) {
        boolean notes = list.parent() != null && list.parent().hasClass("notes");
        Manner manner = cell ? look.manner() : notes ? Manner.SMALL : ITEMS.get(Math.min(look.lists(), 2));
        boolean ordered = list.normalName().equals("ol");
        int number = number(list, "start", 1);
        end(look.manner());
        for (Element item : list.children()) {
            number = number(item, "value", number);
            markers.add(notes ? "[" + number + "] " : ordered ? number + ". " : "• ");
            called(item);
            block(item, look.inList(manner));
            endMarkers(manner); // nothing stands in it
            number++;
        }
    }

    private static int number(Element element, String attribute, int otherwise) {
        String written = element.attr(attribute);
        return !written.isEmpty() && written.matches("-?[0-9]{1,9}") ? Integer.parseInt(written) : otherwise;
    }

    private void picture(Element image, Look look) {
        String words = image.attr("alt");
        Optional<Plate> plate = cell ? Optional.empty() : pictures.apply(image.attr("src"), words);
        if (plate.isPresent()) {
            end(look.manner());
            endMarkers(look.manner());
            pieces.add(plate.get());
        } else {
            line.add(Ink.of("（图：" + words + "，见网页）"));
        }
    }

    private void table(Element table, Look look) {
        end(look.manner());
        endMarkers(look.manner());
        if (cell) { // a table within a cell: its cells one below the other
            table.select("caption, th, td").forEach(one -> block(one, look));
            return;
        }
        PaperTable.named(table, "caption").forEach(caption -> block(caption, look.as(Manner.CAPTION)));
        pieces.addAll(PaperTable.of(table, this::passages));
    }

    /** What stands in a cell. */
    private List<Passage> passages(Element box) {
        Manner own = box.normalName().equals("th")
                ? Manner.CELL_HEAD
                : box.hasClass("right") ? Manner.CELL_RIGHT : box.hasClass("center") ? Manner.CELL_CENTRE : Manner.CELL;
        PaperText text = new PaperText(pictures, anchors, true);
        text.children(box, new Look(own, Set.of(), "", 0, false));
        text.end(own);
        return text.pieces.stream()
                .filter(Passage.class::isInstance)
                .map(Passage.class::cast)
                .toList();
    }

    private void words(TextNode node, Look look) {
        String words = look.kept() ? node.getWholeText() : node.text();
        boolean begins = line.isEmpty() || line.get(line.size() - 1).text().endsWith("\n");
        String shown = begins && !look.kept() ? words.stripLeading() : words;
        if (!shown.isEmpty()) {
            line.add(new Ink(shown, look.marks(), look.link()));
        }
    }

    /** The marks of list items that no words follow. */
    private void endMarkers(Manner manner) {
        if (!markers.isEmpty()) {
            line.add(Ink.of(""));
            end(manner);
        }
    }

    /** The paragraph that is being written ends. */
    private void end(Manner manner) {
        if (line.isEmpty()) {
            return;
        }
        Ink last = line.remove(line.size() - 1);
        line.add(new Ink(last.text().stripTrailing(), last.marks(), last.link()));
        List<Ink> inks = new ArrayList<>();
        markers.forEach(marker -> inks.add(Ink.of(marker)));
        markers.clear();
        inks.addAll(line);
        line.clear();
        if (inks.stream().anyMatch(ink -> !ink.text().isBlank())) {
            pieces.add(new Passage(manner, inks, anchor));
            anchor = "";
        }
    }
}
