package org.gongkai.intake.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A document as it was taken in (来稿).
 *
 * @param name of its file
 * @param title that it gives itself outside of its text, or ""
 * @param blocks in their order
 */
public record Incoming(String name, String title, List<Block> blocks) {

    public Incoming {
        blocks = List.copyOf(blocks);
    }

    /** Its tables in their order. */
    public Stream<Table> tables() {
        return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }
}
