package org.gongkai.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.content.Ledger.Row;
import org.gongkai.csv.CsvText.Cell;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** {@code <name>.csv} beside an entry ▸ {@link Ledger}. */
final class LedgerReader {

    private static final int MOST_DIGITS = 6;

    private final SourceText source;
    private final LedgerKind kind;
    private final Sink findings;

    private LedgerReader(SourceText source, LedgerKind kind, Sink findings) {
        this.source = source;
        this.kind = kind;
        this.findings = findings;
    }

    /** The ledger beside an entry; what is wrong with it is kept for the gate, which says it when it is to be published. */
    static Ledger.Read read(FoundEntry entry, Header header) {
        String name = entry.name() + ".csv";
        Optional<LedgerKind> kind = header.text(HeaderKey.LEDGER).flatMap(LedgerKind::named);
        java.nio.file.Path file = entry.figures().files().get(name);
        String path = entry.figures().path() + "/" + name;
        if (file == null && kind.isEmpty()) {
            return Ledger.Read.NONE;
        }
        Sink faults = new Sink();
        if (file == null) {
            faults.add(
                    Rule.MISSING_KEY,
                    new Place(entry.path(), header.line(HeaderKey.LEDGER), header.column(HeaderKey.LEDGER)),
                    new Wording("写了台账（ledger），旁边却没有 " + name, "ledger is set, but there is no " + name + " beside it"),
                    new Wording("把台账存为 " + path, "save the ledger as " + path));
        } else if (kind.isEmpty()) {
            faults.add(
                    Rule.MISSING_KEY,
                    new Place(entry.path(), 1, 1),
                    new Wording(
                            "旁边有台账 " + name + "，文件头没有写是哪一种",
                            name + " lies beside it, but ledger does not say what it is"),
                    new Wording(
                            "写上“ledger: …”，可用：" + String.join("、", LedgerKind.words()),
                            "add “ledger: …”, one of: " + String.join(", ", LedgerKind.words())));
        } else {
            Optional<Ledger> ledger =
                    TextFiles.read(file, path, faults).flatMap(source -> read(source, kind.get(), faults));
            if (ledger.isPresent() && !faults.any(Severity.BLOCK)) {
                return new Ledger.Read(ledger, List.of());
            }
        }
        return new Ledger.Read(Optional.empty(), faults.sorted());
    }

    private static Optional<Ledger> read(SourceText source, LedgerKind kind, Sink findings) {
        LedgerReader reader = new LedgerReader(source, kind, findings);
        return DataTable.read(source, kind.heads(true), kind.heads(false), findings)
                .map(reader::ledger);
    }

    private Ledger ledger(List<Map<String, Cell>> table) {
        List<Row> rows = new ArrayList<>();
        for (Map<String, Cell> cells : table) {
            int line = cells.values().stream().mapToInt(Cell::line).min().orElse(1);
            Row row = new Row(line, cells);
            kind.columns().forEach(column -> check(row, column));
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
        return new Ledger(kind, source.path(), rows);
    }

    private void check(Row row, LedgerKind.Column column) {
        Cell cell = row.cell(column.english());
        String text = cell.text();
        if (text.isEmpty()) {
            if (column.required()) {
                wrong(Rule.MISSING_KEY, cell, column.chinese() + "没有写", column.english() + " is empty", column);
            }
            return;
        }
        boolean sound = switch (column.shape()) {
            case TEXT, LONG -> text.length() <= Limits.VALUE_LENGTH;
            case DAY -> Days.day(text).isPresent();
            case COUNT -> text.matches("[0-9]{1," + MOST_DIGITS + "}");
            case CHOICE -> column.choices().contains(text);
        };
        if (!sound) {
            boolean day = column.shape() == LedgerKind.Shape.DAY;
            Optional<String> meant = day ? Days.meant(text) : Spelling.nearest(text, column.choices());
            String shown = Texts.excerpt(text);
            findings.add(source.finding(
                    day ? Rule.NO_SUCH_DATE : Rule.VALUE_NOT_ALLOWED,
                    cell.line(),
                    cell.column(),
                    new Wording(
                            column.chinese() + "不能是“" + shown + "”", column.english() + " cannot be “" + shown + "”"),
                    meant.map(one -> new Wording("是不是“" + one + "”？", "did you mean “" + one + "”?"))
                            .orElseGet(() -> expected(column))));
        }
    }

    private static Wording expected(LedgerKind.Column column) {
        return switch (column.shape()) {
            case DAY -> new Wording("写成 2026-07-01 的样子", "write 2026-07-01");
            case COUNT -> new Wording("写阿拉伯数字", "write digits");
            case CHOICE ->
                new Wording(
                        "可用：" + String.join("、", column.choices()), "one of: " + String.join(", ", column.choices()));
            default ->
                new Wording("最多 " + Limits.VALUE_LENGTH + " 字", "at most " + Limits.VALUE_LENGTH + " characters");
        };
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
            default -> {
                // nothing to agree on
            }
        }
    }

    private void need(Row row, String head, String zh, String en) {
        Cell cell = row.cell(head);
        findings.add(source.finding(
                Rule.MISSING_KEY,
                cell.line(),
                cell.column(),
                new Wording(zh, en),
                new Wording("核对这一行", "check this row")));
    }

    private void order(Row row, String first, String second) {
        Optional<LocalDate> from = row.day(first);
        Optional<LocalDate> to = row.day(second);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            Cell cell = row.cell(second);
            findings.add(source.finding(
                    Rule.DATE_ORDER,
                    cell.line(),
                    cell.column(),
                    new Wording(to.get() + " 早于 " + from.get(), to.get() + " is before " + from.get()),
                    new Wording("核对两个日期", "check both dates")));
        }
    }

    private void wrong(Rule rule, Cell cell, String zh, String en, LedgerKind.Column column) {
        findings.add(source.finding(rule, cell.line(), cell.column(), new Wording(zh, en), column.meaning()));
    }
}
