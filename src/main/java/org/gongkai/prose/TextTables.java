package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongkai.prose.TextLine.Kind;
import org.gongkai.prose.TextTable.Cell;

/**
 * Finds the tables in a text that are written with nothing but characters (文本表格), as people paste them from a workbook, a
 * document or a PDF file: cells parted by tabs, ruled by box characters or {@code +---+}, aligned by blanks. A table is a run
 * of lines without an empty one. What Markdown reads as a table, as code or as HTML is none of these. Words aligned by blanks
 * may be a poem or a list of names: they are a table only where figures stand in columns.
 */
public final class TextTables {

    private static final int MANY = 5;

    /** So many lines of a few words may stand together in a table: the title of a part and its head. */
    private static final int TITLES = 2;

    private final List<TextLine> lines;
    private final List<TextTable> tables = new ArrayList<>();

    private TextTables(List<TextLine> lines) {
        this.lines = lines;
    }

    /** All tables of a text. */
    public static List<TextTable> in(String text) {
        TextTables tables = new TextTables(TextLine.of(text));
        for (int from = 0; from < tables.lines.size(); ) {
            int end = from;
            while (end < tables.lines.size() && tables.lines.get(end).kind() != Kind.OTHER) {
                end++;
            }
            tables.find(from, end);
            from = end + 1;
        }
        return List.copyOf(tables.tables);
    }

    /** The text with these tables as tables in HTML, every line with its number. */
    public static String drawn(String text) {
        return with(text, TextTable::html);
    }

    /** The text with blanks in the place of these tables, every character in its place. */
    public static String without(String text) {
        List<TextTable> tables = in(text);
        if (tables.isEmpty()) {
            return text;
        }
        char[] left = text.toCharArray();
        int line = 0;
        int next = 0;
        for (int i = 0; i < left.length && next < tables.size(); i++) {
            if (left[i] == '\n') {
                next += line++ == tables.get(next).last() ? 1 : 0;
            } else if (line >= tables.get(next).first()) {
                left[i] = ' ';
            }
        }
        return new String(left);
    }

    private static String with(String text, Function<TextTable, String> drawn) {
        List<TextTable> tables = in(text);
        if (tables.isEmpty()) {
            return text;
        }
        String[] lines = text.split("\n", -1);
        List<String> all = new ArrayList<>();
        int from = 0;
        for (TextTable table : tables) {
            all.addAll(List.of(lines).subList(from, table.first()));
            all.add(drawn.apply(table));
            from = table.last() + 1;
        }
        all.addAll(List.of(lines).subList(from, lines.length));
        return String.join("\n", all);
    }

    /** Finds the tables among lines that may belong to one. */
    private void find(int from, int end) {
        for (int at = from; at < end; ) {
            int stop = at;
            while (stop < end && ruled(stop)) {
                stop++;
            }
            if (stop > at) {
                bars(at, stop);
            } else {
                for (int words = 0; stop < end && !ruled(stop) && words <= TITLES; stop++) {
                    words = words(stop) ? words + 1 : 0;
                }
                parted(at, stop);
            }
            at = stop;
        }
    }

    private boolean ruled(int at) {
        Kind kind = lines.get(at).kind();
        return kind == Kind.RULE || kind == Kind.BARS;
    }

    private boolean words(int at) {
        return lines.get(at).kind() == Kind.WORDS;
    }

    /** Lines with bars and rules. */
    private void bars(int from, int end) {
        List<List<TextLine>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        for (TextLine line : lines.subList(from, end)) {
            if (line.kind() == Kind.BARS) {
                groups.get(groups.size() - 1).add(line);
            } else if (!groups.get(groups.size() - 1).isEmpty()) {
                groups.add(new ArrayList<>());
            }
        }
        groups.removeIf(List::isEmpty);
        if (lines.subList(from, end).stream().filter(line -> line.filled() > 0).count() > 1) {
            add(
                    from,
                    end - 1,
                    groups.stream()
                            .flatMap(group -> rows(group, groups.size()).stream())
                            .toList(),
                    false);
        }
    }

    /** Between two rules a row may take several lines; where there are rules only around the head, each line is one. */
    private static List<List<Cell>> rows(List<TextLine> group, int groups) {
        List<List<Cell>> rows = group.stream().map(TextLine::cells).toList();
        boolean single = groups <= 2 || group.stream().filter(TextLine::named).count() > 1;
        if (single || rows.size() < 2) {
            return rows;
        }
        List<Cell> joined = new ArrayList<>(rows.get(0));
        for (List<Cell> more : rows.subList(1, rows.size())) {
            for (int i = 0; i < more.size(); i++) {
                Cell cell = more.get(i);
                if (i >= joined.size()) {
                    joined.add(cell);
                } else if (!cell.text().isEmpty()) {
                    Cell above = joined.get(i);
                    joined.set(i, new Cell(above.text() + cell.text(), above.line(), above.column()));
                }
            }
        }
        return List.of(joined);
    }

    /** Lines parted by tabs or by blanks, and a few words between them. */
    private void parted(int from, int end) {
        boolean tabs = lines.subList(from, end).stream()
                        .filter(line -> line.kind() == Kind.TABS && line.filled() > 1)
                        .count()
                > 1;
        int first = from;
        while (first < end && !row(first, tabs)) {
            first++;
        }
        int last = end - 1;
        while (last > first && !row(last, tabs)) {
            last--;
        }
        if (last <= first) {
            return;
        }
        first -= first > from && words(first - 1) ? 1 : 0;
        List<TextLine> rows = lines.subList(first, last + 1);
        if (tabs || aligned(rows)) {
            add(first, last, rows.stream().map(line -> cells(line, tabs)).toList(), !tabs);
        }
    }

    private boolean row(int at, boolean tabs) {
        TextLine line = lines.get(at);
        return tabs
                ? line.kind() == Kind.TABS && line.filled() > 0
                : line.cells().size() > 1;
    }

    /** A line without a tab is one cell of a table parted by tabs. */
    private static List<Cell> cells(TextLine line, boolean tabs) {
        if (!tabs || line.kind() == Kind.TABS || line.cells().size() < 2) {
            return line.cells();
        }
        String words = String.join(" ", line.cells().stream().map(Cell::text).toList());
        return List.of(new Cell(words, line.number(), line.cells().get(0).column()));
    }

    /** Whether figures stand below each other, or many of them below many names. */
    private static boolean aligned(List<TextLine> rows) {
        int[] alike = new int[MANY + 1];
        TextLine above = rows.get(0);
        for (TextLine row : rows) {
            int figures = (int) Math.min(MANY, row.figures());
            alike[figures] += row.named() ? 1 : 0;
            if (figures == MANY && !row.named() && above.filled() >= MANY && above.figures() == 0) {
                return true;
            }
            above = row;
        }
        boolean several = false;
        for (int figures = 2; figures <= MANY; figures++) {
            several |= alike[figures] > 1;
        }
        return several || alike[1] > 2;
    }

    private void add(int first, int last, List<List<Cell>> rows, boolean right) {
        int heads = 0;
        while (heads < rows.size() && rows.get(heads).stream().noneMatch(cell -> TextLine.figure(cell.text()))) {
            heads++;
        }
        tables.add(new TextTable(first, last, rows, heads < rows.size() ? heads : 0, right));
    }
}
