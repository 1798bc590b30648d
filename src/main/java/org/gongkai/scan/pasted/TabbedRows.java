package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.prose.Layout.Block;
import org.gongkai.prose.Layout.Kind;
import org.gongkai.prose.Layout.Line;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;

/** Rows copied from a workbook or a table, their cells parted by tabs, which run together on the page (以制表符分列的表格). */
public final class TabbedRows implements Slips {

    private static final Wording HINT = new Wording(
            "写成 | 分列的表格，表头下面一行写 |---|---|", "make a table of it, its cells parted by |, under the head |---|---|");

    @Override
    public List<Slip> slips(ScannedText scanned) {
        String text = scanned.text();
        List<Slip> slips = new ArrayList<>();
        if (text.indexOf('\t') < 0) {
            return slips;
        }
        for (Block block : scanned.layout().blocks()) {
            if (block.kind() == Kind.PARAGRAPH && block.lines().size() > 1) {
                List<Line> rows = new ArrayList<>();
                for (Line line : block.lines()) {
                    if (cells(text, line).length < 2) {
                        table(text, rows, slips);
                        rows.clear();
                    } else {
                        rows.add(line);
                    }
                }
                table(text, rows, slips);
            }
        }
        return slips;
    }

    private static String[] cells(String text, Line line) {
        return text.substring(line.from(), line.to()).split("\t", -1);
    }

    private static void table(String text, List<Line> rows, List<Slip> slips) {
        if (rows.size() < 2) {
            return;
        }
        Line head = rows.get(0);
        int columns = cells(text, head).length;
        boolean even = rows.stream().allMatch(row -> cells(text, row).length == columns);
        List<Edit> edits = new ArrayList<>();
        for (Line row : even ? rows : List.<Line>of()) {
            String line = "| "
                    + text.substring(row.from(), row.to()).replace("|", "\\|").replace("\t", " | ") + " |";
            edits.add(new Edit(row.from(), row.to(), row.equals(head) ? line + "\n|" + "---|".repeat(columns) : line));
        }
        Wording message = new Wording(
                "以制表符分列的 " + rows.size() + " 行不是表格，在页面上连成一段",
                rows.size() + " lines with tabs between their cells are no table and run together");
        slips.add(new Slip(Hit.of(Rule.LITERAL_MARKUP, head.from(), head.to(), message, HINT), edits));
    }
}
