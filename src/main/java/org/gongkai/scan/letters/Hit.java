package org.gongkai.scan.letters;

import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * Something found in a text (命中).
 *
 * @param from offset of its first character
 * @param to offset behind its last character
 * @param hint what to do
 * @param many whether all hits with this message are told as one finding with their number
 */
public record Hit(Rule rule, Severity severity, int from, int to, Wording message, Wording hint, boolean many) {

    public static Hit of(Rule rule, int from, int to, Wording message, Wording hint) {
        return new Hit(rule, rule.severity(), from, to, message, hint, false);
    }

    public static Hit many(Rule rule, Severity severity, int from, int to, Wording message, Wording hint) {
        return new Hit(rule, severity, from, to, message, hint, true);
    }

    public Hit as(Severity other) {
        return new Hit(rule, other, from, to, message, hint, many);
    }
}
