package org.gongkai.press.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.yaml.Field;
import org.gongkai.prose.FigureColumns;
import org.gongkai.review.Entry;

/**
 * The list that an entry carries (台账): {@code ledger}.
 *
 * @param caption what it lists, for example {@code 公众来信和答复}
 * @param lead its figures in a sentence, or ""
 * @param tables tables: an overview where there is one, then the list itself; empty where its rows are read one by one
 * @param items its rows, each with a heading, where they are read one by one
 * @param charts charts of its numbers by month and by kind
 */
public record LedgerView(String caption, String lead, List<Table> tables, List<Item> items, List<ChartView> charts) {

    /**
     * A cell of a ledger (台账的一格).
     *
     * @param label head of its column
     * @param text what stands in it, may have several lines, may be ""
     * @param day whether it is a date, which does not break
     * @param links entries that it leads to, in place of its text where it has none; mostly empty
     */
    public record Cell(String label, String text, boolean day, List<LinkView> links) {
        Cell(String label, String text, boolean day) {
            this(label, text, day, List.of());
        }
    }

    /**
     * A row of a ledger that is read by itself (台账的一件), for example a letter and its answer.
     *
     * @param id of its heading, {@code item-2}, or ""
     * @param title heading
     * @param fields what it says, empty cells left out
     */
    public record Item(String id, String title, List<Cell> fields) {}

    /**
     * A table of a ledger (台账的表).
     *
     * @param caption caption
     * @param heads heads of its columns
     * @param rows its rows, each with as many cells as there are heads
     * @param figures of each column, whether its cells are numbers, which stand on the right
     */
    public record Table(String caption, List<String> heads, List<List<Cell>> rows, List<Boolean> figures) {
        Table(String caption, List<String> heads, List<List<Cell>> rows) {
            this(
                    caption,
                    heads,
                    rows,
                    IntStream.range(0, heads.size())
                            .mapToObj(column -> FigureColumns.isFigures(rows.stream()
                                    .map(row -> row.get(column).text())
                                    .toList()))
                            .toList());
        }
    }

    private static final List<String> STATES = List.of("已完成", "进行中", "未开始");

    /** What an entry carries; none or one. */
    static List<LedgerView> of(Entry entry, Context here) {
        return entry.ledger().map(ledger -> of(entry, ledger, here)).stream().toList();
    }

    private static LedgerView of(Entry entry, Ledger ledger, Context here) {
        LocalDate today = here.today();
        String caption = ledger.kind().caption();
        return switch (ledger.kind()) {
            case LETTERS -> {
                List<Item> letters = ledger.rows().stream()
                        .map(row -> letter(row, ledger.kind()))
                        .toList();
                yield new LedgerView(caption, letters(ledger), List.of(), letters, List.of());
            }
            case TASKS -> plain(caption, tasks(ledger, today), List.of(byLead(ledger, today), table(ledger, today)));
            case OPINIONS -> plain(caption, opinions(ledger), List.of(table(ledger, today)));
            case HOTLINE,
                    MESSAGES,
                    COVERAGE,
                    BRIEFINGS,
                    INTERVIEWS,
                    MEETINGS,
                    TRAININGS,
                    OPEN_DAYS,
                    ACCOUNTS,
                    NEW_MEDIA -> counted(ledger, today);
            case ITEMS -> ItemsView.of(entry, ledger, here);
            default -> plain(caption, "", List.of(table(ledger, today)));
        };
    }

    private static LedgerView plain(String caption, String lead, List<Table> tables) {
        return new LedgerView(caption, lead, tables, List.of(), List.of());
    }

    /** With what its rows come to. */
    private static LedgerView counted(Ledger ledger, LocalDate today) {
        LedgerSums sums = new LedgerSums(ledger);
        List<Table> tables = Stream.concat(sums.tables().stream(), Stream.of(table(ledger, today)))
                .toList();
        return new LedgerView(ledger.kind().caption(), sums.lead(), tables, List.of(), sums.charts());
    }

