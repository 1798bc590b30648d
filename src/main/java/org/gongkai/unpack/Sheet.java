package org.gongkai.unpack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gongkai.finding.Wording;

/** The cells of one sheet (工作表), and those of its rows and columns that are not shown. */
final class Sheet implements Xml.Listener {

    private static final int MOST_COLUMNS = 16384;

    /** Columns from one to another, both counted from 1. */
    private record Columns(int from, int to) {}

    private final Inventory inventory;
    private final List<String> shared;
    private final BitSet used;
    private final List<Columns> hiddenColumns = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder hiddenRow = new StringBuilder();
    private final StringBuilder hiddenColumn = new StringBuilder();
    private String cell = "";
    private String type = "";
    private String row = "";
    private int column;
    private boolean valued;
    private boolean aside;
    private boolean rowHidden;
    private boolean rowsHidden;

    /**
     * @param shared the texts that cells share
     * @param used takes the numbers of those that a cell of this sheet has
     */
    Sheet(Inventory inventory, List<String> shared, BitSet used) {
        this.inventory = inventory;
        this.shared = shared;
        this.used = used;
    }

    @Override
    public void start(Xml.Element element) throws Refused {
        switch (element.name()) {
            case "sheetFormatPr" -> rowsHidden = element.on("zeroHeight", false);
            case "col" -> {
                if (element.on("hidden", false) || element.attribute("width").matches("0(\\.0*)?")) {
                    hiddenColumns.add(new Columns(number(element.attribute("min")), number(element.attribute("max"))));
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
                column = cell.isEmpty() ? column + 1 : column(cell);
                value.setLength(0);
            }
            case "v", "t", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
                valued = true;
            case "rPh" -> aside = true;
            case "dataValidation" ->
                inventory.passage(
                        "数据验证", "validation", element.attribute("promptTitle") + " " + element.attribute("prompt"));
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (valued && !aside) {
            value.append(text);
        }
    }

    @Override
    public void end(String name) throws Refused {
        switch (name) {
            case "v", "t" -> valued = false;
            case "rPh" -> aside = false;
            case "c" -> cell();
            case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" -> {
                valued = false;
                inventory.passage("页眉页脚", "header or footer", value.toString());
                value.setLength(0);
            }
            default -> {}
        }
    }

    private void cell() throws Refused {
        String text = value.toString();
        value.setLength(0);
        if (type.equals("s")) {
            int index = number(text);
            text = index >= 0 && index < shared.size() ? shared.get(index) : "";
            used.set(Math.max(0, index));
        }
        if (text.isBlank()) {
            return;
        }
        inventory.passage(new Wording(cell, cell), text);
        if (rowHidden) {
            note(hiddenRow, text);
        } else if (hiddenColumns.stream().anyMatch(one -> one.from() <= column && column <= one.to())) {
            note(hiddenColumn, text);
        }
    }

    private void note(StringBuilder notes, String text) {
        notes.append(notes.isEmpty() ? "" : " ")
                .append(cell.isEmpty() ? row : cell)
                .append('：')
                .append(text);
    }

    /** Tells at the end what is not shown. */
    void tell() throws Refused {
        if (!hiddenRow.isEmpty()) {
            inventory.trace(Kind.HIDDEN_CELLS, "隐藏的行", "hidden rows", hiddenRow.toString());
        }
        if (!hiddenColumn.isEmpty()) {
            inventory.trace(Kind.HIDDEN_CELLS, "隐藏的列", "hidden columns", hiddenColumn.toString());
        }
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** The column of a cell's address: A is 1, AB is 28. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = Math.min(MOST_COLUMNS, column * 26 + address.charAt(i) - 'A' + 1);
        }
        return column;
    }
}
