package org.gongkai.annual.form;

import java.util.List;

/**
 * Rows of a table that have the same columns (表格的一段).
 *
 * @param title above the block, or ""
 */
public record FormBlock(String title, List<FormColumn> columns, List<FormRow> rows) {
    public FormBlock {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
