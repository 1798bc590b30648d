package org.gongkai.exchange.mapping;

import java.util.List;
import java.util.Optional;

/** Where the value of a platform's field comes from (值的来源). */
public sealed interface FieldSource {

    /** The first of these keys that a record has. */
    record Keys(List<RecordKey> keys) implements FieldSource {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /** Always the same. */
    record Constant(String text) implements FieldSource {}

    /** Several keys joined with other text. */
    record Template(List<Piece> pieces) implements FieldSource {
        public Template {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A piece of a template.
     *
     * @param text other text; empty where there is a key
     */
    record Piece(String text, Optional<RecordKey> key, Optional<DateForm> date) {}

    /** The attachments or statements of a record, each with fields of its own. */
    record Groups(RecordKey key, List<PlatformField> fields) implements FieldSource {
        public Groups {
            fields = List.copyOf(fields);
        }
    }
}
