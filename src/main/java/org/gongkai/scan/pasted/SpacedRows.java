package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.prose.Layout.Block;
import org.gongkai.prose.Layout.Kind;
import org.gongkai.prose.Layout.Line;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;

/**
 * Rows of a table whose cells are parted by runs of blanks, which run together on the page (以空格分列的表格): three cells or more, as many
 * in every row. It is mended where a column of numbers below a head of words shows that the first row is the head.
 */
public final class SpacedRows implements Slips {

    private static final int LEAST_CELLS = 3;
    private static final int MOST_CELLS = 30;
    private static final int LONGEST = 400;
    private static final Pattern GAP = Pattern.compile(" {2,}|[ ]*\\u3000{2,}[ \\u3000]*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9,.%-]*");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,3}|\\p{IsHan}[ \u3000]\\p{IsHan}");
    private static final Wording HINT = new Wording(
            "写成 | 分列的表格，表头下面一行写 |---|---|", "make a table of it, its cells parted by |, under the head |---|---|");

    @Override
    public List<Slip> slips(ScannedText scanned) {
        String text = scanned.text();
        List<Slip> slips = new ArrayList<>();
        if (!text.contains("  ") && !text.contains("\u3000\u3000")) {
            return slips;
        }
        for (Block block : scanned.layout().blocks()) {
            if (block.kind() == Kind.PARAGRAPH && block.lines().size() > 1) {
                List<Line> rows = new ArrayList<>();
                for (Line line : block.lines()) {
                    int cells = cells(text, line).size();
                    if (!rows.isEmpty() && cells(text, rows.get(0)).size() != cells) {
                        table(text, rows, slips);
                        rows.clear();
                    }
                    if (cells >= LEAST_CELLS && cells <= MOST_CELLS) {
                        rows.add(line);
                    }
                }
                table(text, rows, slips);
            }
        }
        return slips;
    }

    private static List<String> cells(String text, Line line) {
        String words = text.substring(line.from(), Math.min(line.to(), line.from() + LONGEST))
                .strip();
        boolean other = words.indexOf('\t') >= 0 || words.indexOf('|') >= 0 || words.matches(".*[。；]");
        return other ? List.of() : List.of(GAP.split(words));
    }

    private static void table(String text, List<Line> rows, List<Slip> slips) {
        if (rows.size() < 2) {
            return;
        }
        List<List<String>> cells = rows.stream().map(row -> cells(text, row)).toList();
        if (cells.stream()
                .flatMap(List::stream)
                .allMatch(cell -> NAME.matcher(cell).matches())) {
            return; // a list of names
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < (headed(cells) ? rows.size() : 0); i++) {
            String line = "| " + String.join(" | ", cells.get(i)) + " |";
            String rule = i == 0 ? "\n|" + "---|".repeat(cells.get(0).size()) : "";
            edits.add(new Edit(rows.get(i).from(), rows.get(i).to(), line + rule));
        }
        Line head = rows.get(0);
        Wording message = new Wording(
                "以空格分列的 " + rows.size() + " 行不是表格，在页面上连成一段",
                rows.size() + " lines with blanks between their cells are no table and run together");
        slips.add(new Slip(Hit.of(Rule.LITERAL_MARKUP, head.from(), head.to(), message, HINT), edits));
    }

    /** Whether some column has numbers below a word. */
    private static boolean headed(List<List<String>> rows) {
        return IntStream.range(0, rows.get(0).size())
                .anyMatch(column -> !rows.get(0).get(column).matches(".*[0-9].*")
                        && rows.stream()
                                .skip(1)
                                .allMatch(row -> NUMBER.matcher(row.get(column)).matches()));
    }
}
