package org.gongkai.unpack.office;

import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.xml.XmlEvents;
import java.util.HashSet;
import java.util.Set;

/** The styles of a docx whose text is not shown (隐藏样式). */
final class WordStyles implements XmlEvents.Listener {

    private final Set<String> hidden = new HashSet<>();
    private String style = "";

    private WordStyles() {}

    static Set<String> hidden(byte[] bytes, Inventory inventory) throws Refused {
        WordStyles styles = new WordStyles();
        XmlEvents.read(bytes, inventory, styles);
        return Set.copyOf(styles.hidden);
    }

    @Override
    public void start(XmlEvents.Element element) {
        if (element.name().equals("style")) {
            style = element.attribute("styleId");
        } else if (element.name().equals("vanish") && element.on("val", true)) {
            hidden.add(style);
        }
    }
}
