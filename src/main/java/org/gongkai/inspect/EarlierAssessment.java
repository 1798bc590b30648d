package org.gongkai.inspect;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.jspecify.annotations.Nullable;

/**
 * A table of an earlier day, as its JSON has it (上一次的检查表).
 *
 * @param day as of which it was judged
 * @param lines id of the indicator ▸ what became of it
 */
public record EarlierAssessment(String day, Map<String, Line> lines) {

    public EarlierAssessment {
        lines = new LinkedHashMap<>(lines);
    }

    /** What became of an indicator. */
    public record Line(Ruling ruling, @Nullable Integer figure) {}

    /**
     * Reads a table that {@link AssessmentJson} wrote; nothing where it is another JSON text.
     *
     * @throws JsonException where it is no JSON
     */
    public static Optional<EarlierAssessment> parse(String text) throws JsonException {
        if (!(Json.parse(text) instanceof Map<?, ?> root)
                || !AssessmentJson.FORM.equals(root.get("form"))
                || !(root.get("day") instanceof String day)
                || !(root.get("indicators") instanceof Iterable<?> indicators)) {
            return Optional.empty();
        }
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Object one : indicators) {
            if (one instanceof Map<?, ?> line && line.get("id") instanceof String id) {
                ruling(line.get("ruling"))
                        .ifPresent(ruling -> lines.put(id, new Line(ruling, figure(line.get("figure")))));
            }
        }
        return Optional.of(new EarlierAssessment(day, lines));
    }

    private static Optional<Ruling> ruling(@Nullable Object key) {
        return Stream.of(Ruling.values()).filter(one -> one.key().equals(key)).findFirst();
    }

    private static @Nullable Integer figure(@Nullable Object value) {
        return value instanceof Long || value instanceof BigDecimal ? ((Number) value).intValue() : null;
    }

    Optional<Line> line(String id) {
        return Optional.ofNullable(lines.get(id));
    }

    Set<String> ids() {
        return lines.keySet();
    }
}
