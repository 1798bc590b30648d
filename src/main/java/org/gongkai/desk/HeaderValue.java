package org.gongkai.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.yaml.Node;

/** What a key of a header says, as plain values (字段的值). */
public sealed interface HeaderValue {

    /** The key is not there. */
    static HeaderValue none() {
        return new Several(List.of());
    }

    /** The texts alone, in their order. */
    default List<String> texts() {
        return this instanceof One one
                ? List.of(one.text())
                : items().stream()
                        .map(item -> item.pairs().getOrDefault("", ""))
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** The items of a list; none of one text. */
    default List<Item> items() {
        return List.of();
    }

    /** The same without blanks around its texts; one that says nothing is as one that is not there, a list of one text as that text. */
    default HeaderValue stripped() {
        if (this instanceof One one) {
            return one.text().isBlank() ? none() : new One(one.text().strip());
        }
        return items().size() == 1 && !texts().isEmpty()
                ? new One(texts().get(0).strip())
                : new Several(items().stream().map(Item::stripped).toList());
    }

    /** One text. */
    record One(String text) implements HeaderValue {}

    /** A list; where it is empty the key is not there. */
    record Several(List<Item> items) implements HeaderValue {
        public Several {
            items = List.copyOf(items);
        }
    }

    /**
     * An item of a list: a text alone, or keys and values.
     *
     * @param pairs in their order; a text alone stands under the empty name
     */
    record Item(Map<String, String> pairs) {
        public Item {
            pairs = new LinkedHashMap<>(pairs);
        }

        public static Item of(String text) {
            return new Item(Map.of("", text));
        }

        private Item stripped() {
            Map<String, String> stripped = new LinkedHashMap<>();
            pairs.forEach((key, text) -> stripped.put(key, text.strip()));
            return new Item(stripped);
        }

        String written() {
            return pairs.containsKey("")
                    ? HeaderRewrite.scalar(pairs.getOrDefault("", ""))
                    : pairs.entrySet().stream()
                            .map(pair -> pair.getKey() + ": " + HeaderRewrite.scalar(pair.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** Texts one behind another: none, one alone, or a list. */
    static HeaderValue of(List<String> texts) {
        return texts.size() == 1
                ? new One(texts.get(0))
                : new Several(texts.stream().map(Item::of).toList());
    }

    /** What stands in a header; nothing where it is of no such form. */
    static Optional<HeaderValue> of(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(new One(scalar.value()));
        }
        if (!(node instanceof Node.Sequence list)) {
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>();
        for (Node one : list.items()) {
            Map<String, String> pairs = new LinkedHashMap<>();
            if (one instanceof Node.Scalar scalar) {
                pairs.put("", scalar.value());
            } else if (one instanceof Node.Mapping mapping
                    && mapping.pairs().stream().allMatch(pair -> pair.value() instanceof Node.Scalar)) {
                mapping.pairs().forEach(pair -> pairs.put(pair.key().value(), ((Node.Scalar) pair.value()).value()));
            } else {
                return Optional.empty();
            }
            items.add(new Item(pairs));
        }
        return Optional.of(new Several(items));
    }
}
