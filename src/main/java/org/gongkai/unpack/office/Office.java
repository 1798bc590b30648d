package org.gongkai.unpack.office;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.FileLinks;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;
import org.gongkai.unpack.zip.Archive;

/** A document of Office Open XML (ECMA-376): docx, xlsx, pptx; every part of the package is accounted for. */
public final class Office {

    private static final List<String> DRAWN = List.of("emf", "wmf", "wdp", "pict", "bmp", "eps");
    private final Map<String, byte[]> parts;
    private final Inventory inventory;
    private final Set<String> told = new HashSet<>();

    private Office(Map<String, byte[]> parts, Inventory inventory) {
        this.parts = parts;
        this.inventory = inventory;
    }

    /**
     * Reads a document.
     *
     * @param folder of the main part, which tells the three kinds apart
     */
    public static void read(byte[] bytes, String folder, Inventory inventory) throws Refused {
        Archive archive = Archive.of(bytes, inventory);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (Archive.Member member : archive.members()) {
            parts.put(member.name(), archive.open(member));
        }
        Office office = new Office(parts, inventory);
        office.checkKind(folder);
        for (String name : parts.keySet()) {
            office.part(name);
        }
        switch (folder) {
            case "xl/" -> new Spreadsheet(office, inventory).read();
            case "ppt/" -> Slides.read(office, inventory);
            default -> WordText.read(office, inventory);
        }
    }

    /** Names of all parts, in order. */
    Iterable<String> names() {
        return parts.keySet();
    }

    Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** Reads a part, if there is one of that name: its own reader, and the words in its attributes. */
    public void read(String name, Inventory at, XmlEvents.Listener reader) throws Refused {
        Optional<byte[]> bytes = bytes(name);
        if (bytes.isPresent()) {
            XmlEvents.read(bytes.get(), inventory, new PartWords(reader, at, told));
        }
    }

    /** Reads a part that lists persons, each named by an attribute. */
    void persons(String part, String attribute, String zh, String en) throws Refused {
        Inventory at = inventory.in(part);
        XmlEvents.read(
                parts.getOrDefault(part, new byte[0]),
                inventory,
                element -> at.person(zh, en, element.attribute(attribute)));
    }

    /** The relationships of a part. */
    List<PartRelations.Relation> relations(String name) throws Refused {
        int slash = name.lastIndexOf('/') + 1;
        Optional<byte[]> bytes = bytes(name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels");
        return bytes.isPresent() ? PartRelations.read(bytes.get(), inventory) : List.of();
    }

    private void checkKind(String folder) throws Refused {
        Optional<byte[]> root = bytes("_rels/.rels");
        boolean right = bytes("[Content_Types].xml").isPresent() && root.isPresent();
        if (right) {
            right = PartRelations.read(root.get(), inventory).stream()
                    .filter(one -> one.type().equals("officeDocument"))
                    .allMatch(one -> one.target().replaceFirst("^/", "").startsWith(folder));
        }
        if (!right || parts.keySet().stream().noneMatch(name -> name.startsWith(folder))) {
            throw new Refused(TraceKind.OTHER_CONTENT, "≠ " + folder);
        }
    }

    private void part(String name) throws Refused {
        byte[] bytes = parts.getOrDefault(name, new byte[0]);
        String file = name.substring(name.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        String extension = lower.substring(lower.lastIndexOf('.') + 1);
        Wording at = new Wording(name, name);
        if (name.contains("..") || name.indexOf('\\') >= 0) {
            inventory.trace(TraceKind.UNSAFE_NAME, at, name);
        } else if (extension.equals("rels")) {
            PartRelations.check(PartRelations.read(bytes, inventory), inventory.in(name));
        } else if (lower.startsWith("docprops/thumbnail.")) {
            inventory.trace(TraceKind.THUMBNAIL, at, file);
        } else if (lower.startsWith("docprops/")) {
            OfficeProperties.read(bytes, inventory);
        } else if (lower.startsWith("customxml/") && extension.equals("xml")) {
            CustomData.read(bytes, inventory.in(name));
        } else if (lower.contains("vba") || lower.contains("macro") || lower.contains("activex")) {
            inventory.trace(TraceKind.MACRO, at, file);
        } else if (lower.contains("/printersettings/")) {
            printer(bytes, at);
        } else if (extension.equals("xml") || extension.equals("vml") || lower.contains("/fonts/")) {
            return; // text is read by kind, below; fonts hold none
        } else if (lower.contains("/media/")) {
            medium(name, extension, bytes);
        } else {
            inventory.trace(TraceKind.EMBEDDED_FILE, at, file);
        }
    }

    private void medium(String name, String extension, byte[] bytes) throws Refused {
        if (DRAWN.contains(extension)) {
            inventory.trace(TraceKind.UNREADABLE, new Wording(name, name), extension);
        } else {
            inventory.in(name).nested(name, bytes);
        }
    }

    /** Settings of a printer begin with its name, 32 UTF-16 units; a share's name tells of the inner network. */
    private void printer(byte[] bytes, Wording at) throws Refused {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i + 1 < Math.min(64, bytes.length); i += 2) {
            char c = (char) ((bytes[i] & 0xFF) | (bytes[i + 1] << 8));
            if (c == 0) {
                break;
            }
            name.append(c);
        }
        if (FileLinks.local(name)) {
            inventory.trace(TraceKind.LOCAL_PATH, at, name.toString());
        }
    }

    /** All text of parts that have no reader of their own, element by element: charts, drawings, data. */
    void others(List<String> read) throws Refused {
        for (String name : names()) {
            boolean own = read.contains(name) || name.startsWith("docProps/") || name.startsWith("customXml/");
            boolean text = name.endsWith(".xml") || name.endsWith(".vml");
            if (text && !own && !name.startsWith("[")) {
                Inventory at = inventory.in(name);
                read(name, at, new WholeText(at));
            }
        }
    }

    /** All text of an XML document, paragraph by paragraph where there are any (全部文字). */
    private static final class WholeText implements XmlEvents.Listener {

        private static final int ENOUGH = 2000;

        private final Inventory inventory;
        private final StringBuilder text = new StringBuilder();
        private int depth;

        WholeText(Inventory inventory) {
            this.inventory = inventory;
        }

        @Override
        public void start(XmlEvents.Element element) {
            depth++;
        }

        @Override
        public void text(String more) {
            text.append(more);
        }

        @Override
        public void end(String name) throws Refused {
            boolean paragraph = name.equals("p") || name.equals("pt") || name.equals("si") || name.equals("comment");
            if (paragraph || text.length() > ENOUGH) {
                flush();
            } else if (!name.equals("t") && !name.equals("r") && text.length() > 0) {
                text.append(' ');
            }
            depth--;
            if (depth == 0) {
                flush();
            }
        }

        private void flush() throws Refused {
            inventory.passage(Wording.NONE, text.toString());
            text.setLength(0);
        }
    }
}
