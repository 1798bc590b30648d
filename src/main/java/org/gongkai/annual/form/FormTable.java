package org.gongkai.annual.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * One table of the official form (法定表格).
 *
 * @param key under which the file holds it
 * @param chapter the chapter of the report that it belongs to, which is another name for the key
 * @param layout how the form prints it
 * @param note printed above it, or ""
 * @param blocks its rows with their columns
 */
public record FormTable(String key, String chapter, Layout layout, String note, List<Block> blocks) {

    /** How a table stands on paper. */
    public enum Layout {
        /** Blocks one below the other, each with its own columns (表二). */
        BLOCKS,
        /** Rows under headings, columns under headings (表三). */
        GRID,
        /** All rows side by side in one line (表四). */
        LINE,
        /** Rows with code and unit (统计表). */
        CODES
    }

    public FormTable {
        blocks = List.copyOf(blocks);
    }

    /** All rows, headings among them. */
    public Stream<FormRow> rows() {
        return blocks.stream().flatMap(block -> block.rows().stream());
    }

    /** The block in which a row stands. */
    public Block blockOf(FormRow row) {
        return blocks.stream()
                .filter(block -> block.rows().contains(row))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Rows of a table that have the same columns (表格的一段).
     *
     * @param title above the block, or ""
     */
    public record Block(String title, List<FormColumn> columns, List<FormRow> rows) {
        public Block {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
