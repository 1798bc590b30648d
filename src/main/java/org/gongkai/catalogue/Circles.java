package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.review.Entry;

/** Circles in a graph of entries (循环): no document can, by way of others, repeal or interpret itself. */
final class Circles {

    private final Map<Entry, Set<Entry>> edges = new TreeMap<>(Comparator.comparing(Entry::path));

    void add(Entry from, Entry to) {
        edges.computeIfAbsent(from, unused -> new TreeSet<>(Comparator.comparing(Entry::path)))
                .add(to);
    }

    /** Every circle once, each from its first path on; entries that only lead to or from one are in none. */
    List<List<Entry>> all() {
        List<List<Entry>> circles = new ArrayList<>();
        trim();
        while (!edges.isEmpty()) {
            List<Entry> circle = walk(edges.keySet().iterator().next());
            circles.add(circle);
            circle.forEach(edges::remove);
            trim();
        }
        return circles;
    }

    /** Takes away what leads nowhere, again and again: what remains leads to a circle. */
    private void trim() {
        boolean again = true;
        while (again) {
            edges.values().forEach(targets -> targets.retainAll(edges.keySet()));
            again = edges.values().removeIf(Set::isEmpty);
        }
    }

    private List<Entry> walk(Entry start) {
        LinkedHashSet<Entry> way = new LinkedHashSet<>();
        Entry at = start;
        while (way.add(at)) {
            at = edges.getOrDefault(at, Set.of(at)).iterator().next();
        }
        List<Entry> circle = new ArrayList<>(way);
        circle = circle.subList(circle.indexOf(at), circle.size());
        Entry first = circle.stream().min(Comparator.comparing(Entry::path)).orElse(at);
        int turn = circle.indexOf(first);
        List<Entry> turned = new ArrayList<>(circle.subList(turn, circle.size()));
        turned.addAll(circle.subList(0, turn));
        return turned;
    }
}
