package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.prose.Layout.Block;
import org.gongkai.prose.Layout.Kind;
import org.gongkai.prose.Layout.Line;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;

/**
 * Cells of a row beyond those of the head, which no page shows, and text under a table that became its row (表格多出的格子，GFM
 * 4.10).
 */
public final class LostCells implements Slips {

    private static final int QUOTED = 30;

    /** What the line of dashes under a head begins with. */
    private static final String RULE = "|-:";

    @Override
    public List<String> clues() {
        return List.of("|");
    }

    @Override
    public List<Slip> slips(ScannedText scanned) {
        String text = scanned.text();
        if (!maybe(text)) {
            return List.of();
        }
        List<Slip> slips = new ArrayList<>();
        boolean swallowed = false;
        Block above = null;
        for (Block block : scanned.layout().blocks()) {
            if (block.kind() != Kind.ROW) {
                continue;
            }
            Line line = block.first();
            Bars row = Bars.of(text, line.from(), line.to());
            boolean goesOn = swallowed
                    && above != null
                    && text.indexOf('\n', above.last().to()) + 1 == lineStart(text, line);
            swallowed = row.inner() == 0 && !row.edged() && block.columns() > 1;
            if (swallowed && !goesOn) {
                slips.add(swallowed(text, line));
            } else if (row.cells() > block.columns()
                    && !row.text(text, block.columns()).replace("|", "").isBlank()) {
                slips.add(lost(text, row, block.columns()));
            }
            above = block;
        }
        return slips;
    }

    /** Whether a row seems to have more cells than the line of dashes under the head, or none. */
    private static boolean maybe(String text) {
        int columns = 0;
        for (int start = 0; start < text.length(); ) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            int first = behindQuotes(text, start);
            if (columns > 0 || (first < end && RULE.indexOf(text.charAt(first)) >= 0)) {
                Bars row = Bars.of(text, first, end);
                if (row.rule()) {
                    columns = row.cells();
                } else if (row.blank()) {
                    columns = 0;
                } else if (columns > 0 && (row.cells() > columns || row.cells() == 1)) {
                    return true;
                }
            }
            start = end + 1;
        }
        return false;
    }

    private static int behindQuotes(String text, int start) {
        int at = Chars.behindBlanks(text, start);
        while (at < text.length() && text.charAt(at) == '>') {
            at = Chars.behindBlanks(text, at + 1);
        }
        return at;
    }

    private static Slip swallowed(String text, Line line) {
        int start = lineStart(text, line);
        String words = excerpt(text.substring(line.from(), line.to()).strip());
        return Slip.of(
                Hit.of(
                        Rule.LOST_CELL,
                        line.from(),
                        line.to(),
                        new Wording(
                                "表格下面的文字成了表格的一行：“" + words + "”",
                                "text under a table became a row of it: “" + words + "”"),
                        new Wording("在表格后面空一行", "leave an empty line behind the table")),
                new Edit(start, start, "\n"));
    }

    private static Slip lost(String text, Bars row, int columns) {
        String lost = excerpt(row.text(text, columns));
        int from = row.start(columns);
        Hit hit = Hit.of(
                Rule.LOST_CELL,
                from,
                Math.max(from, row.end()),
                new Wording(
                        "这一行有 " + row.cells() + " 格，表头只有 " + columns + " 格，多出的不显示：“" + lost + "”",
                        "the row has " + row.cells() + " cells and the head " + columns + "; not shown: “" + lost
                                + "”"),
                new Wording(
                        "格子里的竖线写成 \\|；确有第 " + (columns + 1) + " 列的，表头和下面的分隔行各加一格",
                        "write \\| for a bar in a cell; if there is a column " + (columns + 1)
                                + ", add a cell to the head and to the line of dashes"));
        List<Integer> tight = row.tight(text);
        return tight.size() == row.cells() - columns
                ? new Slip(hit, tight.stream().map(at -> new Edit(at, at, "\\")).toList())
                : Slip.of(hit);
    }

    private static int lineStart(String text, Line line) {
        return text.lastIndexOf('\n', line.from() - 1) + 1;
    }

    private static String excerpt(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
