package org.gongkai.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.gongkai.prose.MarkupTable.Cell;
import org.gongkai.prose.MarkupTableParser.Written;
import org.jspecify.annotations.Nullable;

/**
 * A text as those read it who look for something in it (供查验的文字): no tag, mark or reference stands between two characters
 * that a reader sees side by side. Its tables in HTML are rows of cells between {@code |}, as in Markdown; the lines of a
 * cell and rows of heads are one.
 */
public final class AsRead {

    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[1 << 10];

    private AsRead() {}

    /** A Markdown text with its tables as they are read; nothing where there are none. */
    public static Optional<AsRead> of(String markdown) {
        List<MarkupTable> tables = tables(markdown);
        return tables.isEmpty() ? Optional.empty() : Optional.of(read(markdown, tables, null));
    }

    /** As {@link #of}, and without the marks and references inside words; nothing where there are none. */
    public static Optional<AsRead> inWords(String markdown) {
        Seams seams = Seams.of(markdown);
        return seams.none() ? Optional.empty() : Optional.of(read(markdown, tables(markdown), seams));
    }

    private static AsRead read(String markdown, List<MarkupTable> tables, @Nullable Seams seams) {
        AsRead read = new AsRead();
        int done = 0;
        for (MarkupTable table : tables) {
            read.copy(markdown, seams, done, table.from());
            read.table(table);
            done = table.to();
        }
        read.copy(markdown, seams, done, markdown.length());
        return read;
    }

    /** The text. */
    public String text() {
        return text.toString();
    }

    /** Where in the Markdown the character at {@code offset} of the text stands, or the end of the text. */
    public int source(int offset) {
        return offset < text.length() ? offsets[offset] : text.length() == 0 ? 0 : offsets[text.length() - 1] + 1;
    }

    private static List<MarkupTable> tables(String markdown) {
        if (MarkupTables.in(markdown).none()) {
            return List.of();
        }
        List<MarkupTable> tables = new ArrayList<>();
        Prose.tree(markdown).ifPresent(document -> collect(document, tables));
        tables.sort(Comparator.comparingInt(MarkupTable::from)); // notes come last in the tree
        return tables;
    }

    private static void collect(Node parent, List<MarkupTable> tables) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Written written) {
                tables.add(written.table());
            } else {
                collect(node, tables);
            }
        }
    }

    private void copy(String markdown, @Nullable Seams seams, int from, int to) {
        for (int at = from; at < to; at++) {
            if (seams == null || seams.asWritten(at)) {
                put(markdown.charAt(at), at);
            } else {
                for (char c : seams.seen(at).toCharArray()) {
                    put(c, at);
                }
            }
        }
    }

    private void put(char c, int at) {
        if (text.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = at;
        text.append(c);
    }

    private void table(MarkupTable table) {
        if (!table.caption().isEmpty()) {
            words(table.caption());
            put('\n', last());
        }
        int titles = 0;
        while (titles < table.head().size() && table.head().get(titles).size() == 1) {
            words(table.head().get(titles++).get(0).lines()); // a title above the heads is no head of a column
            put('\n', last());
        }
        List<Cell> heads = new ArrayList<>();
        table.head().stream().skip(titles).forEach(heads::addAll);
        heads.sort(Comparator.comparingInt(Cell::column));
        row(heads, table.from());
        table.body().forEach(cells -> row(cells, last()));
    }

    /** Cells in the order of their columns; those of one column stand together. */
    private void row(List<Cell> cells, int begin) {
        if (cells.isEmpty()) {
            return;
        }
        put('|', begin);
        int column = 0;
        int end = 0;
        for (Cell cell : cells) {
            for (; column < cell.column(); column++) {
                put('|', cell.at());
            }
            words(cell.lines());
            end = Math.max(end, cell.column() + cell.columns());
        }
        for (; column < end; column++) {
            put('|', last());
        }
        put('\n', last());
    }

    private void words(List<MarkupWords.Line> lines) {
        for (MarkupWords.Line line : lines) {
            boolean within =
                    !text.isEmpty() && text.charAt(text.length() - 1) != '|' && text.charAt(text.length() - 1) != '\n';
            if (within) {
                put(' ', line.offsets()[0]);
            }
            for (int i = 0; i < line.text().length(); i++) {
                put(line.text().charAt(i), line.offsets()[i]);
            }
        }
    }

    private int last() {
        return text.length() == 0 ? 0 : offsets[text.length() - 1];
    }
}
