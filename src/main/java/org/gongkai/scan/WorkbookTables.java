package org.gongkai.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.scan.letters.Tables.Cell;
import org.gongkai.scan.letters.Tables.Row;
import org.gongkai.unpack.inventory.Extract;

/** The tables that the cells of a workbook make up (工作表中的表格): each cell comes by itself and is told by its address. */
final class WorkbookTables {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final String BEFORE = " ▸ ";

    /** Cells so far apart are of two tables. */
    private static final int MOST_EMPTY = 40;

    private final List<List<Row>> tables = new ArrayList<>();
    private final List<Row> table = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private String sheet = "";
    private int row;

    private WorkbookTables() {}

    /** @param starts where the text of each thing found begins */
    static List<List<Row>> of(List<Extract> found, int[] starts) {
        WorkbookTables sheets = new WorkbookTables();
        for (int i = 0; i < starts.length; i++) {
            if (found.get(i) instanceof Extract.Passage passage) {
                sheets.add(passage, starts[i]);
            }
        }
        sheets.endTable();
        return List.copyOf(sheets.tables);
    }

    private void add(Extract.Passage passage, int start) {
        String where = passage.where().zh();
        int at = where.lastIndexOf(BEFORE);
        Matcher address = ADDRESS.matcher(at < 0 ? where : where.substring(at + BEFORE.length()));
        if (!address.matches()) {
            return;
        }
        String in = at < 0 ? "" : where.substring(0, at);
        int number = Integer.parseInt(address.group(2));
        int column = column(address.group(1));
        if (!in.equals(sheet) || number < row || number > row + 1) {
            endTable();
        } else if (number > row) {
            endRow();
        }
        sheet = in;
        row = number;
        if (column < cells.size() || column > cells.size() + MOST_EMPTY) {
            endTable();
        }
        while (cells.size() < column && column <= MOST_EMPTY) {
            cells.add(new Cell("", start, start));
        }
        cells.add(new Cell(passage.text().strip(), start, start + passage.text().length()));
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            table.add(new Row(cells));
        }
        cells.clear();
    }

    private void endTable() {
        endRow();
        if (table.size() > 1) {
            tables.add(List.copyOf(table));
        }
        table.clear();
    }

    /** The column of an address, from 0. */
    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
