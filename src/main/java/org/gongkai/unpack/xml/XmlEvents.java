package org.gongkai.unpack.xml;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/** XML inside files, event by event (XML 部件): no document type, no entities, no more than so deep and so much. */
public final class XmlEvents {

    private static final int DEPTH = 200;

    private XmlEvents() {}

    /** An element as it begins. */
    public record Element(XMLStreamReader reader, String name, int depth) {

        /** The attribute of that local name, in whatever name space; empty if there is none. */
        public String attribute(String local) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(local)) {
                    return reader.getAttributeValue(i);
                }
            }
            return "";
        }

        /** Tells every attribute by its local name. */
        public void attributes(Attribute told) throws Refused {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                told.is(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }

        /** Whether the attribute says yes; an absent one says {@code otherwise}. */
        public boolean on(String local, boolean otherwise) {
            return switch (attribute(local)) {
                case "" -> otherwise;
                case "0", "false", "off" -> false;
                default -> true;
            };
        }
    }

    /** Is told of an attribute. */
    @FunctionalInterface
    public interface Attribute {
        void is(String name, String value) throws Refused;
    }

    private static final String OWN_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    /** Is told what stands in a document. */
    @FunctionalInterface
    public interface Listener {

        void start(Element element) throws Refused;

        default void text(String text) throws Refused {}

        default void end(String name) throws Refused {}

        /** Where in the document it has come to. */
        default Wording here() {
            return Wording.NONE;
        }

        default void comment(String text) throws Refused {}

        default void instruction(String target) throws Refused {}
    }

    public static void read(byte[] bytes, Inventory inventory, Listener listener) throws Refused {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(OWN_DEPTH, "0"); // since 24 the JDK has a limit of its own, and does not say so
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            int depth = 0;
            while (reader.hasNext()) {
                inventory.step(1);
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > DEPTH) {
                            throw new Refused(TraceKind.TOO_MUCH, "XML: " + DEPTH);
                        }
                        listener.start(new Element(reader, reader.getLocalName(), depth));
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> listener.text(reader.getText());
                    case XMLStreamConstants.COMMENT -> listener.comment(reader.getText());
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> listener.instruction(reader.getPITarget());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Refused(TraceKind.UNREADABLE, "DTD");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new Refused(TraceKind.UNREADABLE, "XML");
        }
    }
}
