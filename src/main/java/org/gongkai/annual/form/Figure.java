package org.gongkai.annual.form;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annual.form.FormTable.Block;

/**
 * A figure of a report with all that it stands under (数字及其行、栏).
 *
 * @param form the table
 * @param row the headings of its row, the outermost first, as on paper
 * @param column the headings of its column, the outermost first
 * @param code of its row in the coded table, else ""
 * @param unit of its row in the coded table, else ""
 * @param cell the figure
 */
public record Figure(FormTable form, List<String> row, List<String> column, String code, String unit, FormCell cell) {

    public Figure {
        row = List.copyOf(row);
        column = List.copyOf(column);
    }

    static Figure of(FormTable form, Block block, FormRow row, FormColumn column, FormCell cell) {
        boolean coded = form.layout() == FormTable.Layout.CODES;
        Stream<String> above = coded
                ? Stream.of() // the code says it
                : Stream.concat(block.title().isEmpty() ? Stream.of() : Stream.of(block.title()), row.above().stream());
        return new Figure(
                form,
                Stream.concat(above, Stream.of(row.wording())).toList(),
                Stream.concat(column.above().stream(), Stream.of(column.wording()))
                        .toList(),
                coded ? row.id() : "",
                row.unit(),
                cell);
    }
}
