package org.gongkai.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Block;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Paragraph.Side;
import org.gongkai.intake.document.Paragraph.Span;
import org.gongkai.intake.document.Portion;
import org.gongkai.intake.document.Scripts;
import org.gongkai.paper.Plate;
import org.gongkai.unpack.inventory.Refused;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The elements of a page's text, one after the other ▸ blocks; each line of it is gathered until it ends. */
final class WebText {

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

    /** A line to be filled in is no longer than this on paper. */
    private static final int LONGEST_BLANK = 40;

    private static final Set<String> FRAMES = Set.of("iframe", "object", "embed", "audio", "video");

    private final Gathering gathering;
    private final WebUnseen unseen;
    private final Consumer<Block> taken;
    private final boolean cell;
    private final List<Span> line = new ArrayList<>();
    private Role role = Role.TEXT;
    private int level;
    private Side side = Side.NONE;
    private String target = "";
    private boolean asWritten;
    private int counted;

    WebText(Gathering gathering, WebUnseen unseen) {
        this(gathering, unseen, gathering::add, false);
    }

    private WebText(Gathering gathering, WebUnseen unseen, Consumer<Block> taken, boolean cell) {
        this.gathering = gathering;
        this.unseen = unseen;
        this.taken = taken;
        this.cell = cell;
    }

    /** Takes an element of the text with all that is in it. */
    void take(Element text) throws Refused {
        inside(text, Look.PLAIN, 0);
        endLine(Role.TEXT, 0);
    }

    private void inside(Element around, Look look, int depth) throws Refused {
        for (Node node : around.childNodes()) {
            if (node instanceof TextNode text) {
                text(text.getWholeText(), look);
            } else if (node instanceof Element element) {
                element(element, look, depth);
            }
        }
    }

