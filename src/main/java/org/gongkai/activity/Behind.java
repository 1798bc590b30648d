package org.gongkai.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was counted (依据): rows of a file, or a file itself.
 *
 * @param path of the file, relative to the project folder
 * @param lines on which the rows begin, in their order; none where the whole file counts
 */
public record Behind(String path, List<Integer> lines) {

    private static final int LISTED = 6;

    public Behind {
        lines = List.copyOf(lines);
    }

    /** Rows of several files, a file at a time in the order in which they come. */
    static List<Behind> of(List<LedgerRow> rows) {
        Map<String, List<Integer>> files = new LinkedHashMap<>();
        rows.forEach(row -> files.computeIfAbsent(row.ledger().path(), unused -> new ArrayList<>())
                .add(row.row().line()));
        return files.entrySet().stream()
                .map(file -> new Behind(file.getKey(), file.getValue()))
                .toList();
    }

    /** {@code content/registers/热线-2025.csv:2、3、5}, of many rows the first and how many there are. */
    public String shown() {
        if (lines.isEmpty()) {
            return path;
        }
        String first = lines.stream().limit(LISTED).map(String::valueOf).collect(Collectors.joining("、"));
        return path + ":" + first + (lines.size() > LISTED ? "……共" + lines.size() + "行" : "");
    }
}
