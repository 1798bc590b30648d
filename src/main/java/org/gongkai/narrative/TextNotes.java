package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** What one reader has to say of a text (批注): the first hundred; nobody reads more. */
final class TextNotes {

    private static final int MOST = 101;

    /** A longer line is fetched when it is asked for. */
    private static final int LONG = 4000;

    private final ReportText text;
    private final List<Finding> all = new ArrayList<>();

    // where the last one stood: the next mostly stands behind it
    private int at;
    private int line;
    private int lineStart;
    private int column;

    TextNotes(ReportText text) {
        this.text = text;
    }

    /** Something at a character of the text. */
    void add(Rule rule, int at, Wording message, Wording hint) {
        add(rule, rule.severity(), at, message, hint);
    }

    /** The same with another weight than the rule's. */
    void add(Rule rule, Severity severity, int at, Wording message, Wording hint) {
        if (full()) {
            return;
        }
        goTo(at);
        Place place = new Place(text.path(), text.bodyLine() + line, column + 1);
        Finding finding = Finding.of(rule, place, message, hint).as(severity);
        int end = text.body().indexOf('\n', at);
        int stop = end < 0 ? text.body().length() : end;
        all.add(stop - lineStart > LONG ? finding : finding.at(text.body().substring(lineStart, stop)));
    }

    boolean full() {
        return all.size() >= MOST;
    }

    List<Finding> all() {
        return all;
    }

    private void goTo(int to) {
        if (to < at) {
            at = 0;
            line = 0;
            lineStart = 0;
            column = 0;
        }
        for (; at < to; at++) {
            char c = text.body().charAt(at);
            if (c == '\n') {
                line++;
                lineStart = at + 1;
                column = 0;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
    }
}