    /** The list as it stands; columns that are empty throughout are left out. */
    private static Table table(Ledger ledger, LocalDate today) {
        List<Field<String>> columns = ledger.kind().columns().stream()
                .filter(column -> ledger.rows().stream()
                        .anyMatch(row -> !row.text(column.english()).isEmpty()))
                .toList();
        return new Table(
                "共" + ledger.rows().size() + "行",
                columns.stream().map(Field::chinese).toList(),
                ledger.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(column, text(row, column, late(ledger, row, today))))
                                .toList())
                        .toList());
    }

    static Cell cell(Field<String> column, String text) {
        return new Cell(column.chinese(), text, LedgerKind.dated(column));
    }

    private static String text(Ledger.Row row, Field<String> column, boolean late) {
        String text = row.text(column.english());
        return column.english().equals("state") && late ? text + "，已超过时限" : text;
    }

    private static long count(Ledger ledger, Predicate<Ledger.Row> which) {
        return ledger.rows().stream().filter(which).count();
    }

    private static String letters(Ledger ledger) {
        long answered = count(ledger, row -> row.day("answered").isPresent());
        return "共" + ledger.rows().size() + "件，已经答复" + answered + "件。";
    }

    private static Item letter(Ledger.Row row, LedgerKind kind) {
        List<Cell> fields = new ArrayList<>();
        for (Field<String> column : kind.columns()) {
            String text = row.text(column.english());
            if (!text.isEmpty() && !column.english().equals("subject")) {
                fields.add(cell(column, text));
            }
        }
        Optional<LocalDate> answered = row.day("answered");
        String taken = row.day("received")
                .flatMap(from -> answered.map(to -> ChronoUnit.DAYS.between(from, to) + "天"))
                .orElse("正在办理");
        fields.add(answered.isPresent() ? fields.size() - 1 : fields.size(), new Cell("办理用时", taken, false));
        return new Item("", row.text("subject"), fields);
    }

    private static String tasks(Ledger ledger, LocalDate today) {
        String states = STATES.stream()
                .map(state -> state + count(ledger, row -> row.text("state").equals(state)) + "项")
                .collect(Collectors.joining("，"));
        long late = count(ledger, row -> late(ledger, row, today));
        return "共" + ledger.rows().size() + "项任务：" + states + (late == 0 ? "" : "；其中超过时限" + late + "项") + "。";
    }

    private static boolean late(Ledger ledger, Ledger.Row row, LocalDate today) {
        return ledger.kind() == LedgerKind.TASKS
                && row.text("done").isEmpty()
                && row.day("due").filter(today::isAfter).isPresent();
    }

    /** How far each office is, in the order in which the offices appear. */
    private static Table byLead(Ledger ledger, LocalDate today) {
        List<String> heads = List.of("牵头部门", "任务", "已完成", "进行中", "未开始", "超过时限");
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Ledger.Row row : ledger.rows()) {
            int[] count = counts.computeIfAbsent(row.text("lead"), lead -> new int[heads.size() - 1]);
            count[0]++;
            count[1 + STATES.indexOf(row.text("state"))]++;
            count[heads.size() - 2] += late(ledger, row, today) ? 1 : 0;
        }
        List<List<Cell>> rows = new ArrayList<>();
        counts.forEach((lead, count) -> {
            List<Cell> row = new ArrayList<>(List.of(new Cell(heads.get(0), lead, false)));
            for (int i = 0; i < count.length; i++) {
                row.add(new Cell(heads.get(i + 1), Integer.toString(count[i]), false));
            }
            rows.add(row);
        });
        return new Table("各牵头部门的进度", heads, rows);
    }

    private static String opinions(Ledger ledger) {
        Map<String, Integer> results = new LinkedHashMap<>();
        for (String result : List.of("采纳", "部分采纳", "未采纳")) {
            results.put(result, 0);
        }
        int all = 0;
        for (Ledger.Row row : ledger.rows()) {
            all += row.number("count");
            results.computeIfPresent(row.text("adopted"), (result, count) -> count + row.number("count"));
        }
        return results.entrySet().stream()
                .filter(result -> result.getValue() > 0)
                .map(result -> result.getKey() + result.getValue() + "件")
                .collect(Collectors.joining("，", "共" + all + "件意见：", "。"));
    }
}
