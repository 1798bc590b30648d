package org.gongkai.annual.table;

import java.util.List;
import org.gongkai.content.Figures;
import org.gongkai.content.Node;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** What is wrong with one table of a file of figures (一张表的问题). */
final class Faults {

    private final Figures figures;
    private final List<Finding> found;
    private boolean none = true;

    /** @param found takes what is added here, besides that of other tables */
    Faults(Figures figures, List<Finding> found) {
        this.figures = figures;
        this.found = found;
    }

    void add(Rule rule, Node at, Wording message, Wording hint) {
        none = false;
        found.add(figures.finding(rule, at, message, hint));
    }

    /** Whether nothing of this table is wrong. */
    boolean none() {
        return none;
    }
}
