package org.gongkai.content.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.yaml.Days;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.tables.CsvText.Cell;

/**
 * A list of what an office does (台账). One that an entry carries is {@code <name>.csv} beside {@code <name>.md}, covered by
 * the entry's digest and so by its review: letters, tasks, visiting days and the like are published in this way only. One
 * that the office keeps for itself is a {@link Register}.
 *
 * @param kind what it lists
 * @param path of the file, relative to the project folder
 * @param sheet of a workbook, in which lines are rows and columns have letters; of a text ""
 * @param rows in the order of the file, without those that add up others
 */
public record Ledger(LedgerKind kind, String path, String sheet, List<Row> rows) {

    private static final int LETTERS = 26;

    public Ledger {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line on which it begins
     * @param cells English head ▸ cell; columns that the file lacks are not there
     */
    public record Row(int line, Map<String, Cell> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** The cell under this English head; empty where the file has no such column. */
        public Cell cell(String head) {
            return cells.getOrDefault(head, new Cell("", line, 1));
        }

        /** The text under this English head. */
        public String text(String head) {
            return cell(head).text();
        }

        /** The day under this English head, where one is written. */
        public Optional<LocalDate> day(String head) {
            return Days.day(text(head));
        }

        /** The whole number under this English head; 0 where none is written. */
        public int number(String head) {
            return text(head).isEmpty() ? 0 : Integer.parseInt(text(head));
        }

        /** The amount in yuan under this English head; 0 where none is written. */
        public BigDecimal amount(String head) {
            return text(head).isEmpty() ? BigDecimal.ZERO : new BigDecimal(text(head));
        }
    }

    /** A finding at the cell under this English head. */
    public Finding finding(Rule rule, Row row, String head, Wording message, Wording hint) {
        Cell cell = row.cell(head);
        return named(sheet, Finding.of(rule, new Place(path, cell.line(), cell.column()), message, hint));
    }

    /** The same finding, told with the cell of the sheet, {@code 热线!C5}, where it stands in a workbook. */
    static Finding named(String sheet, Finding finding) {
        Place place = finding.place();
        if (sheet.isEmpty() || place.line() == 0) {
            return finding;
        }
        String cell = sheet + "!" + letters(Math.max(place.column(), 1) - 1) + place.line();
        Wording told = new Wording(
                finding.message().zh() + "（" + cell + "）", finding.message().en() + " (" + cell + ")");
        return new Finding(
                finding.rule(), finding.severity(), place, told, finding.hint(), finding.source(), finding.day());
    }

    /** {@code A} to {@code Z}, {@code AA} …: the letters of a column, from 0. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
