package org.gongkai.annual.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.Derived;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.FormTable.Block;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.content.register.Figures;
import org.gongkai.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * A file of figures in the form of its year, with what the site knows filled in (统计数据草稿). What it does not know says so and
 * counts as an empty cell until somebody types it; a total is computed where all its parts are known.
 */
public final class FiguresDraft {

    private final int year;
    private final ReportForm form;
    private final Map<String, Map<String, BigDecimal>> cells;
    private final Map<String, String> remarks = new HashMap<>();

    private FiguresDraft(int year, List<CountedFigure> known, @Nullable AnnualReport before) {
        this.year = year;
        this.form = ReportForm.due(year);
        Map<String, Map<String, BigDecimal>> counted = new HashMap<>();
        known.forEach(one ->
                counted.computeIfAbsent(one.row(), unused -> new HashMap<>()).put(one.column(), one.value()));
        boolean reported = before != null && before.cells().containsKey(CurrentForm.CARRIED_ON);
        if (reported) {
            counted.remove(CurrentForm.CARRIED_OVER); // T3-4: it is what last year's report carried on
        }
        this.cells = Derived.of(form, counted, before);
        if (reported && cells.containsKey(CurrentForm.CARRIED_OVER)) {
            remarks.put(CurrentForm.CARRIED_OVER, year - 1 + "年报告的结转下年度");
        }
        known.stream()
                .filter(one -> one.source() == CountedFigure.Source.THIS_YEAR)
                .findFirst()
                .ifPresent(one -> remarks.put(one.row(), "从这一行起只数了本年收到的申请，上年结转的要加上"));
    }

    /**
     * The text of content/annual/YEAR.yaml.
     *
     * @param before last year's report, where there is one
     */
    public static String of(int year, List<CountedFigure> known, @Nullable AnnualReport before) {
        return new FiguresDraft(year, known, before).text();
    }

    private Optional<BigDecimal> value(String row, String column) {
        return Optional.ofNullable(cells.getOrDefault(row, Map.of()).get(column));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append("# 站点自己知道的数字已经填好；写着“待填”的由人填写，没有的填 0\n");
        text.append(Figures.YEAR).append(": ").append(year).append('\n');
        for (FormTable table : form.forms()) {
            text.append('\n').append(table.key()).append(":\n");
            for (Block block : table.blocks()) {
                block(table, block, text);
            }
        }
        return text.toString();
    }

    private void block(FormTable table, Block block, StringBuilder text) {
        List<String> columns = block.columns().stream().map(FormColumn::wording).toList();
        boolean listed = table.blocks().size() == 1 && columns.size() > 1;
        if (listed) {
            text.append("  列: [").append(String.join(", ", columns)).append("]\n");
        }
        for (FormRow row : block.rows()) {
            boolean known =
                    columns.stream().anyMatch(column -> value(row.id(), column).isPresent());
            if (!row.heading() && (known || !row.optional() || row.id().equals(CodedForm.GAZETTE_TOO)) && !twice(row)) {
                text.append("  ").append(name(table, row)).append(": ");
                text.append(known ? figures(block, row, listed) : FormCell.OPEN);
                String remark =
                        table.layout() == FormTable.Layout.CODES ? row.label() : remarks.getOrDefault(row.id(), "");
                text.append(remark.isEmpty() ? "" : "  # " + remark).append('\n');
            }
        }
    }

    /** Reports have the gazette under the one code or the other. */
    private static boolean twice(FormRow row) {
        return row.id().equals(CodedForm.GAZETTE);
    }

    private static String name(FormTable table, FormRow row) {
        return table.layout() == FormTable.Layout.CODES
                ? row.id()
                : FormNames.label(row.wording()).replaceAll("[“”]", "");
    }

    private String figures(Block block, FormRow row, boolean listed) {
        List<String> values = new ArrayList<>();
        for (FormColumn column : block.columns()) {
            String value = value(row.id(), column.wording())
                    .map(number -> new FormCell(row.id(), column.wording(), column.kind(), number, Place.of("")).text())
                    .orElse(FormCell.OPEN);
            values.add(listed || block.columns().size() == 1 ? value : column.wording() + ": " + value);
        }
        String all = String.join(", ", values);
        return block.columns().size() == 1 ? all : listed ? "[" + all + "]" : "{" + all + "}";
    }
}
