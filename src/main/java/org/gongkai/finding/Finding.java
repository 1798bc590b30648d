package org.gongkai.finding;

import java.io.Serializable;
import java.time.LocalDate;
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
 * @param day whose law judges it; {@link #UNDATED} for the law of today
 */
public record Finding(
        Rule rule, Severity severity, Place place, Wording message, Wording hint, String source, LocalDate day)
        implements Comparable<Finding>, Serializable {

    /** The day of a finding that says nothing of a record's own date. */
    public static final LocalDate UNDATED = LocalDate.MAX;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.message().zh());

    /** What is not read at the source only warns, whoever finds it. */
    public Finding {
        boolean heavy = severity.compareTo(Severity.WARNING) < 0;
        if (heavy && rule.ground() == Rule.Ground.MEMORY) {
            severity = Severity.WARNING;
        }
    }

    /** A finding of the rule's own severity, without a source line. */
    public static Finding of(Rule rule, Place place, Wording message, Wording hint) {
        return new Finding(rule, rule.severity(), place, message, hint, "", UNDATED);
    }

    /** This finding with the source line that its place names. */
    public Finding at(String source) {
        return new Finding(rule, severity, place, message, hint, source, day);
    }

    /** This finding at another place of the same line. */
    public Finding at(Place other) {
        return new Finding(rule, severity, other, message, hint, source, day);
    }

    /** This finding with another weight than its rule's. */
    public Finding as(Severity other) {
        return new Finding(rule, other, place, message, hint, source, day);
    }

    /** This finding judged by the law of {@code other}. */
    public Finding on(LocalDate other) {
        return new Finding(rule, severity, place, message, hint, source, other);
    }

    /** The rule's source in the version that judges this finding; empty for a rule of the format alone. */
    public String basis() {
        return day.equals(UNDATED) ? rule.basis() : rule.basis(day);
    }

    /** This finding, weighing no more than {@code most}. */
    public Finding atMost(Severity most) {
        return severity.compareTo(most) < 0 ? as(most) : this;
    }

    /** By path, line, column, rule and message. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
