package org.gongkai.content.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a header or data file with its position (YAML 1.2 chapter 3, representation graph without tags, anchors and
 * aliases). Lines and columns count from 1, columns in code points.
 */
public sealed interface Node {

    /** The line on which the value begins. */
    int line();

    /** The column at which the value begins. */
    int column();

    /** The value without positions: a text, a list, or a map in the order of the file. */
    default Object values() {
        if (this instanceof Scalar scalar) {
            return scalar.value();
        }
        if (this instanceof Sequence list) {
            return list.items().stream().map(Node::values).toList();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        ((Mapping) this)
                .pairs()
                .forEach(pair -> map.put(pair.key().value(), pair.value().values()));
        return map;
    }

    /**
     * A text, number, date or nothing (empty), always as written.
     *
     * @param inset how many columns after {@code column} the text itself begins, as after a quotation mark; -1 where its
     *     characters do not stand in the file one by one, as in folded lines or with escapes
     */
    public record Scalar(String value, int line, int column, int inset) implements Node {

        /** A value whose text begins at its place. */
        public Scalar(String value, int line, int column) {
            this(value, line, column, 0);
        }
    }

    /** A list. */
    record Sequence(List<Node> items, int line, int column) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys and their values in the order of the file; a repeated key stands twice. */
    record Mapping(List<Pair> pairs, int line, int column) implements Node {
        public Mapping {
            pairs = List.copyOf(pairs);
        }
    }

    /** One key with its value. */
    record Pair(Scalar key, Node value) {}
}
