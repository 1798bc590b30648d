package org.gongkai.content.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.content.register.Ledger.Row;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.tables.CsvText;
import org.gongkai.tables.CsvText.Cell;

/** A table ▸ the rows of a {@link Ledger} (台账的各行): what each cell says, what a row must agree on, what a total comes to. */
public final class LedgerRows {

    private static final int YEAR = 4;

    private final SourceText source;
    private final LedgerKind kind;
    private final String sheet;
    private final List<Finding> findings = new ArrayList<>();

    private LedgerRows(SourceText source, LedgerKind kind, String sheet) {
        this.source = source;
        this.kind = kind;
        this.sheet = sheet;
    }

    /** The list that lies beside an entry, in CSV; nothing where something is wrong with it, and the findings say what. */
    public static Found<Optional<Ledger>> read(SourceText source, LedgerKind kind) {
        LedgerRows rows = new LedgerRows(source, kind, "");
        return sound(Found.onward(DataTable.cells(source), rows::ledger)
                .then(ledger -> new Found<>(ledger, ledger.isEmpty() ? List.of() : rows.without(ledger.get()))));
    }

    /** The list that an office keeps of a year, in CSV. */
    static Found<Optional<Ledger>> read(SourceText source, LedgerKind kind, int year) {
        LedgerRows rows = new LedgerRows(source, kind, "");
        return sound(Found.onward(DataTable.cells(source), rows::ledger).then(ledger -> rows.of(year, ledger)));
    }

    /** The same on a sheet. */
    static Found<Optional<Ledger>> read(RegisterSheet sheet, LedgerKind kind, int year) {
        LedgerRows rows = new LedgerRows(sheet.source(), kind, sheet.name());
        List<Finding> covered = sheet.covered(kind);
        List<Place> under = covered.stream().map(Finding::place).toList();
        Found<Optional<Ledger>> read = rows.ledger(sheet.rows()).with(covered).then(ledger -> rows.of(year, ledger));
        return sound(new Found<>(
                read.value(),
                read.findings().stream()
                        .filter(one -> one.rule() != Rule.MISSING_KEY || !under.contains(one.place()))
                        .map(one -> Ledger.named(sheet.name(), one))
                        .toList()));
    }

    /** A wrong total makes no row wrong. */
    private static Found<Optional<Ledger>> sound(Found<Optional<Ledger>> read) {
        boolean sound = read.findings().stream().allMatch(one -> one.rule() == Rule.LEDGER_TOTAL);
        return sound ? read : new Found<>(Optional.empty(), read.findings());
    }

    private Found<Optional<Ledger>> ledger(List<CsvText.Row> cells) {
        return TotalRows.without(source, cells, kind.form())
                .then(rows -> Found.onward(DataTable.of(source, rows, kind.form()), this::rows));
    }

    private Found<Optional<Ledger>> rows(List<Found<Values>> table) {
        List<Row> rows = new ArrayList<>();
        for (Found<Values> found : table) {
            Row row = row(found.into(findings));
            kind.columns().stream()
                    .filter(column ->
                            column.needed() && row.text(column.english()).isEmpty())
                    .forEach(column -> wrong(
                            Rule.MISSING_KEY,
                            row,
                            column.english(),
                            new Wording(column.chinese() + "没有写", column.english() + " is empty"),
                            column.meaning()));
            together(row);
            rows.add(row);
        }
        return new Found<>(Optional.of(new Ledger(kind, source.path(), sheet, rows)), List.copyOf(findings));
    }

    /** What is published has something in it; a year of an office may have had nothing. */
    private List<Finding> without(Ledger ledger) {
        return ledger.rows().isEmpty()
                ? List.of(source.finding(
                        Rule.MISSING_KEY,
                        1,
                        1,
                        new Wording("台账只有表头，没有内容", "the ledger has a head and no rows"),
                        new Wording("写入内容；没有内容的不建台账", "add rows, or leave the file out")))
                : List.of();
    }

    private Found<Optional<Ledger>> of(int year, Optional<Ledger> ledger) {
        findings.clear();
        ledger.ifPresent(one -> one.rows().forEach(row -> when(year, row)));
        return new Found<>(ledger, List.copyOf(findings));
    }

    /** A row belongs to the year of its file; what has been so since may be older. */
    private void when(int year, Row row) {
        String head = kind.time().map(Field::english).orElse("");
        String written = row.text(head);
        int own = written.length() < YEAR ? year : Integer.parseInt(written.substring(0, YEAR));
        if (own > year || (own < year && !kind.state())) {
            wrong(
                    Rule.VALUE_NOT_ALLOWED,
                    row,
                    head,
                    new Wording(written + " 不在 " + year + " 年", written + " is not in " + year),
                    new Wording(
                            "改正日期，或者移到 " + kind.word() + "-" + own + " 的文件",
                            "correct it, or move the row to the file of " + own));
        }
    }

