package org.gongkai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the entries of an index became others (条目的变化). Those that are still there, in the order in which they were, keep their
 * words; all else is new.
 */
public final class IndexChange {

    private static final int GONE = -1;

    private final int[] now;
    private final List<Integer> fresh;
    private final int entries;

    private IndexChange(int[] now, List<Integer> fresh, int entries) {
        this.now = now;
        this.fresh = List.copyOf(fresh);
        this.entries = entries;
    }

    /**
     * The change from some entries to others.
     *
     * @param before what tells each entry's words from others, in the order of the index; "" where that is not known
     * @param after the same of the entries now
     */
    public static IndexChange of(List<String> before, List<String> after) {
        Map<String, Integer> places = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < before.size(); i++) {
            if (places.put(before.get(i), i) != null) {
                twice.add(before.get(i));
            }
        }
        int[] now = new int[before.size()];
        Arrays.fill(now, GONE);
        List<Integer> fresh = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < after.size(); i++) {
            String key = after.get(i);
            int place = key.isEmpty() || twice.contains(key) ? -1 : places.getOrDefault(key, -1);
            if (place > last) {
                now[place] = i;
                last = place;
            } else {
                fresh.add(i);
            }
        }
        return new IndexChange(now, fresh, after.size());
    }

    /** Whether every entry is where it was. */
    public boolean none() {
        return fresh.isEmpty() && now.length == entries;
    }

    /** The numbers of those that are new, ascending. */
    public List<Integer> fresh() {
        return fresh;
    }

    /** How many entries there are now. */
    int entries() {
        return entries;
    }

    /** The numbers that these have now, ascending like them; those that are gone are left out. */
    int[] now(int[] ids) {
        int[] some = new int[ids.length];
        int count = 0;
        for (int id : ids) {
            if (now[id] != GONE) {
                some[count++] = now[id];
            }
        }
        return count == some.length ? some : Arrays.copyOf(some, count);
    }
}
