package org.gongkai.unpack.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;
import org.gongkai.unpack.zip.Archive;

/**
 * The cells of a workbook as data (工作簿的单元格, SpreadsheetML): values as they were computed last, the visible sheets in their
 * order. What is hidden or lies beside the cells is the matter of {@link Office}.
 */
public final class XlsxCells {

    /** Cells of all sheets together, those among them that others cover. */
    private static final int MOST_CELLS = 50_000;

    private static final int MOST_SHEETS = 50;
    private static final int LAST_ROW = 10_000;
    private static final int LAST_COLUMN = 256;

    /** Characters of all cells together: texts that cells share count each time. */
    private static final int TEXT = 1 << 20;

    /** What a double holds: 24252.31 may be written as 24252.310000000001. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,2})?");
    private static final String BOOK = "xl/workbook.xml";

    private final Map<String, Archive.Member> members = new HashMap<>();
    private final Archive archive;
    private final Inventory limits;
    private final List<String> shared = new ArrayList<>();
    private int cells;
    private int text;

    /**
     * A cell.
     *
     * @param row from 1
     * @param column from 1
     * @param covered whether there is no such cell, but one that was joined covers its place
     */
    public record Cell(String text, int row, int column, boolean covered) {}

    /** A sheet: its rows that have cells, each with those up to its last one that is not empty. */
    public record Sheet(String name, List<List<Cell>> rows) {
        public Sheet {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    private XlsxCells(Archive archive, Inventory limits) {
        this.archive = archive;
        this.limits = limits;
        archive.members().forEach(member -> members.put(member.name(), member));
    }

    /** The sheets of a workbook. */
    public static List<Sheet> read(byte[] file, Inventory limits) throws Refused {
        return new XlsxCells(Archive.of(file, limits), limits).sheets();
    }

    private List<Sheet> sheets() throws Refused {
        if (!members.containsKey(BOOK)) {
            throw new Refused(TraceKind.OTHER_CONTENT, BOOK);
        }
        Map<String, String> targets = new HashMap<>();
        Archive.Member relations = members.get("xl/_rels/workbook.xml.rels");
        if (relations != null) {
            PartRelations.read(archive.open(relations), limits)
                    .forEach(one -> targets.put(
                            one.id(),
                            one.target().startsWith("/") ? one.target().substring(1) : "xl/" + one.target()));
        }
        part("xl/sharedStrings.xml", new Words() {
            @Override
            void ended(String name, String words) {
                if (name.equals("si")) {
                    shared.add(words);
                }
            }
        });
        Map<String, String> parts = new LinkedHashMap<>();
        part(BOOK, element -> {
            boolean hidden = !element.attribute("state").isEmpty()
                    && !element.attribute("state").equals("visible");
            if (element.name().equals("sheet") && !hidden) {
                parts.put(targets.getOrDefault(element.attribute("id"), ""), element.attribute("name"));
            }
        });
        if (parts.size() > MOST_SHEETS) {
            throw new Refused(TraceKind.TOO_MUCH, parts.size() + " > " + MOST_SHEETS);
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Map.Entry<String, String> one : parts.entrySet()) {
            OneSheet sheet = new OneSheet();
            part(one.getKey(), sheet);
            sheets.add(new Sheet(one.getValue(), sheet.rows()));
        }
        return sheets;
    }

    private void part(String name, XmlEvents.Listener listener) throws Refused {
        Archive.Member member = members.get(name);
        if (member != null) {
            XmlEvents.read(archive.open(member), limits, listener);
        }
    }

    private void count(int more) throws Refused {
        cells += more;
        if (cells > MOST_CELLS) {
            throw new Refused(TraceKind.TOO_MUCH, "> " + MOST_CELLS);
        }
    }

    /** Hears the text of elements; guides to its pronunciation are no part of it. */
    private abstract static class Words implements XmlEvents.Listener {
        private final StringBuilder words = new StringBuilder();
        private boolean inside;
        private boolean aside;

        @Override
        public void start(XmlEvents.Element element) throws Refused {
            switch (element.name()) {
                case "si", "c" -> words.setLength(0);
                case "t", "v" -> inside = !aside;
                case "rPh" -> aside = true;
                default -> {}
            }
        }

        @Override
        public void text(String more) {
            if (inside) {
                words.append(more);
            }
        }

        @Override
        public void end(String name) throws Refused {
            switch (name) {
                case "t", "v" -> inside = false;
                case "rPh" -> aside = false;
                default -> ended(name, words.toString());
            }
        }

        abstract void ended(String name, String words) throws Refused;
    }

    private final class OneSheet extends Words {
        private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
        private String type = "";
        private int row;
        private int column;

        @Override
        public void start(XmlEvents.Element element) throws Refused {
            super.start(element);
            switch (element.name()) {
                case "row" -> {
                    int said = Worksheet.number(element.attribute("r"));
                    row = said > 0 ? said : row + 1;
                    column = 0;
                }
                case "c" -> {
                    int said = Worksheet.column(element.attribute("r"));
                    column = said > 0 ? said : column + 1;
                    type = element.attribute("t");
                }
                case "mergeCell" -> joined(element.attribute("ref").split(":", -1));
                default -> {}
            }
        }

        @Override
        void ended(String name, String words) throws Refused {
            if (name.equals("c")) {
                String value = value(words);
                text += value.length();
                if (text > TEXT) {
                    throw new Refused(TraceKind.TOO_MUCH, "> " + TEXT);
                }
                if (!value.isBlank()) {
                    put(new Cell(value, row, column, false));
                }
            }
        }

        private String value(String words) {
            if (type.equals("s")) {
                int index = Worksheet.number(words);
                return index >= 0 && index < shared.size() ? shared.get(index) : "";
            }
            boolean number = type.isEmpty() || type.equals("n");
            return number && NUMBER.matcher(words).matches()
                    ? new BigDecimal(words).round(DIGITS).stripTrailingZeros().toPlainString()
                    : words;
        }

        private void put(Cell cell) throws Refused {
            if (cell.row() > LAST_ROW || cell.column() > LAST_COLUMN) {
                throw new Refused(TraceKind.TOO_MUCH, cell.row() + " × " + cell.column());
            }
            count(1);
            rows.computeIfAbsent(cell.row(), unused -> new TreeMap<>()).putIfAbsent(cell.column(), cell);
        }

        /** {@code A1:C2}: all but the first of these are covered, in rows that there are. */
        private void joined(String[] corners) throws Refused {
            int[] from = corner(corners[0]);
            int[] to = corner(corners[corners.length - 1]);
            for (int at = from[0]; at <= Math.min(to[0], LAST_ROW); at++) {
                for (int across = from[1]; across <= Math.min(to[1], LAST_COLUMN); across++) {
                    if (at != from[0] || across != from[1]) {
                        put(new Cell("", at, across, true));
                    }
                }
            }
        }

        private int[] corner(String address) {
            int letters = 0;
            while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
                letters++;
            }
            return new int[] {
                Math.max(1, Worksheet.number(address.substring(letters))), Math.max(1, Worksheet.column(address))
            };
        }

        /** The places before and between the cells are empty. */
        private List<List<Cell>> rows() throws Refused {
            List<List<Cell>> all = new ArrayList<>();
            for (Map.Entry<Integer, Map<Integer, Cell>> one : rows.entrySet()) {
                int last = one.getValue().values().stream()
                        .filter(cell -> !cell.covered())
                        .map(Cell::column)
                        .max(Comparator.naturalOrder())
                        .orElse(0);
                count(last);
                List<Cell> filled = new ArrayList<>();
                for (int at = 1; at <= last; at++) {
                    Cell empty = new Cell("", one.getKey(), at, false);
                    filled.add(one.getValue().getOrDefault(at, empty));
                }
                if (last > 0) {
                    all.add(filled);
                }
            }
            return all;
        }
    }
}
