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

/**
 * Tables that did not come about (没有成为表格的标记): full-width bars, no line of dashes under the head, or one with another
 * number of cells.
 */
public final class LiteralTables implements Slips {

    /** A row as it would be with plain marks. */
    private record Row(Line line, String plain, Bars bars) {}

    @Override
    public List<String> clues() {
        return List.of("|");
    }

    @Override
    public List<Slip> slips(ScannedText scanned) {
        String text = scanned.text();
        List<Slip> slips = new ArrayList<>();
        if (!maybe(text)) {
            return slips;
        }
        for (Block block : scanned.layout().blocks()) {
            if (block.kind() == Kind.PARAGRAPH && block.lines().size() > 1) {
                List<Row> rows = new ArrayList<>();
                for (Line line : block.lines()) {
                    Row row = row(text, line);
                    if (row.bars().inner() == 0 && !row.bars().rule()) {
                        table(text, rows, slips);
                        rows.clear();
                    } else {
                        rows.add(row);
                    }
                }
                table(text, rows, slips);
            }
        }
        return slips;
    }

    /** Whether two lines with bars stand under each other that can be no rows of a table. */
    private static boolean maybe(String text) {
        if (text.indexOf('｜') >= 0) {
            return true;
        }
        boolean above = false;
        int columns = 0;
        int bar = text.indexOf('|');
        for (int start = 0; bar >= 0 && start < text.length(); ) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            bar = bar < start ? text.indexOf('|', start) : bar;
            boolean barred = bar >= 0 && bar < end;
            if (barred && !above) {
                Bars head = Bars.of(text, start, end);
                columns = head.cells();
            } else if (barred && columns > 0) {
                Bars under = Bars.of(text, start, end);
                if (!under.rule() || under.cells() != columns) {
                    return true;
                }
                columns = 0; // a sound table: its rows are told of elsewhere
            }
            above = barred;
            start = end + 1;
        }
        return false;
    }

    /** As if its bars and dashes were plain ones; a part of a word stays. */
    private static Row row(String text, Line line) {
        String plain = text.substring(line.from(), line.to()).replace('｜', '|');
        String dashed = plain.replace('－', '-')
                .replace('—', '-')
                .replace('─', '-')
                .replace('：', ':')
                .replace('　', ' ');
        Bars bars = Bars.of(dashed, 0, dashed.length());
        return bars.rule() ? new Row(line, dashed, bars) : new Row(line, plain, Bars.of(plain, 0, plain.length()));
    }

    private static void table(String text, List<Row> rows, List<Slip> slips) {
        if (rows.size() < 2 || rows.get(0).bars().rule()) {
            return;
        }
        int columns = rows.get(0).bars().cells();
        Row under = rows.get(1);
        boolean same =
                rows.stream().allMatch(row -> row.bars().rule() || row.bars().cells() == columns);
        if (columns < 2) {
            return;
        }
        if (under.bars().rule()) {
            boolean certain = under.bars().cells() == columns || same;
            String fault = under.bars().cells() == columns ? "竖线是全角的" : "分隔行的格数与表头不同";
            String english = under.bars().cells() == columns
                    ? "its bars are full-width"
                    : "the line of dashes has not as many cells as the head";
            slips.add(new Slip(
                    hit(rows, fault, english), certain ? edits(text, rows, rule(columns, under), 1) : List.of()));
        } else if (same && rows.stream().allMatch(row -> row.bars().framed())) {
            slips.add(new Slip(
                    hit(rows, "表头下面没有分隔行", "there is no line of dashes under the head"),
                    edits(text, rows, rule(columns, under), -1)));
        }
    }

    private static String rule(int columns, Row under) {
        return under.bars().rule()
                        && under.bars().cells() == columns
                        && under.plain().contains("---")
                ? under.plain()
                : "|" + "---|".repeat(columns);
    }

    private static Hit hit(List<Row> rows, String fault, String english) {
        Line first = rows.get(0).line();
        int count = rows.size();
        return Hit.of(
                Rule.LITERAL_MARKUP,
                first.from(),
                first.to(),
                new Wording(
                        "这 " + count + " 行没有成为表格，竖线照原样显示：" + fault,
                        "these " + count + " lines are no table, the bars stand on the page: " + english),
                new Wording(
                        "竖线用 |，表头下面一行写 |---|---|，每列一格",
                        "use | for bars, and under the head a line |---|---| with a cell for each column"));
    }

    /** Plain bars, and the line of dashes in the place of row number {@code rule}, or behind the head if there is none. */
    private static List<Edit> edits(String text, List<Row> rows, String dashes, int rule) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Line line = rows.get(i).line();
            String right = i == rule ? dashes : rows.get(i).plain();
            if (!text.substring(line.from(), line.to()).equals(right)) {
                edits.add(new Edit(line.from(), line.to(), right));
            }
            if (i == 0 && rule < 0) {
                int next = text.indexOf('\n', line.to()) + 1;
                edits.add(new Edit(next, next, dashes + "\n"));
            }
        }
        return edits;
    }
}
