package org.gongkai.unpack.office;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.FileLinks;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.Telling;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.XmlEvents;

/** The cells of one sheet (工作表), and those of its rows and columns that are not shown. */
final class Worksheet implements XmlEvents.Listener {

    static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 16384;
    private static final Set<String> MARGINS =
            Set.of("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter");
    private static final Set<String> RULES = Set.of("f", "formula", "formula1", "formula2");

    private static final Wording ROWS = new Wording("隐藏的行", "hidden rows");
    private static final Wording COLUMNS = new Wording("隐藏的列", "hidden columns");
    private static final Wording CELLS = new Wording("颜色或格式不显示的单元格", "cells that colour or format hides");

    private final Inventory inventory;
    private final List<List<RichText.Run>> shared;
    private final List<CellStyles.Style> styles;
    private final BitSet headings;
    private final BitSet used;
    private final BitSet hiddenColumns = new BitSet();
    private final StringBuilder value = new StringBuilder();
    private final Map<Wording, StringBuilder> unseen = new HashMap<>();
    private final StringBuilder rule = new StringBuilder();
    private RichText rich = new RichText();
    private CellStyles.Style style = CellStyles.PLAIN;
    private String cell = "";
    private String type = "";
    private String row = "";
    private int column;
    private boolean valued;
    private boolean ruled;
    private boolean rowHidden;
    private boolean rowsHidden;

    /**
     * @param shared the texts that cells share
     * @param styles of the workbook's cells
     * @param headings rows whose ground a table's style gives
     * @param used takes the numbers of those that a cell of this sheet has
     */
    Worksheet(
            Inventory inventory,
            List<List<RichText.Run>> shared,
            List<CellStyles.Style> styles,
            BitSet headings,
            BitSet used) {
        this.inventory = inventory;
        this.shared = shared;
        this.styles = styles;
        this.headings = headings;
        this.used = used;
    }

    @Override
    public void start(XmlEvents.Element element) {
        rich.start(element);
        if (MARGINS.contains(element.name())) {
            valued = true;
            value.setLength(0);
        } else if (RULES.contains(element.name())) {
            ruled = true;
            rule.setLength(0);
        }
        switch (element.name()) {
            case "sheetFormatPr" -> rowsHidden = element.on("zeroHeight", false);
            case "col" -> {
                if (element.on("hidden", false) || element.attribute("width").matches("0(\\.0*)?")) {
                    int first = number(element.attribute("min"));
                    int last = Math.min(MOST_COLUMNS, number(element.attribute("max")));
                    hiddenColumns.set(Math.max(0, Math.min(first, last + 1)), last + 1);
                }
            }
            case "row" -> {
                row = element.attribute("r");
                column = 0;
                rowHidden = element.on("hidden", rowsHidden)
                        || element.attribute("ht").matches("0(\\.0*)?");
            }
            case "c" -> {
                cell = element.attribute("r");
                type = element.attribute("t");
                column = cell.isEmpty() ? Math.min(MOST_COLUMNS, column + 1) : column(cell);
                int format = number(element.attribute("s"));
                style = format >= 0 && format < styles.size() ? styles.get(format) : CellStyles.PLAIN;
                value.setLength(0);
                rich = new RichText();
            }
            case "v", "t" -> valued = true;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (ruled) {
            rule.append(text);
        } else if (valued) {
            value.append(text);
            rich.text(text);
        }
    }

    @Override
    public void end(String name) throws Refused {
        rich.end(name);
        if (MARGINS.contains(name)) {
            valued = false;
            inventory.passage("页眉页脚", "header or footer", margin(value.toString()));
            value.setLength(0);
        } else if (RULES.contains(name)) {
            ruled = false;
            rule(name);
        } else if (name.equals("v") || name.equals("t")) {
            valued = false;
        } else if (name.equals("c")) {
            cell();
            cell = "";
        }
    }

    /** The words of a header without its codes of place, font, size, colour and fields. */
    private static String margin(String coded) {
        return coded.replaceAll("&[LCR]", "\n").replaceAll("&\"[^\"]*\"|&K[0-9A-F]{6}|&[0-9]{1,3}|&[A-Z]", "");
    }

    /** A formula of a cell, of a validation or of a conditional format. */
    private void rule(String name) throws Refused {
        String formula = rule.toString();
        Wording place = cell.isEmpty()
                ? new Wording("数据验证或条件格式", "validation or condition")
                : new Wording(cell + " ▸ 公式", cell + " ▸ formula");
        boolean list = name.equals("formula1") || name.equals("formula2");
        if (list || Telling.tells(formula)) {
            inventory.passage(place, formula.replace("\"", "").replace(',', '\n'));
        }
        if (FileLinks.local(formula)) {
            inventory.trace(TraceKind.LOCAL_PATH, place, formula);
        }
    }

    private void cell() throws Refused {
        String text = value.toString();
        value.setLength(0);
        List<RichText.Run> runs = rich.runs();
        if (type.equals("s")) {
            int index = number(text);
            runs = index >= 0 && index < shared.size() ? shared.get(index) : List.of();
            text = RichText.whole(runs);
            used.set(Math.max(0, index));
        } else if (type.equals("inlineStr")) {
            text = RichText.whole(runs);
            inventory.in(here()).passage("注音", "pronunciation", rich.spoken());
        }
        if (text.isBlank()) {
            return;
        }
        boolean number = type.isEmpty() || type.equals("n");
        inventory.passage(new Wording(cell, cell), style.format().shown(text, number));
        if (rowHidden) {
            note(ROWS, text);
        } else if (hiddenColumns.get(column)) {
            note(COLUMNS, text);
        } else if (style.format().hides(text, number)) {
            note(CELLS, text);
        } else if (!headings.get(Math.max(0, number(row)))) {
            note(
                    CELLS,
                    RichText.whole(runs.stream()
                            .filter(run -> style.hides(run.colour()))
                            .toList()));
        }
    }

    @Override
    public Wording here() {
        return new Wording(cell, cell);
    }

    private void note(Wording why, String text) {
        if (!text.isBlank()) {
            StringBuilder notes = unseen.computeIfAbsent(why, unused -> new StringBuilder());
            notes.append(notes.isEmpty() ? "" : " ").append(cell.isEmpty() ? row : cell);
            notes.append('：').append(text);
        }
    }

    /** Tells at the end what is not shown. */
    void tell() throws Refused {
        for (Wording why : List.of(ROWS, COLUMNS, CELLS)) {
            inventory.words(TraceKind.HIDDEN_CELLS, why, unseen.getOrDefault(why, new StringBuilder()));
        }
    }

    static int number(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** The column of a cell's address: A is 1, AB is 28. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = Math.min(MOST_COLUMNS, column * 26 + address.charAt(i) - 'A' + 1);
        }
        return column;
    }
}