    private Row row(Values values) {
        Map<String, Cell> cells = new HashMap<>();
        values.cells().forEach((column, cell) -> {
            String read = values.get(column).map(Object::toString).orElse(cell.value());
            cells.put(column.english(), new Cell(read, cell.line(), cell.column()));
        });
        return new Row(cells.values().stream().mapToInt(Cell::line).min().orElse(1), cells);
    }

    /** What cells of one row must agree on. */
    private void together(Row row) {
        switch (kind) {
            case LETTERS -> {
                boolean day = !row.text("answered").isEmpty();
                boolean text = !row.text("answer").isEmpty();
                if (day != text) {
                    need(row, day ? "answer" : "answered", "答复日期和答复内容要么都写，要么都不写", "answered and answer go together");
                }
                order(row, "received", "answered");
            }
            case LICENCES -> order(row, "from", "until");
            case PENALTIES -> order(row, "decided", "shown-until");
            case TASKS -> {
                boolean done = row.text("state").equals("已完成");
                if (done == row.text("done").isEmpty()) {
                    need(row, "done", "已完成的写完成日期，没有完成的不写", "done has a date exactly when the state is 已完成");
                }
            }
            case OPINIONS -> {
                if (Set.of("部分采纳", "未采纳").contains(row.text("adopted"))
                        && row.text("reason").isEmpty()) {
                    need(row, "reason", "没有全部采纳的，须说明理由", "what was not wholly adopted needs a reason");
                }
            }
            case ITEMS -> changes(row);
            case MESSAGES -> answered(row);
            case INCIDENTS -> {
                if (row.text("answered").isEmpty() != row.text("way").isEmpty()) {
                    need(
                            row,
                            row.text("way").isEmpty() ? "way" : "answered",
                            "回应日期和回应方式要么都写，要么都不写",
                            "answered and way go together");
                }
                order(row, "found", "answered");
            }
            case ACCOUNTS -> order(row, "opened", "closed");
            case READING_POINTS -> order(row, "from", "until");
            case NEW_MEDIA -> latest(row);
            default -> {
                // nothing to agree on
            }
        }
    }

    /** What came or went has a day and a basis. */
    private void changes(Row row) {
        order(row, "from", "until");
        boolean ended = !row.text("until").isEmpty();
        if (ended == row.text("removed").isEmpty()) {
            ask(row, ended ? "removed" : "until", "终止日期和减少情形要么都写，要么都不写", "until and removed go together");
        }
        boolean changed = !row.text("added").isEmpty() || !row.text("removed").isEmpty();
        if (changed && row.text("change-basis").isEmpty()) {
            ask(row, "change-basis", "有增减情形的，须写明变更依据", "what came or went needs a basis");
        }
    }

    /** The latest piece by the end of a month is none of a later one, and there is one where any was published. */
    private void latest(Row row) {
        String last = row.text("last");
        String month = row.text("month");
        if (!last.isEmpty()
                && last.length() > month.length()
                && last.substring(0, month.length()).compareTo(month) > 0) {
            wrong(
                    Rule.DATE_ORDER,
                    row,
                    "last",
                    new Wording(last + " 晚于 " + month, last + " is after " + month),
                    new Wording("写到该月末为止最近一次发布的日期", "write the day of the latest piece by the end of the month"));
        }
    }

    private void answered(Row row) {
        boolean numbers = Stream.of("answered", "received")
                .allMatch(head -> row.text(head).matches("[0-9]{1,9}"));
        if (numbers && row.number("answered") > row.number("received")) {
            wrong(
                    Rule.VALUE_NOT_ALLOWED,
                    row,
                    "answered",
                    new Wording(
                            "答复的 " + row.text("answered") + " 件多于收到的 " + row.text("received") + " 件",
                            row.text("answered") + " answers to " + row.text("received") + " messages"),
                    new Wording(
                            "核对两个数字；答复以前收到的，仍记在收到的那个月", "check both: an answer counts in the month of its message"));
        }
    }

    private void need(Row row, String head, String zh, String en) {
        wrong(Rule.MISSING_KEY, row, head, new Wording(zh, en), new Wording("核对这一行", "check this row"));
    }

    /** The same, with what belongs into the cell. */
    private void ask(Row row, String head, String zh, String en) {
        kind.columns().stream()
                .filter(column -> column.named(head))
                .forEach(column -> wrong(
                        Rule.MISSING_KEY,
                        row,
                        head,
                        new Wording(zh, en),
                        new Wording(
                                "“" + column.chinese() + "”写："
                                        + column.meaning().zh(),
                                head + ": " + column.meaning().en())));
    }

    private void order(Row row, String first, String second) {
        Optional<LocalDate> from = row.day(first);
        Optional<LocalDate> to = row.day(second);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            wrong(
                    Rule.DATE_ORDER,
                    row,
                    second,
                    new Wording(to.get() + " 早于 " + from.get(), to.get() + " is before " + from.get()),
                    new Wording("核对两个日期", "check both dates"));
        }
    }

    private void wrong(Rule rule, Row row, String head, Wording message, Wording hint) {
        Cell cell = row.cell(head);
        findings.add(source.finding(rule, cell.line(), cell.column(), message, hint));
    }
}
