package org.gongkai.scan.person;

import java.util.List;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.Tables;
import org.gongkai.scan.letters.Tables.Row;
import org.gongkai.scan.letters.WordList;

/** Words that say what the number behind them is (号码前的字样): 身份证号码：, 合同编号 |. */
final class NumberLabel {

    private static final String BETWEEN = "|:\n-*_.([)号码號碼为是系均分别+\"“";
    private static final int LONGEST = 8;
    private static final int REACH = 24;
    private static final int LONG = 40;

    private NumberLabel() {}

    /**
     * Whether one of the labels governs what stands at {@code at}: nothing stands between but 号码, 为, a colon, a bracket, a
     * border or a line end.
     */
    static boolean governs(Squeezed view, int at, WordList labels) {
        int i = at - 1;
        while (i >= 0 && at - i < REACH && BETWEEN.indexOf(view.at(i)) >= 0) {
            i--;
        }
        for (int from = at - 1; from > i - LONGEST && from >= 0; from--) {
            int length = labels.length(view, from);
            if (length > 0 && from + length >= i + 1 && from + length <= at) {
                return true;
            }
        }
        return false;
    }

    /** Whether the heading of the column in which {@code at} stands is, or ends in, one of the labels. */
    static boolean heads(ScannedText text, int at, WordList labels) {
        String heading = heading(text, at);
        Squeezed view = new Squeezed(heading);
        return !heading.isEmpty() && heading.length() < LONG && governs(view, view.length(), labels);
    }

    /** The heading of the column in which {@code at} stands; empty where it stands in no table or is the heading itself. */
    private static String heading(ScannedText text, int at) {
        if (!text.maybeTables()) {
            return "";
        }
        int offset = text.squeezed().offset(at);
        List<Row> table = Tables.around(text.tables(), offset);
        int column = table.isEmpty() ? -1 : table.get(1).column(offset);
        return column < 0 || table.get(0).column(offset) >= 0
                ? ""
                : table.get(0).text(column).replace("*", "");
    }
}
