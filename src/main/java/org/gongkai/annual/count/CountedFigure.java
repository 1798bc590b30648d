package org.gongkai.annual.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annual.form.FormCell;
import org.gongkai.finding.Wording;

/**
 * A figure of a report that the site counts itself (站点自己数出的数字).
 *
 * @param row id of its row
 * @param column wording of its column
 * @param label of the row, for people
 * @param source where it is counted
 * @param value the figure; of a change negative where it is a decrease, of an amount in the unit of its column
 * @param behind what was counted: paths of entries, numbers of applications, cases or decisions, items, rows of registers
 */
public record CountedFigure(
        String row, String column, String label, Source source, BigDecimal value, List<String> behind) {

    /** Where a figure is counted. */
    public enum Source {
        CATALOGUE("T2-4", "目录", "the catalogue"),
        CHANNELS("O-1", "目录", "the catalogue"),
        REGISTER("表三", "登记簿", "the register of applications"),
        /** Without those carried over from the year before, of which there is no register. */
        THIS_YEAR("表三", "本年收到的申请", "this year's applications"),
        APPLICATIONS("依申请公开", "登记簿", "the register of applications"),
        CASES("行政复议、诉讼", "复议诉讼登记簿", "the register of disputes"),
        DISPUTES("表四", "复议诉讼登记簿", "the register of disputes"),
        DECISIONS("表二", "公示的决定", "the list of published decisions"),
        /** For the table of the reports up to 2018, as well as the next. */
        OFFICE("统计表", "工作台账", "the registers of the office"),
        LEDGERS("统计表", "公布的台账和条目", "the published ledgers and entries"),
        ITEMS("表二", "事项清单", "the list of items"),
        COLLECTED("表二", "收费收缴台账", "the list of fees collected"),
        STATEMENT("表二", "栏目“无此类事项”的说明", "the column’s statement");

        private final String law;
        private final String zh;
        private final String en;

        Source(String law, String zh, String en) {
            this.law = law;
            this.zh = zh;
            this.en = en;
        }

        /** Whether it is counted from published entries. */
        boolean catalogue() {
            return Set.of(CATALOGUE, CHANNELS, DECISIONS, ITEMS, COLLECTED, LEDGERS)
                    .contains(this);
        }

        String law() {
            return law;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }

        /** What to do where a figure was typed and nothing was counted. */
        Wording nothing() {
            return this == STATEMENT
                    ? new Wording(
                            "确有这类事项的，发布信息，删去 categories.yaml 中的 none",
                            "if there is such a matter, publish it and remove none in categories.yaml")
                    : new Wording(zh + "里没有；缺少的补上", "there is none; add what is missing");
        }
    }

    public CountedFigure {
        behind = List.copyOf(behind);
    }

    /** One that is the number of what was counted. */
    public CountedFigure(String row, String column, String label, Source source, List<String> behind) {
        this(row, column, label, source, BigDecimal.valueOf(behind.size()), behind);
    }

    /** The first of what was counted, "" where there is nothing. */
    String listed(int most) {
        return Stream.concat(behind.stream().limit(most), behind.size() > most ? Stream.of("……") : Stream.empty())
                .collect(Collectors.joining("、"));
    }

    /** {@code 行政规范性文件：本年制发件数 2（…），本年废止件数 0}: a line for each row, with everything that was counted. */
    public static List<String> told(List<CountedFigure> known) {
        Map<String, List<CountedFigure>> rows = new LinkedHashMap<>();
        known.forEach(one ->
                rows.computeIfAbsent(one.row(), unused -> new ArrayList<>()).add(one));
        return rows.values().stream()
                .map(row -> row.get(0).label + "："
                        + row.stream().map(CountedFigure::told).collect(Collectors.joining("，")))
                .toList();
    }

    private String told() {
        return column + " " + FormCell.plain(value) + (behind.isEmpty() ? "" : "（" + String.join("、", behind) + "）");
    }
}
