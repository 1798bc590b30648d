package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Schemas;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Table;
import org.gongkai.tables.CsvText;

/**
 * The table of a document whose columns a form knows (来稿中的一张表): from its head on, which titles may stand above. Lines are
 * rows of the table and columns its columns, so that a place names a cell.
 *
 * @param name of the sheet, "" where the document has none
 * @param source the document, of which no line can be shown
 * @param rows that of the heads first, all of its length; days as days, where numbers of a workbook stand for them
 * @param joined the places that a joined cell covers, with its words where it reaches down to them
 */
public record RegisterSheet(String name, SourceText source, List<CsvText.Row> rows, List<CsvText.Cell> joined) {

    /** So far down stands the head. */
    private static final int HEADS = 10;

    /** A day as workbooks keep it: how many have passed since the end of 1899, in this century. */
    private static final Pattern SERIAL = Pattern.compile("(3[6-9]|[4-6][0-9]|7[0-2])[0-9]{3}(\\.[0-9]+)?");

    /** What stands around the name of a sheet. */
    private static final Pattern SHEET = Pattern.compile("^工作表“|”$");

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    public RegisterSheet {
        rows = List.copyOf(rows);
        joined = List.copyOf(joined);
    }

    /**
     * The one table with these columns; nothing where there is none or more than one, and the findings say so.
     *
     * @param path by which a finding names the document
     */
    public static Found<Optional<RegisterSheet>> of(String path, Incoming document, Form form) {
        List<Table> tables =
                document.tables().filter(table -> head(table, form).isPresent()).toList();
        if (tables.isEmpty()) {
            return Found.nothing(Finding.of(
                    Rule.MISSING_KEY,
                    Place.of(path),
                    new Wording("没有找到这样的表：前 " + HEADS + " 行里没有列名", "no such table: the first rows have no heads"),
                    heads(form)));
        }
        if (tables.size() > 1) {
            String names = tables.stream().map(table -> table.where().zh()).collect(Collectors.joining("、"));
            return Found.nothing(Finding.of(
                    Rule.VALUE_NOT_ALLOWED,
                    Place.of(path),
                    new Wording("这样的表有 " + tables.size() + " 张：" + names, "there are several such tables: " + names),
                    new Wording("合成一张表，其余的移到别的文件", "put the rows into one table, and the others into another file")));
        }
        Table table = tables.get(0);
        return Found.of(head(table, form).map(at -> read(path, table, at, form)));
    }

    private static Wording heads(Form form) {
        String zh =
                form.fields().stream().filter(Field::needed).map(Field::chinese).collect(Collectors.joining("、"));
        String en =
                form.fields().stream().filter(Field::needed).map(Field::english).collect(Collectors.joining(", "));
        return new Wording("列名须有 " + zh, "the heads must have " + en);
    }

    /** Which of the first rows names the most columns, two at least. */
    private static Optional<Integer> head(Table table, Form form) {
        return IntStream.range(0, Math.min(HEADS, table.rows().size()))
                .filter(at -> known(table, at, form) > 1)
                .boxed()
                .max(Comparator.<Integer>comparingLong(at -> known(table, at, form))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static long known(Table table, int at, Form form) {
        return table.rows().get(at).stream()
                .filter(cell -> form.named(plain(cell.text())).isPresent())
                .count();
    }

    /** A head without the blanks and line ends that offices set into it. */
    private static String plain(String head) {
        return head.replaceAll("[\\s\\u3000]+", "");
    }

    private static RegisterSheet read(String path, Table table, int head, Form form) {
        List<Table.Cell> heads = table.rows().get(head);
        int width = heads.size();
        while (width > 0 && heads.get(width - 1).text().isBlank()) {
            width--;
        }
        List<Optional<Field<?>>> columns = heads.subList(0, width).stream()
                .<Optional<Field<?>>>map(cell -> form.named(plain(cell.text())))
                .toList();
        List<CsvText.Row> rows = new ArrayList<>();
        List<CsvText.Cell> joined = new ArrayList<>();
        String[] above = new String[width];
        int[] reach = new int[width];
        for (int i = head; i < table.rows().size(); i++) {
            List<Table.Cell> row = table.rows().get(i);
            boolean empty = row.stream().allMatch(cell -> cell.text().isBlank());
            List<CsvText.Cell> cells = new ArrayList<>();
            for (int j = 0; j < Math.max(width, filled(row)); j++) {
                Optional<Field<?>> column = j < width ? columns.get(j) : Optional.empty();
                String text = j < row.size() ? row.get(j).text().strip() : "";
                String read = i == head
                        ? plain(text)
                        : column.filter(RegisterSheet::timed)
                                .map(one -> day(text))
                                .orElse(text);
                cells.add(new CsvText.Cell(read, i + 1, j + 1));
                if (j < Math.min(width, row.size()) && row.get(j).covered() && i > head) {
                    boolean down = reach[j]-- > 0;
                    joined.add(new CsvText.Cell(down ? above[j] : "", i + 1, j + 1));
                } else if (j < Math.min(width, row.size())) {
                    above[j] = read;
                    reach[j] = row.get(j).down() - 1;
                }
            }
            if (!empty) {
                rows.add(new CsvText.Row(i + 1, cells));
            }
        }
        String name = table.lettered() ? SHEET.matcher(table.where().zh()).replaceAll("") : "";
        return new RegisterSheet(name, new SourceText(path, ""), rows, joined);
    }

    private static boolean timed(Field<?> column) {
        return LedgerKind.timed(column) || column.shape().schema().equals(Schemas.day());
    }

    private static int filled(List<Table.Cell> row) {
        int filled = row.size();
        while (filled > 0 && row.get(filled - 1).text().isBlank()) {
            filled--;
        }
        return filled;
    }

    /** A number that stands for a day, as that day. */
    static String day(String text) {
        return SERIAL.matcher(text).matches()
                ? EPOCH.plusDays(Integer.parseInt(text.replaceAll("\\..*", ""))).toString()
                : text;
    }

    /** A finding told with the name of its cell. */
    public Finding named(Finding finding) {
        return Ledger.named(name, finding);
    }

    /** That a joined cell covers one that must be filled in: what stands in it belongs to several rows, or to one. */
    List<Finding> covered(LedgerKind kind) {
        List<Optional<Field<?>>> columns = rows.get(0).cells().stream()
                .<Optional<Field<?>>>map(cell -> kind.form().named(cell.text()))
                .toList();
        return joined.stream()
                .filter(cell -> cell.column() <= columns.size()
                        && columns.get(cell.column() - 1).filter(Field::needed).isPresent())
                .map(cell -> Finding.of(
                        Rule.VALUE_NOT_ALLOWED,
                        new Place(source.path(), cell.line(), cell.column()),
                        new Wording("这一格被合并的单元格盖住", "a joined cell covers this one"),
                        new Wording("取消合并，每一行都填", "split the joined cell, and fill in every row")))
                .toList();
    }
}
