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
 * @param ruleless whether it holds only for organs without the power to make rules (规章制定权)
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
        boolean ruleless,
        Wording why) {

    /** How left and right stand to each other. */
    enum Relation {
        /** Left = right. */
        EQUAL("=", "≠"),
        /** Left ≤ right. */
        AT_MOST("≤", ">"),
        /** If the left is more than 0, so is the right. */
        NEEDS("⇒", "而"),
        /** Left and right are not both more than 0. */
        EXCLUDES("⊕", "而"),
        /** The left is less than the right where two or more terms of the right are more than 0. */
        LESS_IF_MIXED("∌", "=");

        private final String sign;
        private final String breach;

        Relation(String sign, String breach) {
            this.sign = sign;
            this.breach = breach;
        }

        /** What stands between the sides. */
        String sign() {
            return sign;
        }

        /** What stands between the sides of a breach. */
        String breach() {
            return breach;
        }
    }

    /**
     * A cell.
     *
     * @param row its id
     * @param column its wording
     * @param before whether last year's report is meant
     */
    record Term(String row, String column, boolean before) {}
}
