package org.gongkai.narrative;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which characters of a range stand in brackets (括号); a bracket without its other half is none. */
final class Parentheses {

    private static final String OPEN = "（(";
    private static final String CLOSE = "）)";

    private final int from;
    private final int[] depth;

    private Parentheses(int from, int[] depth) {
        this.from = from;
        this.depth = depth;
    }

    static Parentheses of(String text, int from, int to) {
        int[] change = new int[to - from + 1];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = from; i < to; i++) {
            if (OPEN.indexOf(text.charAt(i)) >= 0) {
                open.push(i);
            } else if (CLOSE.indexOf(text.charAt(i)) >= 0 && !open.isEmpty()) {
                change[open.pop() - from]++;
                change[i - from]--;
            }
        }
        for (int i = 1; i < change.length; i++) {
            change[i] += change[i - 1];
        }
        return new Parentheses(from, change);
    }

    /** How many pairs stand around a character; the opening half belongs to its pair, the closing one does not. */
    int depth(int at) {
        return depth[at - from];
    }
}
