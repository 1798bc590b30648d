package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;

/**
 * By which names the rows of a table are known (行名): code, official wording with or without its number, short names, the code
 * before the wording, the wording below its headings ({@code 上级 > 本级}).
 */
final class RowNames {

    private final Map<String, List<FormRow>> rows = new HashMap<>();

    RowNames(FormTable form) {
        form.blocks()
                .forEach(block -> block.rows().forEach(row -> {
                    Stream<String> own = form.layout() == FormTable.Layout.CODES
                            ? Stream.of(row.id(), FormNames.key(row.id() + row.wording()))
                            : FormNames.below(
                                    Stream.concat(Stream.of(block.title()), row.above().stream()), row.wording());
                    Stream.concat(
                                    own,
                                    Stream.concat(Stream.of(row.wording()), row.names().stream())
                                            .map(FormNames::key))
                            .distinct()
                            .forEach(name -> rows.computeIfAbsent(name, unused -> new ArrayList<>())
                                    .add(row));
                }));
    }

    /** The rows that a written name may mean: one, none, or several. */
    List<FormRow> find(String written) {
        return rows.getOrDefault(FormNames.path(written), List.of());
    }

    List<String> all() {
        return rows.keySet().stream().sorted().toList();
    }
}
