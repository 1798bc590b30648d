package org.gongkai.intake.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;

/** An element of a part of an office document with what is in it (元素); names without their name spaces. */
final class XmlElement {

    /** Elements of one part; a long report has fifty thousand. */
    private static final int MOST = 1_500_000;

    private static final Set<String> NO = Set.of("0", "false", "off", "none");

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(0);

    private XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = Map.copyOf(attributes);
    }

    /** The root of a part. */
    static XmlElement read(byte[] bytes, Inventory limits) throws Refused {
        XmlElement root = new XmlElement("", Map.of());
        Deque<XmlElement> open = new ArrayDeque<>(List.of(root));
        XmlEvents.read(bytes, limits, new XmlEvents.Listener() {
            private int count;

            @Override
            public void start(XmlEvents.Element element) throws Refused {
                count++;
                if (count > MOST) {
                    throw new Refused(TraceKind.TOO_MUCH, "> " + MOST);
                }
                Map<String, String> attributes = new HashMap<>();
                element.attributes(attributes::putIfAbsent);
                XmlElement one = new XmlElement(element.name(), attributes);
                open.getFirst().children.add(one);
                open.push(one);
            }

            @Override
            public void text(String more) {
                XmlElement around = open.getFirst();
                if (around.children.isEmpty()) {
                    around.text.append(more);
                }
            }

            @Override
            public void end(String name) {
                open.pop();
            }
        });
        return root.children.isEmpty() ? root : root.children.get(0);
    }

    String name() {
        return name;
    }

    /** The text of an element that has no others in it. */
    String text() {
        return text.toString();
    }

    List<XmlElement> children() {
        return children;
    }

    Stream<XmlElement> all(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    Optional<XmlElement> first(String child) {
        return all(child).findFirst();
    }

    /** The child, or an element of nothing. */
    XmlElement child(String child) {
        return first(child).orElse(NOTHING);
    }

    private static final XmlElement NOTHING = new XmlElement("", Map.of());

    /** An attribute, or "". */
    String attribute(String local) {
        return attributes.getOrDefault(local, "");
    }

    /** The value that a child says, or "". */
    String value(String child) {
        return child(child).attribute("val");
    }

    /** Whether a child says yes; one that is there and says nothing does. */
    boolean on(String child) {
        return first(child).filter(one -> !NO.contains(one.attribute("val"))).isPresent();
    }

    /** A number that an attribute says. */
    static int number(String written, int otherwise) {
        return written.matches("-?[0-9]{1,7}") ? Integer.parseInt(written) : otherwise;
    }

    /** This element and all in it, in their order. */
    Stream<XmlElement> deep() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::deep));
    }

    /** The elements of this name in it, without those within one of them. */
    Stream<XmlElement> outermost(String inner) {
        return children.stream().flatMap(one -> one.name.equals(inner) ? Stream.of(one) : one.outermost(inner));
    }

    /** This element and all in it but what stands in elements of this name. */
    Stream<XmlElement> around(String inner) {
        return name.equals(inner)
                ? Stream.of()
                : Stream.concat(Stream.of(this), children.stream().flatMap(one -> one.around(inner)));
    }

    /** The words of all texts in it. */
    String words() {
        StringBuilder words = new StringBuilder();
        deep().forEach(one -> {
            if (one.name.equals("t") || one.name.equals("delText")) {
                words.append(one.text);
            } else if (one.name.equals("p") && !words.isEmpty()) {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }
}
