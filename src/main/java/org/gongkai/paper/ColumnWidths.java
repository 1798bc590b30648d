package org.gongkai.paper;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.paper.Board.Box;

/**
 * How wide the columns of a table are to be (列宽): by the longest line of those cells that stand in one column alone. What is
 * short is not broken where others are long.
 */
final class ColumnWidths {

    /** How much stands side by side in the text's width, in letters; a Chinese character takes two. */
    private static final int TEXT = 84;

    private static final int NARROWEST = 3;

    /** What every column gets: a figure of two digits with its edges. */
    private static final int LEAST = 5;

    /** Between the words of a cell and its edges. */
    private static final int EDGES = 3;

    private ColumnWidths() {}

    static List<Integer> of(int columns, List<List<Box>> rows) {
        int[] wanted = wanted(columns, rows);
        int left = TEXT;
        int wide = columns;
        boolean[] done = new boolean[columns];
        for (boolean more = true; more && wide > 0; ) { // those that want less than their share get it
            more = false;
            int share = left / wide;
            for (int i = 0; i < columns; i++) {
                if (!done[i] && wanted[i] <= share) {
                    done[i] = true;
                    left -= wanted[i];
                    wide--;
                    more = true;
                }
            }
        }
        int least = wide == 0 ? 0 : Math.min(LEAST, left / wide); // a figure is not broken where a name is long
        int others = 0;
        for (int i = 0; i < columns; i++) {
            others += done[i] ? 0 : wanted[i] - least;
        }
        int rest = left - wide * least;
        for (int i = 0; i < columns; i++) {
            wanted[i] = done[i] ? wanted[i] : Math.max(1, least + rest * (wanted[i] - least) / Math.max(1, others));
        }
        return Arrays.stream(wanted).boxed().toList();
    }

    private static int[] wanted(int columns, List<List<Box>> rows) {
        int[] wanted = new int[columns];
        Arrays.fill(wanted, NARROWEST + EDGES);
        int[] below = new int[columns];
        for (List<Box> row : rows) {
            int column = 0;
            for (Box box : row) {
                while (column < columns && below[column] > 0) {
                    below[column++]--;
                }
                for (int i = column; i < Math.min(columns, column + box.across()); i++) {
                    below[i] = box.down() - 1;
                }
                if (box.across() == 1 && column < columns) {
                    wanted[column] = Math.max(wanted[column], Math.min(TEXT, length(box) + EDGES));
                }
                column += box.across();
            }
            for (; column < columns; column++) {
                below[column] = Math.max(0, below[column] - 1);
            }
        }
        return wanted;
    }

    private static int length(Box box) {
        return box.passages().stream()
                .map(passage -> passage.inks().stream().map(Ink::text).collect(Collectors.joining()))
                .flatMap(String::lines)
                .mapToInt(line -> line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum())
                .max()
                .orElse(0);
    }
}
