package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.yaml.Days;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Schemas;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.gongkai.tables.CsvText;
import org.gongkai.tables.CsvText.Cell;

/**
 * The rows of an office's own table as the file of a year has them (读入的各行): known columns in the order of the form, cells that
 * are joined down filled in, days and months written out, totals compared and left out.
 */
public final class TakenRows {

    /** Says nothing but how many rows there are. */
    private static final String SERIAL = "序号";

    private static final Pattern NOTHING = Pattern.compile("[-—–/／无]");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}([,，][0-9]{3})+");
    private static final Pattern MONTH = Pattern.compile("(1[0-2]|0?[1-9])月份?");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})(?:-[0-9]{2}){1,2}");

    private final YearTable table;
    private final RegisterSheet sheet;
    private final String year;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedSet<String> years = new TreeSet<>();

    private TakenRows(YearTable table, RegisterSheet sheet, String year) {
        this.table = table;
        this.sheet = sheet;
        this.year = year;
    }

    /**
     * What was taken.
     *
     * @param rows that of the heads first, all of its length
     * @param from the cell of the document from which each cell was taken, of the rows below the heads
     * @param years in which the dates of the column that counts fall
     */
    public record Taken(List<List<String>> rows, List<List<Cell>> from, SortedSet<String> years) {

        /** The place of the document of a place in the text of the file, whose first line has the heads. */
        public Place place(String path, Place written) {
            int row = written.line() - 2;
            if (row < 0 || row >= from.size()) {
                return Place.of(path);
            }
            List<String> cells = rows.get(row + 1);
            int at = 0;
            int end = 1 + length(cells.get(0));
            while (at < cells.size() - 1 && written.column() > end) {
                at++;
                end += 1 + length(cells.get(at));
            }
            Cell cell = from.get(row).get(at);
            return new Place(path, cell.line(), cell.column());
        }

        /** In code points, with the quotes. */
        private static int length(String cell) {
            String written = YearTable.line(List.of(cell)).stripTrailing();
            return written.codePointCount(0, written.length());
        }
    }

    /**
     * Takes the rows; nothing where a column or a joined cell stands in the way, and the findings say so.
     *
     * @param year to which months belong that name none, or ""
     * @param drop whether columns that the form does not have are left out
     */
    public static Found<Optional<Taken>> of(YearTable table, RegisterSheet sheet, String year, boolean drop) {
        TakenRows taken = new TakenRows(table, sheet, year);
        Map<Field<?>, Integer> columns = taken.columns(drop);
        Optional<Taken> rows = taken.stopped() ? Optional.empty() : Optional.of(taken.rows(columns));
        return new Found<>(
                taken.stopped() ? Optional.empty() : rows,
                taken.findings.stream()
                        .map(one -> Ledger.named(sheet.name(), one))
                        .toList());
    }

    private boolean stopped() {
        return findings.stream().anyMatch(one -> one.severity() == Severity.BLOCK);
    }

    private void add(Rule rule, Cell at, Wording message, Wording hint) {
        findings.add(Finding.of(rule, new Place(sheet.source().path(), at.line(), at.column()), message, hint));
    }

    private Map<Field<?>, Integer> columns(boolean drop) {
        Map<Field<?>, Integer> columns = new HashMap<>();
        List<Cell> heads = sheet.rows().get(0).cells();
        for (int i = 0; i < heads.size(); i++) {
            Cell head = heads.get(i);
            Optional<Field<?>> column = table.form().named(head.text());
            if (column.isEmpty()) {
                unknown(head, drop);
            } else if (columns.putIfAbsent(column.get(), i) != null) {
                add(
                        Rule.REPEATED_KEY,
                        head,
                        new Wording("列“" + head.text() + "”重复", "column “" + head.text() + "” twice"),
                        new Wording("删去一列", "delete one of them"));
            }
        }
        table.form().fields().stream()
                .filter(field -> field.needed() && !columns.containsKey(field))
                .forEach(field -> add(
                        Rule.MISSING_KEY,
                        heads.get(0),
                        new Wording("缺少列“" + field.chinese() + "”", "column " + field.english() + " is missing"),
                        new Wording("在表中加上这一列；只是名称不同的，改为这个名称", "add it; if it has another name, rename it")));
        return columns;
    }

    private void unknown(Cell head, boolean drop) {
        boolean written = sheet.rows().stream()
                .skip(1)
                .anyMatch(row -> row.cells().size() >= head.column()
                        && !row.cells().get(head.column() - 1).text().isEmpty());
        if (!written) {
            return;
        }
        String name = head.text().isEmpty() ? "（没有列名）" : head.text();
        if (drop || head.text().equals(SERIAL)) {
            findings.add(Rule.TAKEN_IN
                    .at(
                            new Place(sheet.source().path(), head.line(), head.column()),
                            new Wording("没有带入列“" + name + "”", "column “" + name + "” is left out"),
                            Wording.NONE)
                    .as(Severity.INFO));
            return;
        }
        add(
                Rule.UNKNOWN_KEY,
                head,
                new Wording("“" + table.word() + "”没有列“" + name + "”", table.key() + " has no column “" + name + "”"),
                Spelling.hint(
                        head.text(),
                        table.form().names(),
                        new Wording("是同一项的，改为表中的列名；不需要的，加上 --drop 不带入", "rename it, or leave it out with --drop")));
    }

    private Taken rows(Map<Field<?>, Integer> columns) {
        Map<List<Integer>, String> joined = new HashMap<>();
        sheet.joined().forEach(cell -> joined.put(List.of(cell.line(), cell.column()), cell.text()));
        List<CsvText.Row> others =
                TotalRows.without(sheet.source(), sheet.rows(), table.form()).into(findings);
        List<Field<?>> heads =
                table.form().fields().stream().filter(columns::containsKey).toList();
        List<List<String>> rows = new ArrayList<>();
        List<List<Cell>> from = new ArrayList<>();
        rows.add(heads.stream().map(Field::chinese).toList());
        for (CsvText.Row row : others.subList(1, others.size())) {
            List<Cell> cells = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (Field<?> head : heads) {
                Cell cell = row.cells().get(columns.getOrDefault(head, 0));
                String under = joined.get(List.of(cell.line(), cell.column()));
                cells.add(cell);
                texts.add(written(head, under == null ? cell.text() : under(head, cell, under)));
            }
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(texts);
                from.add(cells);
            }
        }
        return new Taken(rows, from, years);
    }

    /** What stands in a cell that is joined down counts for each of its rows; a number does not. */
    private String under(Field<?> head, Cell cell, String text) {
        if (LedgerKind.counted(head)) {
            add(
                    Rule.VALUE_NOT_ALLOWED,
                    cell,
                    new Wording("合并的单元格里是一个数，不知道各行各是多少", "a joined cell has one number for several rows"),
                    new Wording("取消合并，每一行写自己的数", "split it, and give each row its own number"));
            return "";
        }
        if (!text.isEmpty()) {
            findings.add(Rule.TAKEN_IN
                    .at(
                            new Place(sheet.source().path(), cell.line(), cell.column()),
                            new Wording("合并的单元格，带入“" + text + "”", "a joined cell: “" + text + "” is taken"),
                            Wording.NONE)
                    .as(Severity.INFO));
        }
        return text;
    }

    /** The cell in its one spelling, where it has one; what has none is told by whoever reads the file. */
    private String written(Field<?> head, String text) {
        String flat = text.replaceAll("\\s*\n\\s*", " ").strip();
        if (NOTHING.matcher(flat).matches()) {
            return "";
        }
        if (LedgerKind.counted(head)) {
            return THOUSANDS.matcher(flat).matches() ? flat.replaceAll("[,，]", "") : flat;
        }
        if (!LedgerKind.timed(head) && !head.shape().schema().equals(Schemas.day())) {
            return flat;
        }
        Matcher month = MONTH.matcher(flat);
        boolean bare = month.matches() && !year.isEmpty();
        String whole = bare ? year + "-" + month.group(1) : flat;
        String dated = (LedgerKind.timed(head)
                        ? LedgerCell.spelled(head, whole)
                        : Days.day(whole).map(LocalDate::toString).or(() -> Days.meant(whole)))
                .orElse(whole);
        Matcher own = YEAR.matcher(dated);
        if (head.equals(when()) && own.matches()) {
            years.add(own.group(1));
        }
        return dated;
    }

    /** The column that says to which year a row belongs: the first one of days. */
    private Field<?> when() {
        return table.form().fields().stream()
                .filter(field -> field.needed()
                        && (LedgerKind.timed(field) || field.shape().schema().equals(Schemas.day())))
                .findFirst()
                .orElseThrow();
    }
}
