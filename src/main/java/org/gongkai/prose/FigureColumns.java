package org.gongkai.prose;

import java.util.List;
import java.util.regex.Pattern;

/** Columns of figures (数字栏), which stand on the right: every cell a number, some perhaps empty. */
public final class FigureColumns {

    /** 1,234.5, -3, 12.5%; what begins with a needless zero or is very long is a code. */
    private static final Pattern FIGURE =
            Pattern.compile("[-+−]?(?:0|[1-9][0-9]{0,11}|[1-9][0-9]{0,2}(?:[,，][0-9]{3})+)(?:\\.[0-9]+)?\\s?[%％‰]?");

    private static final Pattern NONE = Pattern.compile("[-—–－/／\\s]*");

    private FigureColumns() {}

    /** Whether the cells of a column are figures. */
    public static boolean isFigures(List<String> cells) {
        boolean some = false;
        for (String cell : cells) {
            String text = cell.strip();
            boolean figure = FIGURE.matcher(text).matches();
            if (!figure && !NONE.matcher(text).matches()) {
                return false;
            }
            some |= figure;
        }
        return some;
    }
}
