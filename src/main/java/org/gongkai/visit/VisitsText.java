package org.gongkai.visit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.json.Json;
import org.gongkai.tables.CsvTable;
import org.gongkai.visit.Visits.Kind;
import org.gongkai.visit.Visits.Ranked;

/** Page views in the forms in which an office uses them (访问量统计表): text, CSV, JSON. */
public final class VisitsText {

    private final Visits visits;

    /** The forms of what was counted. */
    public VisitsText(Visits visits) {
        this.visits = visits;
    }

    /** Two tables to read: the ranking of the columns, and the months. */
    public String text(Language language) {
        long all = visits.lines(Kind.PAGE);
        StringBuilder text = new StringBuilder()
                .append(new Wording("名次      访问量    占比  栏目", "rank       views   share  column").in(language))
                .append('\n');
        for (Ranked one : visits.ranking()) {
            String share = share(one.views(), all);
            text.append(String.format(
                    Locale.ROOT,
                    "%4s  %10s  %6s  %s\n",
                    one.rank(),
                    one.views(),
                    share,
                    one.column().name()));
        }
        text.append('\n')
                .append(new Wording("月份          访问量", "month          views").in(language))
                .append('\n');
        visits.months().forEach((month, count) -> text.append(row(month, count)));
        return text.append(row(new Wording("合计   ", "total  ").in(language), all))
                .toString();
    }

    private static String row(Object head, long count) {
        return String.format(Locale.ROOT, "%s%13s\n", head, count);
    }

    private static String share(long part, long all) {
        return all == 0
                ? "—"
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP) + "%";
    }

    /** A row for each column and one of totals, a column for each month. */
    public String csv() {
        SortedMap<YearMonth, Long> months = visits.months();
        List<String> head = new ArrayList<>(List.of("名次", "栏目", "地址", "合计"));
        months.keySet().forEach(month -> head.add(month.toString()));
        CsvTable table = new CsvTable(head);
        for (Ranked one : visits.ranking()) {
            row(
                    table,
                    months,
                    one.months(),
                    Integer.toString(one.rank()),
                    one.column().name(),
                    one.column().folder(),
                    Long.toString(one.views()));
        }
        row(table, months, months, "", "合计", "", Long.toString(visits.lines(Kind.PAGE)));
        return table.toString();
    }

    private static void row(
            CsvTable table, SortedMap<YearMonth, Long> months, SortedMap<YearMonth, Long> own, String... first) {
        List<String> cells = new ArrayList<>(List.of(first));
        months.keySet().forEach(month -> cells.add(own.getOrDefault(month, 0L).toString()));
        table.row(cells);
    }

    /** The same with the numbers of lines: {@code {"views", "months", "columns": […], "lines": {…}}}. */
    public String json() {
        List<Object> columns = new ArrayList<>();
        for (Ranked one : visits.ranking()) {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("rank", one.rank());
            column.put("name", one.column().name());
            column.put("address", one.column().folder());
            column.put("views", one.views());
            column.put("months", months(one.months()));
            columns.add(column);
        }
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("pages", visits.lines(Kind.PAGE));
        lines.put("robots", visits.lines(Kind.ROBOT));
        lines.put("others", visits.lines(Kind.OTHER));
        lines.put("other-years", visits.lines(Kind.OTHER_YEAR));
        lines.put("unreadable", visits.lines(Kind.UNREADABLE));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("views", visits.lines(Kind.PAGE));
        all.put("months", months(visits.months()));
        all.put("columns", columns);
        all.put("lines", lines);
        return Json.pretty(all) + "\n";
    }

    private static Map<String, Object> months(SortedMap<YearMonth, Long> months) {
        Map<String, Object> texts = new LinkedHashMap<>();
        months.forEach((month, count) -> texts.put(month.toString(), count));
        return texts;
    }
}
