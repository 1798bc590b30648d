package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** What one reader has to say of a text (批注): the first hundred; nobody reads more, and each costs a look for its line. */
final class Notes {

    private static final int MOST = 101;

    private final ReportText text;
    private final List<Finding> all = new ArrayList<>();

    Notes(ReportText text) {
        this.text = text;
    }

    /** Something at a character of the text. */
    void add(Rule rule, int at, Wording message, Wording hint) {
        add(rule, rule.severity(), at, message, hint);
    }

    /** The same with another weight than the rule's. */
    void add(Rule rule, Severity severity, int at, Wording message, Wording hint) {
        if (all.size() < MOST) {
            all.add(text.finding(rule, at, message, hint).as(severity));
        }
    }

    List<Finding> all() {
        return all;
    }
}
