package org.gongkai.press.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Field;
import org.gongkai.content.Ledger;
import org.gongkai.content.LedgerKind;

/** Ledgers as their templates see them, as of a day. */
final class LedgerViews {

    private static final List<String> STATES = List.of("已完成", "进行中", "未开始");

    private final Ledger ledger;
    private final LocalDate today;

    private LedgerViews(Ledger ledger, LocalDate today) {
        this.ledger = ledger;
        this.today = today;
    }

    public static LedgerView of(Ledger ledger, LocalDate today) {
        LedgerViews views = new LedgerViews(ledger, today);
        String caption = ledger.kind().caption();
        return switch (ledger.kind()) {
            case LETTERS ->
                new LedgerView(
                        caption,
                        views.letters(),
                        List.of(),
                        ledger.rows().stream().map(views::letter).toList());
            case TASKS -> new LedgerView(caption, views.tasks(), List.of(views.byLead(), views.table()), List.of());
            case OPINIONS -> new LedgerView(caption, views.opinions(), List.of(views.table()), List.of());
            default -> new LedgerView(caption, "", List.of(views.table()), List.of());
        };
    }

    /** The list as it stands; columns that are empty throughout are left out. */
    private LedgerView.Table table() {
        List<Field<String>> columns = ledger.kind().columns().stream()
                .filter(column -> ledger.rows().stream()
                        .anyMatch(row -> !row.text(column.english()).isEmpty()))
                .toList();
        return new LedgerView.Table(
                "共" + ledger.rows().size() + "行",
                columns.stream().map(Field::chinese).toList(),
                ledger.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> field(column, text(row, column)))
                                .toList())
                        .toList());
    }

    private static LedgerView.Field field(Field<String> column, String text) {
        return new LedgerView.Field(column.chinese(), text, LedgerKind.dated(column));
    }

    private String text(Ledger.Row row, Field<String> column) {
        String text = row.text(column.english());
        return column.english().equals("state") && late(row) ? text + "，已超过时限" : text;
    }

    private String letters() {
        long answered = ledger.rows().stream()
                .filter(row -> row.day("answered").isPresent())
                .count();
        return "共" + ledger.rows().size() + "件，已经答复" + answered + "件。";
    }

    private LedgerView.Item letter(Ledger.Row row) {
        List<LedgerView.Field> fields = new ArrayList<>();
        for (Field<String> column : ledger.kind().columns()) {
            String text = row.text(column.english());
            if (!text.isEmpty() && !column.english().equals("subject")) {
                fields.add(field(column, text));
            }
        }
        Optional<LocalDate> answered = row.day("answered");
        String taken = row.day("received")
                .flatMap(from -> answered.map(to -> ChronoUnit.DAYS.between(from, to) + "天"))
                .orElse("正在办理");
        fields.add(
                answered.isPresent() ? fields.size() - 1 : fields.size(), new LedgerView.Field("办理用时", taken, false));
        return new LedgerView.Item(row.text("subject"), fields);
    }

    private String tasks() {
        List<String> parts = new ArrayList<>();
        for (String state : STATES) {
            long count = ledger.rows().stream()
                    .filter(row -> row.text("state").equals(state))
                    .count();
            parts.add(state + count + "项");
        }
        long late = ledger.rows().stream().filter(this::late).count();
        return "共" + ledger.rows().size() + "项任务：" + String.join("，", parts) + (late == 0 ? "" : "；其中超过时限" + late + "项")
                + "。";
    }

    private boolean late(Ledger.Row row) {
        return ledger.kind() == LedgerKind.TASKS
                && row.text("done").isEmpty()
                && row.day("due").filter(today::isAfter).isPresent();
    }

    /** How far each office is, in the order in which the offices appear. */
    private LedgerView.Table byLead() {
        List<String> heads = List.of("牵头部门", "任务", "已完成", "进行中", "未开始", "超过时限");
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Ledger.Row row : ledger.rows()) {
            int[] count = counts.computeIfAbsent(row.text("lead"), lead -> new int[heads.size() - 1]);
            count[0]++;
            count[1 + STATES.indexOf(row.text("state"))]++;
            count[heads.size() - 2] += late(row) ? 1 : 0;
        }
        List<List<LedgerView.Field>> rows = new ArrayList<>();
        counts.forEach((lead, count) -> {
            List<LedgerView.Field> row = new ArrayList<>(List.of(new LedgerView.Field(heads.get(0), lead, false)));
            for (int i = 0; i < count.length; i++) {
                row.add(new LedgerView.Field(heads.get(i + 1), Integer.toString(count[i]), false));
            }
            rows.add(row);
        });
        return new LedgerView.Table("各牵头部门的进度", heads, rows);
    }

    private String opinions() {
        int all = ledger.rows().stream().mapToInt(row -> row.number("count")).sum();
        List<String> parts = new ArrayList<>();
        for (String result : List.of("采纳", "部分采纳", "未采纳")) {
            int count = ledger.rows().stream()
                    .filter(row -> row.text("adopted").equals(result))
                    .mapToInt(row -> row.number("count"))
                    .sum();
            if (count > 0) {
                parts.add(result + count + "件");
            }
        }
        return "共" + all + "件意见：" + String.join("，", parts) + "。";
    }
}
