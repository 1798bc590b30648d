package org.gongkai.unpack.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;

/** The workbook of an xlsx (SpreadsheetML): its sheets in order, hidden ones, comments, links and caches. */
final class Spreadsheet {

    /** A sheet as the workbook lists it. */
    private record Listed(String name, String state, String relation) {}

    private final Office office;
    private final Inventory inventory;
    private final List<String> read = new ArrayList<>();

    Spreadsheet(Office office, Inventory inventory) {
        this.office = office;
        this.inventory = inventory;
    }

    public void read() throws Refused {
        Map<String, String> targets = new HashMap<>();
        for (PartRelations.Relation one : office.relations("xl/workbook.xml")) {
            String target = one.target();
            targets.put(one.id(), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
        List<List<RichText.Run>> shared = shared();
        CellStyles styles = new CellStyles();
        office.read("xl/styles.xml", inventory.in("xl/styles.xml"), styles);
        read.add("xl/styles.xml");
        BitSet used = new BitSet();
        for (Listed sheet : sheets()) {
            String part = targets.getOrDefault(sheet.relation(), "");
            Inventory here = inventory.in(sheet.name());
            inventory.passage("工作表名", "sheet name", sheet.name());
            if (office.bytes(part).isPresent()) {
                read.add(part);
                Worksheet cells = new Worksheet(here, shared, styles.styles(), headings(part), used);
                office.read(part, here, cells);
                cells.tell();
            }
            if (!sheet.state().isEmpty() && !sheet.state().equals("visible")) {
                inventory.trace(TraceKind.HIDDEN_SHEET, "工作表", "sheet", sheet.name());
            }
        }
        for (int i = used.nextClearBit(0); i < shared.size(); i = used.nextClearBit(i + 1)) {
            inventory.trace(TraceKind.HIDDEN_CELLS, "没有单元格使用的文字", "text of no cell", RichText.whole(shared.get(i)));
        }
        parts();
        office.others(read);
    }

    /** The rows of headings that a table's own style gives a ground: the numbers of their rows. */
    private BitSet headings(String part) throws Refused {
        BitSet rows = new BitSet();
        for (PartRelations.Relation one : office.relations(part)) {
            String table = one.target().replaceFirst("^(\\.\\./|/?xl/)", "xl/");
            Optional<byte[]> bytes = one.type().equals("table") ? office.bytes(table) : Optional.empty();
            if (bytes.isPresent()) {
                XmlEvents.read(bytes.get(), inventory, element -> {
                    int row = Worksheet.number(
                            element.attribute("ref").replaceFirst(":.*", "").replaceAll("\\D", ""));
                    if (element.name().equals("table") && row >= 0 && row < Worksheet.MOST_ROWS) {
                        rows.set(row);
                    }
                });
            }
        }
        return rows;
    }

    private List<Listed> sheets() throws Refused {
        List<Listed> sheets = new ArrayList<>();
        byte[] bytes = office.bytes("xl/workbook.xml").orElseThrow(() -> new Refused(TraceKind.UNREADABLE, "workbook"));
        XmlEvents.read(bytes, inventory, element -> {
            if (element.name().equals("sheet")) {
                sheets.add(new Listed(element.attribute("name"), element.attribute("state"), element.attribute("id")));
            }
        });
        return sheets;
    }

    /** The texts that cells share. */
    private List<List<RichText.Run>> shared() throws Refused {
        List<List<RichText.Run>> texts = new ArrayList<>();
        read.add("xl/sharedStrings.xml");
        office.read("xl/sharedStrings.xml", inventory, new XmlEvents.Listener() {
            private RichText text = new RichText();

            @Override
            public void start(XmlEvents.Element element) {
                text.start(element);
            }

            @Override
            public void text(String more) {
                text.text(more);
            }

            @Override
            public void end(String name) throws Refused {
                text.end(name);
                if (name.equals("si")) {
                    texts.add(text.runs());
                    inventory.passage("注音", "pronunciation", text.spoken());
                    text = new RichText();
                }
            }
        });
        return texts;
    }

    private void parts() throws Refused {
        for (String name : office.names()) {
            if (name.matches("xl/(comments[^/]*|threadedComments/[^/]+)\\.xml|xl/comments/.*\\.xml")) {
                read.add(name);
                XmlEvents.read(office.bytes(name).orElseThrow(), inventory, new Remarks(inventory.in(name)));
            } else if (name.matches("xl/persons/.*\\.xml")) {
                read.add(name);
                office.persons(name, "displayName", "批注人", "commenter");
            } else if (name.startsWith("xl/revisions/")) {
                inventory.trace(TraceKind.TRACKED_CHANGE, new Wording(name, name), name);
            } else if (name.matches("xl/(externalLinks/[^/]*|connections|queryTables/.*)\\.xml")) {
                inventory.trace(TraceKind.EXTERNAL_LINK, new Wording(name, name), name);
            } else if (name.matches("xl/pivotCache/pivotCacheRecords.*")) {
                inventory.trace(TraceKind.HIDDEN_CELLS, "数据透视表缓存", "pivot cache", name);
            }
        }
    }

    private static final class Remarks implements XmlEvents.Listener {
        private final Inventory inventory;
        private final StringBuilder said = new StringBuilder();
        private String cell = "";

        Remarks(Inventory inventory) {
            this.inventory = inventory;
        }

        @Override
        public void start(XmlEvents.Element element) {
            boolean remark = element.name().equals("comment") || element.name().equals("threadedComment");
            if (remark || element.name().equals("author")) {
                cell = element.attribute("ref");
                said.setLength(0);
            }
        }

        @Override
        public void text(String text) {
            said.append(text);
        }

        @Override
        public void end(String name) throws Refused {
            if (name.equals("author")) {
                inventory.person("批注人", "commenter", said.toString());
            } else if (name.equals("comment") || name.equals("threadedComment")) {
                inventory.trace(TraceKind.COMMENT, cell, cell, said.toString());
            }
        }
    }
}
