package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormNames;
import org.gongkai.content.register.Figures;
import org.gongkai.finding.Found;
import org.gongkai.intake.document.Table;

/**
 * A table with one figure in each line (逐行的统计数据), as the page of a report offers it: 表、项目、栏目、数字. Places are rows and
 * columns of the table, from 1.
 *
 * @param table as it stands in the document
 * @param figure the column of the figures, from 0
 * @param years that its lines say they are of
 * @param text the same in CSV, each row on the line of its number
 */
public record FlatTable(Table table, int figure, List<String> years, String text) {

    private static final List<List<String>> HEADS =
            List.of(List.of("表", "项目", "栏目", "数字"), List.of("table", "row", "column", "figure"));

    public FlatTable {
        years = List.copyOf(years);
    }

    static Optional<FlatTable> in(Table table) {
        List<List<String>> rows = table.rows().stream()
                .map(row -> row.stream().map(cell -> cell.text().strip()).toList())
                .toList();
        int head = 0;
        while (head < rows.size() && rows.get(head).stream().allMatch(String::isEmpty)) {
            head++;
        }
        if (head >= rows.size() || HEADS.stream().noneMatch(rows.get(head)::containsAll)) {
            return Optional.empty();
        }
        List<String> heads =
                rows.get(head).stream().map(FormNames::key).collect(Collectors.toCollection(ArrayList::new));
        while (!heads.isEmpty() && heads.get(heads.size() - 1).isEmpty()) {
            heads.remove(heads.size() - 1);
        }
        int figure = Math.max(heads.indexOf("数字"), heads.indexOf("figure"));
        int year = Math.max(heads.indexOf(Figures.YEAR), heads.indexOf("year"));
        List<String> years = year < 0
                ? List.of()
                : rows.stream()
                        .skip(head + 1L)
                        .filter(row -> year < row.size() && !row.get(year).isEmpty())
                        .map(row -> row.get(year))
                        .distinct()
                        .toList();
        String text = rows.stream().map(row -> line(row, heads.size())).collect(Collectors.joining("\n"));
        return Optional.of(new FlatTable(table, figure, years, text));
    }

    private static String line(List<String> row, int width) {
        if (row.stream().allMatch(String::isEmpty)) {
            return "";
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String text = i < row.size() ? row.get(i).replace('\n', ' ').replace("\"", "\"\"") : "";
            cells.add('"' + text + '"');
        }
        return String.join(",", cells);
    }

    /** The figures, whole or not, and what is wrong with them; nothing where it is no such table after all. */
    public Found<Optional<AnnualReport>> read(int year, String path) {
        return Found.onward(
                Figures.csv(year, path, text),
                figures -> FiguresReader.read(figures).map(Optional::of));
    }
}
