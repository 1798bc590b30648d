package org.gongkai.paper;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.paper.Board.Box;

/** How wide the columns of a table are to be (列宽): by the longest line of those cells that stand in one column alone. */
final class ColumnWidths {

    /** In letters; a Chinese character takes two. */
    private static final int NARROWEST = 4;

    private static final int WIDEST = 40;

    private ColumnWidths() {}

    static List<Integer> of(int columns, List<List<Box>> rows) {
        int[] widths = new int[columns];
        Arrays.fill(widths, NARROWEST);
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
                    widths[column] = Math.max(widths[column], Math.min(WIDEST, length(box)));
                }
                column += box.across();
            }
            for (; column < columns; column++) {
                below[column] = Math.max(0, below[column] - 1);
            }
        }
        return Arrays.stream(widths).boxed().toList();
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
