package org.gongkai.intake.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** The fields that are open where the reader stands (域): of a field its result is shown, its code is not. */
final class WordFields {

    private static final class Open {
        private final StringBuilder code = new StringBuilder();
        private boolean result;
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder lost = new StringBuilder();

    void mark(String type) {
        switch (type) {
            case "begin" -> open.push(new Open());
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.getFirst().result = true;
                }
            }
            case "end" -> {
                if (open.poll() != null && open.isEmpty()) {
                    lost.setLength(0);
                }
            }
            default -> {} // no other is known
        }
    }

    void code(String text) {
        if (!open.isEmpty()) {
            open.getFirst().code.append(text);
        }
    }

    /** Whether words that stand here are shown; those within a code that never ends are kept. */
    boolean shown(String text) {
        if (open.stream().allMatch(one -> one.result)) {
            return true;
        }
        lost.append(text);
        return false;
    }

    /** Whether this is within a table of contents. */
    boolean contents() {
        return open.stream()
                .anyMatch(one ->
                        one.code.toString().strip().toUpperCase(Locale.ROOT).startsWith("TOC"));
    }

    /** What stood in a code that had no end. */
    String lost() {
        return open.isEmpty() ? "" : lost.toString();
    }
}
