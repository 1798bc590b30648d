package org.gongkai.unpack.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/** An XMP packet (ISO 16684-1): properties as RDF, in elements or in attributes. */
public final class Xmp implements XmlEvents.Listener {

    private final Inventory inventory;
    private final Deque<String> names = new ArrayDeque<>();

    private Xmp(Inventory inventory) {
        this.inventory = inventory;
    }

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == 0 || bytes[end - 1] == ' ' || bytes[end - 1] == '\n')) {
            end--; // padding that programs leave for later changes
        }
        if (end > 0) {
            XmlEvents.read(java.util.Arrays.copyOf(bytes, end), inventory, new Xmp(inventory));
        }
    }

    @Override
    public void start(XmlEvents.Element element) throws Refused {
        element.attributes(this::property);
        names.push(element.name());
    }

    @Override
    public void text(String text) throws Refused {
        String property = names.stream()
                .filter(name -> !Set.of("li", "Alt", "Seq", "Bag").contains(name))
                .findFirst()
                .orElse("");
        property(property, text);
    }

    @Override
    public void end(String name) {
        names.pop();
    }

    private void property(String name, String value) throws Refused {
        if (value.isBlank()) {
            return;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("gps")) {
            inventory.trace(TraceKind.LOCATION, name, name, value);
        } else if (lower.contains("serialnumber") || lower.equals("ownername") || lower.equals("cameraownername")) {
            inventory.trace(TraceKind.DEVICE, name, name, value);
        } else {
            switch (name) {
                case "creator",
                        "author",
                        "Author",
                        "AuthorsPosition",
                        "CaptionWriter",
                        "contributor",
                        "Artist",
                        "LastModifiedBy" -> inventory.person(name, name, value);
                case "Company", "publisher" -> inventory.organisation(name, name, value);
                case "image" -> inventory.trace(TraceKind.THUMBNAIL, name, name, "XMP");
                case "City", "Location", "State", "Country" -> inventory.trace(TraceKind.LOCATION, name, name, value);
                default -> inventory.passageOrPath(new Wording(name, name), value);
            }
        }
    }
}
