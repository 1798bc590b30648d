package org.gongkai.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * The items of the form of 2019 (上一年项目数量、本年增/减、处理决定数量): the form does not say that the first two make up the
 * third, but some offices count so. Where a row shows it, the others are held to it.
 */
final class TrialItems {

    private static final List<String> ROWS = List.of("行政许可", "其他对外管理服务事项", "行政处罚", "行政强制");
    private static final List<String> COLUMNS = List.of("上一年项目数量", "本年增/减", "处理决定数量");

    private TrialItems() {}

    /** The figures of a row, all three. */
    private record Items(String row, List<FormCell> cells) {

        private BigDecimal sum() {
            return cells.get(0).value().add(cells.get(1).value());
        }

        private boolean holds() {
            return sum().compareTo(cells.get(2).value()) == 0;
        }

        /** Whether it is no coincidence that it holds. */
        private boolean shows() {
            return holds()
                    && cells.get(0).value().signum() > 0
                    && cells.get(1).value().signum() != 0;
        }
    }

    static List<Finding> check(AnnualReport report) {
        if (report.format() != ReportForm.TRIAL) {
            return List.of();
        }
        List<Items> rows = ROWS.stream().flatMap(row -> items(report, row)).toList();
        List<Finding> found = new ArrayList<>();
        if (rows.stream().anyMatch(Items::shows)) {
            rows.stream().filter(row -> !row.holds()).forEach(row -> found.add(told(report, row)));
        }
        return found;
    }

    private static Stream<Items> items(AnnualReport report, String row) {
        List<FormCell> cells = COLUMNS.stream()
                .flatMap(column -> report.cell(row, column).stream())
                .toList();
        return cells.size() == COLUMNS.size() ? Stream.of(new Items(row, cells)) : Stream.of();
    }

    private static Finding told(AnnualReport report, Items row) {
        List<FormCell> cells = row.cells();
        String sides = "上一年项目数量 " + cells.get(0).text() + "、本年" + cells.get(1).text() + "，合 "
                + FormCell.plain(row.sum()) + "，处理决定数量是 " + cells.get(2).text();
        return report.source()
                .finding(
                        Rule.TABLE_OF_DISCLOSURE,
                        cells.get(2).place(),
                        new Wording("T2-7（" + row.row() + "）：" + sides, "T2-7 (" + row.row() + "): " + sides),
                        new Wording(
                                "别的行是上一年加增减等于处理决定数量；各行用同一种算法",
                                "in other rows the first two make up the third: count alike in all"))
                .as(Severity.WARNING);
    }
}
