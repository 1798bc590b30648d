package org.gongkai.press;

/**
 * A cell of an official table.
 *
 * @param text what it says
 * @param scope {@code col}, {@code colgroup}, {@code row} or {@code rowgroup} for a heading, "" for a figure
 * @param id of a heading, unlike any other of the page; "" for a figure
 * @param headers the ids of the headings that a figure stands under, parted by blanks
 * @param rows how many lines it takes
 * @param columns how many columns it takes
 * @param style {@code number}, or {@code deep1} to {@code deep3} for a heading that stands in, or ""
 */
public record AnnualCellView(
        String text, String scope, String id, String headers, int rows, int columns, String style) {}
