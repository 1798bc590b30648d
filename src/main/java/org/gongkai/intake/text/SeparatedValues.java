package org.gongkai.intake.text;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Gathering;
import org.gongkai.intake.document.Table;
import org.gongkai.intake.document.Table.Cell;
import org.gongkai.tables.CsvText;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/** A table of separated values (.csv, RFC 4180): commas, or the semicolons and tabs that some programs write. */
public final class SeparatedValues {

    private static final int LINES_LOOKED_AT = 20;

    private SeparatedValues() {}

    /** Reads a table. */
    public static void read(String text, Gathering gathering) throws Refused {
        char separator = separator(text);
        CsvText.Read read = CsvText.read(text, separator);
        if (read instanceof CsvText.Refused refused) {
            throw new Refused(
                    TraceKind.UNREADABLE,
                    refused.line() + ":" + refused.column() + " "
                            + refused.why().zh());
        }
        List<List<Cell>> rows = new ArrayList<>();
        int size = 0;
        for (CsvText.Row row : ((CsvText.Sound) read).rows()) {
            size += row.cells().size() + Math.max(0, row.line() - 1 - rows.size());
            if (size > Table.MOST) {
                throw new Refused(TraceKind.TOO_MUCH, "> " + Table.MOST);
            }
            while (rows.size() < row.line() - 1) {
                rows.add(List.of()); // blank lines, and those of a cell of several lines
            }
            rows.add(row.cells().stream().map(cell -> Cell.of(cell.text())).toList());
        }
        if (!rows.isEmpty()) {
            gathering.add(new Table(new Wording("表格", "the table"), "", false, rows));
        }
    }

    /** Which of the three the first lines have most. */
    private static char separator(String text) {
        List<String> lines = text.lines().limit(LINES_LOOKED_AT).toList();
        char best = ',';
        for (char one : new char[] {';', '\t'}) {
            best = count(lines, one) > count(lines, best) ? one : best;
        }
        return best;
    }

    private static long count(List<String> lines, char one) {
        return lines.stream().flatMapToInt(String::chars).filter(c -> c == one).count();
    }
}