    /** Words of a line; in a text that was set as it stands (pre) its ends of lines are ends. */
    private void text(String words, Look look) {
        String[] lines = asWritten ? words.split("\n", -1) : new String[] {words};
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                endLine(Role.TEXT, 0);
            }
            line.add(new Span(lines[i].replaceAll("[\\s\\u00a0]+", " "), look, target));
        }
    }

    private void element(Element element, Look look, int depth) throws Refused {
        String name = element.normalName();
        if (depth > DEEPEST) {
            line.add(new Span(element.text(), look, target));
        } else if (gathering.whole() && unseen.is(element)) {
            if (!element.text().isBlank()) {
                leftOut(WebTold.HIDDEN, element.text());
            }
        } else if (FRAMES.contains(name) && gathering.whole()) {
            leftOut(WebTold.FRAME, element.attr("src"));
        } else if (NEVER.contains(name)) {
            never(element, name);
        } else if (unseen.is(element)) {
            leftOut(WebTold.HIDDEN, element.text());
        } else if (gathering.whole() && SMALL.contains(name)) {
            small(element, name, look, depth);
        } else if (name.equals("img")) {
            picture(element);
        } else if (name.equals("a") && gathering.whole()) {
            link(element, look, depth);
        } else if (name.equals("del")) {
            leftOut(WebTold.DELETED, element.text());
        } else if (name.equals("br")) {
            endLine(Role.TEXT, 0);
        } else if (name.equals("table") && !WebTable.lays(element)) {
            endLine(Role.TEXT, 0);
            Wording where = gathering.nextTable();
            taken.accept(WebTable.of(element, where, new WebTable.Reading() {
                @Override
                public boolean unseen(Element part) {
                    boolean hidden = unseen.is(part);
                    if (hidden && !part.text().isBlank()) {
                        gathering.leftOut(where, WebTold.HIDDEN, part.text());
                    }
                    return hidden;
                }

                @Override
                public String words(Element cell) throws Refused {
                    return cell(cell);
                }
            }));
        } else if (HEADINGS.contains(name)) {
            endLine(Role.TEXT, 0);
            Side before = side;
            side = gathering.whole() ? WebShape.side(element, side) : Side.NONE;
            inside(element, Look.PLAIN, depth + 1);
            endLine(Role.HEADING, name.charAt(1) - '0');
            side = before;
        } else if (name.equals("li")) {
            item(element, look, depth);
        } else if (element.isBlock() || MainText.BLOCKS.contains(name)) {
            if (gathering.whole() && WebUnseen.white(element)) {
                leftOut(WebTold.WHITE, element.text());
            }
            endLine(Role.TEXT, 0);
            Side before = side;
            side = gathering.whole() ? WebShape.side(element, side) : Side.NONE;
            inside(element, look, depth + 1);
            endLine(Role.TEXT, 0);
            side = before;
        } else {
            boolean bold = name.equals("b") || name.equals("strong");
            boolean struck = name.equals("s") || name.equals("strike") || WebShape.lined(element);
            if (struck && (cell || role != Role.TEXT) && gathering.whole()) {
                leftOut(WebTold.STRUCK, element.text());
            }
            if (gathering.whole() && WebUnseen.white(element)) {
                leftOut(WebTold.WHITE, element.text());
            }
            inside(element, bold ? Look.BOLD : struck ? Look.STRUCK : look, depth + 1);
        }
    }

    /** What is no text of a page, but may be seen on it. */
    private void never(Element element, String name) {
        if (!gathering.whole()) {
            return;
        }
        WebFormField.words(element).ifPresent(words -> leftOut(WebTold.FIELD, words));
        if (name.equals("svg") || name.equals("canvas")) {
            leftOut(WebTold.PICTURE, element.text());
        }
    }

    /** Elements within a line that a text without them would say otherwise. */
    private static final Set<String> SMALL = Set.of("sup", "sub", "rt", "rp", "rtc", "u", "math", "pre", "ol");

    private void small(Element element, String name, Look look, int depth) throws Refused {
        switch (name) {
            case "sup", "sub" -> {
                boolean plain = element.children().stream().allMatch(one -> one.nameIs("font") || one.nameIs("span"));
                Optional<String> set =
                        name.equals("sup") ? Scripts.raised(element.text()) : Scripts.lowered(element.text());
                if (plain && set.isPresent()) {
                    line.add(new Span(set.get(), look, target));
                } else {
                    leftOut(name.equals("sup") ? WebTold.RAISED : WebTold.LOWERED, element.text());
                    inside(element, look, depth + 1);
                }
            }
            case "rt", "rtc" -> leftOut(WebTold.SPOKEN, element.text());
            case "rp" -> {} // brackets for those who cannot set it
            case "u" -> {
                int width = WebShape.blank(element);
                if (width > 0) {
                    line.add(new Span("_".repeat(Math.min(width, LONGEST_BLANK)), look, target));
                } else {
                    inside(element, look, depth + 1);
                }
            }
            case "math" -> {
                leftOut(WebTold.FORMULA, element.text());
                inside(element, look, depth + 1);
            }
            case "pre" -> {
                endLine(Role.TEXT, 0);
                boolean before = asWritten;
                asWritten = true;
                inside(element, look, depth + 1);
                asWritten = before;
                endLine(Role.TEXT, 0);
            }
            default -> {
                String numbers = WebShape.numbers(element);
                if (!numbers.isEmpty()) {
                    leftOut(WebTold.NUMBERS, numbers);
                }
                endLine(Role.TEXT, 0);
                inside(element, look, depth + 1);
                endLine(Role.TEXT, 0);
            }
        }
    }

    /** The words of a cell, a line for each of its own. */
    private String cell(Element cell) throws Refused {
        List<String> lines = new ArrayList<>();
        WebText reader = new WebText(
                gathering,
                unseen,
                block -> {
                    if (block instanceof Paragraph one) {
                        lines.add(Paragraph.stripped(one.text().replaceAll("[\\s\\u00a0]+", " ")));
                    }
                },
                true);
        reader.counted = counted;
        reader.inside(cell, Look.PLAIN, 1);
        reader.endLine(Role.TEXT, 0);
        return String.join("\n", lines);
    }

    private void picture(Element image) {
        String later = image.attr("data-src").strip(); // pages that load their pictures when they are looked at
        String address = later.isEmpty() ? image.attr("src") : later;
        Optional<Portion.Near> file = gathering.whole() && !cell
                ? DataAddress.of(address).or(() -> gathering.near(address))
                : Optional.empty();
        Optional<String> kind = file.flatMap(one -> Plate.of(one.bytes(), "")).map(Plate::kind);
        if (kind.isPresent()) {
            line.add(new Span(image.attr("alt"), Look.PICTURE, gathering.enclose(file.get())));
        } else {
            leftOut(
                    WebTold.PICTURE,
                    gathering.whole()
                            ? (image.attr("alt") + " " + (address.startsWith("data:") ? "data:" : address)).strip()
                            : image.attr("alt"));
        }
    }

    /** A link to a file beside the page takes it along; one to another page of the old site is words. */
    private void link(Element link, Look look, int depth) throws Refused {
        String address = link.attr("href").strip();
        boolean inner = address.isEmpty() || address.startsWith("#") || address.startsWith("javascript:");
        Optional<Portion.Near> file = inner ? Optional.empty() : gathering.near(address);
        String before = target;
        if (file.isPresent() && !file.get().name().matches("(?i).*\\.html?")) {
            String called = gathering.enclose(file.get());
            target = Span.ENCLOSED + called;
            if (cell) {
                leftOut(WebTold.TOLD_FILE, called);
            }
        } else if (address.matches("https://[^\\s]+")) {
            target = address;
        } else if (!inner && !link.text().isBlank()) {
            leftOut(WebTold.LINK, address);
        }
        inside(link, look, depth + 1);
        target = before;
    }

    /** An item: its number stands in no text, and a reader of the page sees it. */
    private void item(Element item, Look look, int depth) throws Refused {
        endLine(Role.TEXT, 0);
        Element list = item.parent();
        boolean ordered = list != null && list.normalName().equals("ol");
        if (list != null && ordered) {
            line.add(new Span(WebShape.number(item, list) + ". ", Look.PLAIN));
        }
        if (gathering.whole()) {
            role = ordered ? Role.NUMBERED : Role.ITEM;
            level = (int) item.parents().stream()
                            .filter(one -> one.nameIs("ol") || one.nameIs("ul"))
                            .count()
                    - 1;
        }
        inside(item, look, depth + 1);
        endLine(ordered ? Role.TEXT : Role.ITEM, 0);
        role = Role.TEXT;
    }

    private void leftOut(Wording what, String words) {
        gathering.leftOut(new Wording("第" + (counted + 1) + "段", "paragraph " + (counted + 1)), what, words);
    }

    /** What has been gathered becomes a paragraph; the first of an item is the item. */
    private void endLine(Role is, int deep) {
        Wording where = new Wording("第" + (counted + 1) + "段", "paragraph " + (counted + 1));
        boolean item = role != Role.TEXT && is != Role.HEADING;
        Paragraph paragraph = new Paragraph(where, item ? role : is, item ? level : deep, line, side);
        boolean number = item && role == Role.NUMBERED && paragraph.text().matches("[0-9]+\\.");
        if (number) {
            return; // a block in the item: its words follow
        }
        boolean pictured = line.stream().anyMatch(span -> span.look() == Look.PICTURE);
        line.clear();
        if (pictured || !paragraph.text().isBlank()) {
            counted++;
            taken.accept(paragraph);
            role = Role.TEXT;
        }
    }
}
