package org.gongkai.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.activity.Tally.Part;
import org.gongkai.activity.Tally.Source;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.yaml.Field;

/** Rows of one kind ▸ their tallies (合计和分项). */
final class Sums {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private final LedgerKind kind;
    private final Source source;
    private final List<LedgerRow> rows;

    /** @param rows of one year, or as they are at its end */
    Sums(LedgerKind kind, Source source, List<LedgerRow> rows) {
        this.kind = kind;
        this.source = source;
        this.rows = List.copyOf(rows);
    }

    List<Tally> tallies() {
        return Counting.of(kind).stream().map(this::tally).toList();
    }

    private Tally tally(Counting counting) {
        List<LedgerRow> counted = rows.stream().filter(counting.of()).toList();
        SortedMap<Integer, Long> months = new TreeMap<>();
        if (!kind.state()) {
            counted.forEach(row -> month(row)
                    .ifPresent(month -> months.merge(month, counting.number().applyAsLong(row), Long::sum)));
        }
        List<Part> parts = new ArrayList<>();
        parts(counting, "", counted, 0, parts);
        parts.sort(Comparator.comparingInt(part -> heads(counting).indexOf(part.by())));
        return new Tally(
                counting.key(),
                Optional.of(kind),
                counting.label(),
                counting.code(),
                counting.unit(),
                sum(counting, counted),
                months,
                parts,
                source,
                Behind.of(counted));
    }

    private List<String> heads(Counting counting) {
        return counting.by().stream().map(this::chinese).toList();
    }

    private String chinese(String head) {
        return kind.columns().stream()
                .filter(column -> column.english().equals(head))
                .map(Field::chinese)
                .findFirst()
                .orElse(head);
    }

    private static long sum(Counting counting, List<LedgerRow> counted) {
        return counted.stream().mapToLong(counting.number()).sum();
    }

    /** Parts by one column, the largest first, then the parts of each by the next one. */
    private void parts(Counting counting, String within, List<LedgerRow> counted, int depth, List<Part> parts) {
        if (depth == counting.by().size()) {
            return;
        }
        String head = counting.by().get(depth);
        Map<String, List<LedgerRow>> groups = new LinkedHashMap<>();
        counted.forEach(row -> List.of(row.text(head).split("、"))
                .forEach(name -> groups.computeIfAbsent(name, unused -> new ArrayList<>())
                        .add(row)));
        groups.entrySet().stream()
                .map(group -> new Part(
                        chinese(head),
                        within,
                        group.getKey(),
                        sum(counting, group.getValue()),
                        Behind.of(group.getValue())))
                .sorted(Comparator.comparingLong(Part::number).reversed())
                .forEach(part -> {
                    parts.add(part);
                    parts(counting, part.name(), groups.getOrDefault(part.name(), List.of()), depth + 1, parts);
                });
    }

    /** The month of a row, 1 to 12. */
    private Optional<Integer> month(LedgerRow row) {
        return time(row).filter(text -> text.length() >= MONTH).map(text -> Integer.parseInt(text, 5, MONTH, 10));
    }

    private Optional<String> time(LedgerRow row) {
        return kind.time().map(column -> row.text(column.english()));
    }

    /** The year of a row; 0 where it names none. */
    static int year(LedgerRow row) {
        String text = row.ledger()
                .kind()
                .time()
                .map(column -> row.text(column.english()))
                .orElse("");
        return text.length() < YEAR ? 0 : Integer.parseInt(text, 0, YEAR, 10);
    }
}
