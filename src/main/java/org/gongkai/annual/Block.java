package org.gongkai.annual;

import java.util.List;

/**
 * Rows of a table that have the same columns (表格的一段).
 *
 * @param title above the block, or ""
 */
public record Block(String title, List<Column> columns, List<Row> rows) {
    public Block {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
