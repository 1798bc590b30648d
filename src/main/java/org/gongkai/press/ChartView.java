package org.gongkai.press;

import java.util.List;

/**
 * A chart of bars (统计图), as a picture and as the same numbers in a table.
 *
 * @param id unlike any other of the page
 * @param title what is counted
 * @param summary what is to be seen in it
 * @param unit of every number
 * @param width of the picture, in its own units
 * @param height of the picture
 * @param axis where the bars begin, as the path of SVG
 * @param bars its bars
 * @param texts its texts
 * @param head the heads of the table
 * @param rows the rows of the table
 */
public record ChartView(
        String id,
        String title,
        String summary,
        String unit,
        int width,
        int height,
        String axis,
        List<ChartBarView> bars,
        List<ChartTextView> texts,
        List<String> head,
        List<ChartRowView> rows) {
    /** Copies the lists. */
    public ChartView {
        bars = List.copyOf(bars);
        texts = List.copyOf(texts);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
