package org.gongkai.finding;

import java.util.Comparator;

/**
 * Something found wrong or worth knowing (检查结果).
 *
 * @param rule the rule that it breaks
 * @param severity the rule's, unless the case is milder or heavier
 * @param place where
 * @param message what is wrong
 * @param hint what to do or to type; may be {@link Wording#NONE}
 * @param source the line of the file that the place names, for the caret; empty where there is none
 */
public record Finding(Rule rule, Severity severity, Place place, Wording message, Wording hint, String source)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.message().zh());

    /** A finding of the rule's own severity, without a source line. */
    public static Finding of(Rule rule, Place place, Wording message, Wording hint) {
        return new Finding(rule, rule.severity(), place, message, hint, "");
    }

    /** This finding with the source line that its place names. */
    public Finding at(String source) {
        return new Finding(rule, severity, place, message, hint, source);
    }

    /** This finding with another weight than its rule's. */
    public Finding as(Severity other) {
        return new Finding(rule, other, place, message, hint, source);
    }

    /** By path, line, column, rule and message. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
