package org.gongkai.prose;

import java.util.List;

/**
 * A table that was written in HTML (HTML 表格): its words and the shape of its cells, and nothing else of what stood in
 * the tags.
 *
 * @param caption its lines, may be empty
 * @param head the rows of heads, may be empty
 * @param body the other rows
 * @param from where {@code <table>} begins in the text
 * @param to behind {@code </table>}
 * @param used how many places of cells it and the tables before it take
 */
record MarkupTable(
        List<MarkupWords.Line> caption, List<List<Cell>> head, List<List<Cell>> body, int from, int to, int used) {

    MarkupTable {
        head = head.stream().map(List::copyOf).toList();
        body = body.stream().map(List::copyOf).toList();
    }

    /**
     * A cell (单元格).
     *
     * @param lines its words
     * @param header whether it is a head of others
     * @param columns how many it spans
     * @param rows how many it spans, all of its group
     * @param column the first column it stands in, from 0
     * @param at where its tag begins in the text
     */
    record Cell(List<MarkupWords.Line> lines, boolean header, int columns, int rows, int column, int at) {

        Cell at(int first) {
            return new Cell(lines, header, columns, rows, first, at);
        }

        Cell as(boolean head) {
            return new Cell(lines, head, columns, rows, column, at);
        }

        Cell of(int height) {
            return new Cell(lines, header, columns, height, column, at);
        }
    }
}
