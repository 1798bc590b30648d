package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a text, as ranges (句). */
final class Sentences {

    private Sentences() {}

    /** From the first character up to the mark that ends it. */
    record Range(int start, int end) {
        String in(String text) {
            return text.substring(start, end);
        }
    }

    /** Sentences end at a full stop or at the end of a line. */
    static List<Range> of(String text) {
        return split(text, 0, text.length(), "。！？\n");
    }

    /** The parts of a range between any of {@code marks}. */
    static List<Range> split(String text, int from, int to, String marks) {
        List<Range> ranges = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    ranges.add(new Range(start, i));
                }
                start = i + 1;
            }
        }
        if (to > start) {
            ranges.add(new Range(start, to));
        }
        return ranges;
    }
}
