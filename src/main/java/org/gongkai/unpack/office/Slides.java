package org.gongkai.unpack.office;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;

/** The slides of a pptx (PresentationML): their text, hidden slides and shapes, speaker notes, comments. */
final class Slides implements XmlEvents.Listener {

    private final Inventory inventory;
    private final boolean notes;
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder spoken = new StringBuilder();
    private int depth;
    private int hiddenFrom;
    private boolean wholeHidden;
    private boolean text;
    private boolean field;

    private Slides(Inventory inventory, boolean notes) {
        this.inventory = inventory;
        this.notes = notes;
    }

    public static void read(Office office, Inventory inventory) throws Refused {
        List<String> read = new ArrayList<>();
        for (String name : office.names()) {
            boolean slide = name.matches("ppt/slides/[^/]+\\.xml");
            boolean notes = name.matches("ppt/notesSlides/[^/]+\\.xml");
            byte[] bytes = office.bytes(name).orElseThrow();
            if (slide || notes) {
                read.add(name);
                String number = name.replaceAll("\\D", "");
                Inventory part = inventory.in(new Wording(
                        notes ? "备注" + number : "第" + number + "张幻灯片", notes ? "notes " + number : "slide " + number));
                office.read(name, part, new Slides(part, notes));
            } else if (name.startsWith("ppt/comments/")) {
                read.add(name);
                XmlEvents.read(bytes, inventory, new Remarks(inventory.in(name)));
            } else if (name.matches("ppt/(commentAuthors|authors)\\.xml")) {
                read.add(name);
                office.persons(name, "name", "批注人", "commenter");
            }
        }
        office.others(read);
    }

    @Override
    public void start(XmlEvents.Element element) {
        depth++;
        switch (element.name()) {
            case "sld" -> wholeHidden = !element.on("show", true);
            case "cNvPr" -> {
                if (element.on("hidden", false) && hiddenFrom == 0) {
                    hiddenFrom = depth - 2; // the shape around its properties
                }
            }
            case "t" -> text = true;
            case "br" -> paragraph.append('\n');
            case "fld" -> field = true;
            default -> {}
        }
    }

    @Override
    public void text(String more) {
        if (!text) {
            return;
        }
        paragraph.append(more);
        if (hiddenFrom > 0 || wholeHidden) {
            hidden.append(more);
        }
        if (notes && !field) {
            spoken.append(more);
        }
    }

    @Override
    public void end(String name) throws Refused {
        depth--;
        switch (name) {
            case "t" -> text = false;
            case "fld" -> field = false;
            case "p" -> {
                inventory.passage(Wording.NONE, paragraph.toString());
                paragraph.setLength(0);
            }
            default -> {}
        }
        if (hiddenFrom > 0 && depth < hiddenFrom) {
            hiddenFrom = 0;
        }
        if (depth == 0) {
            tell();
        }
    }

    private void tell() throws Refused {
        if (wholeHidden || !hidden.toString().isBlank()) {
            inventory.trace(TraceKind.HIDDEN_SLIDE, Wording.NONE, hidden.toString());
        }
        inventory.words(TraceKind.SPEAKER_NOTES, Wording.NONE, spoken);
    }

    /** Comments, old form and new. */
    private static final class Remarks implements XmlEvents.Listener {
        private final Inventory inventory;
        private final StringBuilder said = new StringBuilder();

        Remarks(Inventory inventory) {
            this.inventory = inventory;
        }

        @Override
        public void start(XmlEvents.Element element) {}

        @Override
        public void text(String text) {
            said.append(text);
        }

        @Override
        public void end(String name) throws Refused {
            if (name.equals("cm") || name.equals("cmLst")) {
                inventory.words(TraceKind.COMMENT, Wording.NONE, said);
                said.setLength(0);
            }
        }
    }
}
