package org.gongkai.audit;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Well-formed XML as a flat list of elements; a document type, and with it every entity, is refused. */
final class XmlNodes {

    /**
     * An element.
     *
     * @param parent local name of the element around it; empty for the root
     * @param written what stands directly in it
     */
    record Node(String name, String parent, Map<String, String> attributes, String written, int line) {
        String text() {
            return written.strip();
        }
    }

    private XmlNodes() {}

    /** All elements, each behind those inside it. */
    static List<Node> parse(String text) throws XMLStreamException {
        List<Node> nodes = new ArrayList<>();
        parse(text, nodes::add);
        return nodes;
    }

    /** Hands over each element as soon as it is closed. */
    static void parse(String text, Consumer<Node> nodes) throws XMLStreamException {
        parse(new StringReader(text), nodes);
    }

    /** Hands over each element as soon as it is closed; what stands in one is no longer than {@link FileTexts#LIMIT}. */
    static void parse(Reader text, Consumer<Node> nodes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(text);
        List<Open> open = new ArrayList<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("DOCTYPE", reader.getLocation());
                case XMLStreamConstants.START_ELEMENT -> open.add(new Open(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.get(open.size() - 1).add(reader);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Open closed = open.remove(open.size() - 1);
                    String parent = open.isEmpty() ? "" : open.get(open.size() - 1).name;
                    nodes.accept(closed.in(parent));
                }
                default -> {}
            }
        }
    }

    private static final class Open {
        private final String name;
        private final Map<String, String> attributes = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final int line;

        Open(XMLStreamReader reader) {
            name = reader.getLocalName();
            Location location = reader.getLocation();
            line = location.getLineNumber();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }

        void add(XMLStreamReader reader) throws XMLStreamException {
            text.append(reader.getText());
            if (text.length() > FileTexts.LIMIT) {
                throw new XMLStreamException("too long", reader.getLocation());
            }
        }

        Node in(String parent) {
            return new Node(name, parent, Map.copyOf(attributes), text.toString(), line);
        }
    }
}
