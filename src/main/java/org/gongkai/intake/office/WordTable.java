package org.gongkai.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Paragraph.Side;
import org.gongkai.intake.document.Table;
import org.gongkai.intake.document.Table.Cell;

/** A table of a Word document (表格, ECMA-376 part 1, 17.4): cells that span columns, cells that go on from the row above. */
final class WordTable {

    private static final int WIDEST = 200;
    private static final Wording DELETED = new Wording("修订中删去的行没有带入", "a row deleted in a tracked change is left out");
    private static final Wording HIDDEN = new Wording("隐藏的行没有带入", "a hidden row is left out");
    private static final Wording COVERED = new Wording("合并的单元格里看不见的文字没有带入", "text in a covered cell is left out");
    private static final Wording NESTED = new Wording("表中的表单独列在后面", "a table inside a table follows it");
    private static final Wording WIDE =
            new Wording("超过 " + WIDEST + " 栏的没有带入", "what is beyond column " + WIDEST + " is left out");

    private final WordContext context;
    private final Gathering gathering;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<XmlElement> nested = new ArrayList<>();
    private final int[] owners = new int[WIDEST]; // the row of the cell that stands in a column, or reaches down in it
    private Wording where = Wording.NONE;

    WordTable(WordContext context, Gathering gathering) {
        this.context = context;
        this.gathering = gathering;
    }

    void read(XmlElement table) {
        where = gathering.nextTable();
        boolean coloured = !table.child("tblPr").value("tblStyle").isEmpty()
                || table.deep().anyMatch(WordContext::ground);
        if (coloured) {
            context.coloured(true);
        }
        rows(table);
        if (coloured) {
            context.coloured(false);
        }
        gathering.add(new Table(where, "", false, rows));
        if (!nested.isEmpty()) {
            gathering.leftOut(where, NESTED, "");
            nested.forEach(one -> new WordTable(context, gathering).read(one));
        }
    }

    private void rows(XmlElement around) {
        for (XmlElement one : around.children()) {
            if (one.name().equals("tr")) {
                row(one);
            } else if (List.of("sdt", "sdtContent", "customXml", "ins").contains(one.name())) {
                rows(one);
            }
        }
    }

    private static Stream<XmlElement> cells(XmlElement around) {
        return around.children().stream()
                .flatMap(one -> one.name().equals("tc")
                        ? Stream.of(one)
                        : List.of("sdt", "sdtContent", "customXml").contains(one.name()) ? cells(one) : Stream.of());
    }

    private void row(XmlElement row) {
        XmlElement properties = row.child("trPr");
        if (properties.first("del").isPresent() || properties.on("hidden")) {
            gathering.leftOut(where, properties.on("hidden") ? HIDDEN : DELETED, row.words());
            return;
        }
        List<Cell> line = new ArrayList<>();
        int before = XmlElement.number(properties.value("gridBefore"), 0);
        for (int i = 0; i < Math.min(before, WIDEST); i++) {
            line.add(Cell.of(""));
        }
        cells(row).forEach(cell -> cell(cell, line));
        rows.add(line);
    }

    private void cell(XmlElement cell, List<Cell> line) {
        int at = line.size();
        if (at >= WIDEST) {
            gathering.leftOut(where, WIDE, cell.words());
            return;
        }
        XmlElement properties = cell.child("tcPr");
        int across = Math.min(WIDEST - at, Math.max(1, XmlElement.number(properties.value("gridSpan"), 1)));
        Wording place = new Wording(
                where.zh() + " 第" + (rows.size() + 1) + "行第" + (at + 1) + "列",
                where.en() + " row " + (rows.size() + 1) + " column " + (at + 1));
        String text = new WordBlocks(context, gathering).cell(cell, place, nested);
        boolean aside = properties
                .first("hMerge")
                .filter(one -> !one.attribute("val").equals("restart"))
                .isPresent();
        boolean on = properties
                .first("vMerge")
                .filter(one -> !one.attribute("val").equals("restart"))
                .isPresent();
        boolean covered = on ? lengthen(at, across) : aside && widen(line);
        if (covered && !text.isBlank()) {
            gathering.leftOut(place, COVERED, text);
        }
        if (!covered) {
            owners[at] = rows.size();
        }
        line.add(covered ? Cell.COVERED : new Cell(text, across, 1, side(cell)));
        for (int i = 1; i < across; i++) {
            line.add(Cell.COVERED);
        }
    }

    /** The side to which the first paragraph of a cell is set. */
    private Side side(XmlElement cell) {
        return gathering.whole() ? context.styles().side(cell.child("p").child("pPr")) : Side.NONE;
    }

    /** The cell above that begins at this column reaches down here; false where there is none. */
    private boolean lengthen(int at, int across) {
        int owner = owners[at];
        if (owner >= rows.size() || at >= rows.get(owner).size()) {
            return false;
        }
        Cell above = rows.get(owner).get(at);
        boolean reaches = above.down() == rows.size() - owner && above.across() == across;
        if (reaches) {
            rows.get(owner).set(at, new Cell(above.text(), across, above.down() + 1, above.side()));
        }
        return reaches;
    }

    private static boolean widen(List<Cell> line) {
        for (int i = line.size() - 1; i >= 0; i--) {
            Cell before = line.get(i);
            if (!before.covered()) {
                line.set(i, new Cell(before.text(), before.across() + 1, before.down(), before.side()));
                return true;
            }
        }
        return false;
    }
}
