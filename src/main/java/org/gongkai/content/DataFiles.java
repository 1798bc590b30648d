package org.gongkai.content;

import java.util.List;
import java.util.Optional;
import org.gongkai.content.Node.Mapping;
import org.gongkai.finding.Sink;

/** One data file's mappings and how its values are read (数据文件). */
final class DataFiles {

    private final SourceText source;
    private final Sink findings;
    private final MappingReader mappings;
    private boolean sound = true;

    public DataFiles(SourceText source, Sink findings) {
        this.source = source;
        this.findings = findings;
        this.mappings = new MappingReader(source, findings);
    }

    SourceText source() {
        return source;
    }

    Sink findings() {
        return findings;
    }

    MappingReader mappings() {
        return mappings;
    }

    /** Whether nothing has been wrong so far. */
    boolean sound() {
        return sound;
    }

    /** Marks the file as wrong. */
    void spoiled() {
        sound = false;
    }

    /** The file's root value. */
    static Optional<Node> root(SourceText source, Sink findings) {
        return YamlReader.read(source, source.text(), 0, findings);
    }

    /** A mapping with these keys only. */
    Optional<Fields> fields(Node value, String name, KeyTable table, String... required) {
        Optional<Mapping> mapping = mappings.mapping(value, name);
        if (mapping.isEmpty() || !mappings.closed(mapping.get(), table, List.of(required))) {
            sound = false;
        }
        return mapping.map(one -> new Fields(one, table));
    }

    /** The values of one mapping by their English names. */
    final class Fields {
        private final Mapping mapping;
        private final KeyTable table;

        Fields(Mapping mapping, KeyTable table) {
            this.mapping = mapping;
            this.table = table;
        }

        Mapping mapping() {
            return mapping;
        }

        Optional<Node> node(String key) {
            return mappings.value(mapping, table, key);
        }

        /** The text under {@code key}; empty where it is absent or wrong. */
        String text(String key) {
            return checked(node(key), node -> mappings.text(node, key)).orElse("");
        }

        /** What {@code read} makes of the value; nothing where it is absent, and the file is spoiled where it is wrong. */
        <T> Optional<T> read(String key, java.util.function.Function<Node, Optional<T>> read) {
            return checked(node(key), read);
        }

        private <T> Optional<T> checked(Optional<Node> node, java.util.function.Function<Node, Optional<T>> read) {
            Optional<T> value = node.flatMap(read);
            if (node.isPresent() && value.isEmpty()) {
                sound = false;
            }
            return value;
        }
    }
}
