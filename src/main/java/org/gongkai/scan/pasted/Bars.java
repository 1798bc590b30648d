package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.scan.letters.Chars;

/**
 * The bars that part the cells of a line (表格一行的竖线), those with a backslash not counted (GFM 4.10).
 *
 * @param from where the line begins, blanks left out
 * @param end where it ends, blanks left out
 * @param bars where the bars stand, the ones at both ends too
 * @param blank whether there is nothing else
 * @param rule whether it is the line of dashes under a head
 */
record Bars(int from, int end, List<Integer> bars, boolean blank, boolean rule) {

    static Bars of(String text, int start, int stop) {
        int from = Math.min(stop, Chars.behindBlanks(text, start));
        int end = Math.max(from, Chars.beforeBlanks(text, stop));
        List<Integer> bars = new ArrayList<>();
        boolean dashes = false;
        boolean rule = true;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '|' && (i == from || text.charAt(i - 1) != '\\')) {
                bars.add(i);
            }
            dashes |= c == '-';
            rule &= c == '|' || c == '-' || c == ':' || c == ' ' || c == '\t';
        }
        return new Bars(from, end, List.copyOf(bars), from == end, rule && dashes && !bars.isEmpty());
    }

    private boolean opened() {
        return !bars.isEmpty() && bars.get(0) == from;
    }

    private boolean ended() {
        return bars.size() > 1 && bars.get(bars.size() - 1) == end - 1;
    }

    /** Whether a bar stands before the first or behind the last cell. */
    boolean edged() {
        return opened() || ended();
    }

    /** Whether bars stand before the first and behind the last cell. */
    boolean framed() {
        return opened() && ended();
    }

    /** How many bars part two cells. */
    int inner() {
        return bars.size() - (opened() ? 1 : 0) - (ended() ? 1 : 0);
    }

    int cells() {
        return blank ? 0 : inner() + 1;
    }

    /** Where the cell of this number begins, counted from 0. */
    int start(int cell) {
        int bar = cell - 1 + (opened() ? 1 : 0);
        return bar < 0 ? from : bars.get(bar) + 1;
    }

    /** The words from this cell to the end. */
    String text(String text, int cell) {
        return text.substring(start(cell), ended() ? end - 1 : end).strip();
    }

    /** The bars between cells without a blank on either side, if all others have one: they belong to words, as in A|B. */
    List<Integer> tight(String text) {
        List<Integer> tight = new ArrayList<>();
        List<Integer> inner = bars.subList(opened() ? 1 : 0, bars.size() - (ended() ? 1 : 0));
        for (int bar : inner) {
            boolean blank = Chars.blank(text.charAt(bar - 1)) || Chars.blank(text.charAt(bar + 1));
            if (!blank && text.charAt(bar - 1) != '|' && text.charAt(bar + 1) != '|') {
                tight.add(bar);
            }
        }
        return tight.size() < inner.size() ? tight : List.of();
    }
}
