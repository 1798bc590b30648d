package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Wording;
import org.gongkai.prose.MarkupTable.Cell;
import org.gongkai.prose.MarkupTableReader.Read;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cells of a table in HTML into their columns and finds its heads (单元格的位置和表头), after the HTML Living Standard
 * 4.9.12. A table that names no heads, as word processors write them, has those of its first row, as in Markdown.
 */
final class MarkupTableShape {

    private @Nullable MarkupRefusal refusal;
    private int width;
    private int slots;

    private MarkupTableShape(int slots) {
        this.slots = slots;
    }

    /**
     * A row as written.
     *
     * @param group number of the group of rows that it stands in
     * @param head whether that group is the table's head
     */
    record Row(int group, boolean head, List<Cell> cells) {}

    /**
     * The table, or why it is none.
     *
     * @param used how many places of cells other tables of the text have taken
     */
    static Read of(List<MarkupWords.Line> caption, List<Row> written, int start, int end, int used) {
        MarkupTableShape shape = new MarkupTableShape(used);
        List<Row> rows = shape.placed(withCells(written));
        if (rows.isEmpty() && shape.refusal == null) {
            shape.refusal = MarkupRefusal.html(start, NO_CELLS, new Wording("删去这个表格", "remove the table"));
        }
        if (shape.refusal != null) {
            return new Read(null, shape.refusal);
        }
        int heads = shape.heads(rows);
        List<List<Cell>> head = new ArrayList<>();
        List<List<Cell>> body = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> cells = rows.get(i).cells();
            if (i < heads) {
                int below = heads - i;
                head.add(cells.stream()
                        .map(cell -> cell.as(true).of(Math.min(cell.rows(), below)))
                        .toList());
            } else {
                body.add(cells);
            }
        }
        return new Read(new MarkupTable(caption, head, body, start, end, shape.slots), null);
    }

    /** Without rows that have no cell; what spans them spans one less. */
    private static List<Row> withCells(List<Row> rows) {
        int[] empty = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            empty[i + 1] = empty[i] + (rows.get(i).cells().isEmpty() ? 1 : 0);
        }
        List<Row> left = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int from = i;
            if (!row.cells().isEmpty()) {
                List<Cell> cells = row.cells().stream()
                        .map(cell -> {
                            int to = Math.min(rows.size(), from + cell.rows());
                            return cell.of(cell.rows() - (empty[to] - empty[from]));
                        })
                        .toList();
                left.add(new Row(row.group(), row.head(), cells));
            }
        }
        return left;
    }

    /** Every cell in its column, none longer than its group. */
    private List<Row> placed(List<Row> rows) {
        List<Row> placed = new ArrayList<>();
        int[] below = new int[MarkupTableReader.WIDEST];
        int[] groupEnds = groupEnds(rows);
        for (int i = 0; i < rows.size() && refusal == null; i++) {
            if (i == 0 || rows.get(i).group() != rows.get(i - 1).group()) {
                below = new int[MarkupTableReader.WIDEST];
            }
            List<Cell> cells = new ArrayList<>();
            int column = 0;
            for (Cell cell : rows.get(i).cells()) {
                while (column < below.length && below[column] > 0) {
                    column++;
                }
                Cell one = cell.at(column).of(Math.min(cell.rows(), groupEnds[i] - i));
                column += one.columns();
                refuse(one, column, below);
                if (refusal != null) {
                    return List.of();
                }
                for (int at = one.column(); at < column; at++) {
                    below[at] = one.rows();
                }
                cells.add(one);
            }
            for (int at = 0; at < width; at++) {
                below[at] = Math.max(0, below[at] - 1);
            }
            placed.add(new Row(rows.get(i).group(), rows.get(i).head(), cells));
        }
        return placed;
    }

    /** Row ▸ the row behind the last of its group. */
    private static int[] groupEnds(List<Row> rows) {
        int[] ends = new int[rows.size()];
        for (int i = rows.size() - 1; i >= 0; i--) {
            boolean last = i == rows.size() - 1
                    || rows.get(i).group() != rows.get(i + 1).group();
            ends[i] = last ? i + 1 : ends[i + 1];
        }
        return ends;
    }

    private void refuse(Cell cell, int end, int[] below) {
        slots += cell.columns() * cell.rows();
        if (end > MarkupTableReader.WIDEST) {
            refusal = MarkupTableReader.tooMuch(
                    cell.at(),
                    "表格超过 " + MarkupTableReader.WIDEST + " 列",
                    "the table has more than " + MarkupTableReader.WIDEST + " columns");
            return;
        }
        if (slots > Grammar.MAX_CELLS) {
            refusal = MarkupTableReader.tooMuch(
                    cell.at(),
                    "表格的单元格超过 " + Grammar.MAX_CELLS + " 个",
                    "the table has more than " + Grammar.MAX_CELLS + " cells");
            return;
        }
        for (int at = cell.column(); at < end; at++) {
            if (below[at] > 0) {
                refusal = MarkupRefusal.html(cell.at(), OVERLAP, COUNT_AGAIN);
                return;
            }
        }
        width = Math.max(width, end);
    }

    /** How many rows are heads. */
    private int heads(List<Row> rows) {
        int heads = 0;
        while (heads < rows.size() && rows.get(heads).head()) {
            heads++;
        }
        boolean named =
                heads > 0 || rows.stream().anyMatch(row -> row.cells().stream().anyMatch(Cell::header));
        while (named && heads < rows.size() && rows.get(heads).cells().stream().allMatch(Cell::header)) {
            heads++;
        }
        if (named) {
            return heads < rows.size() ? reach(rows, heads) : 0;
        }
        while (heads < rows.size() && isTitle(rows.get(heads))) {
            heads++;
        }
        return heads + 1 < rows.size() ? reach(rows, heads + 1) : 0;
    }

    /** So many rows as the cells of the first {@code heads} reach down; none where nothing is left below them. */
    private static int reach(List<Row> rows, int heads) {
        int reach = heads;
        for (int i = 0; i < reach && i < rows.size(); i++) {
            for (Cell cell : rows.get(i).cells()) {
                reach = Math.max(reach, i + cell.rows());
            }
        }
        return reach < rows.size() ? reach : 0;
    }

    /** A row of one cell as wide as the table is its title. */
    private boolean isTitle(Row row) {
        return row.cells().size() == 1 && row.cells().get(0).columns() == width && width > 1;
    }

    private static final Wording NO_CELLS =
            new Wording("HTML 表格不起作用，按文字显示：没有单元格", "the table in HTML is shown as text: it has no cells");
    private static final Wording OVERLAP = new Wording(
            "HTML 表格不起作用，按文字显示：合并的单元格互相重叠", "the table in HTML is shown as text: cells overlap that span others");
    private static final Wording COUNT_AGAIN =
            new Wording("核对这一行和上面各行的 colspan、rowspan", "check colspan and rowspan of this row and those above");
}
