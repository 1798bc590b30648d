package org.gongkai.prose;

import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Why HTML that begins like a table is not taken for one (不作为表格的原因): it is shown as text.
 *
 * @param at where in the text the reason stands
 */
record MarkupRefusal(Rule rule, int at, Wording message, Wording hint) {

    static MarkupRefusal html(int at, Wording message, Wording hint) {
        return new MarkupRefusal(Rule.RAW_HTML, at, message, hint);
    }
}
