package org.gongkai.annual.form;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * What the figures of a report owe each other (勾稽关系).
 *
 * @param number by which people know it, {@code T3-1}
 * @param rule that a breach is reported under
 * @param severity of a breach
 * @param left cells whose sum is on the left
 * @param relation between the two sums
 * @param right cells whose sum is on the right
 * @param since the first year for which it holds
 * @param why said with a breach besides the two sides; may be {@link Wording#NONE}
 */
record Equation(
        String number,
        Rule rule,
        Severity severity,
        List<Term> left,
        Relation relation,
        List<Term> right,
        int since,
        Wording why) {

    /** How left and right stand to each other. */
    enum Relation {
        /** Left = right. */
        EQUAL("≠"),
        /** Left ≤ right. */
        AT_MOST(">"),
        /** If the left is more than 0, so is the right. */
        NEEDS("而"),
        /** Left and right are not both more than 0. */
        EXCLUDES("而"),
        /** The left is less than the right where two or more terms of the right are more than 0. */
        LESS_IF_MIXED("=");

        private final String breach;

        Relation(String breach) {
            this.breach = breach;
        }

        /** What stands between the sides of a breach. */
        String breach() {
            return breach;
        }
    }

    Equation {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    static Equation of(String number, Rule rule, List<Term> left, Relation relation, List<Term> right) {
        return new Equation(number, rule, rule.severity(), left, relation, right, 0, Wording.NONE);
    }

    Equation warning(String zh, String en) {
        return new Equation(number, rule, Severity.WARNING, left, relation, right, since, new Wording(zh, en));
    }

    Equation since(int year) {
        return new Equation(number, rule, severity, left, relation, right, year, why);
    }
}
