package org.gongkai.unpack.text;

import java.util.Locale;
import java.util.Set;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.FileLinks;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** A web page as attachment (网页): its text, and what in it acts, loads or hides. */
public final class Web implements NodeVisitor {

    private static final String ACTIVE =
            " script iframe frame object embed applet form base link meta template noscript svg math audio video portal ";

    private final Inventory inventory;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Refused refused;

    private Web(Inventory inventory) {
        this.inventory = inventory;
    }

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        Document document = Parser.htmlParser().parseInput(TextFile.decode(bytes), "");
        Web web = new Web(inventory);
        document.traverse(web);
        if (web.refused != null) {
            throw web.refused;
        }
        TextFile.lines(web.text.toString(), inventory);
    }

    @Override
    public void head(Node node, int depth) {
        if (refused != null) {
            return;
        }
        try {
            inventory.step(1);
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Comment comment && !comment.getData().isBlank()) {
                inventory.trace(TraceKind.COMMENT, Wording.NONE, comment.getData());
            } else if (node instanceof Element element) {
                element(element);
            }
        } catch (Refused stop) {
            refused = stop;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            text.append('\n');
        }
    }

    private void element(Element element) throws Refused {
        String name = element.normalName();
        boolean charset = name.equals("meta") && element.attributesSize() == 1 && element.hasAttr("charset");
        if (ACTIVE.contains(" " + name + " ") && !charset) {
            inventory.trace(TraceKind.SCRIPT, Wording.NONE, "<" + name + ">");
        }
        for (Attribute one : element.attributes()) {
            String key = one.getKey().toLowerCase(Locale.ROOT);
            String value = one.getValue();
            String plain = value.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
            boolean link = name.equals("a") && key.equals("href");
            if (key.startsWith("on") || plain.startsWith("javascript:") || plain.startsWith("vbscript:")) {
                inventory.trace(TraceKind.SCRIPT, key, key, value);
            } else if (Set.of("src", "href", "background", "srcset").contains(key) && !link) {
                inventory.trace(TraceKind.EXTERNAL_LINK, key, key, value);
            } else if (FileLinks.local(value)) {
                inventory.trace(TraceKind.LOCAL_PATH, key, key, value);
            } else if (key.equals("hidden") || plain.contains("display:none") || plain.contains("visibility:hidden")) {
                inventory.trace(TraceKind.HIDDEN_TEXT, Wording.NONE, element.wholeText());
            } else if (link || Set.of("title", "alt", "value", "content").contains(key)) {
                inventory.passage(key, key, value);
            }
        }
        if (name.equals("style")) {
            String plain = element.data().toLowerCase(Locale.ROOT);
            if (plain.contains("@import") || plain.contains("url(")) {
                inventory.trace(TraceKind.EXTERNAL_LINK, "样式", "style", element.data());
            }
        }
    }
}
