package org.gongkai.exchange.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.exchange.mapping.RecordKey;
import org.gongkai.exchange.release.PublishedRecord;
import org.jspecify.annotations.Nullable;

/** What a record says under a key (记录的值), before the platform's own forms. */
final class RawValues {

    private final Facts facts;
    private final @Nullable PublishedRecord record;
    private final long position;

    /**
     * @param record nothing for what stands before the records
     * @param position from 1
     */
    RawValues(Facts facts, @Nullable PublishedRecord record, long position) {
        this.facts = facts;
        this.record = record;
        this.position = position;
    }

    /** The values as text; none where there is none, nothing where they are not as the schema of the catalogue says. */
    Optional<List<String>> of(RecordKey key) {
        return switch (key) {
            case ORGAN -> Optional.of(some(facts.organ()));
            case AS_OF -> Optional.of(some(facts.asOf()));
            case SITE -> Optional.of(some(facts.site()));
            case COUNT -> Optional.of(List.of(Long.toString(facts.count())));
            case POSITION -> Optional.of(List.of(Long.toString(position)));
            case STATE ->
                Optional.of(record == null ? List.of() : some(record.kind().state()));
            case CHANGE -> Optional.of(record == null ? List.of() : some(record.change()));
            default -> recorded(key);
        };
    }

    private Optional<List<String>> recorded(RecordKey key) {
        Object value = record == null ? null : record.values().get(key.first());
        if (value == null) {
            return Optional.of(List.of());
        }
        if (!key.last().equals(key.first())) {
            return groups(value)
                    .map(groups ->
                            groups.stream().map(group -> group.get(key.last())).toList())
                    .flatMap(RawValues::texts);
        }
        return value instanceof List<?> list ? texts(list) : texts(List.of(value));
    }

    private static List<String> some(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static Optional<List<String>> texts(List<?> values) {
        boolean sound = values.stream().allMatch(one -> one == null || one instanceof String || one instanceof Long);
        return sound
                ? Optional.of(values.stream()
                        .filter(one -> one != null)
                        .map(Object::toString)
                        .toList())
                : Optional.empty();
    }

    /** The attachments or statements; nothing where they are no list of objects. */
    Optional<List<Map<?, ?>>> groups(RecordKey key) {
        Object value = record == null ? null : record.values().get(key.english());
        return value == null ? Optional.of(List.of()) : groups(value);
    }

    private static Optional<List<Map<?, ?>>> groups(Object value) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(one -> one instanceof Map<?, ?>)) {
            return Optional.empty();
        }
        return Optional.of(list.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList());
    }

    /** What one of them says under a key. */
    static Optional<List<String>> in(Map<?, ?> group, RecordKey key) {
        Object value = group.get(key.last());
        return value == null ? Optional.of(List.of()) : texts(List.of(value));
    }
}
