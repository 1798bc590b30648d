package org.gongkai.inspect;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Wording;

/**
 * A set of indicators in its order (指标体系).
 *
 * @param name what it is called
 * @param groups key ▸ name, in the order of the table
 * @param indicators by group, in the order of the table
 */
public record Yardstick(Wording name, Map<String, Wording> groups, List<Indicator> indicators) {

    /** Nothing to be judged. */
    static final Yardstick NONE = new Yardstick(Wording.NONE, Map.of(), List.of());

    public Yardstick {
        Map<String, Wording> kept = new LinkedHashMap<>(groups);
        List<String> order = List.copyOf(new LinkedHashSet<>(kept.keySet()));
        groups = Collections.unmodifiableMap(kept);
        indicators = indicators.stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.group())))
                .toList();
    }

    /** The ids of its indicators. */
    Collection<String> ids() {
        return indicators.stream().map(Indicator::id).toList();
    }
}
