package org.gongkai.annual.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.FormTable.Block;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.content.register.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A file of figures in the form of 2021, with what the site knows filled in (统计数据草稿). What it does not know says so and counts
 * as an empty cell until somebody types it; a total is computed where all its parts are known.
 */
public final class FiguresDraft {

    private static final String TABLE_TOTAL = "r24";
    private static final String FIRST_RESULT = "r03";

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE / 8);

    private final int year;
    private final Map<String, Map<String, BigDecimal>> cells = new HashMap<>();
    private final Map<String, String> remarks = new HashMap<>();

    private FiguresDraft(int year, List<CountedFigure> known, @Nullable AnnualReport before) {
        this.year = year;
        known.forEach(one -> put(one.row(), one.column(), one.value()));
        if (before != null) {
            carriedOver(before);
        }
        known.stream()
                .filter(one -> one.source() == CountedFigure.Source.THIS_YEAR)
                .findFirst()
                .ifPresent(one -> remarks.put(one.row(), "从这一行起只数了本年收到的申请，上年结转的要加上"));
        totals();
    }

    /**
     * The text of content/annual/YEAR.yaml.
     *
     * @param before last year's report, where there is one
     */
    public static String of(int year, List<CountedFigure> known, @Nullable AnnualReport before) {
        return new FiguresDraft(year, known, before).text();
    }

    /** T3-4: what last year's report carried on is what this year's took over. */
    private void carriedOver(AnnualReport before) {
        for (FormCell cell :
                before.cells().getOrDefault(CurrentForm.CARRIED_ON, Map.of()).values()) {
            if (cell.value().compareTo(MOST) < 0) {
                put(CurrentForm.CARRIED_OVER, cell.column(), cell.value());
                remarks.put(CurrentForm.CARRIED_OVER, before.year() + "年报告的结转下年度");
            }
        }
    }

    private void put(String row, String column, BigDecimal value) {
        cells.computeIfAbsent(row, unused -> new HashMap<>()).put(column, value);
    }

    private Optional<BigDecimal> value(String row, String column) {
        return Optional.ofNullable(cells.getOrDefault(row, Map.of()).get(column));
    }

    /** T3-1 and T3-3: a column's total of the results, a row's total of the applicants. */
    private void totals() {
        Block block = ReportForm.CURRENT.forms().get(1).blocks().get(0);
        List<String> parts = block.columns().stream()
                .map(FormColumn::wording)
                .filter(column -> !column.equals(CurrentForm.TOTAL))
                .toList();
        List<String> rows = block.rows().stream()
                .filter(row -> !row.heading())
                .map(FormRow::id)
                .toList();
        List<String> results = rows.subList(rows.indexOf(FIRST_RESULT), rows.indexOf(TABLE_TOTAL));
        for (String column : parts) {
            total(TABLE_TOTAL, column, results, row -> value(row, column));
        }
        for (String row : rows.subList(0, rows.indexOf(CurrentForm.CARRIED_ON) + 1)) {
            total(row, CurrentForm.TOTAL, parts, column -> value(row, column));
        }
    }

    private void total(String row, String column, List<String> parts, Function<String, Optional<BigDecimal>> value) {
        List<BigDecimal> known =
                parts.stream().flatMap(part -> value.apply(part).stream()).toList();
        if (known.size() == parts.size()) {
            put(row, column, known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append("# 站点自己知道的数字已经填好；写着“待填”的由人填写，没有的填 0\n");
        text.append(Figures.YEAR).append(": ").append(year).append('\n');
        for (FormTable form : ReportForm.CURRENT.forms()) {
            text.append('\n').append(form.key()).append(":\n");
            for (Block block : form.blocks()) {
                block(form, block, text);
            }
        }
        return text.toString();
    }

    private void block(FormTable form, Block block, StringBuilder text) {
        boolean listed = form.blocks().size() == 1;
        List<String> columns = block.columns().stream().map(FormColumn::wording).toList();
        if (listed) {
            text.append("  列: [").append(String.join(", ", columns)).append("]\n");
        }
        for (FormRow row : block.rows()) {
            if (row.heading()) {
                continue;
            }
            List<String> values = new ArrayList<>();
            for (String column : columns) {
                String value = value(row.id(), column).map(FormCell::plain).orElse(FormCell.OPEN);
                values.add(listed || columns.size() == 1 ? value : column + ": " + value);
            }
            boolean unknown =
                    columns.stream().allMatch(column -> value(row.id(), column).isEmpty());
            String all = unknown ? FormCell.OPEN : String.join(", ", values);
            String remark = remarks.getOrDefault(row.id(), "");
            text.append("  ")
                    .append(FormNames.label(row.wording()).replaceAll("[“”]", ""))
                    .append(": ");
            text.append(unknown || columns.size() == 1 ? all : listed ? "[" + all + "]" : "{" + all + "}")
                    .append(remark.isEmpty() ? "" : "  # " + remark)
                    .append('\n');
        }
    }
}
