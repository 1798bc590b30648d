package org.gongkai.unpack.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/**
 * The text of a docx (WordprocessingML): paragraphs, and in them what was changed with changes tracked, what is set not
 * to be seen; comments and the people who made them.
 */
final class WordText implements XmlEvents.Listener {

    private static final Set<String> CHANGES = Set.of("ins", "del", "moveFrom", "moveTo");
    private static final Set<String> FORMATS =
            Set.of(("rPrChange pPrChange sectPrChange tblPrChange tblGridChange tcPrChange trPrChange numberingChange"
                            + " cellIns cellDel cellMerge")
                    .split(" "));

    /** Elements that stand for a character. */
    private static final Map<String, String> SIGNS =
            Map.of("tab", "\t", "ptab", "\t", "br", "\n", "cr", "\n", "noBreakHyphen", "-");

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder hidden = new StringBuilder();
        private final StringBuilder code = new StringBuilder();
        private final StringBuilder spoken = new StringBuilder();
        private int number;
        private boolean style;
    }

    private static final class Run {
        private boolean hidden;
        private boolean white;
        private boolean shaded;
    }

    /** A tracked change that has begun. */
    private record Change(String name, String author, StringBuilder text) {}

    private final Inventory inventory;
    private final Set<String> hiddenStyles;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<Change> changes = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int numbered;
    private int shadedTables;
    private @Nullable Change comment;

    private WordText(Inventory inventory, Set<String> hiddenStyles) {
        this.inventory = inventory;
        this.hiddenStyles = hiddenStyles;
    }

    public static void read(Office office, Inventory inventory) throws Refused {
        Optional<byte[]> styles = office.bytes("word/styles.xml");
        Set<String> hidden = styles.isPresent() ? Styles.hidden(styles.get(), inventory) : Set.of();
        List<String> read = new ArrayList<>();
        for (String name : office.names()) {
            if (name.matches("word/(glossary/)?(document|header|footer|footnotes|endnotes|comments)[0-9]*\\.xml")) {
                read.add(name);
                boolean main = name.equals("word/document.xml");
                Inventory part = main ? inventory : inventory.in(name);
                office.read(name, part, new WordText(part, hidden));
            } else if (name.matches("word/people[0-9]*\\.xml")) {
                read.add(name);
                office.persons(name, "author", "参与者", "contributor");
            }
        }
        office.others(read);
    }

    @Override
    public void start(XmlEvents.Element element) throws Refused {
        String name = element.name();
        if (name.equals("fldChar") && !paragraphs.isEmpty()) {
            paragraphs.getFirst().code.append(' ');
        }
        if (CHANGES.contains(name)) {
            changes.push(new Change(name, element.attribute("author"), new StringBuilder()));
        } else if (FORMATS.contains(name)) {
            inventory.trace(TraceKind.TRACKED_CHANGE, here(), "格式（" + element.attribute("author") + "）");
        } else if (name.equals("comment")) {
            comment = new Change(name, element.attribute("author"), new StringBuilder());
        } else if (name.equals("p")) {
            Paragraph paragraph = new Paragraph();
            paragraph.number = ++numbered;
            paragraphs.push(paragraph);
        } else if (name.equals("r")) {
            runs.push(new Run());
        } else if (SIGNS.containsKey(name)) {
            write(SIGNS.get(name));
        } else {
            setting(element);
        }
        path.push(name);
    }

    private void setting(XmlEvents.Element element) {
        String value = element.attribute("val");
        switch (element.name()) {
            case "pStyle" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.getFirst().style = hiddenStyles.contains(value);
                }
            }
            case "tblStyle" -> shadedTables += value.isEmpty() ? 0 : 1;
            case "shd" -> shade(element.attribute("fill"));
            default -> run(element, value);
        }
    }

    private void run(XmlEvents.Element element, String value) {
        if (runs.isEmpty() || !"rPr".equals(path.peek())) {
            return;
        }
        Run run = runs.getFirst();
        switch (element.name()) {
            case "vanish" -> run.hidden |= element.on("val", true);
            case "rStyle" -> run.hidden |= hiddenStyles.contains(value);
            case "sz" -> run.hidden |= value.matches("[0-2]");
            case "color" -> run.white = value.equalsIgnoreCase("FFFFFF");
            case "highlight" -> run.shaded = true;
            default -> {}
        }
    }

    /** White letters on a coloured ground are seen; so in a cell, paragraph or run that is shaded. */
    private void shade(String fill) {
        boolean coloured = !fill.isEmpty() && !fill.equals("auto") && !fill.equalsIgnoreCase("FFFFFF");
        if (coloured && !runs.isEmpty() && "rPr".equals(path.peek())) {
            runs.getFirst().shaded = true;
        } else if (coloured) {
            shadedTables++;
        }
    }

    @Override
    public void text(String text) {
        String element = path.isEmpty() ? "" : path.getFirst();
        switch (element) {
            case "t", "delText" -> write(text);
            case "instrText", "delInstrText" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.getFirst().code.append(text);
                }
            }
            default -> {} // settings, numbers of positions
        }
    }

    private void write(String text) {
        if (paragraphs.isEmpty() || runs.isEmpty()) {
            return;
        }
        Paragraph paragraph = paragraphs.getFirst();
        Run run = runs.getFirst();
        (path.contains("rt") ? paragraph.spoken : paragraph.text).append(text);
        changes.forEach(change -> change.text().append(text));
        if (comment != null) {
            comment.text().append(text);
        }
        boolean white = run.white && !run.shaded && shadedTables == 0;
        if (run.hidden || white || paragraph.style) {
            paragraph.hidden.append(text);
        }
    }

    @Override
    public void end(String name) throws Refused {
        path.pop();
        if (CHANGES.contains(name) && !changes.isEmpty()) {
            Change change = changes.pop();
            String done = switch (name) {
                case "ins" -> "插入";
                case "del" -> "删除";
                default -> "移动";
            };
            inventory.trace(TraceKind.TRACKED_CHANGE, here(), done + "（" + change.author() + "）：" + change.text());
        } else if (name.equals("comment") && comment != null) {
            inventory.trace(TraceKind.COMMENT, Wording.NONE, comment.author() + "：" + comment.text());
            comment = null;
        } else if (name.equals("p") && !paragraphs.isEmpty()) {
            Wording here = here();
            Paragraph ended = paragraphs.pop();
            inventory.passage(here, ended.text.toString());
            inventory.in(here).passage("注音", "pronunciation", ended.spoken.toString());
            FieldCode.tell(ended.code.toString(), inventory.in(here));
            inventory.words(TraceKind.HIDDEN_TEXT, here, ended.hidden);
        } else if (name.equals("r") && !runs.isEmpty()) {
            runs.pop();
        } else if (name.equals("tbl") || name.equals("body")) {
            shadedTables = 0;
        }
    }

    @Override
    public Wording here() {
        if (numbered == 0) {
            return Wording.NONE;
        }
        int number = paragraphs.isEmpty() ? numbered : paragraphs.getFirst().number;
        return new Wording("第" + number + "段", "paragraph " + number);
    }

    /** The styles of a docx whose text is not shown (隐藏样式). */
    private static final class Styles implements XmlEvents.Listener {

        private final Set<String> hidden = new HashSet<>();
        private String style = "";

        private Styles() {}

        static Set<String> hidden(byte[] bytes, Inventory inventory) throws Refused {
            Styles styles = new Styles();
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
}
