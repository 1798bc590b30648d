package org.gongkai.press.view;

import java.util.List;

/**
 * A chart of bars (统计图): a table whose rows end with the bars of their numbers.
 *
 * @param title what is counted
 * @param note what the numbers come to, {@code 合计18件}, or ""
 * @param unit of every number
 * @param paired whether a row has two numbers, so that the heads of both show what their bars look like
 * @param head the heads of the table: what a row is, then what its cells are
 * @param rows the rows of the table
 */
public record ChartView(String title, String note, String unit, boolean paired, List<String> head, List<Row> rows) {
    /** Copies the lists. */
    public ChartView {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /**
     * A row of a chart.
     *
     * @param label what is counted
     * @param cells its numbers, and its share where there is one
     * @param bars how long the bar of each number is, in percent of the longest of the chart
     */
    public record Row(String label, List<String> cells, List<String> bars) {
        /** Copies the lists. */
        public Row {
            cells = List.copyOf(cells);
            bars = List.copyOf(bars);
        }
    }
}
