package org.gongkai.annual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * By which names the rows of a table are known (行名): code, official wording with or without its number, short names, the code
 * before the wording, the wording below its headings ({@code 上级 > 本级}).
 */
final class RowNames {

    private final Map<String, List<Row>> rows = new HashMap<>();

    RowNames(Form form) {
        form.blocks()
                .forEach(block -> block.rows().forEach(row -> {
                    Stream<String> own = form.layout() == Form.Layout.CODES
                            ? Stream.of(row.id(), Names.key(row.id() + row.wording()))
                            : Names.below(Stream.concat(Stream.of(block.title()), row.above().stream()), row.wording());
                    Stream.concat(
                                    own,
                                    Stream.concat(Stream.of(row.wording()), row.names().stream())
                                            .map(Names::key))
                            .distinct()
                            .forEach(name -> rows.computeIfAbsent(name, unused -> new ArrayList<>())
                                    .add(row));
                }));
    }

    /** The rows that a written name may mean: one, none, or several. */
    List<Row> find(String written) {
        return rows.getOrDefault(Names.path(written), List.of());
    }

    List<String> all() {
        return rows.keySet().stream().sorted().toList();
    }
}
