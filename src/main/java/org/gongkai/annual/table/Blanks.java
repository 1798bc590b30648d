package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormRow;
import org.gongkai.content.yaml.Node;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The cells of a file in which no number stands (没有填数字的单元格): those of a row are told together, and of many rows, as in a
 * draft that waits for its figures, all of them at once.
 */
final class Blanks {

    /** So many rows are told one by one. */
    private static final int FEW = 3;

    /** So many rows are named where all are told at once. */
    private static final int NAMED = 6;

    private static final Wording ZERO =
            new Wording("没有的填 0；改好之前，页面不显示本年度的统计表", "write 0 for none; until then the page shows no tables");

    private final Map<FormRow, List<Blank>> rows = new LinkedHashMap<>();

    /**
     * A cell without a number.
     *
     * @param columns of its row that have none there: one, or all where one blank stands for all
     * @param whole how many columns the row has
     * @param text what stands there
     */
    private record Blank(List<FormColumn> columns, int whole, String text, Node at) {}

    /** A cell of a row with these columns. */
    void add(FormRow row, List<FormColumn> all, FormColumn column, String text, Node at) {
        add(row, new Blank(List.of(column), all.size(), text, at));
    }

    /** One that stands for all cells of a row. */
    void add(FormRow row, List<FormColumn> all, String text, Node at) {
        add(row, new Blank(all, all.size(), text, at));
    }

    private void add(FormRow row, Blank blank) {
        rows.computeIfAbsent(row, unused -> new ArrayList<>()).add(blank);
    }

    /** Tells of all. */
    void tell(Faults faults) {
        if (rows.size() > FEW) {
            together(faults);
        } else {
            rows.forEach((row, blanks) -> row(row, blanks, faults));
        }
    }

    private static void row(FormRow row, List<Blank> blanks, Faults faults) {
        List<String> columns = blanks.stream()
                .flatMap(blank -> blank.columns().stream())
                .map(FormColumn::wording)
                .toList();
        String which = columns.size() == blanks.get(0).whole() ? "" : String.join("、", columns);
        String words = written(blanks);
        Wording message = words.isEmpty()
                ? new Wording(
                        "“" + row.label() + "”" + which + "没有填数字", "“" + row.label() + "” " + which + ": no number")
                : new Wording(
                        "“" + row.label() + "”" + which + "以“" + words + "”代替数字",
                        "“" + row.label() + "” " + which + ": “" + words + "” instead of a number");
        faults.add(Rule.EMPTY_CELL, blanks.get(0).at(), message, ZERO);
    }

    private void together(Faults faults) {
        List<Blank> all = rows.values().stream().flatMap(List::stream).toList();
        long cells = all.stream().mapToLong(blank -> blank.columns().size()).sum();
        String words = written(all);
        String named = rows.keySet().stream().limit(NAMED).map(FormRow::label).collect(Collectors.joining("、"));
        String more = rows.size() > NAMED ? "等" : "";
        faults.add(
                Rule.EMPTY_CELL,
                all.get(0).at(),
                new Wording(
                        named + more + " " + rows.size() + " 行共 " + cells + " 格没有填数字"
                                + (words.isEmpty() ? "" : "，写的是“" + words + "”"),
                        cells + " cells of " + rows.size() + " rows have no number"
                                + (words.isEmpty() ? "" : " but “" + words + "”") + ": " + named),
                ZERO);
    }

    /** What stands in the cells; nothing where that differs. */
    private static String written(List<Blank> blanks) {
        List<String> words = blanks.stream().map(Blank::text).distinct().toList();
        return words.size() == 1 ? words.get(0) : "";
    }
}
