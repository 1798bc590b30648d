package org.gongkai.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.DataTable;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.Ledger.Row;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.tables.CsvText.Cell;

/** {@code <name>.csv} beside an entry ▸ {@link Ledger}. */
final class LedgerReader {

    private final SourceText source;
    private final LedgerKind kind;
    private final List<Finding> findings = new ArrayList<>();

    private LedgerReader(SourceText source, LedgerKind kind) {
        this.source = source;
        this.kind = kind;
    }

    /** The ledger beside an entry; nothing where there is none, or something is wrong with it. */
    static Found<Optional<Ledger>> read(FoundEntry entry, Header header) {
        String name = entry.name() + ".csv";
        Optional<LedgerKind> kind = header.text(HeaderKey.LEDGER).flatMap(LedgerKind::named);
        Path file = entry.figures().files().get(name);
        String path = entry.figures().path() + "/" + name;
        if (file == null && kind.isEmpty()) {
            return Found.nothing();
        }
        if (file == null) {
            return Found.nothing(Finding.of(
                    Rule.MISSING_KEY,
                    new Place(entry.path(), header.line(HeaderKey.LEDGER), header.column(HeaderKey.LEDGER)),
                    new Wording("写了台账（ledger），旁边却没有 " + name, "ledger is set, but there is no " + name + " beside it"),
                    new Wording("把台账存为 " + path, "save the ledger as " + path)));
        }
        if (kind.isEmpty()) {
            return Found.nothing(Finding.of(
                    Rule.MISSING_KEY,
                    new Place(entry.path(), 1, 1),
                    new Wording(
                            "旁边有台账 " + name + "，文件头没有写是哪一种",
                            name + " lies beside it, but ledger does not say what it is"),
                    new Wording(
                            "写上“ledger: …”，可用：" + String.join("、", LedgerKind.words()),
                            "add “ledger: …”, one of: " + String.join(", ", LedgerKind.words()))));
        }
        return Found.onward(TextFiles.read(file, path), source -> read(source, kind.get()));
    }

    private static Found<Optional<Ledger>> read(SourceText source, LedgerKind kind) {
        LedgerReader reader = new LedgerReader(source, kind);
        Found<Optional<Ledger>> read = Found.onward(DataTable.read(source, kind.form()), reader::ledger);
        return read.findings().isEmpty() ? read : new Found<>(Optional.empty(), read.findings());
    }

    private Found<Optional<Ledger>> ledger(List<Found<Values>> table) {
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
        if (table.isEmpty()) {
            findings.add(source.finding(
                    Rule.MISSING_KEY,
                    1,
                    1,
                    new Wording("台账只有表头，没有内容", "the ledger has a head and no rows"),
                    new Wording("写入内容；没有内容的不建台账", "add rows, or leave the file out")));
        }
        return new Found<>(Optional.of(new Ledger(kind, source.path(), rows)), findings);
    }

    private Row row(Values values) {
        Map<String, Cell> cells = new HashMap<>();
        values.cells()
                .forEach((column, cell) ->
                        cells.put(column.english(), new Cell(cell.value(), cell.line(), cell.column())));
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
            case ITEMS -> {
                order(row, "from", "until");
                boolean ended = !row.text("until").isEmpty();
                if (ended == row.text("removed").isEmpty()) {
                    ask(row, ended ? "removed" : "until", "终止日期和减少情形要么都写，要么都不写", "until and removed go together");
                }
                boolean changed =
                        !row.text("added").isEmpty() || !row.text("removed").isEmpty();
                if (changed && row.text("change-basis").isEmpty()) {
                    ask(row, "change-basis", "有增减情形的，须写明变更依据", "what came or went needs a basis");
                }
            }
            default -> {
                // nothing to agree on
            }
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
