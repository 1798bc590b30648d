package org.gongkai.prose;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table that is written with nothing but characters (文本表格).
 *
 * @param first the line on which it begins, from 0
 * @param last the line on which it ends
 * @param rows its cells from left to right, some rows shorter than others
 * @param heads how many of the rows are heads of its columns
 * @param right whether what a head lacks, it lacks on the left: blanks before it part nothing
 */
public record TextTable(int first, int last, List<List<Cell>> rows, int heads, boolean right) {

    public TextTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A cell.
     *
     * @param text as written, without the blanks around it
     * @param line of the text on which it begins, from 0
     * @param column at which it begins, from 1, in code points
     */
    public record Cell(String text, int line, int column) {}

    /**
     * As a table in HTML, a row on the line on which it begins, so that every line of the text keeps its number. Columns in
     * which nothing stands, which joined cells leave, are left out.
     */
    String html() {
        BitSet filled = new BitSet();
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                filled.set(i, filled.get(i) || right || !row.get(i).text().isEmpty());
            }
        }
        return new TextTable(
                        first,
                        last,
                        rows.stream().map(row -> filled(row, filled)).toList(),
                        heads,
                        right)
                .whole();
    }

    private static List<Cell> filled(List<Cell> row, BitSet columns) {
        return columns.isEmpty()
                ? row
                : IntStream.range(0, row.size())
                        .filter(columns::get)
                        .mapToObj(row::get)
                        .toList();
    }

    private String whole() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder html = new StringBuilder("<table>").append(heads > 0 ? "<thead>" : "<tbody>");
        int line = first;
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = rows.get(i);
            if (row.isEmpty()) {
                continue;
            }
            int at = row.get(0).line();
            html.append("\n".repeat(at - line));
            line = at;
            if (i == heads && heads > 0) {
                html.append("</thead><tbody>");
            }
            row(row, i < heads, columns, html);
        }
        return html.append("\n".repeat(last - line)).append("</tbody></table>").toString();
    }

    private void row(List<Cell> row, boolean head, int columns, StringBuilder html) {
        String tag = head ? "th" : "td";
        int lacks = columns - row.size();
        html.append("<tr>");
        if (row.size() == 1 && columns > 1) {
            cell(tag + " colspan=\"" + columns + "\"", row.get(0).text(), tag, html);
        } else {
            for (int i = 0; head && right && i < lacks; i++) {
                cell(tag, "", tag, html);
            }
            for (int i = 0; i < row.size(); i++) {
                String one = i == 0 && heads == 0 ? "th" : tag; // else the first row would be taken for heads
                cell(one, row.get(i).text(), one, html);
            }
            for (int i = 0; !(head && right) && i < lacks; i++) {
                cell(tag, "", tag, html);
            }
        }
        html.append("</tr>");
    }

    private static void cell(String begin, String text, String tag, StringBuilder html) {
        html.append('<').append(begin).append('>');
        html.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        html.append("</").append(tag).append('>');
    }
}
