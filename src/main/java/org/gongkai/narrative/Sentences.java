package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a text, as ranges (句). */
final class Sentences {

    /** What parts the clauses of a sentence. */
    private static final String SEMICOLONS = "；;";

    private Sentences() {}

    /** From the first character up to the mark that ends it. */
    record Range(int start, int end) {
        String in(String text) {
            return text.substring(start, end);
        }

        boolean has(int at) {
            return start <= at && at < end;
        }
    }

    /** Lines, which are paragraphs. */
    static List<Range> lines(String text) {
        return split(text, 0, text.length(), "\n");
    }

    /** Sentences end at a full stop or at the end of a line. */
    static List<Range> of(String text) {
        return of(text, new Range(0, text.length()));
    }

    /** The sentences of a part of the text. */
    static List<Range> of(String text, Range part) {
        return split(text, part.start(), part.end(), "。！？\n");
    }

    /** The clauses of a range; a semicolon in brackets parts none. */
    static List<Range> clauses(String text, Range range) {
        Parentheses brackets = Parentheses.of(text, range.start(), range.end());
        List<Range> clauses = new ArrayList<>();
        int start = range.start();
        for (int i = range.start(); i < range.end(); i++) {
            if (SEMICOLONS.indexOf(text.charAt(i)) >= 0 && brackets.depth(i) == 0) {
                if (i > start) {
                    clauses.add(new Range(start, i));
                }
                start = i + 1;
            }
        }
        if (range.end() > start) {
            clauses.add(new Range(start, range.end()));
        }
        return clauses;
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
