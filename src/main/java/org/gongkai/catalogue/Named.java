package org.gongkai.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.review.Closure;
import org.gongkai.review.Entry;
import org.gongkai.review.Tombstone;

/**
 * What a text may name (可引用的索引号和文件): entries, and what remains of those withdrawn and closed, each list in the
 * catalogue's order.
 */
final class Named {

    private final List<Entry> entries;
    private final List<Tombstone> tombstones;
    private final List<Closure> closed;
    private final Map<String, Closure> closedAt;
    private final Map<String, Entry> byIndex;
    private final Set<String> unsettled;

    Named(List<Entry> entries, List<Tombstone> tombstones, Map<String, Closure> closed, Set<String> unsettled) {
        this.entries = entries.stream().sorted(Catalogue.ORDER).toList();
        this.tombstones = tombstones.stream()
                .sorted(Comparator.comparing(Tombstone::on).reversed().thenComparing(Tombstone::index))
                .toList();
        this.closedAt = new TreeMap<>(closed);
        this.closed = closed.values().stream()
                .sorted(Comparator.comparing(Closure::on).reversed().thenComparing(Closure::index))
                .toList();
        this.byIndex = this.entries.stream()
                .collect(
                        Collectors.toMap(entry -> entry.index().text(), Function.identity(), (first, second) -> first));
        this.unsettled = Set.copyOf(unsettled);
    }

    List<Entry> entries() {
        return entries;
    }

    List<Tombstone> tombstones() {
        return tombstones;
    }

    List<Closure> closed() {
        return closed;
    }

    Optional<Closure> closed(String pathOrIndex) {
        return Optional.ofNullable(closedAt.get(pathOrIndex))
                .or(() -> closed.stream()
                        .filter(one -> one.index().text().equals(pathOrIndex))
                        .findFirst());
    }

    Optional<Entry> find(String index) {
        return Optional.ofNullable(byIndex.get(index));
    }

    boolean unsettled(String pathOrIndex) {
        return unsettled.contains(pathOrIndex);
    }

    Optional<Tombstone> tombstone(String index) {
        return tombstones.stream()
                .filter(stone -> stone.index().text().equals(index))
                .findFirst();
    }
}
