package org.gongkai.annual.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.FormTable.Block;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.content.register.Figures;

/** Figures that were taken ▸ the text of their file (统计数据文件), behind each row where it was read. */
final class TranscriptText {

    private final Map<String, Map<String, TakenFigure>> figures;
    private final StringBuilder text = new StringBuilder();

    private TranscriptText(Map<String, Map<String, TakenFigure>> figures) {
        this.figures = figures;
    }

    static String of(int year, ReportForm form, String name, Map<String, Map<String, TakenFigure>> figures) {
        TranscriptText file = new TranscriptText(figures);
        file.text.append("# 读自 ").append(plain(name)).append("；每行后面是出处，“待填”“待核对”的由人对照原文件填写\n");
        file.text.append(Figures.YEAR).append(": ").append(year).append('\n');
        form.forms().forEach(file::table);
        return file.text.toString();
    }

    private void table(FormTable table) {
        text.append('\n').append(table.key()).append(":\n");
        for (Block block : table.blocks()) {
            boolean listed = table.blocks().size() == 1 && block.columns().size() > 1;
            if (listed) {
                String columns =
                        block.columns().stream().map(FormColumn::wording).collect(Collectors.joining(", "));
                text.append("  列: [").append(columns).append("]\n");
            }
            block.rows().stream()
                    .filter(row -> row.heading() ? whole(block, row) : !row.optional() || figures.containsKey(row.id()))
                    .forEach(row -> row(table, block, row, listed));
        }
    }

    /** A heading with a figure in every column: subtotals, which are compared with the rows below. */
    private boolean whole(Block block, FormRow row) {
        return block.columns().stream()
                .allMatch(column -> Optional.ofNullable(
                                figures.getOrDefault(row.id(), Map.of()).get(column.wording()))
                        .flatMap(TakenFigure::cell)
                        .isPresent());
    }

    private void row(FormTable table, Block block, FormRow row, boolean listed) {
        Map<String, TakenFigure> taken = figures.getOrDefault(row.id(), Map.of());
        List<String> columns = block.columns().stream().map(FormColumn::wording).toList();
        String label = row.label().replaceAll("[“”]", "");
        text.append("  ")
                .append(Transcript.coded(table) && !row.heading() ? row.id() : label)
                .append(": ");
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            TakenFigure figure = taken.get(column);
            String value = figure == null ? FormCell.OPEN : figure.text();
            values.add(listed || columns.size() == 1 ? value : column + ": " + value);
        }
        String all = String.join(", ", values);
        text.append(
                taken.isEmpty()
                        ? FormCell.OPEN
                        : columns.size() == 1 ? all : listed ? "[" + all + "]" : "{" + all + "}");
        text.append("  # ").append(Transcript.coded(table) ? label + "；" : "");
        text.append(taken.isEmpty() ? "没有找到" : plain(where(columns, taken))).append('\n');
    }

    /** {@code 表2 第4行第2–8列；商业企业（表2 第4行第3列）写的是“约5”，待核对}. */
    private static String where(List<String> columns, Map<String, TakenFigure> taken) {
        List<String> said = new ArrayList<>(places(columns.stream()
                .filter(taken::containsKey)
                .map(taken::get)
                .sorted(Comparator.comparing(TakenFigure::row).thenComparing(TakenFigure::column))
                .toList()));
        for (String column : columns) {
            TakenFigure figure = taken.get(column);
            if (figure == null) {
                said.add(column + "没有读出");
            } else if (!figure.doubt().isEmpty()) {
                said.add(column + "（" + figure.where() + "）" + figure.doubt());
            }
        }
        return String.join("；", said);
    }

    /** The places of the figures, those of one row of the table or of one column as one; joined cells may lie between. */
    private static List<String> places(List<TakenFigure> figures) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < figures.size(); ) {
            int end = Math.max(end(figures, i, TakenFigure::row), end(figures, i, TakenFigure::column));
            TakenFigure first = figures.get(i);
            TakenFigure last = figures.get(end - 1);
            places.add(first.table()
                    .at(first.row(), first.column(), last.row(), last.column())
                    .zh());
            i = end;
        }
        return places;
    }

    /** Behind the figures from one on that stand in one table and have this in common. */
    private static int end(List<TakenFigure> figures, int from, ToIntFunction<TakenFigure> common) {
        TakenFigure first = figures.get(from);
        int end = from + 1;
        while (end < figures.size()
                && figures.get(end).table().equals(first.table())
                && common.applyAsInt(figures.get(end)) == common.applyAsInt(first)) {
            end++;
        }
        return end;
    }

    /** In a comment of one line. */
    private static String plain(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
