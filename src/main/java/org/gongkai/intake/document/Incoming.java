package org.gongkai.intake.document;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A document as it was taken in (来稿).
 *
 * @param name of its file
 * @param title that it gives itself outside of its text, or ""
 * @param blocks in their order
 * @param facts what it says of itself beside its text
 * @param enclosed files that stand in it, pictures, by the names that its spans have for them
 */
public record Incoming(
        String name, String title, List<Block> blocks, Map<Fact, String> facts, Map<String, byte[]> enclosed) {

    /** What a document may say of itself beside its text (来稿自述), as it is written there. */
    public enum Fact {
        RELEASED,
        FORMED,
        NUMBER,
        SOURCE,
        KEYWORDS,
        /** That it was no finished page where it comes from, and how that was said. */
        DRAFT
    }

    public Incoming {
        blocks = List.copyOf(blocks);
        Map<Fact, String> known = new EnumMap<>(Fact.class);
        known.putAll(facts);
        facts = Collections.unmodifiableMap(known);
        enclosed = Collections.unmodifiableMap(new LinkedHashMap<>(enclosed));
    }

    /** Its tables in their order. */
    public Stream<Table> tables() {
        return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }
}
