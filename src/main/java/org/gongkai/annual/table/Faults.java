package org.gongkai.annual.table;

import java.util.List;
import org.gongkai.content.register.Figures;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** What is wrong with a file of figures, or with one part of it (统计数据的问题). */
final class Faults {

    private final Figures figures;
    private final List<Finding> found;
    private boolean none = true;

    /** @param found takes what is added here, besides that of other parts */
    Faults(Figures figures, List<Finding> found) {
        this.figures = figures;
        this.found = found;
    }

    void add(Rule rule, Node at, Wording message, Wording hint) {
        add(figures.finding(rule, at, message, hint));
    }

    void add(Finding finding) {
        none = false;
        found.add(finding);
    }

    /** The same file, for what is told without making its figures incomplete. */
    Faults aside() {
        return new Faults(figures, found);
    }

    /** A key that stands already on a line before. */
    void repeated(Scalar key, String name, Scalar first) {
        add(
                Rule.REPEATED_KEY,
                key,
                new Wording(
                        "“" + name + "”重复，第 " + first.line() + " 行已有",
                        "“" + name + "” stands already on line " + first.line()),
                new Wording("只留一个", "keep one of them"));
    }

    /** Whether nothing is wrong. */
    boolean none() {
        return none;
    }
}
