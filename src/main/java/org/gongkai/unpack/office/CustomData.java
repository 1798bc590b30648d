package org.gongkai.unpack.office;

import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;

/**
 * Data that programs keep in a document (customXml). Word adds an empty list of sources, WPS an empty frame; only what
 * holds a text or a value below its root is told.
 */
final class CustomData implements XmlEvents.Listener {

    private final StringBuilder data = new StringBuilder();

    private CustomData() {}

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        CustomData found = new CustomData();
        XmlEvents.read(bytes, inventory, found);
        inventory.words(TraceKind.CUSTOM_DATA, Wording.NONE, found.data);
    }

    @Override
    public void start(XmlEvents.Element element) throws Refused {
        boolean reference = element.name().equals("schemaRef") || element.name().equals("Relationship");
        if (element.depth() > 1 && !reference) {
            element.attributes((name, value) -> text(value));
        }
    }

    @Override
    public void text(String text) {
        if (!text.isBlank()) {
            data.append(data.isEmpty() ? "" : " ").append(text.strip());
        }
    }
}
