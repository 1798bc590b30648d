package org.gongkai.unpack.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.FileLinks;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;

/**
 * SVG and other XML (矢量图、XML): accepted only where nothing in it acts, loads or hides. A browser runs what an SVG from
 * the same site brings along.
 */
public final class Svg implements XmlEvents.Listener {

    private static final Set<String> ACTIVE =
            Set.of(("script foreignObject iframe object embed handler listener audio video set animate animateTransform"
                            + " animateMotion stylesheet")
                    .split(" "));
    private static final Pattern STYLE =
            Pattern.compile("(?i)@import|expression|javascript:|behavior|url\\(\\s*['\"]?(?!#)");
    private static final Pattern UNSEEN =
            Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|opacity\\s*:\\s*0(\\.0+)?\\s*(;|$)");

    private final Inventory inventory;
    private final boolean drawing;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private int depth;
    private int hiddenFrom;
    private boolean style;

    private Svg(Inventory inventory, boolean drawing) {
        this.inventory = inventory;
        this.drawing = drawing;
    }

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        XmlEvents.read(bytes, inventory, new Svg(inventory, true));
    }

    /** XML that is no drawing: data. */
    public static void plain(byte[] bytes, Inventory inventory) throws Refused {
        XmlEvents.read(bytes, inventory, new Svg(inventory, false));
    }

    @Override
    public void start(XmlEvents.Element element) throws Refused {
        String name = element.name();
        flush();
        depth++;
        if (drawing && depth == 1 && !name.equals("svg")) {
            throw new Refused(TraceKind.OTHER_CONTENT, "<" + name + ">");
        }
        String space = element.reader().getNamespaceURI();
        boolean web = space != null && (space.contains("w3.org/1999/xhtml") || space.contains("w3.org/2000/svg"));
        if (ACTIVE.contains(name) && (drawing || web)) {
            inventory.trace(TraceKind.SCRIPT, Wording.NONE, "<" + name + ">");
        }
        style = name.equals("style");
        element.attributes(this::attribute);
    }

    private void attribute(String name, String value) throws Refused {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("on") && lower.length() > 3) {
            inventory.trace(TraceKind.SCRIPT, name, name, value);
        } else if (drawing && (lower.equals("href") || lower.equals("src")) && !value.startsWith("#")) {
            inventory.trace(TraceKind.EXTERNAL_LINK, name, name, value);
        } else if (drawing && STYLE.matcher(value).find()) {
            inventory.trace(TraceKind.EXTERNAL_LINK, name, name, value);
        } else if (FileLinks.local(value)) {
            inventory.trace(TraceKind.LOCAL_PATH, name, name, value);
        } else if (!drawing || lower.equals("title") || lower.equals("aria-label") || lower.equals("label")) {
            inventory.passage(name, name, value);
        }
        boolean off = (lower.equals("display") && value.equals("none"))
                || (lower.equals("visibility") && value.equals("hidden"))
                || (lower.endsWith("opacity") && value.matches("0(\\.0+)?"))
                || (lower.equals("style") && UNSEEN.matcher(value).find());
        if (drawing && off && hiddenFrom == 0) {
            hiddenFrom = depth;
        }
    }

    @Override
    public void text(String more) throws Refused {
        if (drawing && style && STYLE.matcher(more).find()) {
            inventory.trace(TraceKind.EXTERNAL_LINK, "样式", "style", more);
        }
        if (!style || !drawing) {
            text.append(more);
            hidden.append(hiddenFrom > 0 ? more : "");
        }
    }

    @Override
    public void end(String name) throws Refused {
        flush();
        style = false;
        if (hiddenFrom == depth) {
            hiddenFrom = 0;
            inventory.words(TraceKind.HIDDEN_TEXT, Wording.NONE, hidden);
            hidden.setLength(0);
        }
        depth--;
    }

    @Override
    public void comment(String said) throws Refused {
        inventory.words(TraceKind.COMMENT, Wording.NONE, said);
    }

    @Override
    public void instruction(String target) throws Refused {
        inventory.trace(TraceKind.SCRIPT, "处理指令", "processing instruction", target);
    }

    private void flush() throws Refused {
        inventory.passage(Wording.NONE, text.toString());
        text.setLength(0);
    }
}
