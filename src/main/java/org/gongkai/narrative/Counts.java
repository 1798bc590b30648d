package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.narrative.Sentences.Range;

/** The counts of a text, read once (正文的数字), of as many as a report may have. */
final class Counts {

    /** A text with more is none that people read. */
    static final int MOST = 20_000;

    private final List<Count> all = new ArrayList<>();

    private Counts() {}

    static Counts of(String text) {
        Counts counts = new Counts();
        for (Range line : Sentences.lines(text)) {
            if (!counts.full()) {
                counts.all.addAll(new CountReader(text, line.start(), line.end()).read());
            }
        }
        return counts;
    }

    /** Whether there are more. */
    boolean full() {
        return all.size() >= MOST;
    }

    /** All with a unit. */
    List<Count> all() {
        return withUnit(all);
    }

    /** Those with a unit that begin in a range. */
    List<Count> in(Range range) {
        return withUnit(loose(range));
    }

    /** The same and numbers that have no unit, {@code 部分公开67，}. */
    List<Count> loose(Range range) {
        return all.subList(before(range.start()), before(range.end()));
    }

    private static List<Count> withUnit(List<Count> counts) {
        return counts.stream().filter(count -> !count.unit().isEmpty()).toList();
    }

    /** How many counts begin before a place. */
    private int before(int at) {
        int first = 0;
        int behind = all.size();
        while (first < behind) {
            int middle = (first + behind) / 2;
            if (all.get(middle).start() < at) {
                first = middle + 1;
            } else {
                behind = middle;
            }
        }
        return first;
    }
}
