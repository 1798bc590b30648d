package org.gongkai.intake.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Table;
import org.gongkai.intake.document.Table.Cell;
import org.gongkai.prose.TextTable;
import org.gongkai.prose.TextTables;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/**
 * A plain text (.txt, .tsv) ▸ a paragraph for each line. Lines with tabs are rows of a table, as a spreadsheet copies them; lines
 * that begin with a tab are cells, one below the other, and a blank line ends their row, as programs write Word's tables; tables
 * may be drawn with characters as well. A whole text is looked at for lines that were broken on pages.
 */
public final class PlainText {

    /** Tables of characters are looked for in a text of so many. */
    private static final int DRAWN = 1 << 20;

    private static final Wording MARGINS = new Wording("页码、页眉没有带入", "numbers and heads of pages are left out");

    private static final Wording COLUMNS = new Wording(
            "分两栏的页先接左栏、再接右栏，核对次序",
            "of a page in two columns the left is read before the right: see whether that is so");

    private final List<String> lines;
    private final Gathering gathering;
    private final Map<Integer, TextTable> drawn = new HashMap<>();
    private int at;
    private int size;

    private PlainText(String text, Gathering gathering) {
        this.lines = text.lines().toList();
        this.gathering = gathering;
        if (text.length() <= DRAWN) {
            TextTables.in(text).forEach(table -> drawn.put(table.first(), table));
        }
    }

    /** Reads a text. */
    public static void read(String text, Gathering gathering) throws Refused {
        if (!gathering.whole()) {
            new PlainText(text, gathering).read();
            return;
        }
        BrokenLines.Joined joined = BrokenLines.of(text);
        joined.dropped().stream().distinct().forEach(words -> gathering.leftAside(MARGINS, words));
        if (joined.columns()) {
            gathering.leftOut(Wording.NONE, COLUMNS, "");
        }
        new PlainText(joined.text(), gathering).read();
    }

    private void read() throws Refused {
        while (at < lines.size()) {
            String line = lines.get(at);
            if (Paragraph.stripped(line).isEmpty()) {
                at++;
            } else if (below()) {
                gathering.add(new Table(gathering.nextTable(), "", false, cellsBelow()));
            } else if (line.strip().indexOf('\t') > 0) {
                gathering.add(new Table(gathering.nextTable(), "", false, rows()));
            } else if (drawn.containsKey(at)) {
                drawn(requireNonNull(drawn.get(at)));
            } else {
                at++;
                gathering.add(Paragraph.plain(new Wording("第" + at + "行", "line " + at), Paragraph.stripped(line)));
            }
        }
    }

    /** A table that is drawn with characters, or aligned by blanks. */
    private void drawn(TextTable table) throws Refused {
        List<List<Cell>> rows = new ArrayList<>();
        for (List<TextTable.Cell> row : table.rows()) {
            rows.add(counted(row.stream().map(cell -> Cell.of(cell.text())).toList()));
        }
        gathering.add(new Table(gathering.nextTable(), "", false, rows));
        at = table.last() + 1;
    }

    /** Whether two cells stand here one below the other. */
    private boolean below() {
        return cell(at) && (cell(at + 1) || (continued(at + 1) && cell(at + 2)));
    }

    private boolean cell(int line) {
        return line < lines.size()
                && lines.get(line).startsWith("\t")
                && !lines.get(line).isBlank()
                && lines.get(line).indexOf('\t', 1) < 0;
    }

    /** A line that goes on with the words of the cell before it. */
    private boolean continued(int line) {
        return line < lines.size()
                && !lines.get(line).isBlank()
                && lines.get(line).indexOf('\t') < 0;
    }

    private List<List<Cell>> cellsBelow() throws Refused {
        List<List<Cell>> rows = new ArrayList<>();
        while (below()) {
            List<Cell> row = new ArrayList<>();
            while (cell(at)) {
                StringBuilder text = new StringBuilder(lines.get(at).strip());
                for (at++; continued(at); at++) {
                    text.append('\n').append(lines.get(at).strip());
                }
                row.add(Cell.of(text.toString()));
            }
            rows.add(counted(row));
            while (at < lines.size() && lines.get(at).isBlank()) {
                at++;
            }
        }
        return rows;
    }

    /** Rows of cells between tabs; a single blank line between two of them is a blank row. */
    private List<List<Cell>> rows() throws Refused {
        List<List<Cell>> rows = new ArrayList<>();
        while (at < lines.size() && (row(at) || (lines.get(at).isBlank() && at + 1 < lines.size() && row(at + 1)))) {
            List<Cell> row = new ArrayList<>();
            for (String cell : lines.get(at).split("\t", -1)) {
                row.add(Cell.of(cell.strip()));
            }
            rows.add(counted(row));
            at++;
        }
        return rows;
    }

    private boolean row(int line) {
        return lines.get(line).indexOf('\t') >= 0 && !lines.get(line).isBlank();
    }

    private List<Cell> counted(List<Cell> row) throws Refused {
        size += row.size();
        if (size > Table.MOST) {
            throw new Refused(TraceKind.TOO_MUCH, "> " + Table.MOST);
        }
        return row;
    }
}
