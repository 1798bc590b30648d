package org.gongkai.paper;

import java.util.List;

/**
 * A table (表格) as wide as the text.
 *
 * @param shares the widths of its columns, in any unit: what counts is how they stand to each other
 * @param heads so many of its first rows are its head, repeated on every page
 * @param rows from the top; each names its own cells only, not those that reach down into it
 */
public record Board(List<Integer> shares, int heads, List<List<Box>> rows) implements Piece {

    /** Copies the rows. */
    public Board {
        shares = List.copyOf(shares);
        rows = rows.stream().map(List::copyOf).toList();
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("a table without columns");
        }
    }

    /**
     * A table with columns as wide as their words want them.
     *
     * @param columns how many it has, at least 1
     * @param heads as of {@link Board}
     */
    public static Board fitted(int columns, int heads, List<List<Box>> rows) {
        return new Board(ColumnWidths.of(columns, rows), heads, rows);
    }

    /**
     * A cell.
     *
     * @param across so many columns wide
     * @param down so many rows high
     * @param passages what stands in it; nothing of an empty one
     */
    public record Box(int across, int down, List<Passage> passages) {

        /** Copies what stands in it. */
        public Box {
            passages = List.copyOf(passages);
            if (across < 1 || down < 1) {
                throw new IllegalArgumentException("a cell of " + across + " columns and " + down + " rows");
            }
        }

        /** A cell of one column and one row. */
        public static Box of(Manner manner, String text) {
            return new Box(1, 1, List.of(Passage.of(manner, text)));
        }
    }
}
